//! What both sides cost at each volume.

use super::article;
use super::curve::{Curve, Line};
use super::fraction::Fraction;
use super::managed::{self, through};
use super::prices::AVERAGE_GENERATION;
use super::terms::Terms;

/// Both sides under one set of terms, as curves over the volume, in micro-dollars a month.
#[derive(Clone, Debug)]
pub struct Costs {
    /// API cost without the minimum.
    pub plain: Curve,
    /// API cost with BYOK, the minimum included.
    pub api: Curve,
    /// The platform's cut and its fee for each generation, before its least charge.
    pub usage: Curve,
    /// The usage fee: that, and what is missing to the least charge.
    pub usage_fee: Curve,
    /// Total cost of BYOK, key management and surprise bills included.
    pub byok: Curve,
    /// Managed cost; no value where no plan covers the volume.
    pub managed: Curve,
    /// managed - BYOK total: above 0 BYOK is the cheaper side. No value where managed has no price.
    pub difference: Curve,
}

/// What BYOK costs at one volume, line by line, in micro-dollars a month.
#[derive(Clone, Copy, Debug)]
pub struct ByokLines {
    /// The providers' bills.
    pub api: Fraction,
    /// Platform fee and seats, after the yearly discount.
    pub fee: Fraction,
    /// The platform's cut and its fee for each generation, before its least charge; not a line of its own.
    pub usage: Fraction,
    /// The usage fee.
    pub usage_fee: Fraction,
    /// The value of the hours of key management.
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
        let fee = terms.fee_line();
        let plain = api_without_minimum(terms);
        let api = plain.at_least(terms.minimum.into());
        let above_free = api.clone().plus((-terms.fee_free).into()).at_least(Fraction::ZERO);
        let each = Line::new(Fraction::ZERO, terms.fee_each.into());
        let usage = above_free.times(terms.cut).plus_line(each);
        let usage_fee = usage.at_least(Fraction::from(terms.fee_min) - fee);
        let byok = api.add(&usage_fee).plus(fee + terms.ops() + terms.surprises);
        let managed = managed::curve(terms, &plain);
        let difference = managed.add(&byok.clone().times(Fraction::from(-1)));
        Self { plain, api, usage, usage_fee, byok, managed, difference }
    }

    /// The lines of BYOK at a volume.
    pub fn lines(&self, terms: &Terms, volume: u32) -> ByokLines {
        let at = |curve: &Curve| curve.at(volume).unwrap_or(Fraction::ZERO);
        let (api, usage, usage_fee) = (at(&self.api), at(&self.usage), at(&self.usage_fee));
        let (fee, ops, surprises) = (terms.fee_line(), terms.ops(), terms.surprises);
        let cash = api + fee + usage_fee;
        ByokLines { api, fee, usage, usage_fee, ops, surprises, cash, total: cash + ops + surprises }
    }
}

/// The API cost for the unit cost given: along the article's three costs (A5-A7) from 0 at volume 0, or proportional to
/// volume.
fn api_without_minimum(terms: &Terms) -> Curve {
    if terms.is_flat {
        return Line::new(Fraction::ZERO, terms.unit.times(terms.weight)).into();
    }
    // The article's costs, counted in average generations.
    let generations = |usd: i64| i128::from(usd) * 1_000_000 / AVERAGE_GENERATION;
    let mut points = vec![(0, 0)];
    points.extend(article::EXAMPLES.iter().map(|example| (example.volume.into(), generations(example.api))));
    through(&points, terms.weight).times(terms.unit)
}
