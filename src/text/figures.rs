//! How amounts are written. The words are the same everywhere; digits and signs are those of the reader's language, so
//! they come from outside: `Intl` in the browser, `English` where the page is made.

use super::fill::fill;

/// Writes figures in one language and currency.
pub trait Figures {
    /// An amount of micro-dollars with exactly so many decimals.
    fn money(&self, micros: i64, decimals: u32) -> String;
    /// A number given in millionths, with at most so many decimals.
    fn number(&self, millionths: i64, decimals: u32) -> String;
    /// A ratio in millionths as a whole percentage.
    fn percent(&self, ppm: i64) -> String;
    /// Decimals of the currency's table amounts: 2 for dollars.
    fn minor_digits(&self) -> u32;
    /// The sign of the currency.
    fn currency_sign(&self) -> String;
    /// The mark between whole and fraction in this language.
    fn decimal_mark(&self) -> char;
}

/// An amount for prose: whole dollars, under $10 with cents.
pub fn prose(figures: &dyn Figures, micros: i64) -> String {
    let decimals = if micros.abs() < 10_000_000 { figures.minor_digits() } else { 0 };
    figures.money(micros, decimals)
}

/// An amount for a table, exact to the cent.
pub fn exact(figures: &dyn Figures, micros: i64) -> String {
    figures.money(micros, figures.minor_digits())
}

/// A count: generations, months, keys.
pub fn count(figures: &dyn Figures, value: impl Into<i64>) -> String {
    figures.number(value.into() * 1_000_000, 0)
}

/// Hours from micro-hours, as people say them.
pub fn hours(figures: &dyn Figures, micro_hours: i64) -> String {
    let digits = figures.number(micro_hours, 2);
    fill(if micro_hours == 1_000_000 { "{} hour" } else { "{} hours" }, &[&digits])
}

/// `value` in millionths, rounded to so many decimals, a half away from zero, in units of the last of them.
pub fn rounded(value: i64, decimals: u32) -> i64 {
    let unit = 10_i64.pow(6_u32.saturating_sub(decimals));
    (value + value.signum() * (unit / 2)) / unit
}
