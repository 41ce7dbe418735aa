//! Figures in English and US dollars, for the page that is built before any script runs.

use super::figures::{Figures, rounded};

/// English as written in the United States, amounts in dollars.
pub struct English;

impl Figures for English {
    fn money(&self, micros: i64, decimals: u32) -> String {
        let units = rounded(micros, decimals);
        let sign = if units < 0 { "-" } else { "" };
        format!("{sign}${}", fixed(units.abs(), decimals))
    }

    fn number(&self, millionths: i64, decimals: u32) -> String {
        let units = rounded(millionths, decimals);
        let sign = if units < 0 { "-" } else { "" };
        let digits = fixed(units.abs(), decimals);
        let shortest = if decimals > 0 { digits.trim_end_matches('0').trim_end_matches('.') } else { &digits };
        format!("{sign}{shortest}")
    }

    fn percent(&self, ppm: i64) -> String {
        format!("{}%", self.number(ppm.saturating_mul(100), 0))
    }

    fn minor_digits(&self) -> u32 {
        2
    }

    fn currency(&self) -> String {
        "USD".to_owned()
    }

    fn currency_sign(&self) -> String {
        "$".to_owned()
    }

    fn currency_names(&self) -> Vec<String> {
        vec!["USD".to_owned(), "$".to_owned()]
    }

    fn decimal_mark(&self) -> char {
        '.'
    }
}

/// Units of the last decimal with separators of thousands and all decimals.
fn fixed(units: i64, decimals: u32) -> String {
    let scale = 10_i64.pow(decimals);
    let whole = (units / scale).to_string();
    let mut text = String::new();
    for (i, digit) in whole.char_indices() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if decimals > 0 {
        text.push_str(&format!(".{:0width$}", units % scale, width = decimals as usize));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_separators_and_as_many_decimals_as_are_wanted() {
        assert_eq!([26_499_999, 26_500_000].map(|micros| English.money(micros, 0)), ["$26", "$27"]);
        assert_eq!(English.money(1_600_000, 2), "$1.60");
        assert_eq!(English.money(-1_234_567_000_000, 0), "-$1,234,567");
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        assert_eq!(English.number(2_500_000, 2), "2.5");
        assert_eq!(English.number(100_000_000, 0), "100");
        assert_eq!(English.number(0, 2), "0");
        assert_eq!(English.percent(888_889), "89%");
    }
}
