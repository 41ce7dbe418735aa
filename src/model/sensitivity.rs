//! The difference at the low and high end of each assumption, all else kept.

use super::costs::Costs;
use super::flips::Point;
use super::fraction::Fraction;
use super::lists::Offers;
use super::managed;
use super::outcome::Sensitivity;
use super::ranges::{self, DOLLAR, WholeRange};
use super::terms::{Pricing, Terms};

impl Point<'_> {
    /// The difference at the ends of each assumption's range, or at 75% and 125% of its value where it has none.
    pub fn sensitivity(&self) -> Sensitivity {
        let Terms { fee, hours, rate, unit, .. } = *self.terms;
        let total = self.lines.total;
        Sensitivity {
            fee: at_ends(ends(ranges::fee(self.inputs), DOLLAR, fee), &|fee| self.with_fee(fee)),
            hours: at_ends(ends(ranges::hours(self.inputs), 1, hours), &|hours| self.with_ops(hours.times(rate))),
            rate: at_ends(ends(ranges::rate(self.inputs), DOLLAR, rate), &|rate| self.with_ops(hours.times(rate))),
            unit: at_ends(quarters(unit), &|unit| self.with_unit(unit)),
            managed: match ranges::last_point(self.inputs) {
                Some([low, high]) => [self.with_points(low), self.with_points(high)],
                None => at_ends(quarters(self.managed), &|managed| Some((managed - total).round())),
            },
        }
    }

    /// The difference with another platform fee, micro-dollars before the yearly discount.
    fn with_fee(&self, fee: Fraction) -> Option<i64> {
        let line = Terms { fee, ..*self.terms }.fee_line();
        let least = Fraction::from(self.terms.fee_min);
        let charge = if line + self.lines.usage < least { least } else { line + self.lines.usage };
        Some((self.difference + self.lines.fee + self.lines.usage_fee - charge).round())
    }

    /// The difference with another value of all hours of key management.
    fn with_ops(&self, ops: Fraction) -> Option<i64> {
        Some((self.difference + self.lines.ops - ops).round())
    }

    /// The difference with another unit cost, which moves both sides where managed is a markup.
    fn with_unit(&self, unit: Fraction) -> Option<i64> {
        let terms = Terms { unit, ..*self.terms };
        Costs::new(&terms).difference.at(self.inputs.volume()).map(Fraction::round)
    }

    /// The difference with other credit points.
    fn with_points(&self, points: Offers) -> Option<i64> {
        let terms = Terms { managed: Pricing::Credits(points), ..*self.terms };
        let managed = managed::curve(&terms, &self.costs.plain).at(self.inputs.volume())?;
        Some((managed - self.lines.total).round())
    }
}

fn at_ends([low, high]: [Fraction; 2], difference: &dyn Fn(Fraction) -> Option<i64>) -> [Option<i64>; 2] {
    [difference(low), difference(high)]
}

fn quarters(value: Fraction) -> [Fraction; 2] {
    [value.times(Fraction::new(3, 4)), value.times(Fraction::new(5, 4))]
}

fn ends(range: WholeRange, unit: i64, value: Fraction) -> [Fraction; 2] {
    ranges::ends(range, unit).unwrap_or_else(|| quarters(value))
}
