//! The value of each assumption at which both sides cost the same, all else kept.

use super::break_even::nearest;
use super::costs::{ByokLines, Costs};
use super::fraction::Fraction;
use super::inputs::Inputs;
use super::key::{Key, Kind};
use super::outcome::{Flips, Region, Side};
use super::ranges::DOLLAR;
use super::terms::Terms;

/// The difference and the amounts that it comes from, at the visitor's volume.
pub struct Point<'a> {
    /// The inputs.
    pub inputs: &'a Inputs,
    /// The terms that they stand for.
    pub terms: &'a Terms,
    /// The costs at every volume.
    pub costs: &'a Costs,
    /// The lines of BYOK.
    pub lines: &'a ByokLines,
    /// Managed cost.
    pub managed: Fraction,
    /// managed - BYOK total.
    pub difference: Fraction,
}

impl Point<'_> {
    /// How much more managed costs than BYOK before any hour is priced: what all hours together may be worth.
    fn left_for_hours(&self) -> Fraction {
        self.difference + self.lines.ops
    }

    /// The value of an hour at which both sides cost the same, micro-dollars; none without hours.
    pub fn hour_worth(&self) -> Option<i64> {
        self.left_for_hours().round_ratio(self.terms.hours, 0)
    }

    /// The values at which the difference becomes 0, each none where the input's bounds exclude it; none at all on a tie.
    pub fn flips(&self, regions: &[Region]) -> Flips {
        let other = match Side::from(self.difference.sign()) {
            Side::Byok => Side::Managed,
            Side::Managed => Side::Byok,
            Side::Tie => return Flips::default(),
        };
        let (left, Terms { hours, rate, .. }) = (self.left_for_hours(), *self.terms);
        Flips {
            fee: self.fee(),
            hours: is_within(Key::Hours, 1, left, rate).then(|| left.round_ratio(rate, 6)).flatten(),
            rate: is_within(Key::Rate, DOLLAR, left, hours).then(|| left.round_ratio(hours, 0)).flatten(),
            managed_ppm: (-self.difference).round_ratio(self.managed, 6),
            volume: nearest(regions, other, self.inputs.volume()),
        }
    }

    /// The platform fee before the yearly discount. Where the platform's least charge is the charge, every fee up to this
    /// one leads to it.
    fn fee(&self) -> Option<i64> {
        let Terms { fee_part, fee_min, seat_fees, .. } = *self.terms;
        let charge = self.lines.fee + self.lines.usage_fee + self.difference;
        if charge < fee_min.into() {
            return None;
        }
        let paid = charge - self.lines.usage - fee_part.times(seat_fees.into());
        is_within(Key::Fee, DOLLAR, paid, fee_part).then(|| paid.round_ratio(fee_part, 0)).flatten()
    }
}

/// Whether an input could hold `amount / per`, in units of which `unit` make one whole unit of the input.
fn is_within(key: Key, unit: i64, amount: Fraction, per: Fraction) -> bool {
    let Kind::Number { min, max, .. } = key.kind() else { return false };
    let bound = |whole: i64| per.times((whole * unit).into());
    amount >= bound(min) && amount <= bound(max)
}
