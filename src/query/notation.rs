//! How numbers are written around their digits: signs, currencies, units, and the characters of other scripts.

/// How numbers of one field are written.
#[derive(Clone, Debug, Default)]
pub struct Notation {
    /// The decimal mark of the reader's language.
    pub mark: char,
    /// The signs and codes of the currency; none in a field that holds no amount.
    pub currency: Vec<String>,
    /// What the field's unit is called.
    pub units: Vec<String>,
}

/// The decimal mark of Arabic script: it never separates thousands.
pub const ARABIC_MARK: char = '\u{66b}';

/// The text without spaces and marks of direction, with Latin digits and plain signs.
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !is_ornament(*c)).map(latin).collect()
}

/// What stands around and inside of a number without a meaning of its own.
fn is_ornament(c: char) -> bool {
    let is_direction =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_whitespace() || is_direction || matches!(c, '\'' | '\u{2019}' | '_')
}

/// A digit, sign or separator of another script in its Latin form: what a keyboard gives is not what the page shows.
fn latin(c: char) -> char {
    /// The zeros of scripts whose digits follow one another.
    const ZEROS: [u32; 20] = [
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
        0x1040, 0x17e0, 0x1810, 0x1c50, 0xff10,
    ];
    match c {
        '\u{66c}' | '\u{ff0c}' => ',',
        '\u{ff0e}' => '.',
        '\u{2212}' | '\u{2010}' | '\u{2011}' | '\u{ff0d}' => '-',
        '\u{ff0b}' => '+',
        _ => {
            let digit = ZEROS.iter().find_map(|zero| (c as u32).checked_sub(*zero).filter(|digit| *digit < 10));
            digit.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
        }
    }
}

/// The number without its sign, currency and unit, in whatever order they stand; whether the sign is a minus.
pub fn bare<'a>(mut text: &'a str, notation: &Notation) -> (bool, &'a str) {
    let affixes: Vec<String> = notation.currency.iter().chain(&notation.units).map(|affix| plain(affix)).collect();
    let mut sign = None;
    loop {
        // The longest first: "US$" before "$".
        let shortest = affixes.iter().filter_map(|affix| strip(text, affix)).min_by_key(|rest| rest.len());
        text = match (shortest, text.strip_prefix(['-', '+'])) {
            (Some(rest), _) => rest,
            (None, Some(rest)) if sign.is_none() => {
                sign = text.chars().next();
                rest
            }
            _ => return (sign == Some('-'), text),
        };
    }
}

/// The text without an affix at its start or its end, in capitals or not; none where it has none.
fn strip<'a>(text: &'a str, affix: &str) -> Option<&'a str> {
    let is_affix = |part: &str| !part.is_empty() && part.eq_ignore_ascii_case(affix);
    let start = text.split_at_checked(affix.len()).filter(|(start, _)| is_affix(start));
    let end = || {
        let (rest, end) = text.split_at_checked(text.len().checked_sub(affix.len())?)?;
        is_affix(end).then_some(rest)
    };
    start.map(|(_, rest)| rest).or_else(end)
}

/// The sign or the three letters beside a number that stand for a currency.
pub fn other_currency(text: &str) -> Option<String> {
    let name = text.trim_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-'));
    let is_code = name.len() == 3 && name.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_sign = |c: char| {
        matches!(c, '$' | '\u{a2}'..='\u{a5}' | '\u{58f}' | '\u{60b}' | '\u{9f2}' | '\u{9f3}' | '\u{e3f}' | '\u{17db}'
            | '\u{20a0}'..='\u{20cf}' | '\u{fdfc}' | '\u{ff04}' | '\u{ffe0}' | '\u{ffe1}' | '\u{ffe5}' | '\u{ffe6}')
    };
    let is_signed = name.contains(is_sign) && !name.contains(|c: char| c.is_ascii_digit());
    (is_code || is_signed).then(|| name.to_owned())
}
