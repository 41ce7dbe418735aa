//! Fractions of any size, as plain as can be: never reduced unless small, so that nothing but school arithmetic is trusted.

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// A natural number, limbs of 64 bits, the lowest first, the highest not 0.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Natural(Vec<u64>);

impl Natural {
    fn new(value: u128) -> Self {
        Self(vec![value as u64, (value >> 64) as u64]).trimmed()
    }

    fn trimmed(mut self) -> Self {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        self
    }

    fn plus(&self, other: &Self) -> Self {
        let (mut sum, mut carry) = (Vec::with_capacity(self.0.len() + 1), 0);
        for i in 0..self.0.len().max(other.0.len()) {
            let limb = |n: &Self| u128::from(n.0.get(i).copied().unwrap_or(0));
            let here = limb(self) + limb(other) + carry;
            sum.push(here as u64);
            carry = here >> 64;
        }
        sum.push(carry as u64);
        Self(sum).trimmed()
    }

    /// `self - other`, which must not be the larger.
    fn minus(&self, other: &Self) -> Self {
        let (mut rest, mut borrow) = (self.0.clone(), false);
        for (i, limb) in rest.iter_mut().enumerate() {
            let (once, under) = limb.overflowing_sub(other.0.get(i).copied().unwrap_or(0));
            let (twice, again) = once.overflowing_sub(u64::from(borrow));
            (*limb, borrow) = (twice, under || again);
        }
        Self(rest).trimmed()
    }

    fn by(&self, other: &Self) -> Self {
        let mut product = vec![0_u64; self.0.len() + other.0.len()];
        for (i, &a) in self.0.iter().enumerate() {
            let mut carry = 0;
            for (j, &b) in other.0.iter().enumerate() {
                let here = u128::from(a) * u128::from(b) + u128::from(product[i + j]) + carry;
                product[i + j] = here as u64;
                carry = here >> 64;
            }
            product[i + other.0.len()] = carry as u64;
        }
        Self(product).trimmed()
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

/// A fraction; `den` is above 0.
#[derive(Clone, Debug)]
pub struct Exact {
    negative: bool,
    num: Natural,
    den: Natural,
}

impl Exact {
    /// A whole number.
    pub fn whole(value: i128) -> Self {
        Self::ratio(value, 1)
    }

    /// `num / den`.
    pub fn ratio(num: i128, den: i128) -> Self {
        let (mut a, mut b) = (num.unsigned_abs(), den.unsigned_abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let reduced = |n: i128| Natural::new(n.unsigned_abs() / a);
        Self { negative: (num < 0) != (den < 0), num: reduced(num), den: reduced(den) }
    }

    /// Below, at or above 0.
    pub fn sign(&self) -> Ordering {
        match (self.num.0.is_empty(), self.negative) {
            (true, _) => Ordering::Equal,
            (false, true) => Ordering::Less,
            (false, false) => Ordering::Greater,
        }
    }

    /// The larger of two.
    pub fn max(self, other: Self) -> Self {
        if self < other { other } else { self }
    }

    /// The nearest whole number, a half to the even one, kept within 2^53 - 1.
    pub fn round(&self) -> i64 {
        self.nearest().clamp(1 - (1 << 53), (1 << 53) - 1) as i64
    }

    /// The nearest whole number, a half to the even one. Found by doubling and halving: no division.
    pub fn nearest(&self) -> i128 {
        let times = |n: u128| self.den.by(&Natural::new(n));
        let (mut low, mut high) = (0_u128, 1);
        while times(high) <= self.num {
            (low, high) = (high, high * 2);
        }
        while high - low > 1 {
            let middle = low.midpoint(high);
            if times(middle) <= self.num { low = middle } else { high = middle }
        }
        let rest = self.num.minus(&times(low).min(self.num.clone()));
        let up = match rest.plus(&rest).cmp(&self.den) {
            Ordering::Less => 0,
            Ordering::Equal => low % 2,
            Ordering::Greater => 1,
        };
        let rounded = (low + up) as i128;
        if self.negative { -rounded } else { rounded }
    }

    /// The nearest millionth.
    pub fn millionths(&self) -> i64 {
        (self.clone() * Self::whole(1_000_000)).round()
    }
}

impl Add for Exact {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let (a, b, den) = if self.den == other.den {
            (self.num, other.num, self.den)
        } else {
            (self.num.by(&other.den), other.num.by(&self.den), self.den.by(&other.den))
        };
        let (negative, num) = match (self.negative == other.negative, a >= b) {
            (true, _) => (self.negative, a.plus(&b)),
            (false, true) => (self.negative, a.minus(&b)),
            (false, false) => (other.negative, b.minus(&a)),
        };
        Self { negative, num, den }
    }
}

impl Neg for Exact {
    type Output = Self;
    fn neg(self) -> Self {
        Self { negative: !self.negative, ..self }
    }
}

impl Sub for Exact {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Mul for Exact {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self { negative: self.negative != other.negative, num: self.num.by(&other.num), den: self.den.by(&other.den) }
    }
}

impl Div for Exact {
    type Output = Self;
    fn div(self, by: Self) -> Self {
        assert!(by.sign() != Ordering::Equal, "divided by 0");
        self * Self { negative: by.negative, num: by.den, den: by.num }
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some((self.clone() - other.clone()).sign())
    }
}
