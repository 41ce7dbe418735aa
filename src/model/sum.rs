//! Exact sums over months. Months may lie on different credit segments, whose denominators can have a common multiple
//! beyond 128 bits; so a rest is kept for each denominator, and sums are compared digit by digit.

use super::exact::{Fraction, saturate};
use std::cmp::Ordering;

/// A sum of fractions: a whole number and, for each denominator, a rest of at least nothing and below one.
#[derive(Clone, Default)]
pub struct Sum {
    whole: i128,
    rests: Vec<Fraction>,
}

impl Sum {
    /// Adds one fraction.
    pub fn add(&mut self, value: Fraction) {
        let (whole, num) = value.parts();
        let rest = Fraction { num, ..value };
        self.whole += whole;
        match self.rests.iter_mut().find(|known| known.den == rest.den) {
            Some(known) => self.whole += grow(known, rest.num),
            None => self.rests.push(rest),
        }
    }

    /// Which side of zero the sum lies on. It is doubled, binary digit by binary digit, until its whole number outweighs
    /// all that the rests can add.
    pub fn sign(&self) -> Ordering {
        let mut sum = self.clone();
        let parts = sum.rests.len() as i128;
        // A sum other than 0 is at least one over the product of all denominators, each below 2^127.
        for _ in 0..=128 * parts {
            if sum.whole >= 0 || sum.whole <= -parts {
                break;
            }
            sum.double();
        }
        match sum.whole {
            0 if sum.rests.iter().all(|rest| rest.num == 0) => Ordering::Equal,
            0.. => Ordering::Greater,
            whole if whole <= -parts => Ordering::Less,
            _ => Ordering::Equal,
        }
    }

    /// The nearest whole number, a half to the even one, kept within `exact::LIMIT`.
    pub fn round(&self) -> i64 {
        // Each rest is below one, so the rounded sum is one of the next few whole numbers.
        let mut rounded = self.whole;
        while match self.beyond_half(rounded) {
            Ordering::Less => false,
            Ordering::Equal => rounded & 1 == 1,
            Ordering::Greater => true,
        } {
            rounded += 1;
        }
        saturate(rounded)
    }

    /// Compares the sum with a whole number and a half.
    fn beyond_half(&self, whole: i128) -> Ordering {
        let mut sum = self.clone();
        sum.whole -= whole;
        sum.double();
        sum.whole -= 1;
        sum.sign()
    }

    fn double(&mut self) {
        self.whole *= 2;
        for rest in &mut self.rests {
            self.whole += grow(rest, rest.num);
        }
    }
}

/// Adds to the numerator of a rest, which stays below one; the whole number that is carried over.
fn grow(rest: &mut Fraction, by: i128) -> i128 {
    let room = rest.den - rest.num;
    if by < room {
        rest.num += by;
        return 0;
    }
    rest.num = by - room;
    1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(parts: &[(i128, i128)]) -> Sum {
        let mut sum = Sum::default();
        for &(num, den) in parts {
            sum.add(Fraction { num, den });
        }
        sum
    }

    #[test]
    fn a_sum_that_does_not_fit_one_denominator_is_compared_exactly() {
        let (p, q) = (10_i128.pow(19) + 51, 10_i128.pow(19) + 87);
        assert_eq!(sum(&[(10_i128.pow(37), p), (10_i128.pow(37), q), (1, q - 36)]).sign(), Ordering::Greater);
        assert_eq!(sum(&[(1, 3), (-1, 3)]).sign(), Ordering::Equal);
        assert_eq!(sum(&[(1, 3), (-2, 6)]).sign(), Ordering::Equal);
        assert_eq!(sum(&[(1, p), (-1, q)]).sign(), Ordering::Greater);
        assert_eq!(sum(&[(-1, p), (1, q)]).sign(), Ordering::Less);
        assert_eq!(sum(&[]).sign(), Ordering::Equal);
    }

    #[test]
    fn a_sum_over_several_denominators_rounds_like_one_fraction() {
        assert_eq!(sum(&[(1, 6), (1, 3)]).round(), 0, "one half goes to the even neighbour");
        assert_eq!(sum(&[(7, 6), (1, 3)]).round(), 2, "one and a half goes to the even neighbour");
        assert_eq!(sum(&[(7, 3), (1, 7)]).round(), 2);
        assert_eq!(sum(&[(13, 3), (5, 7), (1, 2)]).round(), 6);
    }
}
