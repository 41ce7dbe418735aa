//! The inputs as the exact amounts that the calculation works with, defaults filled in. Unlike the inputs they are not
//! held to bounds, so that the ends of ranges and of the sensitivity can be put in.

use super::exact::Fraction;
use super::inputs::Inputs;
use super::key::{Key, managed};
use super::lists::Offers;
use super::{prices, upkeep};

/// Micro-dollars in a cent.
pub const CENT: i128 = 10_000;

/// Everything that costs depend on, but for the volume. Money in micro-dollars.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// How many of the article's average generations one generation counts as.
    pub weight: Fraction,
    /// API cost of the article's average generation.
    pub unit: Fraction,
    /// Least API spend a month with own keys.
    pub minimum: Fraction,
    /// Flat platform fee a month.
    pub fee: Fraction,
    /// The platform's cut of API spend, as a fraction of it.
    pub fee_share: Fraction,
    /// API spend a month that is free of that cut.
    pub fee_free: Fraction,
    /// Ops hours a month.
    pub hours: Fraction,
    /// What an ops hour is worth.
    pub rate: Fraction,
    /// Surprise bills, spread over the months.
    pub surprises: Fraction,
    /// How managed is priced.
    pub managed: Pricing,
}

/// The three ways in which managed is priced.
#[derive(Clone, Copy, Debug)]
pub enum Pricing {
    /// Points of weighted volume and price, joined by straight lines.
    Credits(Offers),
    /// Plans with what they include.
    Plans(Offers),
    /// A mark-up on API cost and orchestration.
    Markup {
        /// One and the mark-up.
        factor: Fraction,
        /// Orchestration a month.
        fee: Fraction,
        /// Fee per generation.
        each: Fraction,
        /// Least charge a month.
        least: Fraction,
    },
}

/// An amount of dollars, whatever its decimals, in micro-dollars.
pub fn money(inputs: &Inputs, key: Key) -> Fraction {
    let units = i128::from(inputs.number(key).unwrap_or_default());
    Fraction::whole(if matches!(key, Key::Unit | Key::MarkupEach) { units } else { units * CENT })
}

/// A percentage as a fraction of one.
pub fn percent(inputs: &Inputs, key: Key) -> Fraction {
    Fraction::new(inputs.number(key).unwrap_or_default().into(), 10_000)
}

/// A number with two decimals that is neither money nor a percentage.
pub fn hundredths(inputs: &Inputs, key: Key) -> Fraction {
    Fraction::new(inputs.number(key).unwrap_or_default().into(), 100)
}

impl Terms {
    /// The terms that the inputs amount to.
    pub fn new(inputs: &Inputs) -> Self {
        Self {
            weight: prices::weight(inputs),
            unit: money(inputs, Key::Unit),
            minimum: money(inputs, Key::Minimum),
            fee: money(inputs, Key::Fee),
            fee_share: percent(inputs, Key::FeePct),
            fee_free: money(inputs, Key::FeeFree),
            hours: upkeep::hours(inputs),
            rate: money(inputs, Key::Rate),
            surprises: hundredths(inputs, Key::Surprises).multiply(money(inputs, Key::Surprise)).times(1, 12),
            managed: Pricing::new(inputs),
        }
    }

    /// ops = hours x rate.
    pub fn ops(&self) -> Fraction {
        self.hours.multiply(self.rate)
    }
}

impl Pricing {
    fn new(inputs: &Inputs) -> Self {
        match inputs.choice(Key::Managed) {
            Some(managed::PLANS) => Self::Plans(inputs.plans()),
            Some(managed::MARKUP) => Self::Markup {
                factor: Fraction::whole(1) + percent(inputs, Key::Markup),
                fee: money(inputs, Key::MarkupFee),
                each: money(inputs, Key::MarkupEach),
                least: money(inputs, Key::MarkupMin),
            },
            _ => Self::Credits(inputs.points()),
        }
    }
}
