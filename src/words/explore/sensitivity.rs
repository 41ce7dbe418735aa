//! What moves the difference most: each assumption at both its ends, all on one scale.

use crate::model::{Ends, Inputs, Key, Outcome, article, ranges};
use crate::words::inputs::label;
use crate::words::language::{Language, Percentage};

/// How far one assumption moves the difference, all else kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sensitivity {
    /// The assumption.
    pub key: Key,
    /// What it is called.
    pub label: String,
    /// Its low and its high end.
    pub ends: [End; 2],
    /// "changes the answer", where the tie lies between both ends.
    pub turns: Option<String>,
    /// The tie on the common scale.
    pub tie: Percentage,
    /// The difference in use on the common scale.
    pub at: Percentage,
}

/// One end of an assumption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// The value.
    pub value: String,
    /// The difference there, with the side that it favors.
    pub difference: String,
    /// Its place on the common scale.
    pub place: Percentage,
}

/// What an assumption does: its values and the differences at its ends.
struct Moves {
    key: Key,
    label: String,
    values: [String; 2],
    differences: [i64; 2],
}

impl Moves {
    fn weight(&self) -> u64 {
        self.differences[0].abs_diff(self.differences[1])
    }
}

/// The assumptions by their weight, the one that moves most first; none without a managed price.
pub fn sensitivity(language: &Language, inputs: &Inputs, outcome: &Outcome) -> Vec<Sensitivity> {
    let all = moves(language, inputs, outcome);
    let difference = outcome.difference.unwrap_or_default();
    let ends = || all.iter().flat_map(|moves| moves.differences).chain([0, difference]);
    let (low, high) = (ends().min().unwrap_or_default(), ends().max().unwrap_or_default());
    let place = |at: i64| Percentage::of(at.saturating_sub(low), high.saturating_sub(low));
    let bar = |moves: Moves| {
        let [low, high] = moves.differences;
        let turns = low.signum() != high.signum();
        let decimals = language.decimals(&[low, high]);
        let end = |value, at| End { value, difference: side_amount(language, at, decimals), place: place(at) };
        let [from, to] = moves.values;
        Sensitivity {
            key: moves.key,
            label: moves.label,
            ends: [end(from, low), end(to, high)],
            turns: turns.then(|| language.messages.sensitivity_turns()),
            tie: place(0),
            at: place(difference),
        }
    };
    all.into_iter().map(bar).collect()
}

/// The assumptions that move something, the one that moves most first.
fn moves(language: &Language, inputs: &Inputs, outcome: &Outcome) -> Vec<Moves> {
    let ends = &outcome.sensitivity;
    let whole = |(low, high): (i64, i64)| [low * 1_000_000, high * 1_000_000];
    let number = |key| inputs.number(key).unwrap_or_default();
    let fees = ranges::fee(inputs).map_or_else(|| quarters(outcome.byok.fee), whole);
    let rates = ranges::rate(inputs).map_or_else(|| quarters(number(Key::Rate) * 10_000), whole);
    let times = ranges::hours(inputs).map_or_else(|| quarters(outcome.hours), whole);
    let [.., last] = &article::EXAMPLES;
    let prices = if inputs.third_point_assumed() {
        let at = |micros| language.messages.sensitivity_at(&language.price(micros), &language.number(last.volume));
        whole(last.managed).map(at)
    } else {
        quarters(outcome.managed.unwrap_or_default()).map(|micros| language.price(micros))
    };
    let mut all = Vec::new();
    let mut add = |key, label, values, differences: Ends| {
        if let [Some(low), Some(high)] = differences {
            let moves = Moves { key, label, values, differences: [low, high] };
            let at = all.partition_point(|other: &Moves| other.weight() >= moves.weight());
            all.insert(at, moves);
        }
    };
    let price = |micros| language.price(micros);
    add(Key::Rate, label(language, Key::Rate), rates.map(price), ends.rate);
    add(Key::Fee, label(language, Key::Fee), fees.map(price), ends.fee);
    add(Key::Hours, label(language, Key::Hours), times.map(|hours| language.hours(hours)), ends.hours);
    let units = quarters(number(Key::Unit)).map(|micros| language.fine(micros));
    add(Key::Unit, label(language, Key::Unit), units, ends.unit);
    add(Key::Managed, language.messages.sensitivity_managed(), prices, ends.managed);
    all
}

/// 75% and 125% of a value, the ends of what has no range.
fn quarters(value: i64) -> [i64; 2] {
    [value - value / 4, value.saturating_add(value / 4)]
}

/// A difference with the side that it favors.
fn side_amount(language: &Language, difference: i64, decimals: u32) -> String {
    let amount = language.money(difference.abs(), decimals);
    match difference {
        0 => language.messages.sensitivity_equal(),
        1.. => language.messages.sensitivity_byok(&amount),
        _ => language.messages.sensitivity_managed_side(&amount),
    }
}
