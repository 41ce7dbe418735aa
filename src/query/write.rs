//! Inputs to text, in the one canonical form.

use super::value::format_decimal;
use super::{PREFIX, SCHEMA};
use crate::model::prices::{self, TYPES};
use crate::model::{Inputs, Key, Kind, Mix, Offers};

/// The canonical query of everything given, always with the prefix `byok`.
pub fn write(inputs: &Inputs) -> String {
    parameters(inputs, PREFIX)
}

/// The canonical parameters: the schema, then each given input in the order of the table. No value needs encoding.
pub fn parameters(inputs: &Inputs, prefix: &str) -> String {
    let mut query = String::new();
    append(&mut query, "&", &[prefix, "=", &format_decimal(SCHEMA.into(), 0)]);
    for key in Key::all() {
        if inputs.is_given(key) {
            append(&mut query, "&", &[prefix, "-", key.name(), "=", &write_value(inputs, key)]);
        }
    }
    query
}

/// One input, given or by default, in canonical form; empty where it has neither.
pub fn write_value(inputs: &Inputs, key: Key) -> String {
    let mut text = String::new();
    match key.kind() {
        Kind::Number { decimals, .. } => {
            if let Some(value) = inputs.number(key) {
                text = format_decimal(value, decimals);
            }
        }
        Kind::Choice { words, .. } => {
            if let Some(at) = inputs.choice(key) {
                text.push_str(words[at]);
            }
        }
        Kind::Mix => {
            let shares = inputs.mix().map_or(&[0; TYPES], Mix::shares);
            for (output, &share) in prices::list(inputs).types.iter().zip(shares) {
                if share > 0 {
                    append(&mut text, "_", &[output.id, "-", &format_decimal(share.into(), 0)]);
                }
            }
        }
        Kind::Points => offers(&mut text, &inputs.points()),
        Kind::Plans => offers(&mut text, &inputs.plans()),
    }
    text
}

fn offers(text: &mut String, offers: &Offers) {
    for offer in offers.entries() {
        append(text, "_", &[&format_decimal(offer.volume.into(), 0), "-", &format_decimal(offer.cents, 2)]);
        if let Some(each) = offer.overage {
            append(text, "-", &[&format_decimal(each, 6)]);
        }
    }
}

/// Appends an entry made of these parts, after a separator unless it is the first.
pub fn append(text: &mut String, separator: &str, parts: &[&str]) {
    if !text.is_empty() {
        text.push_str(separator);
    }
    for part in parts {
        text.push_str(part);
    }
}
