//! Inputs to text, in the one canonical form.

use super::value::format_decimal;
use super::{PREFIX, SCHEMA};
use crate::model::{Inputs, Key, Kind, prices};

/// The canonical query of everything given, always with the prefix `byok`.
pub fn write(inputs: &Inputs) -> String {
    let pairs = parameters(inputs, PREFIX);
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// The canonical parameters: the schema, then each given input in the order of the table. No value needs encoding.
pub fn parameters(inputs: &Inputs, prefix: &str) -> Vec<(String, String)> {
    let schema = (prefix.to_owned(), SCHEMA.to_string());
    let given = Key::all().filter(|&key| inputs.is_given(key));
    let pairs = given.map(|key| (format!("{prefix}-{}", key.name()), write_value(inputs, key)));
    std::iter::once(schema).chain(pairs).collect()
}

/// One input, given or by default, in canonical form; empty where it has neither.
pub fn write_value(inputs: &Inputs, key: Key) -> String {
    match key.kind() {
        Kind::Number { decimals, .. } => {
            inputs.number(key).map_or_else(String::new, |value| format_decimal(value, decimals))
        }
        Kind::Choice { words, .. } => inputs.choice(key).map_or("", |at| words[at]).to_owned(),
        Kind::Mix => inputs.mix().map_or_else(String::new, |mix| {
            let types = prices::list(inputs).types.iter().zip(mix.shares());
            let named = types.filter(|(_, share)| **share > 0).map(|(output, share)| format!("{}-{share}", output.id));
            named.collect::<Vec<_>>().join("_")
        }),
        Kind::Points => {
            let points = inputs.points();
            let entries = points.entries().iter().map(|p| format!("{}-{}", p.volume, format_decimal(p.cents, 2)));
            entries.collect::<Vec<_>>().join("_")
        }
        Kind::Plans => {
            let plans = inputs.plans();
            let entries = plans.entries().iter().map(|plan| {
                let base = format!("{}-{}", plan.included, format_decimal(plan.cents, 2));
                plan.overage.map_or(base.clone(), |each| format!("{base}-{}", format_decimal(each, 6)))
            });
            entries.collect::<Vec<_>>().join("_")
        }
    }
}
