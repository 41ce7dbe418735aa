//! Numbers as people type them: "2,000", "2k", "1.5m", "12,5", with or without a currency sign.

use crate::model::Kind;

/// Why typed text is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedError {
    /// Nothing was typed.
    Empty,
    /// Not a number.
    NotANumber,
    /// More decimals than the input has; how many it has.
    TooPrecise(u32),
    /// Outside the bounds of the input.
    OutOfRange,
}

/// Most digits that are looked at; more make no amount that could be meant.
const MAX_DIGITS: usize = 15;

/// The value of a number of this kind, in units of its last decimal. `mark` is the decimal mark of the reader's language.
///
/// # Errors
/// Says why the text is no value of this kind.
pub fn typed(text: &str, kind: Kind, mark: char) -> Result<i64, TypedError> {
    let Kind::Number { decimals, min, max, .. } = kind else { return Err(TypedError::NotANumber) };
    let value = number(text, decimals, mark)?;
    let bound = |whole: i64| whole * 10_i64.pow(decimals);
    if (bound(min)..=bound(max)).contains(&value) { Ok(value) } else { Err(TypedError::OutOfRange) }
}

/// A number in units of its last decimal. `mark` is the decimal mark of the reader's language; the other one
/// is taken for it where it cannot be a separator of thousands.
///
/// # Errors
/// Says why the text is no number with so many decimals.
fn number(text: &str, decimals: u32, mark: char) -> Result<i64, TypedError> {
    let plain: String = text.chars().filter(|c| !is_ornament(*c)).map(latin).collect();
    if plain.is_empty() {
        return Err(TypedError::Empty);
    }
    let unsigned = plain.strip_prefix('-').or_else(|| plain.strip_prefix('\u{2212}'));
    let digits = unsigned.or_else(|| plain.strip_prefix('+')).unwrap_or(&plain);
    let ending = |lower, upper| digits.strip_suffix(lower).or_else(|| digits.strip_suffix(upper));
    let (digits, power) = match (ending('k', 'K'), ending('m', 'M')) {
        (Some(digits), _) => (digits, 3),
        (_, Some(digits)) => (digits, 6),
        _ => (digits, 0),
    };
    let (whole, fraction) = split(digits, mark, decimals + power)?;
    let fraction = fraction.trim_end_matches('0');
    let width = (decimals + power) as usize;
    if fraction.len() > width {
        return Err(TypedError::TooPrecise(decimals));
    }
    if whole.len() + fraction.len() > MAX_DIGITS {
        return Err(TypedError::NotANumber);
    }
    let magnitude = format!("{whole}{fraction:0<width$}").parse().unwrap_or(i64::MAX);
    Ok(if unsigned.is_some() { -magnitude } else { magnitude })
}

/// Full-width, Arabic and Persian digits as Latin ones: what a keyboard gives is not what the page shows.
fn latin(c: char) -> char {
    let zero = match c {
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        _ => return c,
    };
    char::from(b'0' + (c as u32 - zero as u32) as u8)
}

/// What people write around and inside of a number without meaning anything else by it.
fn is_ornament(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\'' | '\u{2019}' | '_' | '$' | '€' | '£' | '¥' | '%')
}

/// Whole digits without separators, and the digits after the decimal mark.
fn split(text: &str, mark: char, decimals: u32) -> Result<(String, &str), TypedError> {
    let other = if mark == ',' { '.' } else { ',' };
    let (whole, fraction) = match text.split_once(mark) {
        // A mark in front of three digits in a number without decimals can only separate thousands.
        Some(_) if decimals == 0 && grouped(text, mark) => return Ok((text.replace(mark, ""), "")),
        Some((whole, fraction)) => (whole, fraction),
        None if grouped(text, other) => (text, ""),
        None => text.split_once(other).unwrap_or((text, "")),
    };
    if whole.contains(other) && !grouped(whole, other) {
        return Err(TypedError::NotANumber);
    }
    let whole = whole.replace(other, "");
    let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if !is_digits(&whole) || !is_digits(fraction) || whole.len() + fraction.len() == 0 {
        return Err(TypedError::NotANumber);
    }
    Ok((whole, fraction))
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
            assert_eq!(number(text, 0, '.'), Ok(value), "{text:?}");
        }
        assert_eq!(number("2,5k", 0, ','), Ok(2_500));
        assert_eq!(number("2.500", 0, ','), Ok(2_500));
    }

    #[test]
    fn amounts_take_the_decimal_mark_of_the_language_and_a_foreign_one() {
        for (text, mark, cents) in [
            ("12.5", '.', 1_250),
            ("12,5", '.', 1_250),
            ("12,50", ',', 1_250),
            ("$1,234.50", '.', 123_450),
            ("1.234,50 €", ',', 123_450),
            ("0.500", '.', 50),
            (".5", '.', 50),
            ("1,000", '.', 100_000),
            ("1.000", ',', 100_000),
            ("0,125k", ',', 12_500),
        ] {
            assert_eq!(number(text, 2, mark), Ok(cents), "{text:?}");
        }
    }

    #[test]
    fn a_number_outside_the_bounds_is_told_and_not_bent() {
        assert_eq!(typed("1m", Key::Volume.kind(), '.'), Ok(1_000_000));
        assert_eq!(typed("1,000,001", Key::Volume.kind(), '.'), Err(TypedError::OutOfRange));
        assert_eq!(typed("-1", Key::Fee.kind(), '.'), Err(TypedError::OutOfRange));
        assert_eq!(typed("-12.5", Key::Growth.kind(), '.'), Ok(-1_250));
    }

    #[test]
    fn digits_are_understood_as_they_are_grouped_and_written_elsewhere() {
        for (text, value) in
            [("10,00,000", 1_000_000), ("2,34,567", 234_567), ("１２", 12), ("٣٤", 34), ("۵", 5), ("+20", 20)]
        {
            assert_eq!(number(text, 0, '.'), Ok(value), "{text:?}");
        }
        assert_eq!(number("12,34,567.8", 2, '.'), Ok(123_456_780));
    }

    #[test]
    fn what_is_no_number_is_told_apart() {
        assert_eq!(number("  ", 0, '.'), Err(TypedError::Empty));
        assert_eq!(number("12.505", 2, '.'), Err(TypedError::TooPrecise(2)));
        assert_eq!(number("2.5", 0, '.'), Err(TypedError::TooPrecise(0)));
        for text in
            ["abc", "1.abc", "1,abc", "1,2,3", "1.2.3", "--1", "1e9", "k", ".", "12,34,56", "1+2", "9999999999999999"]
        {
            assert_eq!(number(text, 0, '.'), Err(TypedError::NotANumber), "{text:?}");
            assert_eq!(number(text, 2, '.'), Err(TypedError::NotANumber), "{text:?}");
        }
    }
}
