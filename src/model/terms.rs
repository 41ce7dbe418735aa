//! The inputs as the exact amounts that the calculation works with, defaults filled in. Unlike the inputs they are not
//! held to bounds, so that the ends of ranges and of the sensitivity can be put in.

use super::fraction::Fraction;
use super::inputs::Inputs;
use super::key::{Key, managed};
use super::lists::Offers;
use super::prices::AVERAGE_GENERATION;
use super::upkeep;

/// Micro-dollars in a cent.
pub const CENT: i64 = 10_000;

/// Everything that costs depend on, but for the volume. Money in micro-dollars.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// How many of the article's average generations one generation counts as.
    pub weight: Fraction,
    /// API cost of the article's average generation.
    pub unit: Fraction,
    /// Least API spend a month with own keys.
    pub minimum: i64,
    /// Flat platform fee a month.
    pub fee: Fraction,
    /// The platform's cut of API spend, as a fraction of it.
    pub fee_share: Fraction,
    /// API spend a month that is free of that cut.
    pub fee_free: i64,
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
        fee: i64,
        /// Fee per generation.
        each: i64,
        /// Least charge a month.
        least: i64,
    },
}

/// An amount of dollars, whatever its decimals, in micro-dollars.
pub fn money(inputs: &Inputs, key: Key) -> i64 {
    let units = inputs.number(key).unwrap_or_default();
    if matches!(key, Key::Unit | Key::MarkupEach) { units } else { units * CENT }
}

/// A percentage as a fraction of one.
pub fn percent(inputs: &Inputs, key: Key) -> Fraction {
    Fraction::new(inputs.number(key).unwrap_or_default().into(), 10_000)
}

/// A number with two decimals that is neither money nor a percentage.
pub fn hundredths(inputs: &Inputs, key: Key) -> Fraction {
    Fraction::new(inputs.number(key).unwrap_or_default().into(), 100)
}

/// How many of the article's average generations one generation counts as: the typical API cost of the mix over that of
/// the average generation; 1 without a mix.
pub fn weight(inputs: &Inputs) -> Fraction {
    let Some(mix) = inputs.mix() else { return Fraction::whole(1) };
    let shares = mix.shares().map(i128::from);
    let types = &inputs.price_list().types;
    let cost: i128 = shares.iter().zip(types).map(|(share, output)| share * i128::from(output.typical)).sum();
    Fraction::new(cost, shares.iter().sum::<i128>() * AVERAGE_GENERATION)
}

impl Terms {
    /// The terms that the inputs amount to.
    pub fn new(inputs: &Inputs) -> Self {
        Self {
            weight: weight(inputs),
            unit: money(inputs, Key::Unit).into(),
            minimum: money(inputs, Key::Minimum),
            fee: money(inputs, Key::Fee).into(),
            fee_share: percent(inputs, Key::FeePct),
            fee_free: money(inputs, Key::FeeFree),
            hours: upkeep::hours(inputs),
            rate: money(inputs, Key::Rate).into(),
            surprises: hundredths(inputs, Key::Surprises).times(Fraction::new(money(inputs, Key::Surprise).into(), 12)),
            managed: Pricing::new(inputs),
        }
    }

    /// ops = hours x rate.
    pub fn ops(&self) -> Fraction {
        self.hours.times(self.rate)
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
