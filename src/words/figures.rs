//! How amounts and numbers are written. Digits and signs are those of the reader's language, so they come from outside:
//! `Intl` in the browser, `English` where the page is built.

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
    /// The ISO code of the currency.
    fn currency(&self) -> String;
    /// The sign of the currency.
    fn currency_sign(&self) -> String;
    /// How the currency is named beside an amount: its ISO code, then its signs in this language and in US English.
    fn currency_names(&self) -> Vec<String>;
    /// The mark between whole and fraction in this language.
    fn decimal_mark(&self) -> char;
}

/// `value` in millionths, rounded to so many decimals, a half away from zero, in units of the last of them.
pub fn rounded(value: i64, decimals: u32) -> i64 {
    let unit = 10_i64.pow(6_u32.saturating_sub(decimals));
    (value + value.signum() * (unit / 2)) / unit
}
