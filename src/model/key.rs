//! The table of inputs: name, unit, bounds and default of each, in the order in which links are written.

use super::article;
use super::curve::MAX_VOLUME;
use super::prices::LIST_2026_11;

/// An input, by the name it has in links and attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // each is described by its row of the table
pub enum Key {
    Volume,
    Mix,
    Prices,
    Unit,
    Curve,
    Minimum,
    Fee,
    FeePct,
    FeeFree,
    FeeEach,
    FeeMin,
    FeeSeat,
    FeeYearly,
    Keys,
    Rotation,
    Hours,
    Rate,
    Surprises,
    Surprise,
    Managed,
    Points,
    Plans,
    Markup,
    MarkupFee,
    MarkupEach,
    MarkupMin,
    ManagedSeat,
    ManagedYearly,
    Seats,
    Billing,
    Growth,
    Months,
    Setup,
    License,
    Day,
    Clients,
    Ops,
    Compliance,
    Predictable,
}

/// What an input holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number with at most `decimals` decimals, bounds in whole units, the default in units of its last decimal.
    Number {
        /// Decimals: 0, 2, or 6 for fine USD amounts.
        decimals: u32,
        /// Lower bound, whole units.
        min: i64,
        /// Upper bound, whole units.
        max: i64,
        /// Default in units of the last decimal; none where there is nothing to assume.
        default: Option<i64>,
    },
    /// One of a few words; the default by position.
    Choice {
        /// The words, lower case.
        words: &'static [&'static str],
        /// Position of the default, or none.
        default: Option<usize>,
    },
    /// Shares of output types.
    Mix,
    /// Credit prices: volume and price.
    Points,
    /// Plans: included, price, perhaps an overage price.
    Plans,
}

/// Positions of the words of `curve`.
pub mod curve {
    /// The article's volume discount.
    pub const ARTICLE: usize = 0;
    /// No volume discount.
    pub const FLAT: usize = 1;
}

/// Positions of the words of `billing`.
pub mod billing {
    /// Billed each month.
    pub const MONTHLY: usize = 0;
    /// Billed once a year, at the yearly discounts.
    pub const YEARLY: usize = 1;
}

/// Positions of the words of `managed`.
pub mod managed {
    /// Credits, priced along points.
    pub const CREDITS: usize = 0;
    /// Plans with an included volume.
    pub const PLANS: usize = 1;
    /// A markup on API cost.
    pub const MARKUP: usize = 2;
}

const fn whole(min: i64, max: i64, default: Option<i64>) -> Kind {
    Kind::Number { decimals: 0, min, max, default }
}

const fn cents(max: i64, default: i64) -> Kind {
    Kind::Number { decimals: 2, min: 0, max, default: Some(default * 100) }
}

const fn hundredths(min: i64, max: i64, default: Option<i64>) -> Kind {
    Kind::Number { decimals: 2, min, max, default }
}

const fn fine(max: i64, default: i64) -> Kind {
    Kind::Number { decimals: 6, min: 0, max, default: Some(default) }
}

const fn one_of(words: &'static [&'static str], default: usize) -> Kind {
    Kind::Choice { words, default: Some(default) }
}

const fn yes_or_no() -> Kind {
    Kind::Choice { words: &["yes", "no"], default: None }
}

/// The table. Source ids are those of `article`; what has none is this product's assumption.
const TABLE: [(Key, &str, Kind); Key::COUNT] = [
    (Key::Volume, "volume", whole(0, MAX_VOLUME as i64, Some(500))), // A5
    (Key::Mix, "mix", Kind::Mix),
    (Key::Prices, "prices", one_of(&[LIST_2026_11.id], 0)),
    (Key::Unit, "unit", fine(10, 50_000)), // A5, A6: $25 for 500, $100 for 2,000
    (Key::Curve, "curve", one_of(&["article", "flat"], curve::ARTICLE)), // A5-A7
    (Key::Minimum, "minimum", cents(100_000, 10)), // A17 names it, the size is ours
    (Key::Fee, "fee", cents(100_000, article::FEE.0)), // A3, A5-A7
    (Key::FeePct, "fee-pct", hundredths(0, 100, Some(0))),
    (Key::FeeFree, "fee-free", cents(10_000_000, 0)),
    (Key::FeeEach, "fee-each", fine(10, 0)),
    (Key::FeeMin, "fee-min", cents(100_000, 0)),
    (Key::FeeSeat, "fee-seat", cents(10_000, 0)),
    (Key::FeeYearly, "fee-yearly", hundredths(0, 100, Some(0))),
    (Key::Keys, "keys", whole(1, 50, Some((article::KEYS.0 + article::KEYS.1) / 2))), // A9
    (Key::Rotation, "rotation", whole(1, 365, Some((article::ROTATION.0 + article::ROTATION.1) / 2))), // A8
    (Key::Hours, "hours", hundredths(0, 744, None)), // A6; by default from keys and rotation
    (Key::Rate, "rate", cents(10_000, 12)),          // calibrated to the tie of A6
    (Key::Surprises, "surprises", hundredths(0, 365, Some(0))),
    (Key::Surprise, "surprise", cents(1_000_000, article::SPIKE)), // A8
    (Key::Managed, "managed", one_of(&["credits", "plans", "markup"], managed::CREDITS)),
    (Key::Points, "points", Kind::Points), // A5-A7
    (Key::Plans, "plans", Kind::Plans),    // A5-A7
    (Key::Markup, "markup", hundredths(0, 1_000, Some((article::MARKUP.0 + article::MARKUP.1) * 50))), // A4
    (Key::MarkupFee, "markup-fee", cents(100_000, 20)),
    (Key::MarkupEach, "markup-each", fine(10, 0)),
    (Key::MarkupMin, "markup-min", cents(100_000, 0)),
    (Key::ManagedSeat, "managed-seat", cents(10_000, 0)),
    (Key::ManagedYearly, "managed-yearly", hundredths(0, 100, Some(0))),
    (Key::Seats, "seats", whole(1, 10_000, Some(1))),
    (Key::Billing, "billing", one_of(&["monthly", "yearly"], billing::MONTHLY)),
    (Key::Growth, "growth", hundredths(-50, 100, Some(0))),
    (Key::Months, "months", whole(1, 36, Some(12))),
    (Key::Setup, "setup", hundredths(0, 744, Some(300))),
    (Key::License, "license", cents(1_000_000, 0)),
    (Key::Day, "day", whole(0, 30, Some(15))),         // A13: in mid-month
    (Key::Clients, "clients", whole(0, 10_000, None)), // A10
    (Key::Ops, "ops", yes_or_no()),                    // A11
    (Key::Compliance, "compliance", yes_or_no()),      // A10
    (Key::Predictable, "predictable", yes_or_no()),    // A11
];

impl Key {
    /// How many inputs there are.
    pub const COUNT: usize = Self::Predictable as usize + 1;

    /// Every input in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.0)
    }

    /// The name in links and attributes.
    pub fn name(self) -> &'static str {
        TABLE[self as usize].1
    }

    /// What the input holds, its bounds and its default.
    pub fn kind(self) -> Kind {
        TABLE[self as usize].2
    }

    /// The input of a name; case counts.
    pub fn named(name: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.1 == name).map(|row| row.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_stands_at_the_place_of_its_key() {
        assert!(Key::all().enumerate().all(|(i, key)| key as usize == i));
    }
}
