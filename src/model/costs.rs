//! What both sides cost at each volume.

use super::article;
use super::curve::Curve;
use super::fraction::Fraction;
use super::managed::{self, through};
use super::terms::Terms;

/// Both sides under one set of terms, as curves over the volume, in micro-dollars a month.
#[derive(Clone, Debug)]
pub struct Costs {
    /// API spend with own keys, the minimum included.
    pub api: Curve,
    /// The platform's cut of that spend.
    pub usage_fee: Curve,
    /// Everything that own keys cost, hours and surprises included.
    pub byok: Curve,
    /// The price of managed.
    pub managed: Curve,
    /// managed - BYOK total: above 0 BYOK is the cheaper side. No value where managed has no price.
    pub difference: Curve,
}

/// What own keys cost at one volume, line by line, in micro-dollars a month.
#[derive(Clone, Copy, Debug)]
pub struct ByokLines {
    /// Providers' bills.
    pub api: Fraction,
    /// Flat platform fee.
    pub fee: Fraction,
    /// The platform's cut.
    pub usage_fee: Fraction,
    /// Hours of key keeping.
    pub ops: Fraction,
    /// Surprise bills, spread over the months.
    pub surprises: Fraction,
    /// cash = API + fee + usage fee.
    pub cash: Fraction,
    /// total = cash + ops + surprises.
    pub total: Fraction,
}

impl Costs {
    /// The curves that the terms lead to.
    pub fn new(terms: &Terms) -> Self {
        let plain = api_without_minimum(terms);
        let api = plain.at_least(terms.minimum);
        let above_free = api.clone().plus((-terms.fee_free).into()).at_least(0);
        let usage_fee = above_free.times(terms.fee_share);
        let byok = api.add(&usage_fee).plus(terms.fee + terms.ops() + terms.surprises);
        let managed = managed::curve(terms, &plain);
        let difference = managed.add(&byok.clone().times(Fraction::from(-1)));
        Self { api, usage_fee, byok, managed, difference }
    }

    /// The lines of own keys at a volume.
    pub fn lines(&self, terms: &Terms, volume: u32) -> ByokLines {
        let api = self.api.at(volume).unwrap_or(Fraction::ZERO);
        let usage_fee = self.usage_fee.at(volume).unwrap_or(Fraction::ZERO);
        let (fee, ops, surprises) = (terms.fee, terms.ops(), terms.surprises);
        let cash = api + fee + usage_fee;
        ByokLines { api, fee, usage_fee, ops, surprises, cash, total: cash + ops + surprises }
    }
}

/// API(v): the article's three costs (A5-A7) joined from nothing at volume 0, for the unit cost given.
fn api_without_minimum(terms: &Terms) -> Curve {
    let mut points = vec![(0, 0)];
    for example in &article::EXAMPLES {
        // The article's cost at its own unit cost of $0.05, so many average generations' worth.
        points.push((example.volume.into(), i128::from(example.api) * 20));
    }
    through(&points, terms.weight).times(terms.unit)
}
