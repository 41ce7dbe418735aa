//! One value of a link or an attribute, read from text.

use super::decimal::decimal;
use super::notes::Why;
use crate::model::prices::TYPES;
use crate::model::{EntryFault, Fit, Inputs, Key, Kind, ListFault, Mix, Offer, Offers};
use std::mem;

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
        Kind::Mix => inputs.set_mix(mix(inputs, text)?),
        Kind::Points => inputs.set_points(Offers::points(&offers(text, false)?)?),
        Kind::Plans => inputs.set_plans(Offers::plans(&offers(text, true)?)?),
    }
    Ok(Fit::Kept)
}

fn mix(inputs: &Inputs, text: &str) -> Result<Mix, ListFault> {
    let list = inputs.price_list();
    let (mut shares, mut seen) = ([0; TYPES], [false; TYPES]);
    let mut set_share = |entry: &str| {
        let (id, share) = entry.split_once('-').ok_or(EntryFault::Form)?;
        let at = list.types.iter().position(|output| output.id == id).ok_or(EntryFault::UnknownType)?;
        if mem::replace(&mut seen[at], true) {
            return Err(EntryFault::RepeatedType);
        }
        let share = decimal(share, 0).and_then(|share| u8::try_from(share).ok());
        shares[at] = share.filter(|share| *share <= 100).ok_or(EntryFault::Share)?;
        Ok(())
    };
    for (index, entry) in text.split('_').enumerate() {
        set_share(entry).map_err(|fault| fault.at(index))?;
    }
    Mix::new(shares)
}

/// The entries of a list of points, or of plans, which may have an overage price.
fn offers(text: &str, may_have_overage: bool) -> Result<Vec<Offer>, ListFault> {
    let entries = text.split('_').enumerate();
    entries.map(|(index, entry)| offer(entry, may_have_overage).map_err(|fault| fault.at(index))).collect()
}

fn offer(entry: &str, may_have_overage: bool) -> Result<Offer, EntryFault> {
    let parts: Vec<_> = entry.split('-').collect();
    let (volume, price, overage) = match parts[..] {
        [volume, price] => (volume, price, None),
        [volume, price, each] if may_have_overage => (volume, price, Some(each)),
        _ => return Err(EntryFault::Form),
    };
    let overage = overage.map(|each| decimal(each, 6).ok_or(EntryFault::Overage)).transpose()?;
    Ok(Offer { volume: count(volume)?, cents: decimal(price, 2).ok_or(EntryFault::Price)?, overage })
}

/// A volume in a list: at most seven digits.
fn count(text: &str) -> Result<u32, EntryFault> {
    let number = decimal(text, 0).filter(|_| text.len() <= 7);
    number.and_then(|number| u32::try_from(number).ok()).ok_or(EntryFault::Volume)
}
