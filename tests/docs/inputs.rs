//! The inputs, each of which is an attribute.

use crate::sources::{manifest, plain, readme, table};
use byok_calculator::model::{Inputs, Key, Kind, article, evaluate, ranges};
use byok_calculator::query::{format_decimal, write_value};
use byok_calculator::text::{English, count};
use serde_json::Value;

const HEAD: &str = "attribute | meaning";

/// What an input can be, as the README has it.
fn values(key: Key) -> String {
    match key.kind() {
        Kind::Number { decimals, min, max, .. } => {
            let form = if decimals == 0 { "whole".to_owned() } else { format!("{decimals} decimals") };
            format!("{} to {}; {form}", count(&English, min), count(&English, max))
        }
        Kind::Choice { words, .. } => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        Kind::Mix | Kind::Points | Kind::Plans => "below".to_owned(),
    }
}

/// The value of an input that is not given, in the syntax of links.
fn default(key: Key) -> Option<String> {
    match key.kind() {
        Kind::Number { decimals, default, .. } => default.map(|value| format_decimal(value, decimals)),
        Kind::Choice { words, default } => default.map(|at| words[at].to_owned()),
        Kind::Mix => None,
        Kind::Points | Kind::Plans => Some(write_value(&Inputs::default(), key)),
    }
}

#[test]
fn the_readme_has_every_input_with_its_bounds_and_its_default() {
    let rows = table(HEAD);
    assert_eq!(rows.len(), Key::COUNT);
    for (key, row) in Key::all().zip(rows) {
        assert_eq!(row[0], format!("`{}`", key.name()));
        assert_eq!(row[3], values(key), "values of {}", key.name());
        let hours = format_decimal(evaluate(&Inputs::default()).hours, 6);
        let default = match default(key) {
            Some(default) => format!("`{default}`"),
            None if key == Key::Hours => format!("from `keys` and `rotation`: `{hours}`"),
            None => "not given".to_owned(),
        };
        assert_eq!(row[4], default, "default of {}", key.name());
    }
}

#[test]
fn the_manifest_has_every_input_in_the_same_words() {
    for ((key, row), attribute) in Key::all().zip(table(HEAD)).zip(manifest("attributes")) {
        assert_eq!(attribute["name"], key.name());
        assert_eq!(attribute["description"], plain(&row[1]));
        assert_eq!(attribute["default"].as_str().map(str::to_owned), default(key), "default of {}", key.name());
        let form = match key.kind() {
            Kind::Number { .. } => "number".to_owned(),
            Kind::Choice { words, .. } => words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" | "),
            Kind::Mix | Kind::Points | Kind::Plans => "string".to_owned(),
        };
        assert_eq!(attribute["type"]["text"], Value::from(form), "type of {}", key.name());
    }
}

#[test]
fn the_readme_names_the_types_of_a_mix_and_the_ranges() {
    let readme = readme().split_whitespace().collect::<Vec<_>>().join(" ");
    let types: Vec<_> = Inputs::default().price_list().types.iter().map(|t| format!("`{}`", t.id)).collect();
    assert!(readme.contains(&format!("The types are {}.", types.join(", "))));
    let [.., last] = &article::EXAMPLES;
    let ranges =
        [article::FEE, article::HOURS, ranges::RATE, last.managed].map(|(low, high)| format!("{low} to {high}"));
    assert!(readme.contains(&format!("stand for ranges ({})", ranges.join(", "))), "{ranges:?}");
}
