//! How the model squares with the article: every figure is the model's.

use byok_calculator::model::{Inputs, Key, Outcome, Side, Verdict, article, evaluate};
use byok_calculator::query::{PREFIX, parse};
use byok_calculator::text::Figure::{self, Count, Exact, Percent, Prose, Short, Text};
use byok_calculator::text::{Agreement, CLAIMS, English, dollars, squares};

/// An hour that costs what somebody is paid, whole dollars.
const WAGE: i64 = 50;
/// A volume at which minimum charges are more than the API cost.
const TINY: u32 = 100;

/// The default outcome at a volume, with some numbers set, in units of their last decimals.
fn with(volume: u32, set: &[(Key, i64)]) -> Outcome {
    let mut inputs = Inputs::default();
    inputs.set_number(Key::Volume, volume.into());
    for &(key, value) in set {
        inputs.set_number(key, value);
    }
    evaluate(&inputs)
}

fn volume(volume: u32) -> Figure<'static> {
    Count(volume.into())
}

/// Both ends of a range of the article, in percent.
fn percents((low, high): (i64, i64)) -> Vec<Figure<'static>> {
    vec![Percent(low * 10_000), Percent(high * 10_000)]
}

/// The break-even of an outcome.
fn or_never(outcome: &Outcome) -> Figure<'static> {
    outcome.break_even.map_or(Text("no volume"), volume)
}

/// The volume that so many dollars of managed credits buy, between the article's first two prices.
fn bought_for(dollars: i64) -> u32 {
    let [low, high, _] = &article::EXAMPLES;
    let (above, step) = (dollars - low.managed.0, high.managed.0 - low.managed.0);
    let further = i64::from(high.volume - low.volume) * above / step;
    low.volume + u32::try_from(further).unwrap()
}

fn managed(outcome: &Outcome) -> i64 {
    outcome.managed.unwrap()
}

fn difference(outcome: &Outcome) -> i64 {
    outcome.difference.unwrap()
}

fn worth(outcome: &Outcome) -> Figure<'static> {
    Exact(outcome.hour_worth.unwrap())
}

/// What part of an amount another is.
fn part(part: i64, whole: i64) -> Figure<'static> {
    Percent(part * 1_000_000 / whole)
}

/// The figures of each claim and of what the model says to it, from the article and the model.
fn figures() -> Vec<[Vec<Figure<'static>>; 2]> {
    let [few, some, many] = article::EXAMPLES.each_ref().map(|example| example.volume);
    let [small, middle, large] = &[few, some, many].map(|volume| with(volume, &[]));
    let in_cash = |outcome: &Outcome| Prose(managed(outcome) - outcome.byok.cash);
    let rate = Short(Inputs::default().number(Key::Rate).unwrap() * 10_000);
    let break_even = or_never(small);
    let [at_few, at_some, at_many] = [few, some, many].map(volume);
    let spend = dollars(article::BREAK_EVEN_SPEND);
    let bought = bought_for(article::BREAK_EVEN_SPEND);
    let still = Exact(-difference(&with(bought, &[])));
    let evens = Prose(managed(&with(small.break_even.unwrap(), &[])));
    let fees = [dollars(article::FEE.0), dollars(article::FEE.1)];
    let dear = or_never(&with(few, &[(Key::Fee, article::FEE.1 * 100)]));
    let over_api = |outcome: &Outcome| part(managed(outcome) - outcome.byok.api, outcome.byok.api);
    let over_cash = |outcome: &Outcome| part(managed(outcome) - outcome.byok.cash, outcome.byok.cash);
    let (low, high) = article::HOURS;
    let hours = |hours: i64| worth(&with(some, &[(Key::Hours, hours * 100)]));
    let even = Exact(difference(middle).abs());
    let saved = |outcome: &Outcome| part(managed(outcome) - outcome.byok.cash, managed(outcome));
    let paid = or_never(&with(few, &[(Key::Rate, WAGE * 100)]));
    let (tiny, free) = (with(TINY, &[]), with(TINY, &[(Key::Minimum, 0)]));
    vec![
        [
            vec![volume(article::BREAK_EVEN_VOLUME)],
            vec![break_even, rate, at_few, at_some, at_many, in_cash(small), in_cash(middle), in_cash(large)],
        ],
        [vec![spend], vec![spend, volume(bought), still, break_even, evens]],
        [fees.to_vec(), vec![fees[0], fees[1], break_even, dear]],
        [
            percents(article::MARKUP),
            [
                vec![at_few, at_some, at_many],
                [small, middle, large].map(over_api).to_vec(),
                [small, middle, large].map(over_cash).to_vec(),
            ]
            .concat(),
        ],
        [vec![at_few], vec![Prose(managed(small)), Prose(small.byok.cash), Prose(small.byok.total), worth(small)]],
        [vec![at_some], vec![worth(middle), hours(high), hours(low), Count(low), Count(high), rate, even]],
        [
            vec![at_many],
            vec![
                Prose(difference(large)),
                Prose(large.range.difference_low.unwrap()),
                part(large.byok.ops, large.byok.total),
            ],
        ],
        [vec![volume(article::POWER_VOLUME)], vec![paid, dollars(WAGE), break_even, rate]],
        [percents(article::SAVING), vec![saved(small), at_few, saved(middle), at_some, saved(large), at_many]],
        [vec![], vec![volume(TINY), Prose(-difference(&tiny)), Prose(-difference(&free)), in_cash(&tiny)]],
    ]
}

#[test]
fn every_figure_is_what_the_model_and_the_article_say() {
    let figures = figures();
    assert_eq!(figures.len(), CLAIMS.len());
    for (claim, [said, modelled]) in CLAIMS.iter().zip(figures) {
        assert_eq!((claim.claim.1, claim.model.1), (&said[..], &modelled[..]), "{}", claim.id);
    }
}

#[track_caller]
fn at(query: &str) -> Outcome {
    let parsed = parse(query, PREFIX, &[]);
    assert!(parsed.notes.is_empty(), "{query}: {:?}", parsed.notes);
    evaluate(&parsed.inputs)
}

#[track_caller]
fn row(id: &str) -> [String; 3] {
    let at = CLAIMS.iter().position(|claim| claim.id == id).unwrap();
    let cells = squares(&English).rows()[at].iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    cells.try_into().unwrap()
}

#[track_caller]
fn squared(id: &str, agreement: Agreement, figures: &[String]) {
    let [_, model, said] = row(id);
    assert_eq!(said, agreement.word(), "{id}");
    let mut rest = model.as_str();
    for figure in figures {
        let at = rest.find(figure.as_str());
        assert!(at.is_some(), "{id} should say {figure:?} here: {rest}");
        rest = &rest[at.unwrap() + figure.len()..];
    }
}

/// Whole dollars of an amount, as prose has them.
fn whole(micros: i64) -> String {
    text(micros, 1_000_000)
}

fn text(micros: i64, unit: i64) -> String {
    assert_eq!(micros % unit, 0, "{micros}");
    if unit == 1_000_000 { format!("${}", micros / unit) } else { format!("${:.2}", micros as f64 / 1e6) }
}

const EXAMPLES: [u32; 3] = [500, 2_000, 10_000];

fn example(inputs: &str) -> [Outcome; 3] {
    EXAMPLES.map(|volume| at(&format!("byok-volume={volume}{inputs}")))
}

#[test]
fn claims_come_in_their_order_in_whole_sentences() {
    assert_eq!(squares(&English).rows().len(), CLAIMS.len());
    for [claim, model, _] in CLAIMS.each_ref().map(|claim| row(claim.id)) {
        assert!(
            claim.ends_with('.') && model.ends_with('.') && !format!("{claim}{model}").contains(['{', '}']),
            "{model}"
        );
    }
    assert_eq!(
        [Agreement::Agrees, Agreement::Partly, Agreement::Disagrees].map(Agreement::word),
        ["agrees", "partly", "disagrees",]
    );
}

#[test]
fn a1_break_even_hangs_on_the_price_of_an_hour() {
    let [saved_few, saved_some, saved_many] = example("&byok-rate=0").map(|at| at.difference.unwrap());
    assert_eq!((saved_few, saved_some, saved_many), (4_000_000, 29_000_000, 280_000_000));
    let figures = ["2,032", "$12", "500, 2,000 and 10,000", "$4.00, $29 and $280"].map(str::to_owned);
    squared("A1", Agreement::Partly, &figures);
    assert_eq!(at("").break_even, Some(2_032));
}

#[test]
fn a2_80_dollars_buy_965_generations_where_managed_still_wins() {
    let there = at("byok-volume=965");
    assert_eq!((there.managed, there.difference), (Some(80_000_000), Some(-18_250_000)));
    assert_eq!(at("byok-volume=2032").managed.map(|managed| managed / 1_000_000), Some(151));
    squared("A2", Agreement::Disagrees, &["$80", "965", "$18.25", "2,032", "$151"].map(str::to_owned));
}

#[test]
fn a3_the_fee_moves_the_break_even() {
    let dear = at("byok-fee=50").break_even.unwrap();
    assert_eq!(dear, 2_989);
    squared("A3", Agreement::Agrees, &["$20", "$50", "2,032", "2,989"].map(str::to_owned));
}

#[test]
fn a4_the_articles_prices_lie_further_above_cost() {
    let percent = |ppm: Option<i64>| format!("{}%", (ppm.unwrap() + 5_000) / 10_000);
    let over_api = example("&byok-fee=0").map(|at| percent(at.markup_over_cash_ppm));
    let over_cash = example("").map(|at| percent(at.markup_over_cash_ppm));
    squared("A4", Agreement::Disagrees, &[over_api, over_cash].concat());
    assert_eq!(row("A4")[0], "Managed credits lie 20% to 40% above cost.");
}

#[test]
fn a5_a6_a7_the_articles_three_volumes() {
    let [small, middle, large] = example("");
    let figures = [small.managed.unwrap(), small.byok.cash, small.byok.total].map(whole);
    squared("A5", Agreement::Agrees, &[&figures[..], &["$1.60".to_owned()]].concat());
    assert_eq!((small.verdict, small.hour_worth), (Verdict::Managed, Some(1_600_000)));

    let worth = |hours| at(&format!("byok-volume=2000&byok-hours={hours}")).hour_worth.unwrap();
    assert_eq!([middle.hour_worth.unwrap(), worth(3), worth(2)], [11_600_000, 9_666_667, 14_500_000]);
    squared("A6", Agreement::Partly, &["$11.60", "$9.67 to $14.50", "2 to 3 hours", "$12", "$1.00"].map(str::to_owned));
    assert_eq!((middle.verdict, middle.cheaper), (Verdict::Close, Side::Managed));

    let figures = [large.difference.unwrap(), large.range.difference_low.unwrap()].map(whole);
    squared("A7", Agreement::Agrees, &[&figures[..], &["7%".to_owned()]].concat());
    assert_eq!((large.verdict, large.byok.ops * 100 / large.byok.total), (Verdict::Byok, 6));
}

#[test]
fn a10_heavy_users_begin_where_an_hour_is_paid_for() {
    assert_eq!(at("byok-rate=50").break_even, Some(5_060));
    squared("A10", Agreement::Partly, &["5,060", "$50", "2,032", "$12"].map(str::to_owned));
}

#[test]
fn a15_the_saving_in_cash_against_the_managed_price() {
    let saving = |at: &Outcome| (at.managed.unwrap() - at.byok.cash) * 1_000 / at.managed.unwrap();
    assert_eq!(example("").each_ref().map(saving), [81, 194, 400]);
    squared("A15", Agreement::Partly, &["8% at 500", "19% at 2,000", "40% at 10,000"].map(str::to_owned));
}

#[test]
fn a17_upkeep_decides_at_small_volumes_with_or_without_minimum_charges() {
    let difference = |query| at(query).difference.unwrap();
    let figures = [
        whole(-difference("byok-volume=100")),
        whole(-difference("byok-volume=100&byok-minimum=0")),
        whole(difference("byok-volume=100&byok-rate=0")),
    ];
    assert_eq!(figures, ["$11", "$6", "$19"].map(str::to_owned));
    squared("A17", Agreement::Partly, &["$11", "$6.00", "$19"].map(str::to_owned));
}
