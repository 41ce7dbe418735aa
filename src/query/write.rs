//! Inputs to text, in the one canonical form.

use super::decimal::format_decimal;
use super::{PREFIX, SCHEMA};
use crate::model::{Inputs, Key, Kind, Offer, Offers};

/// The canonical query of everything given, always with the prefix `byok`.
pub fn write(inputs: &Inputs) -> String {
    parameters(inputs, PREFIX)
}

/// The canonical parameters: the schema, then each given input in the order of the table. No value needs encoding.
pub fn parameters(inputs: &Inputs, prefix: &str) -> String {
    let mut query = format!("{prefix}={SCHEMA}");
    for key in Key::all().filter(|&key| inputs.is_given(key)) {
        query.push_str(&format!("&{prefix}-{}={}", key.name(), write_value(inputs, key)));
    }
    query
}

/// One input, given or by default, in canonical form; empty where it has neither.
pub fn write_value(inputs: &Inputs, key: Key) -> String {
    match key.kind() {
        Kind::Number { decimals, .. } => {
            inputs.number(key).map(|value| format_decimal(value, decimals)).unwrap_or_default()
        }
        Kind::Choice { words, .. } => inputs.choice(key).map_or("", |at| words[at]).to_owned(),
        Kind::Mix => mix(inputs),
        Kind::Points => offers(&inputs.points()),
        Kind::Plans => offers(&inputs.plans()),
    }
}

/// The shares above 0, in the order of the price list.
fn mix(inputs: &Inputs) -> String {
    let Some(mix) = inputs.mix() else { return String::new() };
    let shares = inputs.price_list().types.iter().zip(mix.shares()).filter(|(_, share)| **share > 0);
    shares.map(|(output, share)| format!("{}-{share}", output.id)).collect::<Vec<_>>().join("_")
}

fn offers(offers: &Offers) -> String {
    let entry = |offer: &Offer| {
        let overage = offer.overage.map(|each| format!("-{}", format_decimal(each, 6))).unwrap_or_default();
        format!("{}-{}{overage}", offer.volume, format_decimal(offer.cents, 2))
    };
    offers.entries().iter().map(entry).collect::<Vec<_>>().join("_")
}
