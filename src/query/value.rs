//! One value of a link or an attribute, read from text.

use super::decimal::decimal;
use super::notes::Why;
use crate::model::prices::TYPES;
use crate::model::{Fit, Inputs, Key, Kind, Mix, Offer, Offers};

/// Sets an input from its trimmed text. What is refused leaves the inputs unchanged.
///
/// # Errors
/// Says why the text is no value of this input.
pub fn set(inputs: &mut Inputs, key: Key, text: &str) -> Result<Fit, Why> {
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

fn mix(inputs: &Inputs, text: &str) -> Option<Mix> {
    let list = inputs.price_list();
    let (mut shares, mut seen) = ([0; TYPES], [false; TYPES]);
    for entry in text.split('_') {
        let (id, share) = entry.split_once('-')?;
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
    for entry in text.split('_') {
        let (volume, rest) = entry.split_once('-')?;
        let (price, overage) = match rest.split_once('-') {
            Some((price, each)) if plans => (price, Some(decimal(each, 6)?)),
            _ => (rest, None),
        };
        offers.push(Offer { volume: count(volume)?, cents: decimal(price, 2)?, overage });
    }
    Offers::new(&offers)
}

/// A volume in a list: at most seven digits.
fn count(text: &str) -> Option<u32> {
    (text.len() <= 7).then(|| decimal(text, 0))?.and_then(|number| u32::try_from(number).ok())
}
