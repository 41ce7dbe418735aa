//! How this squares with the article: its claims in our words, and what the model makes of each (A1-A17).

use super::figures::Figure::{self, Count, Exact, Percent, Prose, Short, Text};
use super::figures::{Figures, dollars};
use super::table::Table;
use crate::model::{Inputs, Key, Outcome, article, evaluate};

/// Whether the model bears a claim out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// It does.
    Agrees,
    /// It does in part, or under a condition.
    Partly,
    /// It does not.
    Disagrees,
}

impl Agreement {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Partly => "partly",
            Self::Disagrees => "disagrees",
        }
    }
}

/// The ids of the claims in `model::article`, in the order in which they are told.
pub const CLAIMS: [&str; 10] = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A10", "A15", "A17"];

/// An hour that costs what somebody is paid, whole dollars; this product's example.
const WAGE: i64 = 50;
/// A small volume at which the providers' minimum charges are more than the API cost itself.
const TINY: u32 = 100;

/// The default outcome at a volume, with some numbers set, in units of their last decimals.
fn at(volume: u32, set: &[(Key, i64)]) -> Outcome {
    let mut inputs = Inputs::default();
    inputs.set_number(Key::Volume, volume.into());
    for &(key, value) in set {
        inputs.set_number(key, value.into());
    }
    evaluate(&inputs)
}

/// The claims, the same for every visitor: each in our words, what the model says by default but for what is named, and
/// whether both agree.
pub fn squares(figures: &dyn Figures) -> Table {
    let mut claims = Table::default();
    let mut claim = |agreement: Agreement, claim: (&str, &[Figure]), model: (&str, &[Figure])| {
        let (claim, model) = (figures.fill(claim.0, claim.1), figures.fill(model.0, model.1));
        claims.row(&[Text(&claim), Text(&model), Text(agreement.word())], figures);
    };
    let [few, some, many] = article::EXAMPLES.each_ref().map(|example| example.volume);
    let [small, middle, large] = &[at(few, &[]), at(some, &[]), at(many, &[])];
    let in_cash = |outcome: &Outcome| Prose(managed(outcome) - outcome.byok.cash);
    let rate = Short(Inputs::default().number(Key::Rate).unwrap_or_default() * 10_000);
    let break_even = or_never(small);
    let [at_few, at_some, at_many] = [few, some, many].map(volume);

    claim(
        Agreement::Partly,
        ("Own keys are cheaper above about {} generations a month.", &[volume(article::BREAK_EVEN_VOLUME)]),
        (
            "From {} on, but only because an hour counts {}. In cash alone own keys are cheaper at {}, {} and {} already, \
             by {}, {} and {}.",
            &[break_even, rate, at_few, at_some, at_many, in_cash(small), in_cash(middle), in_cash(large)],
        ),
    );
    let spend = dollars(article::BREAK_EVEN_SPEND);
    let bought = bought_for(article::BREAK_EVEN_SPEND);
    let evens = at(small.break_even.unwrap_or_default(), &[]);
    claim(
        Agreement::Disagrees,
        ("Break-even lies at about {} a month for managed credits.", &[spend]),
        (
            "{} buy {} generations, where managed credits are still cheaper by {}; at {} generations they cost {}.",
            &[spend, volume(bought), Exact(-difference(&at(bought, &[]))), break_even, Prose(managed(&evens))],
        ),
    );
    let (low, high) = article::FEE;
    claim(
        Agreement::Agrees,
        ("A platform for own keys charges {} to {} a month, flat.", &[dollars(low), dollars(high)]),
        (
            "Taken as it is. The article\u{2019}s examples reckon with {}; at {} break-even moves from {} to {}.",
            &[dollars(low), dollars(high), break_even, or_never(&at(few, &[(Key::Fee, high * 100)]))],
        ),
    );
    let over_api = |outcome: &Outcome| part(managed(outcome) - outcome.byok.api, outcome.byok.api);
    let over_cash = |outcome: &Outcome| part(managed(outcome) - outcome.byok.cash, outcome.byok.cash);
    let (low, high) = article::MARKUP;
    claim(
        Agreement::Disagrees,
        ("Managed credits lie {} to {} above cost.", &[percent(low), percent(high)]),
        (
            "At {}, {} and {} the article\u{2019}s own prices lie {}, {} and {} above API cost, and {}, {} and {} above API \
             cost and fee.",
            &[
                at_few,
                at_some,
                at_many,
                over_api(small),
                over_api(middle),
                over_api(large),
                over_cash(small),
                over_cash(middle),
                over_cash(large),
            ],
        ),
    );
    claim(
        Agreement::Agrees,
        ("At {} managed credits are cheaper, because of the upkeep.", &[at_few]),
        (
            "Managed costs {}, own keys {} in cash and {} with the hours; any hour worth more than {} makes it so.",
            &[Prose(managed(small)), Prose(small.byok.cash), Prose(small.byok.total), worth(small)],
        ),
    );
    let (low, high) = article::HOURS;
    let hours = |hours: i64| worth(&at(some, &[(Key::Hours, hours * 100)]));
    claim(
        Agreement::Partly,
        ("At {} both are about even.", &[at_some]),
        (
            "They are at an hour worth {}, or {} to {} for {} to {} hours. The {} that count here were chosen for that; the \
             difference is {}.",
            &[worth(middle), hours(high), hours(low), Count(low), Count(high), rate, Exact(difference(middle).abs())],
        ),
    );
    claim(
        Agreement::Agrees,
        ("At {} own keys are cheaper by far, and upkeep hardly counts.", &[at_many]),
        (
            "By {}, and by {} at the least whatever the ranges hold; upkeep is {} of what own keys cost.",
            &[
                Prose(difference(large)),
                Prose(large.range.difference_low.unwrap_or_default()),
                part(large.byok.ops, large.byok.total),
            ],
        ),
    );
    claim(
        Agreement::Partly,
        ("Own keys suit heavy users, from {} a month on.", &[volume(article::POWER_VOLUME)]),
        (
            "Break-even lies at {} for an hour worth {}, but at {} for one worth {}.",
            &[or_never(&at(few, &[(Key::Rate, WAGE * 100)])), dollars(WAGE), break_even, rate],
        ),
    );
    let saved = |outcome: &Outcome| part(managed(outcome) - outcome.byok.cash, managed(outcome));
    let (low, high) = article::SAVING;
    claim(
        Agreement::Partly,
        ("Above break-even own keys save {} to {}.", &[percent(low), percent(high)]),
        (
            "In cash, against the managed price: {} at {}, {} at {}, {} at {}.",
            &[saved(small), at_few, saved(middle), at_some, saved(large), at_many],
        ),
    );
    let (tiny, free) = (at(TINY, &[]), at(TINY, &[(Key::Minimum, 0)]));
    claim(
        Agreement::Partly,
        ("At small volumes upkeep and minimum charges make managed credits cheaper.", &[]),
        (
            "At {} they are, by {}, and without minimum charges still by {}: upkeep decides. In cash own keys are cheaper \
             even there, by {}.",
            &[volume(TINY), Prose(-difference(&tiny)), Prose(-difference(&free)), in_cash(&tiny)],
        ),
    );
    claims
}

fn volume(volume: u32) -> Figure<'static> {
    Count(volume.into())
}

fn percent(percent: i64) -> Figure<'static> {
    Percent(percent * 10_000)
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
    low.volume + u32::try_from(further).unwrap_or_default()
}

fn managed(outcome: &Outcome) -> i64 {
    outcome.managed.unwrap_or_default()
}

fn difference(outcome: &Outcome) -> i64 {
    outcome.difference.unwrap_or_default()
}

fn worth(outcome: &Outcome) -> Figure<'static> {
    Exact(outcome.hour_worth.unwrap_or_default())
}

/// What part of an amount another is.
fn part(part: i64, whole: i64) -> Figure<'static> {
    Percent(if whole == 0 { 0 } else { part * 1_000_000 / whole })
}
