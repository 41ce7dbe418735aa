//! The ranges of the assumptions that the visitor has not set, and the verdict that they allow.

use super::article;
use super::break_even::{break_even, regions};
use super::costs::Costs;
use super::fraction::Fraction;
use super::inputs::Inputs;
use super::key::Key;
use super::lists::Offers;
use super::outcome::{Range, Verdict};
use super::terms::{Pricing, Terms};
use std::cmp::Ordering;

/// Micro-dollars in a dollar.
pub const DOLLAR: i64 = 1_000_000;

/// The likely value of an hour, whole dollars; this product's assumption.
pub const RATE: (i64, i64) = (10, 40);

/// The range of an assumption in whole dollars or hours, low end first.
pub type WholeRange = Option<(i64, i64)>;

/// The range of the fee; none once it is given (A3).
pub fn fee(inputs: &Inputs) -> WholeRange {
    (!inputs.is_given(Key::Fee)).then_some(article::FEE)
}

/// The range of the hours; none once hours, keys or rotation are given (A6).
pub fn hours(inputs: &Inputs) -> WholeRange {
    inputs.hours_assumed().then_some(article::HOURS)
}

/// The range of the value of an hour; none once it is given.
pub fn rate(inputs: &Inputs) -> WholeRange {
    (!inputs.is_given(Key::Rate)).then_some(RATE)
}

/// The article's credit points with the third at either end of its range; none unless they are in use (A7).
pub fn last_point(inputs: &Inputs) -> Option<[Offers; 2]> {
    let [.., last] = &article::EXAMPLES;
    inputs.third_point_assumed().then(|| [Offers::article(last.managed.0), Offers::article(last.managed.1)])
}

/// Both ends of a range, in units of which so many are a dollar or an hour; none where there is no range.
pub fn ends(range: WholeRange, unit: i64) -> Option<[Fraction; 2]> {
    range.map(|(low, high)| [(low * unit).into(), (high * unit).into()])
}

/// The terms with each assumption that is not given at one end of its range: 0 is BYOK's best case, 1 managed's.
pub fn extreme(inputs: &Inputs, terms: &Terms, end: usize) -> Terms {
    let at_end = |range, unit, value| ends(range, unit).map_or(value, |ends| ends[end]);
    Terms {
        fee: at_end(fee(inputs), DOLLAR, terms.fee),
        hours: at_end(hours(inputs), 1, terms.hours),
        rate: at_end(rate(inputs), DOLLAR, terms.rate),
        managed: last_point(inputs).map_or(terms.managed, |points| Pricing::Credits(points[1 - end])),
        ..*terms
    }
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
