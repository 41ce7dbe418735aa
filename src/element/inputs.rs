//! The inputs as the documentation has them: what each means, with the model's bounds, default and range.

use super::Type;
use crate::model::{Inputs, Key, Kind, article, evaluate, ranges};
use crate::query::{format_decimal, write_value};
use serde::Serialize;

/// An input, which is an attribute of the element. Texts are in Markdown.
#[derive(Serialize)]
pub struct Input {
    /// The name in links and attributes.
    pub name: &'static str,
    /// What it sets.
    pub meaning: &'static str,
    /// The unit of its value; empty for a choice.
    pub unit: &'static str,
    /// Its bounds, or its choices.
    pub values: String,
    /// What holds while it is not given, as links write it; none where nothing is assumed.
    pub default: Option<String>,
    /// The range of the default; none where there is none.
    pub range: Option<(i64, i64)>,
    /// The type of its value in TypeScript.
    pub form: String,
    /// Where the default or the threshold comes from: ids of `model::article`, a file, or our estimate.
    pub source: &'static str,
}

/// Every input of the model.
///
/// # Errors
/// An input has no row in the table of this file.
pub fn inputs() -> Result<Vec<Input>, String> {
    Key::all().map(input).collect()
}

fn input(key: Key) -> Result<Input, String> {
    let name = key.name();
    let row = TABLE.iter().find(|row| row.0 == name);
    let &(name, unit, meaning, source) =
        row.ok_or_else(|| format!("the input `{name}` has no row in src/element/inputs.rs"))?;
    let (values, form) = match key.kind() {
        Kind::Number { decimals, min, max, .. } => {
            let decimals = if decimals == 0 { "whole".to_owned() } else { format!("{decimals} decimals") };
            (format!("{} to {}; {decimals}", grouped(min), grouped(max)), "number".to_owned())
        }
        Kind::Choice { words, .. } => (format!("`{}`", words.join("`, `")), Type::Word(words).to_string()),
        Kind::Mix | Kind::Points | Kind::Plans => ("below".to_owned(), "string".to_owned()),
    };
    Ok(Input { name, meaning, unit, values, default: default(key), range: range(key), form, source })
}

fn default(key: Key) -> Option<String> {
    let unset = Inputs::default();
    match key.kind() {
        // From keys and rotation.
        Kind::Number { .. } if key == Key::Hours => Some(format_decimal(evaluate(&unset).hours, 6)),
        Kind::Number { decimals, default, .. } => default.map(|value| format_decimal(value, decimals)),
        Kind::Choice { words, default } => default.map(|at| words[at].to_owned()),
        Kind::Mix => None,
        Kind::Points | Kind::Plans => Some(write_value(&unset, key)),
    }
}

/// The range in whole dollars or hours; of the points, that of the last price.
fn range(key: Key) -> Option<(i64, i64)> {
    let unset = Inputs::default();
    let [.., last] = &article::EXAMPLES;
    match key {
        Key::Fee => ranges::fee(&unset),
        Key::Hours => ranges::hours(&unset),
        Key::Rate => ranges::rate(&unset),
        Key::Points => Some(last.managed),
        _ => None,
    }
}

/// A number with commas.
fn grouped(number: i64) -> String {
    let (rest, group) = (number / 1_000, number % 1_000);
    if rest == 0 { group.to_string() } else { format!("{},{:03}", grouped(rest), group.abs()) }
}

const OURS: &str = "our estimate";

/// Each input: name, unit, meaning, source.
#[rustfmt::skip] // one row an input reads as a table
const TABLE: &[(&str, &str, &str, &str)] = &[
    ("volume", "generations", "generations a month", "A5"),
    ("mix", "list", "shares of output types, which weigh the API cost and the credits of a generation", "A5, A6"),
    ("prices", "", "the dated price list that `mix` uses", "`data/prices/`"),
    ("unit", "USD", "API cost of the article's average generation", "A5, A6"),
    ("curve", "", "how API cost follows volume: with the article's volume discount, or in proportion", "A5-A7"),
    ("minimum", "USD", "least API cost a month: the providers' minimum charges", "A17; the size is our estimate"),
    ("fee", "USD", "the platform's flat BYOK fee a month", "A3"),
    ("fee-pct", "percent", "the platform's cut of BYOK API cost", OURS),
    ("fee-free", "USD", "API cost a month that is free of this cut", OURS),
    ("fee-each", "USD", "the platform's BYOK fee for each generation", OURS),
    ("fee-min", "USD", "least the platform charges a month for BYOK", OURS),
    ("fee-seat", "USD", "the platform's BYOK fee a month for each seat", OURS),
    ("fee-yearly", "percent", "discount on `fee` and `fee-seat` when billed yearly", OURS),
    ("keys", "keys", "provider keys held", "A9"),
    ("rotation", "days", "days between two rotations of a key", "A8"),
    ("hours", "hours", "hours of key management a month; overrides `keys` and `rotation`", "A6"),
    ("rate", "USD", "value of your time, an hour", OURS),
    ("surprises", "bills", "surprise bills a year", OURS),
    ("surprise", "USD", "size of a surprise bill", "A8"),
    ("managed", "", "how managed credits are priced", "A5-A7"),
    ("points", "list", "`managed=\"credits\"`: the price a month at each of some volumes", "A5-A7"),
    ("plans", "list", "`managed=\"plans\"`: each plan's included volume, price a month and overage price", "A5-A7"),
    ("markup", "percent", "`managed=\"markup\"`: markup on API cost and orchestration", "A4"),
    ("markup-fee", "USD", "`managed=\"markup\"`: orchestration a month", OURS),
    ("markup-each", "USD", "`managed=\"markup\"`: fee for each generation", OURS),
    ("markup-min", "USD", "`managed=\"markup\"`: least charge a month", OURS),
    ("managed-seat", "USD", "managed price a month of each seat", OURS),
    ("managed-yearly", "percent", "discount on credits, plan prices and managed seats when billed yearly", OURS),
    ("seats", "people", "people who use the platform", OURS),
    ("billing", "", "how the platform bills", OURS),
    ("growth", "percent", "growth of the volume a month", OURS),
    ("months", "months", "how far the switch planner looks ahead", OURS),
    ("setup", "hours", "one-time hours to set BYOK up", OURS),
    ("license", "USD", "one-time price of moving to BYOK", OURS),
    ("day", "day", "day of a 30-day month on which to switch", "A13"),
    ("clients", "clients", "clients served", "A10"),
    ("ops", "", "someone manages your keys", "A11"),
    ("compliance", "", "your security rules require direct contracts with API providers", "A10"),
    ("predictable", "", "you want the same bill every month", "A11"),
];
