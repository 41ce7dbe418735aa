//! The inputs as the exact amounts that the calculation works with, defaults filled in. Unlike the inputs they are not
//! kept within bounds, so that the ends of ranges and of the sensitivity can be put in.

use super::fraction::Fraction;
use super::inputs::Inputs;
use super::key::{Key, Kind, billing, curve, managed};
use super::key_management;
use super::lists::Offers;
use super::prices::AVERAGE_GENERATION;

/// Everything that costs depend on, except the volume. Money in micro-dollars.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// How many of the article's average generations one generation counts as.
    pub weight: Fraction,
    /// API cost of the article's average generation.
    pub unit: Fraction,
    /// Whether API cost is proportional to volume, without the article's volume discount.
    pub is_flat: bool,
    /// Least API spend a month with BYOK.
    pub minimum: i64,
    /// Platform fee a month, before the yearly discount.
    pub fee: Fraction,
    /// The platform's fee for all seats a month, before the yearly discount.
    pub seat_fees: i64,
    /// The part of fee and seat fees that is left after the yearly discount, 0 to 1.
    pub fee_part: Fraction,
    /// The platform's cut of API spend, as a fraction of it.
    pub cut: Fraction,
    /// API spend a month that is free of that cut.
    pub fee_free: i64,
    /// The platform's fee for each generation.
    pub fee_each: i64,
    /// Least that the platform charges a month, usage fee included.
    pub fee_min: i64,
    /// Hours of key management a month.
    pub hours: Fraction,
    /// Value of an hour.
    pub rate: Fraction,
    /// Surprise bills, spread over the months.
    pub surprises: Fraction,
    /// How managed is priced.
    pub managed: Pricing,
    /// What is left of managed prices after the yearly discount, in ten-thousandths: as many micro-dollars for a cent.
    pub managed_part: i64,
    /// Managed price of all seats a month, after the yearly discount.
    pub managed_seats: i64,
}

/// The three ways in which managed is priced.
#[derive(Clone, Copy, Debug)]
pub enum Pricing {
    /// Points of weighted volume and price, joined by straight lines.
    Credits(Offers),
    /// Plans with an included volume.
    Plans(Offers),
    /// A markup on API cost and orchestration.
    Markup {
        /// 1 plus the markup.
        factor: Fraction,
        /// Orchestration a month.
        fee: i64,
        /// Fee for each generation.
        each: i64,
        /// Least charge a month.
        least: i64,
    },
}

/// An amount of dollars in micro-dollars.
pub fn money(inputs: &Inputs, key: Key) -> i64 {
    let Kind::Number { decimals, .. } = key.kind() else { return 0 };
    inputs.number(key).unwrap_or_default() * 10_i64.pow(6 - decimals)
}

/// A percentage as a fraction of 1.
fn percent(inputs: &Inputs, key: Key) -> Fraction {
    Fraction::new(inputs.number(key).unwrap_or_default().into(), 10_000)
}

/// A number with two decimals that is neither money nor a percentage.
pub fn hundredths(inputs: &Inputs, key: Key) -> Fraction {
    Fraction::new(inputs.number(key).unwrap_or_default().into(), 100)
}

/// What is left after a yearly discount, in ten-thousandths: all of it when billed monthly.
fn left_of(inputs: &Inputs, discount: Key) -> i64 {
    let is_yearly = inputs.choice(Key::Billing) == Some(billing::YEARLY);
    10_000 - if is_yearly { inputs.number(discount).unwrap_or_default() } else { 0 }
}

/// A monthly price of one seat in cents, times the seats.
fn all_seats(inputs: &Inputs, price: Key) -> i64 {
    inputs.number(price).unwrap_or_default() * inputs.number(Key::Seats).unwrap_or(1)
}

/// Managed price of all seats in micro-dollars a month, after the yearly discount.
pub fn managed_seats(inputs: &Inputs) -> i64 {
    all_seats(inputs, Key::ManagedSeat) * left_of(inputs, Key::ManagedYearly)
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
    /// The terms that the inputs stand for.
    pub fn new(inputs: &Inputs) -> Self {
        let surprise = Fraction::new(money(inputs, Key::Surprise).into(), 12);
        Self {
            weight: weight(inputs),
            unit: money(inputs, Key::Unit).into(),
            is_flat: inputs.choice(Key::Curve) == Some(curve::FLAT),
            minimum: money(inputs, Key::Minimum),
            fee: money(inputs, Key::Fee).into(),
            seat_fees: all_seats(inputs, Key::FeeSeat) * CENT,
            fee_part: Fraction::new(left_of(inputs, Key::FeeYearly).into(), 10_000),
            cut: percent(inputs, Key::FeePct),
            fee_free: money(inputs, Key::FeeFree),
            fee_each: money(inputs, Key::FeeEach),
            fee_min: money(inputs, Key::FeeMin),
            hours: key_management::hours(inputs),
            rate: money(inputs, Key::Rate).into(),
            surprises: hundredths(inputs, Key::Surprises).times(surprise),
            managed: Pricing::new(inputs),
            managed_part: left_of(inputs, Key::ManagedYearly),
            managed_seats: managed_seats(inputs),
        }
    }

    /// The fee line: platform fee and seat fees a month, after the yearly discount.
    pub fn fee_line(&self) -> Fraction {
        (self.fee + self.seat_fees.into()).times(self.fee_part)
    }

    /// The value of the hours of key management a month.
    pub fn ops(&self) -> Fraction {
        self.hours.times(self.rate)
    }
}

/// Micro-dollars in a cent.
const CENT: i64 = 10_000;

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
