//! What would change the answer: the value of each assumption that turns it, with what a press tries, and how far each
//! moves the difference.

use super::amounts::{percentage, side_amount};
use super::figures::Figure::{self, Count, Exact, Fine, Hours, Short, Text};
use super::figures::Figures;
use super::problems::label;
use crate::model::{Curves, Ends, Inputs, Key, MAX_VOLUME, Outcome, Side, article, ranges};

/// What turns the answer, all else kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What the values below would do, or why there are none.
    pub lead: &'static str,
    /// One for each assumption; none where nothing is to be turned.
    pub flips: Vec<Flip>,
}

/// What one assumption has to become to turn the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The assumption.
    pub key: Key,
    /// What turns the answer, or that nothing does.
    pub text: String,
    /// What a press sets, in units of the input's last decimal: the other side is then cheaper, or both cost the same.
    pub trial: Option<i64>,
}

/// The values at which the other side gets cheaper.
pub fn change(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> Change {
    let lead = match (outcome.managed, outcome.cheaper) {
        (None, _) => "No plan is sold at this volume, so there is no price to compare own keys with.",
        (_, Side::Tie) => "Both cost exactly the same: the smallest change of either price decides.",
        (_, Side::Byok) => "Own keys are cheaper here. Any one of these alone would turn that round.",
        (_, Side::Managed) => "Managed credits are cheaper here. Any one of these alone would turn that round.",
    };
    let mut flips = Vec::new();
    if let (Some(managed), Side::Byok | Side::Managed) = (outcome.managed, outcome.cheaper) {
        flips.push(rate(inputs, outcome, figures));
        flips.push(keeping(inputs, outcome, figures));
        flips.push(fee(inputs, outcome, figures));
        flips.push(price(outcome, managed, figures));
        flips.push(volume(inputs, outcome, figures));
    }
    Change { lead, flips }
}

/// Words for a value that has to be lower, for one that has to be nothing at all, and for one that has to be higher. The
/// first figure is the value, the second the one that holds.
struct Sentences([&'static str; 3]);

const RATE: Sentences =
    Sentences(["An hour worth under {}{}.", "An hour worth nothing{1}.", "An hour worth over {}{}."]);
const KEEPING: Sentences =
    Sentences(["Under {} of key keeping a month{}.", "No key keeping at all{1}.", "Over {} of key keeping a month{}."]);
const FEE: Sentences =
    Sentences(["A platform fee under {}{}.", "No platform fee at all{1}.", "A platform fee over {}{}."]);

fn rate(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> Flip {
    let Some(worth) = outcome.flips.rate else {
        return unturned(
            Key::Rate,
            if outcome.hours == 0 {
                "Without any key keeping, no worth of an hour changes it."
            } else {
                "No worth of an hour changes it."
            },
        );
    };
    let now = inputs.number(Key::Rate).unwrap_or_default() * CENT;
    turned(Key::Rate, RATE, [worth, now], inputs, outcome, Short, figures)
}

fn keeping(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> Flip {
    let Some(flip) = outcome.flips.hours else {
        return unturned(
            Key::Hours,
            if inputs.number(Key::Rate) == Some(0) {
                "While an hour is worth nothing, no hours of key keeping change it."
            } else {
                "No hours of key keeping change it."
            },
        );
    };
    turned(Key::Hours, KEEPING, [flip, outcome.hours], inputs, outcome, Hours, figures)
}

fn fee(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> Flip {
    let Some(flip) = outcome.flips.fee else { return unturned(Key::Fee, "No fee you could set changes it.") };
    let now = inputs.number(Key::Fee).unwrap_or_default() * CENT;
    turned(Key::Fee, FEE, [flip, now], inputs, outcome, Short, figures)
}

/// The managed price turns the answer where it passes what own keys cost.
fn price(outcome: &Outcome, managed: i64, figures: &dyn Figures) -> Flip {
    let Some(ppm) = outcome.flips.managed_ppm else {
        return unturned(
            Key::Managed,
            "Managed credits cost nothing here, and no price in percent of nothing changes it.",
        );
    };
    let sentence = if ppm > 0 {
        "A managed price over {} instead of {}, {} more."
    } else {
        "A managed price under {} instead of {}, {} less."
    };
    let text =
        figures.fill(sentence, &[Exact(outcome.byok.total), Exact(managed), Text(&percentage(figures, ppm.abs()))]);
    Flip { key: Key::Managed, text, trial: None }
}

fn volume(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> Flip {
    let (text, trial) = match outcome.flips.volume {
        Some(volume) => (
            figures
                .fill("{} generations a month instead of {}.", &[Count(volume.into()), Count(inputs.volume().into())]),
            Some(volume.into()),
        ),
        None => (figures.fill("No volume up to {} a month changes it.", &[Count(MAX_VOLUME.into())]), None),
    };
    Flip { key: Key::Volume, text, trial }
}

fn unturned(key: Key, text: &str) -> Flip {
    Flip { key, text: text.to_owned(), trial: None }
}

/// Millionths in a cent or in a hundredth of an hour.
const CENT: i64 = 10_000;

/// The words for an input with two decimals, and what to try: its flip value, on the far side of the tie.
fn turned(
    key: Key,
    words: Sentences,
    [flip, now]: [i64; 2],
    inputs: &Inputs,
    outcome: &Outcome,
    amount: fn(i64) -> Figure<'static>,
    figures: &dyn Figures,
) -> Flip {
    // Whatever makes own keys dearer turns the answer upwards if they are cheaper.
    let upwards = outcome.cheaper == Side::Byok;
    let mut trial = if upwards { (flip + CENT - 1) / CENT } else { flip / CENT };
    // The flip value itself is rounded: on a whole cent it may lie just short of the tie.
    if flip % CENT == 0 && holds(key, trial, inputs, outcome) {
        trial += if upwards { 1 } else { -1 };
    }
    let (value, now) = (figures.write(amount(trial * CENT)), figures.write(amount(now)));
    let instead = if value == now { String::new() } else { figures.fill(" instead of {}", &[Text(&now)]) };
    let sentence = words.0[if upwards { 2 } else { usize::from(trial == 0) }];
    Flip { key, text: figures.fill(sentence, &[Text(&value), Text(&instead)]), trial: Some(trial) }
}

/// Whether the same side would still be cheaper.
fn holds(key: Key, value: i64, inputs: &Inputs, outcome: &Outcome) -> bool {
    let mut tried = *inputs;
    tried.set_number(key, value);
    Curves::new(&tried).at(inputs.volume()).cheaper == outcome.cheaper
}

/// How far one assumption moves the difference, all else kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The assumption.
    pub label: &'static str,
    /// Its low and its high end.
    pub ends: [End; 2],
    /// Whether the answer is another at one end: the tie lies between them.
    pub turns: bool,
}

/// One end of an assumption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// The value.
    pub value: String,
    /// managed - BYOK total there, micro-dollars.
    pub difference: i64,
    /// That difference with the side that it favours.
    pub amount: String,
}

/// The assumptions by their weight, the one that moves most first; none without a managed price.
pub fn bars(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> Vec<Bar> {
    let ends = &outcome.sensitivity;
    let dollars = |amount: i64| amount * 1_000_000;
    let whole = |range: (i64, i64)| [dollars(range.0), dollars(range.1)];
    let or_quarters = |open: bool, range, value: i64| if open { whole(range) } else { quarters(value) };
    let unit = inputs.number(Key::Unit).unwrap_or_default();
    let rate = inputs.number(Key::Rate).unwrap_or_default() * CENT;
    let fee = inputs.number(Key::Fee).unwrap_or_default() * CENT;
    let fees = or_quarters(ranges::fee(inputs).is_some(), article::FEE, fee);
    let rates = or_quarters(ranges::rate(inputs).is_some(), ranges::RATE, rate);
    let times = or_quarters(ranges::hours(inputs).is_some(), article::HOURS, outcome.hours);
    let (prices, at_last) = if inputs.third_point_assumed() {
        (whole(article::EXAMPLES[2].managed), figures.fill(" at {}", &[Count(last_volume().into())]))
    } else {
        (quarters(outcome.managed.unwrap_or_default()), String::new())
    };
    let mut bars = Vec::new();
    let mut add = |label, differences: Ends, values: [i64; 2], figure: fn(i64) -> Figure<'static>, place: &str| {
        if let [Some(low), Some(high)] = differences {
            let end = |value, difference| End {
                value: figures.write(figure(value)) + place,
                difference,
                amount: side_amount(difference, figures),
            };
            insert(
                &mut bars,
                Bar { label, ends: [end(values[0], low), end(values[1], high)], turns: low.signum() != high.signum() },
            );
        }
    };
    add(label(Key::Rate), ends.rate, rates, Short, "");
    add(label(Key::Fee), ends.fee, fees, Short, "");
    add(label(Key::Hours), ends.hours, times, Hours, "");
    add(label(Key::Unit), ends.unit, quarters(unit), Fine, "");
    add("Managed price", ends.managed, prices, Short, &at_last);
    bars
}

/// The volume of the article's largest example, whose managed price has a range.
fn last_volume() -> u32 {
    let [.., last] = &article::EXAMPLES;
    last.volume
}

/// 75% and 125% of a value, the ends of what has no range.
fn quarters(value: i64) -> [i64; 2] {
    [value - value / 4, value + value / 4]
}

/// Puts a bar behind all that are at least as long.
fn insert(bars: &mut Vec<Bar>, bar: Bar) {
    let span = |bar: &Bar| bar.ends[0].difference.abs_diff(bar.ends[1].difference);
    let mut at = bars.len();
    while at > 0 && span(&bars[at - 1]) < span(&bar) {
        at -= 1;
    }
    bars.insert(at, bar);
}
