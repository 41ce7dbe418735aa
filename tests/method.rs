//! How an answer is worked out, and how the model squares with the article: every figure is the model's.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

mod common;

use byok_calculator::model::{Inputs, LIMIT, Outcome, Side, Verdict, article, evaluate};
use byok_calculator::query::{PREFIX, parse};
use byok_calculator::text::{
    self, Agreement, CLAIMS, Card, English, NOT_MODELLED, Table, byok, byok_steps, difference_step, managed_steps,
    sources, squares,
};
use common::generate::case;
use common::{cases, inputs};
use proptest::prelude::*;

#[track_caller]
fn at(query: &str) -> (Inputs, Outcome) {
    let parsed = parse(query, PREFIX, &[]);
    assert!(parsed.notes.is_empty(), "{query}: {:?}", parsed.notes);
    let outcome = evaluate(&parsed.inputs);
    (parsed.inputs, outcome)
}

fn read(steps: &Table) -> Vec<String> {
    steps.rows().iter().map(|step| step.join(" | ")).collect()
}

#[track_caller]
fn own(query: &str) -> Vec<String> {
    let (inputs, outcome) = at(query);
    read(&byok_steps(&inputs, &outcome, &English))
}

#[track_caller]
fn managed(query: &str) -> Vec<String> {
    let (inputs, outcome) = at(query);
    read(&managed_steps(&inputs, &outcome, &English))
}

#[test]
fn own_keys_are_worked_out_line_by_line() {
    assert_eq!(
        own(""),
        [
            "Provider APIs | 500 generations: $0.05 each up to 2,000, $0.0375 each beyond | $25.00",
            "Platform fee | flat | $20.00",
            "Cash |  | $45.00",
            "Key keeping, 2.5 hours | 2.5 hours × $12 | $30.00",
            "All in |  | $75.00",
        ]
    );
    assert_eq!(
        own("byok-volume=100&byok-mix=carousel-1&byok-fee-pct=5&byok-fee-free=10&byok-surprises=1.5"),
        [
            "Provider APIs | 100 generations × 5.3 = 530 average ones: $0.05 each up to 2,000, $0.0375 each beyond | $26.50",
            "Platform fee | flat | $20.00",
            "Usage fee | 5% of API spend above $10 | $0.83",
            "Cash |  | $47.33",
            "Key keeping, 2.5 hours | 2.5 hours × $12 | $30.00",
            "Surprise bills | 1.5 a year × $400 ÷ 12 months | $50.00",
            "All in |  | $127.33",
        ]
    );
    assert!(own("byok-volume=10")[0].contains("beyond, but at least $10 | $10.00"));
}

#[test]
fn managed_is_worked_out_in_each_way_of_pricing() {
    assert_eq!(
        managed(""),
        [
            "Managed credits | 500 generations on straight lines through $49 for 500; $149 for 2,000; $700 for 10,000 | $49.00",
            "All in |  | $49.00",
        ]
    );
    assert_eq!(
        managed("byok-managed=plans&byok-plans=300-30-0.1_900-200"),
        [
            "Plan of 300 | the cheapest plan for 500 generations | $30.00",
            "Overage | what goes beyond 300, at $0.10 each | $20.00",
            "All in |  | $50.00",
        ]
    );
    assert_eq!(
        managed("byok-managed=plans&byok-plans=300-30-1_900-200")[1],
        "Overage | nothing goes beyond it | $0.00"
    );
    assert_eq!(
        managed("byok-managed=markup&byok-markup-each=0.01&byok-markup-min=5"),
        [
            "API cost, orchestration, mark-up | (API cost of 500 generations + $20) + 30% + $0.01 a generation, at least $5 | \
         $63.50",
            "All in |  | $63.50",
        ]
    );
    assert_eq!(managed("byok-managed=plans&byok-volume=20000"), ["All in |  | not sold"]);
}

#[test]
fn the_difference_is_that_of_the_amounts_shown() {
    let said = |query| read(&difference_step(&at(query).1, &English)).pop();
    assert_eq!(said("").unwrap(), "Own keys cost more by | $49.00 − $75.00 | $26.00");
    assert_eq!(said("byok-volume=10000").unwrap(), "Own keys save | $700.00 − $450.00 | $250.00");
    assert_eq!(said("byok-volume=2000&byok-rate=11.6").unwrap(), "Difference | $149.00 − $149.00 | $0.00");
    assert_eq!(said("byok-managed=plans&byok-volume=20000"), None);
}

#[test]
fn the_articles_api_costs_lie_on_two_lines_as_the_working_has_it() {
    let [small, middle, _] = &article::EXAMPLES;
    assert_eq!(small.api * i64::from(middle.volume), middle.api * i64::from(small.volume), "one line up to the second");
    let api = |volume| at(&format!("byok-volume={volume}")).1.byok.api;
    assert_eq!((api(1_000), api(2_000), api(2_001)), (50_000_000, 100_000_000, 100_037_500));
}

#[test]
fn sources_are_named_with_their_dates_and_what_is_set() {
    let said = |query| sources(&at(query).0);
    assert!(said("").contains("article of 2026") && said("").contains("2026-11-23, not live"), "{}", said(""));
    assert!(said("").ends_with("Nothing is set: every value is a default."));
    assert!(
        said("byok-fee=20&byok-rate=50").ends_with("Set: platform fee and worth of an hour; all else is by default.")
    );
    assert!(NOT_MODELLED.iter().all(|sentence| sentence.ends_with('.')));
}

fn cents(amount: &str) -> i64 {
    amount.replace(['$', ',', '.'], "").parse().unwrap()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn shown_lines_add_up_and_have_their_workings(case in case()) {
        let inputs = inputs(&case);
        let outcome = evaluate(&inputs);
        let cards: [Card; 2] = [byok(&inputs, &outcome, &English), text::managed(&inputs, &outcome, &English)];
        let (own, managed) = (byok_steps(&inputs, &outcome, &English), managed_steps(&inputs, &outcome, &English));
        for (steps, card) in [&own, &managed].into_iter().zip(&cards) {
            let mut sum = 0;
            prop_assert_eq!(steps.rows().len(), card.rows().len());
            for (step, (kind, _)) in steps.rows().iter().zip(card.rows()) {
                let [label, working, amount]: [&str; 3] = step.clone().try_into().unwrap();
                prop_assert!(!format!("{label} {working}").contains(['{', '}']), "{label} {working}");
                prop_assert_eq!(kind == "line", !working.is_empty(), "{} {}", label, working);
                match kind {
                    "line" => sum += cents(amount),
                    _ if amount != "not sold" => prop_assert_eq!(cents(amount), sum),
                    _ => {}
                }
            }
        }
        // Amounts beyond what the model lets out end at its limit, and no sum of them can be right.
        let ends = |amount: Option<i64>| amount.is_some_and(|amount| amount.abs() == LIMIT);
        if ends(outcome.managed) || ends(outcome.difference) {
            return Ok(());
        }
        let difference = difference_step(&outcome, &English);
        prop_assert_eq!(difference.rows().len(), usize::from(outcome.difference.is_some()));
        if outcome.difference.is_some() {
            let amount = |steps: &Table| cents(steps.rows().last().unwrap()[2]);
            prop_assert_eq!(amount(&difference), (amount(&managed) - amount(&own)).abs());
        }
    }
}

#[track_caller]
fn row(id: &str) -> [String; 3] {
    let at = CLAIMS.iter().position(|claim| *claim == id).unwrap();
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
    EXAMPLES.map(|volume| at(&format!("byok-volume={volume}{inputs}")).1)
}

#[test]
fn claims_come_in_their_order_in_whole_sentences() {
    assert_eq!(squares(&English).rows().len(), CLAIMS.len());
    for [claim, model, _] in CLAIMS.map(row) {
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
    assert_eq!(at("").1.break_even, Some(2_032));
}

#[test]
fn a2_80_dollars_buy_965_generations_where_managed_still_wins() {
    let there = at("byok-volume=965").1;
    assert_eq!((there.managed, there.difference), (Some(80_000_000), Some(-18_250_000)));
    assert_eq!(at("byok-volume=2032").1.managed.map(|managed| managed / 1_000_000), Some(151));
    squared("A2", Agreement::Disagrees, &["$80", "965", "$18.25", "2,032", "$151"].map(str::to_owned));
}

#[test]
fn a3_the_fee_moves_the_break_even() {
    let dear = at("byok-fee=50").1.break_even.unwrap();
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

    let worth = |hours| at(&format!("byok-volume=2000&byok-hours={hours}")).1.hour_worth.unwrap();
    assert_eq!([middle.hour_worth.unwrap(), worth(3), worth(2)], [11_600_000, 9_666_667, 14_500_000]);
    squared("A6", Agreement::Partly, &["$11.60", "$9.67 to $14.50", "2 to 3 hours", "$12", "$1.00"].map(str::to_owned));
    assert_eq!((middle.verdict, middle.cheaper), (Verdict::Close, Side::Managed));

    let figures = [large.difference.unwrap(), large.range.difference_low.unwrap()].map(whole);
    squared("A7", Agreement::Agrees, &[&figures[..], &["7%".to_owned()]].concat());
    assert_eq!((large.verdict, large.byok.ops * 100 / large.byok.total), (Verdict::Byok, 6));
}

#[test]
fn a10_heavy_users_begin_where_an_hour_is_paid_for() {
    assert_eq!(at("byok-rate=50").1.break_even, Some(5_060));
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
    let difference = |query| at(query).1.difference.unwrap();
    let figures = [
        whole(-difference("byok-volume=100")),
        whole(-difference("byok-volume=100&byok-minimum=0")),
        whole(difference("byok-volume=100&byok-rate=0")),
    ];
    assert_eq!(figures, ["$11", "$6", "$19"].map(str::to_owned));
    squared("A17", Agreement::Partly, &["$11", "$6.00", "$19"].map(str::to_owned));
}
