//! One value of a link or an attribute: read from text.

use super::notes::{Note, Why};
use super::parse::Parsed;
use super::write::write_value;
use crate::digits::digits;
use crate::model::prices::{self, TYPES};
use crate::model::{Fit, Inputs, Key, Kind, Mix, Offer, Offers};
use crate::parts::{cut, parts};

/// Most characters of a number.
const MAX_DIGITS: usize = 20;

/// Sets an input from its text, surrounding ASCII white space aside, and notes what is wrong with it. What is refused
/// leaves the inputs unchanged.
pub fn read(parsed: &mut Parsed, key: Key, given: &str) {
    let inputs = &mut parsed.inputs;
    let problem = match set(inputs, key, given.trim_ascii()) {
        Ok(Fit::Kept) => return,
        Ok(Fit::Clamped) => Note::new(key.name(), given, Why::OutOfRange, Some(write_value(inputs, key))),
        Err(why) => Note::new(key.name(), given, why, None),
    };
    parsed.notes.push(problem);
}

fn set(inputs: &mut Inputs, key: Key, text: &str) -> Result<Fit, Why> {
    match key.kind() {
        Kind::Number { decimals, .. } => {
            let value = decimal(text, decimals).ok_or(Why::NotANumber)?;
            return Ok(inputs.set_number(key, value));
        }
        Kind::Choice { .. } => {
            if !inputs.set_choice(key, text) {
                return Err(Why::UnknownChoice);
            }
        }
        Kind::Mix => inputs.set_mix(mix(inputs, text).ok_or(Why::MalformedList)?),
        Kind::Points => inputs.set_points(offers(text, false).ok_or(Why::MalformedList)?),
        Kind::Plans => inputs.set_plans(offers(text, true).ok_or(Why::MalformedList)?),
    }
    Ok(Fit::Kept)
}

/// `-?digits[.digits]` with at most so many decimals, in units of the last of them; none for any other text.
pub fn decimal(text: &str, decimals: u32) -> Option<i64> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match cut(unsigned, '.') {
        Some((whole, fraction)) if digits(fraction) && fraction.len() <= decimals as usize => (whole, fraction),
        Some(_) => return None,
        None => (unsigned, ""),
    };
    if !digits(whole) || text.len() > MAX_DIGITS {
        return None;
    }
    let magnitude = whole_number([whole, fraction], decimals - fraction.len() as u32);
    Some(if unsigned.len() < text.len() { -magnitude } else { magnitude })
}

/// The number that these ASCII digits are, one part behind the other and so many zeros behind both; at most 1e17, which
/// no bound comes near.
pub fn whole_number(parts: [&str; 2], zeros: u32) -> i64 {
    const MOST: i64 = 100_000_000_000_000_000;
    let mut number = 0;
    for digits in parts {
        for digit in digits.bytes() {
            number = MOST.min(number * 10 + i64::from(digit - b'0'));
        }
    }
    for _ in 0..zeros {
        number = MOST.min(number * 10);
    }
    number
}

/// A number in units of its last decimal, in shortest decimals with a point.
pub fn format_decimal(value: i64, decimals: u32) -> String {
    let mut place = 10_i64.pow(decimals);
    let mut text = String::from(if value < 0 { "-" } else { "" });
    text.push_str(&digits(value.abs() / place));
    let mut rest = value.abs() % place;
    if rest > 0 {
        text.push('.');
    }
    while rest > 0 {
        place /= 10;
        text.push(char::from(b'0' + (rest / place) as u8));
        rest %= place;
    }
    text
}

fn mix(inputs: &Inputs, text: &str) -> Option<Mix> {
    let list = prices::list(inputs);
    let (mut shares, mut seen) = ([0; TYPES], [false; TYPES]);
    for entry in parts(text, '_') {
        let (id, share) = cut(entry, '-')?;
        let at = list.types.iter().position(|output| output.id == id)?;
        shares[at] = u8::try_from(decimal(share, 0)?).ok()?;
        if std::mem::replace(&mut seen[at], true) {
            return None;
        }
    }
    Mix::new(shares)
}

/// Credit points, or plans, which may have an overage price.
fn offers(text: &str, plans: bool) -> Option<Offers> {
    let mut offers = Vec::new();
    for entry in parts(text, '_') {
        let (volume, rest) = cut(entry, '-')?;
        let (price, overage) = match cut(rest, '-') {
            Some((price, each)) if plans => (price, Some(decimal(each, 6)?)),
            _ => (rest, None),
        };
        offers.push(Offer { volume: count(volume)?, cents: cents(price)?, overage });
    }
    Offers::new(&offers)
}

/// A volume in a list: at most seven digits.
fn count(text: &str) -> Option<u32> {
    (text.len() <= 7).then(|| decimal(text, 0))?.and_then(|n| u32::try_from(n).ok())
}

fn cents(text: &str) -> Option<i64> {
    decimal(text, 2)
}
