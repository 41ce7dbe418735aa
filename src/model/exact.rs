//! Exact arithmetic: fractions over a positive denominator, and rounding where figures leave the model.
//!
//! Money is counted in micro-dollars. Within the bounds of the inputs every denominator divides about 8e19 and every
//! numerator stays below 2e37, so sums and comparisons never leave `i128`. Where a product could, the
//! calculation saturates instead: such a figure is far beyond what is shown (`LIMIT`).

use std::cmp::Ordering;

/// The largest magnitude of an integer that leaves the model: 2^53 - 1, what a JavaScript number holds exactly.
pub const LIMIT: i64 = (1 << 53) - 1;

/// A fraction with a positive denominator, not necessarily in lowest terms.
#[derive(Clone, Copy, Debug)]
pub struct Fraction {
    /// Numerator, of either sign.
    pub num: i128,
    /// Denominator, above zero.
    pub den: i128,
}

impl Fraction {
    /// Nothing at all.
    pub const ZERO: Self = Self::whole(0);

    /// A whole number.
    pub const fn whole(num: i128) -> Self {
        Self { num, den: 1 }
    }

    /// `num / den` in lowest terms; `den` must not be 0.
    pub fn new(num: i128, den: i128) -> Self {
        let shared = gcd(num, den).max(1) * den.signum();
        Self { num: over(num, shared), den: over(den, shared) }
    }

    /// This fraction times `by / of`, in lowest terms.
    pub fn times(self, by: i128, of: i128) -> Self {
        self.multiply(Self::new(by, of))
    }

    /// The product, in lowest terms.
    pub fn multiply(self, other: Self) -> Self {
        let (left, right) = (Self::new(self.num, other.den), Self::new(other.num, self.den));
        Self { num: product(left.num, right.num), den: product(left.den, right.den) }
    }

    /// The quotient in lowest terms, or none when `by` is zero.
    pub fn divide(self, by: Self) -> Option<Self> {
        (by.num != 0).then(|| self.multiply(Self { num: by.den * by.num.signum(), den: by.num.abs() }))
    }

    /// Which side of zero the value lies on.
    pub fn sign(self) -> Ordering {
        self.num.cmp(&0)
    }

    /// The whole number at or below it, and the numerator of what is left.
    pub fn parts(self) -> (i128, i128) {
        let (whole, rest) = divide(self.num, self.den);
        if rest < 0 { (whole - 1, rest + self.den) } else { (whole, rest) }
    }

    /// The nearest whole number, a half to the even one, kept within `LIMIT`.
    pub fn round(self) -> i64 {
        self.round_scaled(0)
    }

    /// The value in millionths, rounded as `round` does.
    pub fn round_millionths(self) -> i64 {
        self.round_scaled(6)
    }

    /// Long division: one decimal digit at a time never multiplies a remainder by more than ten.
    fn round_scaled(self, digits: u32) -> i64 {
        let (whole, mut rest) = self.parts();
        // Beyond `LIMIT` anything is as good, and six more digits still fit.
        let far = i128::from(i64::MAX);
        let mut quotient = whole.clamp(-far, far);
        for _ in 0..digits {
            let digit;
            (digit, rest) = divide(rest * 10, self.den);
            quotient = quotient * 10 + digit;
        }
        quotient += match (rest * 2).cmp(&self.den) {
            Ordering::Less => 0,
            Ordering::Equal => quotient & 1,
            Ordering::Greater => 1,
        };
        saturate(quotient)
    }
}

impl From<i64> for Fraction {
    fn from(num: i64) -> Self {
        Self::whole(num.into())
    }
}

impl std::ops::Add for Fraction {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let (left, right, den) = common(self.den, other.den);
        Self { num: self.num * left + other.num * right, den }
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

/// The product, as far as the numbers reach. Not `saturating_mul`: what that rests on is 500 bytes of WASM.
fn product(a: i128, b: i128) -> i128 {
    let (x, y) = (a.unsigned_abs(), b.unsigned_abs());
    // Most products have room for all their bits; dividing is slower.
    let fits = x.leading_zeros() + y.leading_zeros() > 128 || x == 0 || y <= over(i128::MAX, x as i128) as u128;
    match (fits, (a < 0) == (b < 0)) {
        (true, _) => a * b,
        (_, true) => i128::MAX,
        _ => i128::MIN,
    }
}

/// The least common multiple of two denominators, and what each numerator is multiplied by to stand over it.
pub fn common(a: i128, b: i128) -> (i128, i128, i128) {
    if a == b {
        return (1, 1, a);
    }
    let shared = gcd(a, b);
    let (left, right) = (over(b, shared), over(a, shared));
    (left, right, right * b)
}

/// The greatest common divisor of two magnitudes. Most are small, and 64-bit division is many times faster.
pub fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.saturating_abs(), b.saturating_abs());
    while b != 0 {
        if let (Ok(mut x), Ok(mut y)) = (u64::try_from(a), u64::try_from(b)) {
            while y != 0 {
                (x, y) = (y, x % y);
            }
            return i128::from(x);
        }
        (a, b) = (b, divide(a, b).1);
    }
    a
}

/// The quotient, its fraction cut off.
pub fn over(number: i128, by: i128) -> i128 {
    divide(number, by).0
}

/// The quotient, its fraction cut off, and the rest; `by` must not be 0. Most numbers are small; for larger ones this is
/// the plainest long division: the standard library's is 1 kB of WASM.
pub fn divide(number: i128, by: i128) -> (i128, i128) {
    let (mut rest, mut part, mut quotient) = (number.unsigned_abs(), by.unsigned_abs(), 0_u128);
    if let (Ok(size), Ok(by)) = (u64::try_from(rest), u64::try_from(part)) {
        (quotient, rest) = ((size / by).into(), (size % by).into());
    } else {
        let mut places = part.leading_zeros().saturating_sub(rest.leading_zeros());
        part <<= places;
        loop {
            quotient <<= 1;
            if rest >= part {
                rest -= part;
                quotient |= 1;
            }
            if places == 0 {
                break;
            }
            part >>= 1;
            places -= 1;
        }
    }
    let signed = |size: u128, is_negative: bool| if is_negative { (size as i128).wrapping_neg() } else { size as i128 };
    (signed(quotient, (number < 0) != (by < 0)), signed(rest, number < 0))
}

/// Keeps an integer within `LIMIT` as it leaves the model.
pub fn saturate(value: i128) -> i64 {
    value.max(-i128::from(LIMIT)).min(i128::from(LIMIT)) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_is_rounded_to_the_even_neighbour() {
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
    }

    #[test]
    fn a_product_ends_where_the_numbers_do() {
        let numbers = [0, 1, -1, 3, -7, 1 << 63, -(1 << 64), i128::MAX / 3, i128::MIN / 3, i128::MAX, i128::MIN];
        for a in numbers {
            for b in numbers.into_iter().chain([1_i128 << 62, (1 << 64) - 1]) {
                assert_eq!(product(a, b), a.saturating_mul(b), "{a} times {b}");
            }
        }
    }

    #[test]
    fn quotients_and_rests_are_those_of_the_compiler() {
        let numbers =
            [0, 1, -1, 3, -7, 10, 1 << 63, -(1 << 64), (1 << 64) - 1, i128::MAX / 3, i128::MIN / 3, i128::MAX];
        for number in numbers.into_iter().chain([i128::MIN]) {
            for by in numbers.into_iter().filter(|by| *by != 0) {
                let expected = (number.wrapping_div(by), number.wrapping_rem(by));
                assert_eq!(divide(number, by), expected, "{number} by {by}");
            }
        }
    }

    #[test]
    fn dividing_by_nothing_gives_none() {
        assert!(Fraction::whole(3).divide(Fraction::ZERO).is_none());
        assert_eq!(Fraction::whole(3).divide(Fraction::whole(-2)), Some(Fraction::new(-3, 2)));
    }
}
