//! Exact arithmetic: fractions in 128 bits, and rounding where figures leave the model.
//!
//! Money is counted in micro-dollars. At one volume all lines are whole multiples of one fraction of a micro-dollar, whose
//! denominator stays below 9e18 (4 times that in the sensitivities) within the bounds of the inputs, and no amount is above
//! 1e34 such parts; so sums and comparisons never leave `i128`.

use num_integer::{Integer, gcd, lcm};
use std::cmp::Ordering;

/// The largest magnitude of an integer that leaves the model: 2^53 - 1, what a JavaScript number holds exactly.
pub const LIMIT: i64 = (1 << 53) - 1;

/// A fraction with a positive denominator, not necessarily in lowest terms.
#[derive(Clone, Copy, Debug)]
pub struct Fraction {
    /// Numerator, of either sign.
    pub num: i128,
    /// Denominator, above 0.
    pub den: i128,
}

impl Fraction {
    /// The number 0.
    pub const ZERO: Self = Self::whole(0);

    /// A whole number.
    pub const fn whole(num: i128) -> Self {
        Self { num, den: 1 }
    }

    /// `num / den` in lowest terms; `den` must be above 0.
    pub fn new(num: i128, den: i128) -> Self {
        let shared = gcd(num, den);
        Self { num: num / shared, den: den / shared }
    }

    /// The product, in lowest terms if both factors are.
    pub fn times(self, by: Self) -> Self {
        let (left, right) = (Self::new(self.num, by.den), Self::new(by.num, self.den));
        Self { num: left.num * right.num, den: left.den * right.den }
    }

    /// Which side of 0 the value lies on.
    pub fn sign(self) -> Ordering {
        self.num.cmp(&0)
    }

    /// The nearest whole number, a half to the even one, of any size: for sums that go on within the model.
    pub fn nearest(self) -> i128 {
        nearest_scaled(self.num, self.den, 0)
    }

    /// The nearest whole number, a half to the even one, kept within `LIMIT`.
    pub fn round(self) -> i64 {
        saturate(self.nearest())
    }

    /// The value in millionths, rounded as `round` does.
    pub fn round_millionths(self) -> i64 {
        saturate(nearest_scaled(self.num, self.den, 6))
    }

    /// This over `by` in units of the last of so many decimals, rounded as `round` does; none where `by` is 0.
    pub fn round_ratio(self, by: Self, decimals: u32) -> Option<i64> {
        let den = common(self.den, by.den);
        let (num, by) = (self.num * (den / self.den), by.num * (den / by.den));
        (by != 0).then(|| saturate(nearest_scaled(num * by.signum(), by.abs(), decimals)))
    }
}

/// A common denominator; for equal ones nothing has to be computed.
pub fn common(a: i128, b: i128) -> i128 {
    if a == b { a } else { lcm(a, b) }
}

/// Long division, one decimal digit at a time, so that no remainder is ever multiplied by more than 10. Quotients beyond
/// 128 bits saturate.
fn nearest_scaled(num: i128, den: i128, decimals: u32) -> i128 {
    let (mut quotient, mut rest) = num.div_mod_floor(&den);
    for _ in 0..decimals {
        let (digit, next) = (rest * 10).div_rem(&den);
        quotient = quotient.saturating_mul(10).saturating_add(digit);
        rest = next;
    }
    match (rest * 2).cmp(&den) {
        Ordering::Less => quotient,
        Ordering::Equal => quotient + (quotient & 1),
        Ordering::Greater => quotient.saturating_add(1),
    }
}

/// Keeps an integer within `LIMIT` as it leaves the model.
pub fn saturate(value: i128) -> i64 {
    let limit = i128::from(LIMIT);
    value.clamp(-limit, limit) as i64
}

impl From<i64> for Fraction {
    fn from(num: i64) -> Self {
        Self::whole(num.into())
    }
}

impl std::ops::Add for Fraction {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let den = common(self.den, other.den);
        Self { num: self.num * (den / self.den) + other.num * (den / other.den), den }
    }
}

impl std::ops::Neg for Fraction {
    type Output = Self;
    fn neg(self) -> Self {
        Self { num: -self.num, ..self }
    }
}

impl std::ops::Sub for Fraction {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        (*self - *other).num == 0
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some((*self - *other).sign())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_is_rounded_to_the_even_neighbor() {
        let halves = [(1, 0), (3, 2), (5, 2), (-1, 0), (-3, -2), (7, 4)];
        for (num, rounded) in halves {
            assert_eq!(Fraction { num, den: 2 }.round(), rounded, "{num}/2");
        }
    }

    #[test]
    fn millionths_of_a_huge_ratio_saturate_instead_of_overflowing() {
        let huge = Fraction { num: 10_i128.pow(34), den: 3 };
        assert_eq!(huge.round_millionths(), LIMIT);
        assert_eq!((-huge).round_millionths(), -LIMIT);
        assert_eq!(Fraction { num: 2, den: 3 }.round_millionths(), 666_667);
        assert_eq!(huge.round_ratio(Fraction { num: -1, den: 3 }, 6), Some(-LIMIT));
    }

    #[test]
    fn a_ratio_is_rounded_once() {
        let seven = Fraction::whole(7);
        assert_eq!(seven.round_ratio(Fraction::new(-1, 3), 0), Some(-21));
        assert_eq!(seven.round_ratio(Fraction::whole(3), 2), Some(233));
        assert_eq!((-seven).round_ratio(Fraction::whole(2), 0), Some(-4));
        assert_eq!(seven.round_ratio(Fraction::ZERO, 0), None);
    }
}
