//! The ranges of the assumptions that the visitor has not set, and the verdict that they allow.

use super::article;
use super::costs::Costs;
use super::exact::Fraction;
use super::inputs::Inputs;
use super::key::Key;
use super::lists::Offers;
use super::outcome::{Range, Verdict};
use super::regions::{break_even, regions};
use super::terms::{Pricing, Terms};
use std::cmp::Ordering;

/// What an hour may be worth, whole dollars; this product's assumption.
pub const RATE: (i64, i64) = (10, 40);

/// The range of the fee in micro-dollars, low end first; none once it is given (A3).
pub fn fee(inputs: &Inputs) -> Option<[Fraction; 2]> {
    (!inputs.is_given(Key::Fee)).then(|| ends(article::FEE, 1_000_000))
}

/// The range of the hours; none once hours, keys or rotation are given (A6).
pub fn hours(inputs: &Inputs) -> Option<[Fraction; 2]> {
    inputs.hours_assumed().then(|| ends(article::HOURS, 1))
}

/// The range of what an hour is worth in micro-dollars; none once it is given.
pub fn rate(inputs: &Inputs) -> Option<[Fraction; 2]> {
    (!inputs.is_given(Key::Rate)).then(|| ends(RATE, 1_000_000))
}

/// The article's credit points with the third at either end of its range; none unless they are in use (A7).
pub fn last_point(inputs: &Inputs) -> Option<[Offers; 2]> {
    let [.., last] = &article::EXAMPLES;
    inputs.third_point_assumed().then(|| [Offers::article(last.managed.0), Offers::article(last.managed.1)])
}

/// A range in whole units, each of so many of the model's own.
fn ends((low, high): (i64, i64), unit: i64) -> [Fraction; 2] {
    [Fraction::whole((low * unit).into()), Fraction::whole((high * unit).into())]
}

/// The terms with each open assumption at one end of its range: 0 is BYOK's best case, 1 managed's.
pub fn extreme(inputs: &Inputs, terms: &Terms, end: usize) -> Terms {
    let mut extreme = *terms;
    if let Some(range) = last_point(inputs) {
        extreme.managed = Pricing::Credits(range[1 - end]);
    }
    extreme.fee = at(end, fee(inputs), extreme.fee);
    extreme.hours = at(end, hours(inputs), extreme.hours);
    extreme.rate = at(end, rate(inputs), extreme.rate);
    extreme
}

/// One end of a range; where there is none, the value that is given.
fn at(end: usize, range: Option<[Fraction; 2]>, given: Fraction) -> Fraction {
    range.map_or(given, |range| range[end])
}

/// Both extremes, and the verdict: BYOK or managed if it is cheaper in the other's best case too, else too close.
pub fn range(inputs: &Inputs, terms: &Terms) -> (Range, Verdict) {
    let case = |end| {
        let costs = Costs::new(&extreme(inputs, terms, end));
        (costs.difference.at(inputs.volume()), break_even(&regions(&costs.difference)))
    };
    let (high, break_even_low) = case(0);
    let (low, break_even_high) = case(1);
    let verdict = match (low.map(Fraction::sign), high.map(Fraction::sign)) {
        (None, _) | (_, None) | (Some(Ordering::Greater), _) => Verdict::Byok,
        (_, Some(Ordering::Less)) => Verdict::Managed,
        _ => Verdict::Close,
    };
    let range = Range {
        difference_low: low.map(Fraction::round),
        difference_high: high.map(Fraction::round),
        break_even_low,
        break_even_high,
    };
    (range, verdict)
}
