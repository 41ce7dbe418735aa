//! What would change the answer: the value of each assumption that flips it, and the difference at its ends.

use super::costs::{ByokLines, Costs};
use super::fraction::Fraction;
use super::inputs::Inputs;
use super::key::{Key, Kind};
use super::outcome::{Ends, Flips, Region, Sensitivity, Side};
use super::ranges::{self, DOLLAR, WholeRange};
use super::regions::nearest;
use super::terms::{Pricing, Terms};

/// The difference and the amounts that it comes from, at the visitor's volume.
pub struct Point<'a> {
    /// The inputs.
    pub inputs: &'a Inputs,
    /// The terms that they amount to.
    pub terms: &'a Terms,
    /// Own keys.
    pub lines: &'a ByokLines,
    /// The price of managed.
    pub managed: Fraction,
    /// managed - BYOK total.
    pub difference: Fraction,
}

impl Point<'_> {
    /// What managed costs more than own keys before any hour is priced: what all the hours together may be worth.
    fn left_for_hours(&self) -> Fraction {
        self.difference + self.lines.ops
    }

    /// hour_worth: the worth of an hour at which both cost the same; none without hours.
    pub fn hour_worth(&self) -> Option<i64> {
        self.left_for_hours().round_ratio(self.terms.hours, 0)
    }

    /// The values at which the difference becomes 0; none at all on a tie.
    pub fn flips(&self, regions: &[Region]) -> Flips {
        let other = match Side::from(self.difference.sign()) {
            Side::Byok => Side::Managed,
            Side::Managed => Side::Byok,
            Side::Tie => return Flips::default(),
        };
        let (left, Terms { hours, rate, .. }) = (self.left_for_hours(), *self.terms);
        Flips {
            fee: within(Key::Fee, DOLLAR, self.terms.fee + self.difference, Fraction::whole(1))
                .then(|| (self.terms.fee + self.difference).round()),
            hours: within(Key::Hours, 1, left, rate).then(|| left.round_ratio(rate, 6)).flatten(),
            rate: within(Key::Rate, DOLLAR, left, hours).then(|| left.round_ratio(hours, 0)).flatten(),
            managed_ppm: (-self.difference).round_ratio(self.managed, 6),
            volume: nearest(regions, other, self.inputs.volume()),
        }
    }

    /// The difference at the ends of each assumption's range, or at 75% and 125% of its value where it has none.
    pub fn sensitivity(&self) -> Sensitivity {
        let Terms { fee, hours, rate, unit, .. } = *self.terms;
        let one = Fraction::whole(1);
        Sensitivity {
            fee: self.moved(ends(ranges::fee(self.inputs), DOLLAR, fee), fee, one),
            hours: self.moved(ends(ranges::hours(self.inputs), 1, hours), hours, rate),
            rate: self.moved(ends(ranges::rate(self.inputs), DOLLAR, rate), rate, hours),
            unit: self.under(quarters(unit), |terms, unit| terms.unit = unit),
            managed: match ranges::last_point(self.inputs) {
                Some(range) => self.under(range, |terms, points| terms.managed = Pricing::Credits(points)),
                None => self.moved(quarters(self.managed), self.managed, -one),
            },
        }
    }

    /// The difference at both ends of an assumption that has this value now, and of which each unit costs own keys so
    /// much.
    fn moved(&self, [low, high]: [Fraction; 2], value: Fraction, each: Fraction) -> Ends {
        let at = |end: Fraction| Some((self.difference - (end - value).times(each)).round());
        [at(low), at(high)]
    }

    /// The difference with a term at both its ends.
    fn under<T>(&self, [low, high]: [T; 2], put: fn(&mut Terms, T)) -> Ends {
        let at = |end| {
            let mut terms = *self.terms;
            put(&mut terms, end);
            Costs::new(&terms).difference.at(self.inputs.volume()).map(Fraction::round)
        };
        [at(low), at(high)]
    }
}

fn quarters(value: Fraction) -> [Fraction; 2] {
    [value.times(Fraction::new(3, 4)), value.times(Fraction::new(5, 4))]
}

fn ends(range: WholeRange, unit: i64, value: Fraction) -> [Fraction; 2] {
    ranges::ends(range, unit).unwrap_or_else(|| quarters(value))
}

/// Whether an input could hold `amount / per`, in units of which so many are one whole unit of the input.
fn within(key: Key, unit: i64, amount: Fraction, per: Fraction) -> bool {
    let Kind::Number { min, max, .. } = key.kind() else { return false };
    let bound = |whole: i64| per.times((whole * unit).into());
    amount >= bound(min) && amount <= bound(max)
}
