//! What would change the answer: the value of each assumption that flips it, and the difference at its ends.

use super::costs::{ByokLines, Costs};
use super::exact::Fraction;
use super::inputs::Inputs;
use super::key::{Key, Kind};
use super::outcome::{Ends, Flips, Region, Sensitivity, Side};
use super::ranges;
use super::regions::nearest;
use super::terms::{Pricing, Terms};

/// The difference and the amounts that it comes from, at the visitor's volume.
pub struct Point<'a> {
    /// The inputs.
    pub inputs: &'a Inputs,
    /// The terms that they amount to.
    pub terms: &'a Terms,
    /// Own keys.
    pub lines: ByokLines,
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
    pub fn hour_worth(&self) -> Option<Fraction> {
        self.left_for_hours().divide(self.terms.hours)
    }

    /// The values at which the difference becomes 0; none at all on a tie.
    pub fn flips(&self, regions: &[Region]) -> Flips {
        let other = match Side::from(self.difference.sign()) {
            Side::Byok => Side::Managed,
            Side::Managed => Side::Byok,
            Side::Tie => return Flips::default(),
        };
        let per_hour = self.left_for_hours().divide(self.terms.rate);
        Flips {
            fee: within(Key::Fee, 1_000_000, Some(self.terms.fee + self.difference)).map(Fraction::round),
            hours: within(Key::Hours, 1, per_hour).map(Fraction::round_millionths),
            rate: within(Key::Rate, 1_000_000, self.hour_worth()).map(Fraction::round),
            managed_ppm: (-self.difference).divide(self.managed).map(Fraction::round_millionths),
            volume: nearest(regions, other, self.inputs.volume()),
        }
    }

    /// The difference at the ends of each assumption's range, or at 75% and 125% of its value where it has none.
    pub fn sensitivity(&self) -> Sensitivity {
        let terms = self.terms;
        let by_byok = |changed: Fraction, value: Fraction| self.difference - (changed - value);
        let ops_at = |hours: Fraction, rate: Fraction| by_byok(hours.multiply(rate), self.lines.ops);
        let at_terms = |change: &dyn Fn(&mut Terms)| {
            let mut changed = *terms;
            change(&mut changed);
            Costs::new(&changed).difference.at(self.inputs.volume())
        };
        let unit = |value| at_terms(&|terms| terms.unit = value);
        let last_point = |points| at_terms(&|terms| terms.managed = Pricing::Credits(points));
        Sensitivity {
            fee: ends(ranges::fee(self.inputs), terms.fee, &|fee| by_byok(fee, terms.fee)),
            hours: ends(ranges::hours(self.inputs), terms.hours, &|hours| ops_at(hours, terms.rate)),
            rate: ends(ranges::rate(self.inputs), terms.rate, &|rate| ops_at(terms.hours, rate)),
            unit: both(quarters(terms.unit), &unit),
            managed: match ranges::last_point(self.inputs) {
                Some(range) => both(range, &last_point),
                None => ends(None, self.managed, &|price| self.difference + price - self.managed),
            },
        }
    }
}

/// The sensitivity where managed has no price.
pub const NO_SENSITIVITY: Sensitivity = Sensitivity {
    fee: [None, None],
    hours: [None, None],
    rate: [None, None],
    unit: [None, None],
    managed: [None, None],
};

fn quarters(value: Fraction) -> [Fraction; 2] {
    [value.times(75, 100), value.times(125, 100)]
}

fn ends(range: Option<[Fraction; 2]>, value: Fraction, difference: &dyn Fn(Fraction) -> Fraction) -> Ends {
    both(range.unwrap_or_else(|| quarters(value)), &|end| Some(difference(end)))
}

/// The difference at both ends, rounded.
fn both<T>([low, high]: [T; 2], difference: &dyn Fn(T) -> Option<Fraction>) -> Ends {
    [difference(low).map(Fraction::round), difference(high).map(Fraction::round)]
}

/// The value if the input could hold it; `one` is one whole unit of the input.
fn within(key: Key, one: i128, value: Option<Fraction>) -> Option<Fraction> {
    let Kind::Number { min, max, .. } = key.kind() else { return None };
    let bound = |whole: i64| Fraction::whole(i128::from(whole) * one);
    value.filter(|value| *value >= bound(min) && *value <= bound(max))
}
