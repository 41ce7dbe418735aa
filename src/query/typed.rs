//! Numbers as people type them: "2,000", "2k", "1.5m", "12,5", "\u{20b9}500", "20 a month", in digits of any script.

use super::notation::{ARABIC_MARK, Notation, bare, other_currency, plain};
use crate::model::Kind;

/// Why typed text is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedError {
    /// Nothing was typed.
    Empty,
    /// Not a number.
    NotANumber,
    /// An amount with the sign or code of another currency, which this is.
    OtherCurrency(String),
    /// More decimals than the input has; how many it has.
    TooPrecise(u32),
    /// Outside the bounds of the input.
    OutOfRange,
}

/// Most digits that are looked at; more make no amount that could be meant.
const MAX_DIGITS: usize = 15;

/// The value of a number of this kind, in units of its last decimal.
///
/// # Errors
/// Says why the text is no value of this kind.
pub fn typed(text: &str, kind: Kind, notation: &Notation) -> Result<i64, TypedError> {
    let Kind::Number { decimals, min, max, .. } = kind else { return Err(TypedError::NotANumber) };
    let value = number(text, decimals, notation)?;
    let bound = |whole: i64| whole * 10_i64.pow(decimals);
    if (bound(min)..=bound(max)).contains(&value) { Ok(value) } else { Err(TypedError::OutOfRange) }
}

/// A number in units of its last decimal. The decimal mark of another language is taken for one where it cannot be a
/// separator of thousands.
///
/// # Errors
/// Says why the text is no number with so many decimals.
fn number(text: &str, decimals: u32, notation: &Notation) -> Result<i64, TypedError> {
    let plain = plain(text);
    if plain.is_empty() {
        return Err(TypedError::Empty);
    }
    let (is_negative, plain) = bare(&plain, notation);
    let (digits, power) = match plain.strip_suffix(['k', 'K']) {
        Some(digits) => (digits, 3),
        None => plain.strip_suffix(['m', 'M']).map_or((plain, 0), |digits| (digits, 6)),
    };
    let mark = if digits.contains(ARABIC_MARK) { ARABIC_MARK } else { notation.mark };
    let (whole, fraction) = split(digits, mark, decimals + power).ok_or_else(|| {
        let is_amount = !notation.currency.is_empty();
        other_currency(plain).filter(|_| is_amount).map_or(TypedError::NotANumber, TypedError::OtherCurrency)
    })?;
    let fraction = fraction.trim_end_matches('0');
    let width = (decimals + power) as usize;
    if fraction.len() > width {
        return Err(TypedError::TooPrecise(decimals));
    }
    if whole.len() + fraction.len() > MAX_DIGITS {
        return Err(TypedError::NotANumber);
    }
    let magnitude = format!("{whole}{fraction:0<width$}").parse().unwrap_or(i64::MAX);
    Ok(if is_negative { -magnitude } else { magnitude })
}

/// Whole digits without separators, and the digits after the decimal mark; none where it is no number.
fn split(text: &str, mark: char, decimals: u32) -> Option<(String, &str)> {
    let other = if mark == ',' { '.' } else { ',' };
    let (whole, fraction) = match text.split_once(mark) {
        // A mark in front of three digits in a number without decimals can only separate thousands.
        Some(_) if decimals == 0 && mark != ARABIC_MARK && grouped(text, mark) => {
            return Some((text.replace(mark, ""), ""));
        }
        Some((whole, fraction)) => (whole, fraction),
        None if grouped(text, other) => (text, ""),
        None => text.split_once(other).unwrap_or((text, "")),
    };
    if whole.contains(other) && !grouped(whole, other) {
        return None;
    }
    let whole = whole.replace(other, "");
    let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    (is_digits(&whole) && is_digits(fraction) && whole.len() + fraction.len() > 0).then_some((whole, fraction))
}

/// Whether the separators stand where separators of thousands stand, those of India included: 10,00,000.
fn grouped(text: &str, separator: char) -> bool {
    if !text.bytes().all(|b| b.is_ascii_digit() || char::from(b) == separator) {
        return false;
    }
    let groups: Vec<_> = text.split(separator).collect();
    let is_first = |group: &str| (1..=3).contains(&group.len()) && group != "0";
    match groups.as_slice() {
        [first, between @ .., last] => {
            is_first(first) && between.iter().all(|group| (2..=3).contains(&group.len())) && last.len() == 3
        }
        _ => is_first(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Key;

    /// A field for dollars a month in a language with this decimal mark.
    fn dollars(mark: char) -> Notation {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        Notation { mark, currency: texts(&["$", "US$", "USD"]), units: texts(&["a month", "/month", "%"]) }
    }

    #[test]
    fn volumes_are_understood_as_people_write_them() {
        for (text, value) in [
            ("2000", 2_000),
            ("2,000", 2_000),
            ("2.000", 2_000),
            (" 2 000 ", 2_000),
            ("2'000", 2_000),
            ("2k", 2_000),
            ("1.5m", 1_500_000),
            ("1,5M", 1_500_000),
            ("1,500k", 1_500_000),
            ("2.0", 2),
            ("1,000,000", 1_000_000),
            ("-3", -3),
        ] {
            assert_eq!(number(text, 0, &dollars('.')), Ok(value), "{text:?}");
        }
        assert_eq!(number("2,5k", 0, &dollars(',')), Ok(2_500));
        assert_eq!(number("2.500", 0, &dollars(',')), Ok(2_500));
    }

    #[test]
    fn amounts_take_the_decimal_mark_of_the_language_and_a_foreign_one() {
        for (text, mark, cents) in [
            ("12.5", '.', 1_250),
            ("12,5", '.', 1_250),
            ("12,50", ',', 1_250),
            ("$1,234.50", '.', 123_450),
            ("1.234,50 $", ',', 123_450),
            ("0.500", '.', 50),
            (".5", '.', 50),
            ("1,000", '.', 100_000),
            ("1.000", ',', 100_000),
            ("0,125k", ',', 12_500),
        ] {
            assert_eq!(number(text, 2, &dollars(mark)), Ok(cents), "{text:?}");
        }
    }

    #[test]
    fn a_number_outside_the_bounds_is_told_and_not_bent() {
        assert_eq!(typed("1m", Key::Volume.kind(), &dollars('.')), Ok(1_000_000));
        assert_eq!(typed("1,000,001", Key::Volume.kind(), &dollars('.')), Err(TypedError::OutOfRange));
        assert_eq!(typed("-1", Key::Fee.kind(), &dollars('.')), Err(TypedError::OutOfRange));
        assert_eq!(typed("-12.5", Key::Growth.kind(), &dollars('.')), Ok(-1_250));
    }

    #[test]
    fn digits_are_understood_as_they_are_grouped_and_written_elsewhere() {
        for (text, value) in
            [("10,00,000", 1_000_000), ("2,34,567", 234_567), ("１２", 12), ("٣٤", 34), ("۵", 5), ("+20", 20)]
        {
            assert_eq!(number(text, 0, &dollars('.')), Ok(value), "{text:?}");
        }
        assert_eq!(number("12,34,567.8", 2, &dollars('.')), Ok(123_456_780));
    }

    #[test]
    fn what_is_no_number_is_told_apart() {
        assert_eq!(number("  ", 0, &dollars('.')), Err(TypedError::Empty));
        assert_eq!(number("12.505", 2, &dollars('.')), Err(TypedError::TooPrecise(2)));
        assert_eq!(number("2.5", 0, &dollars('.')), Err(TypedError::TooPrecise(0)));
        for text in
            ["abc", "1.abc", "1,abc", "1,2,3", "1.2.3", "--1", "1e9", "k", ".", "12,34,56", "1+2", "9999999999999999"]
        {
            assert_eq!(number(text, 0, &dollars('.')), Err(TypedError::NotANumber), "{text:?}");
            assert_eq!(number(text, 2, &dollars('.')), Err(TypedError::NotANumber), "{text:?}");
        }
    }

    #[test]
    fn currency_and_unit_are_understood_before_and_after_with_any_space() {
        for text in [
            "$20",
            "20$",
            "US$ 20",
            "usd\u{a0}20",
            "20 USD",
            "$20 a month",
            "20/month",
            "+$20",
            "20 usd",
            "20 A MONTH",
            "\u{200e}$\u{202f}20",
        ] {
            assert_eq!(number(text, 2, &dollars('.')), Ok(2_000), "{text:?}");
        }
        for text in ["-$20", "$-20", "\u{2212}20 USD", "20 a month"] {
            let value = if text.starts_with('2') { 2_000 } else { -2_000 };
            assert_eq!(number(text, 2, &dollars('.')), Ok(value), "{text:?}");
        }
    }

    #[test]
    fn the_currency_of_another_country_is_named() {
        for (text, name) in
            [("€20", "€"), ("20 €", "€"), ("\u{20b9}500", "\u{20b9}"), ("EUR 20", "EUR"), ("CA$20", "CA$")]
        {
            assert_eq!(number(text, 2, &dollars('.')), Err(TypedError::OtherCurrency(name.to_owned())), "{text:?}");
        }
        let volume = Notation { mark: '.', ..Notation::default() };
        assert_eq!(number("€20", 0, &volume), Err(TypedError::NotANumber), "it holds no amount");
    }

    #[test]
    fn digits_and_separators_of_other_scripts_are_understood() {
        let plain = Notation { mark: '.', ..Notation::default() };
        for (text, cents) in [
            ("\u{6f2}\u{66c}\u{6f0}\u{6f0}\u{6f0}", 200_000),
            ("\u{6f1}\u{6f2}\u{66b}\u{6f5}", 1_250),
            ("\u{661}\u{662}\u{66b}\u{665}\u{660}\u{660}", 1_250),
            ("\u{ff11}\u{ff0c}\u{ff10}\u{ff10}\u{ff10}\u{ff0e}\u{ff15}", 100_050),
            ("2\u{202f}000", 200_000),
            ("2\u{2009}000", 200_000),
            ("2\u{2019}000", 200_000),
            ("\u{967}\u{968}", 1_200),
            ("\u{2212}3", -300),
        ] {
            assert_eq!(number(text, 2, &plain), Ok(cents), "{text:?}");
        }
        let whole = "\u{662}\u{66b}\u{660}\u{660}\u{660}";
        assert_eq!(number(whole, 0, &plain), Ok(2), "its mark never separates thousands");
    }
}
