//! Exact sums over months. Months may lie on different credit segments, whose denominators can have a common multiple
//! beyond 128 bits; such a sum stays apart in a few fractions and is compared digit by digit.

use super::exact::{Fraction, saturate};
use std::cmp::Ordering;

/// A sum of fractions: one as long as they fit over one denominator, several otherwise.
#[derive(Clone, Debug, Default)]
pub struct Sum(Vec<Fraction>);

impl Sum {
    /// Adds one fraction.
    pub fn add(&mut self, value: Fraction) {
        for part in &mut self.0 {
            if let Some(joined) = part.checked_add(value) {
                *part = joined;
                return;
            }
        }
        self.0.push(value);
    }

    /// Which side of zero the sum lies on.
    pub fn sign(&self) -> Ordering {
        match self.0.as_slice() {
            [] => Ordering::Equal,
            [only] => only.sign(),
            _ => self.cmp_half(0),
        }
    }

    /// The nearest whole number, a half to the even one, kept within `exact::LIMIT`.
    pub fn round(&self) -> i64 {
        if let [only] = self.0.as_slice() {
            return only.round();
        }
        // Each part is less than one above its floor, so the rounded sum is one of the next few whole numbers.
        let floor: i128 = self.0.iter().map(|part| part.num.div_euclid(part.den)).sum();
        let parts = i128::try_from(self.0.len()).unwrap_or_default();
        let rounded = (floor..=floor + parts).find(|&whole| match self.cmp_half(2 * whole + 1) {
            Ordering::Less => true,
            Ordering::Equal => whole % 2 == 0,
            Ordering::Greater => false,
        });
        saturate(rounded.unwrap_or(floor + parts))
    }

    /// Compares the sum with so many halves, over the product of all denominators.
    fn cmp_half(&self, halves: i128) -> Ordering {
        let mut sides = [Natural::default(), Natural::default()];
        let mut put = |value: i128, skip: Option<usize>| {
            let mut product = Natural::from(value.unsigned_abs());
            for (i, part) in self.0.iter().enumerate() {
                if Some(i) != skip {
                    product = product.times(part.den.unsigned_abs());
                }
            }
            sides[usize::from(value < 0)].add(&product);
        };
        put(-halves, None);
        for (i, part) in self.0.iter().enumerate() {
            put(part.num, Some(i));
            put(part.num, Some(i));
        }
        let [positive, negative] = sides;
        positive.cmp(&negative)
    }
}

/// A natural number of any size, in limbs of 32 bits, the lowest first and the highest not zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Natural(Vec<u32>);

impl From<u128> for Natural {
    fn from(mut value: u128) -> Self {
        let mut limbs = Vec::new();
        while value > 0 {
            limbs.push(value as u32);
            value >>= 32;
        }
        Self(limbs)
    }
}

impl Natural {
    fn add(&mut self, other: &Self) {
        let mut carry = 0_u64;
        for i in 0..self.0.len().max(other.0.len()) {
            if i == self.0.len() {
                self.0.push(0);
            }
            carry += u64::from(self.0[i]) + u64::from(other.0.get(i).copied().unwrap_or_default());
            self.0[i] = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    fn times(&self, factor: u128) -> Self {
        let mut product = Self::default();
        for (shift, limb) in Self::from(factor).0.into_iter().enumerate() {
            let mut row = vec![0; shift];
            let mut carry = 0_u64;
            for &digit in &self.0 {
                carry += u64::from(digit) * u64::from(limb);
                row.push(carry as u32);
                carry >>= 32;
            }
            row.push(carry as u32);
            while row.last() == Some(&0) {
                row.pop();
            }
            product.add(&Self(row));
        }
        product
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_length = self.0.len().cmp(&other.0.len());
        by_length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(parts: &[(i128, i128)]) -> Sum {
        Sum(parts.iter().map(|&(num, den)| Fraction { num, den }).collect())
    }

    #[test]
    fn a_sum_that_does_not_fit_one_denominator_is_compared_exactly() {
        let (p, q) = (10_i128.pow(19) + 51, 10_i128.pow(19) + 87);
        let mut sum = Sum::default();
        for part in [(10_i128.pow(37), p), (10_i128.pow(37), q), (1, q - 36)] {
            sum.add(Fraction { num: part.0, den: part.1 });
        }
        assert!(sum.0.len() > 1, "the denominators should be too far apart to join");
        assert_eq!(sum.sign(), Ordering::Greater);
        assert_eq!(apart(&[(1, 3), (-1, 3)]).sign(), Ordering::Equal);
        assert_eq!(apart(&[(1, p), (-1, q)]).sign(), Ordering::Greater);
        assert_eq!(apart(&[(-1, p), (1, q)]).sign(), Ordering::Less);
    }

    #[test]
    fn a_split_sum_rounds_like_one_fraction() {
        assert_eq!(apart(&[(1, 6), (1, 3)]).round(), 0, "one half goes to the even neighbour");
        assert_eq!(apart(&[(7, 6), (1, 3)]).round(), 2, "one and a half goes to the even neighbour");
        assert_eq!(apart(&[(7, 3), (1, 7)]).round(), 2);
        assert_eq!(apart(&[(13, 3), (5, 7), (1, 2)]).round(), 6);
    }
}
