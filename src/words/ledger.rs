//! Sums whose parts are shown rounded.

use super::figures::rounded;

/// Amounts rounded so that every running sum is the rounding of the exact one: parts add up to any total after them.
pub struct Ledger {
    decimals: u32,
    exact: i64,
    shown: i64,
}

impl Ledger {
    /// An empty ledger in so many decimals.
    pub fn new(decimals: u32) -> Self {
        Self { decimals, exact: 0, shown: 0 }
    }

    /// Adds a part; what is shown for it, in micro-dollars.
    pub fn line(&mut self, micros: i64) -> i64 {
        let before = self.shown;
        self.exact = self.exact.saturating_add(micros);
        self.shown = rounded(self.exact, self.decimals) * 10_i64.pow(6_u32.saturating_sub(self.decimals));
        self.shown - before
    }

    /// The sum so far as it is shown.
    pub fn sum(&self) -> i64 {
        self.shown
    }

    /// The decimals in which it is shown.
    pub fn decimals(&self) -> u32 {
        self.decimals
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_parts_add_up_to_the_shown_total_whatever_they_round_to() {
        let mut ledger = Ledger::new(2);
        let thirds = [3_333_333, 3_333_333, 3_333_334];
        let shown: i64 = thirds.iter().map(|&line| ledger.line(line)).sum();
        assert_eq!((shown, ledger.sum()), (10_000_000, 10_000_000));
    }
}
