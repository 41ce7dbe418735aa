//! `impact`: what a changed price, plan or default does to the figures of the link corpus.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use anyhow::{Context, Result};
use byok_calculator::{query::format_decimal, quote::quote};
use serde_json::Value;

use crate::project;

/// How the names of counts begin; all other figures are millionths of a dollar, of an hour or of one.
const COUNTS: [&str; 8] = [
    "break_even",
    "range.break_even",
    "regions",
    "plan.included",
    "plan.unused",
    "flips.volume",
    "planner.volumes",
    "planner.switch_after",
];

/// Prints every figure that differs from the recorded one.
pub(crate) fn impact() -> Result<()> {
    let path = project::root().join("tests/links/schema-1.json");
    let corpus = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let links: Vec<Value> = serde_json::from_str(&corpus)?;
    let (mut moved_links, mut figures, mut verdicts) = (0, 0, 0);
    for link in &links {
        let query = link["query"].as_str().unwrap_or_default();
        let now = serde_json::to_value(quote(query))?;
        let moves = compare(&link["quote"], &now);
        if moves.is_empty() {
            continue;
        }
        println!("{query}\n  {:<26} {:>18} {:>18} {:>18}", "field", "before", "after", "change");
        for [field, before, after, change] in &moves {
            println!("  {field:<26} {before:>18} {after:>18} {change:>18}");
        }
        println!();
        moved_links += 1;
        figures += moves.len();
        verdicts += usize::from(moves.iter().any(|[field, ..]| field == "verdict"));
    }
    println!("{moved_links} of {} links move: {figures} figures, {verdicts} verdicts", links.len());
    Ok(())
}

/// A row for each figure that differs: field, before, after, change.
fn compare(before: &Value, after: &Value) -> Vec<[String; 4]> {
    let (mut old, mut new) = (BTreeMap::new(), BTreeMap::new());
    flatten("", before, &mut old);
    flatten("", after, &mut new);
    let fields: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    let row = |field: &String| {
        let [before, after] = [&old, &new].map(|figures| figures.get(field).unwrap_or(&Value::Null));
        let change = before.as_i64().zip(after.as_i64()).map(|(before, after)| after - before);
        let sign = if change > Some(0) { "+" } else { "" };
        let change = change.map(|change| format!("{sign}{}", shown(field, &change.into())));
        let cells = [field.clone(), shown(field, before), shown(field, after), change.unwrap_or_default()];
        (before != after).then_some(cells)
    };
    fields.into_iter().filter_map(row).collect()
}

/// The figures of a result, by names such as `byok.cash` and `regions.0.start`.
fn flatten(name: &str, value: &Value, figures: &mut BTreeMap<String, Value>) {
    let inner = |part: &str| if name.is_empty() { part.to_owned() } else { format!("{name}.{part}") };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(part, value)| flatten(&inner(part), value, figures)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, value)| flatten(&inner(&at.to_string()), value, figures));
        }
        _ => drop(figures.insert(name.to_owned(), value.clone())),
    }
}

fn shown(field: &str, value: &Value) -> String {
    let decimals = if COUNTS.iter().any(|count| field.starts_with(count)) { 0 } else { 6 };
    match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.clone(),
        _ => value.as_i64().map_or_else(|| value.to_string(), |number| format_decimal(number, decimals)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_moves_is_named_with_its_change() {
        let before = json!({ "byok": { "cash": 45_000_000, "fee": 1 }, "break_even": 2_032, "plan": null });
        let after =
            json!({ "byok": { "cash": 44_500_000, "fee": 1 }, "break_even": 2_192, "plan": { "price": 9_000_000 } });
        let moves =
            [["break_even", "2032", "2192", "+160"], ["byok.cash", "45", "44.5", "-0.5"], ["plan.price", "-", "9", ""]];
        assert_eq!(compare(&before, &after), moves);
    }
}
