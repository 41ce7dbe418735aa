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

/// Whole dollars as micro-dollars.
pub fn dollars(amount: i64) -> Fraction {
    Fraction::whole(i128::from(amount) * 1_000_000)
}

/// The range of the fee, low end first; none once it is given (A3).
pub fn fee(inputs: &Inputs) -> Option<[Fraction; 2]> {
    (!inputs.is_given(Key::Fee)).then(|| ends(article::FEE, dollars))
}

/// The range of the hours; none once hours, keys or rotation are given (A6).
pub fn hours(inputs: &Inputs) -> Option<[Fraction; 2]> {
    inputs.hours_assumed().then(|| ends(article::HOURS, |hours| Fraction::whole(hours.into())))
}

/// The range of what an hour is worth; none once it is given.
pub fn rate(inputs: &Inputs) -> Option<[Fraction; 2]> {
    (!inputs.is_given(Key::Rate)).then(|| ends(RATE, dollars))
}

/// The article's credit points with the third at either end of its range; none unless they are in use (A7).
pub fn last_point(inputs: &Inputs) -> Option<[Offers; 2]> {
    let [.., last] = &article::EXAMPLES;
    inputs.third_point_assumed().then(|| [Offers::article(last.managed.0), Offers::article(last.managed.1)])
}

fn ends(range: (i64, i64), amount: impl Fn(i64) -> Fraction) -> [Fraction; 2] {
    [amount(range.0), amount(range.1)]
}

/// The terms with each open assumption at one end of its range: 0 is BYOK's best case, 1 managed's.
pub fn extreme(inputs: &Inputs, terms: &Terms, end: usize) -> Terms {
    let mut extreme = *terms;
    if let Some(range) = last_point(inputs) {
        extreme.managed = Pricing::Credits(range[1 - end]);
    }
    for (term, range) in
        [(&mut extreme.fee, fee(inputs)), (&mut extreme.hours, hours(inputs)), (&mut extreme.rate, rate(inputs))]
    {
        if let Some(range) = range {
            *term = range[end];
        }
    }
    extreme
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
