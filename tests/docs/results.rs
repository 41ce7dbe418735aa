//! The types of results, against the worked examples.

use crate::sources::{between, each_between, fields, file, members, types, words};
use serde_json::Value;
use std::collections::BTreeSet;

fn results() -> Vec<Value> {
    let vectors: Vec<Value> = serde_json::from_str(&file("tests/vectors/quotes.json")).unwrap();
    vectors.into_iter().map(|vector| vector["expect"].clone()).collect()
}

/// The keys of the objects at this field, also where it is a list of them; none where it is no object anywhere.
fn keys(results: &[Value], field: &str) -> BTreeSet<String> {
    let values = results.iter().map(|result| &result[field]);
    let objects = values.flat_map(|value| value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]));
    objects.filter_map(|value| Some(value.as_object()?.keys().cloned().collect::<Vec<_>>())).flatten().collect()
}

#[test]
fn results_have_the_fields_that_are_typed() {
    let results = results();
    let typed = members("Result");
    let names: BTreeSet<_> = typed.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(names, results.iter().flat_map(|r| r.as_object().unwrap().keys().cloned()).collect());
    for (name, form) in &typed {
        let declared = if name == "notes" {
            members("Note").into_iter().map(|(name, _)| name).collect()
        } else {
            fields(form).into_iter().collect::<BTreeSet<_>>()
        };
        assert_eq!(declared, keys(&results, name), "{name}");
        let can_be_null = results.iter().any(|result| result[name].is_null());
        assert_eq!(form.ends_with("| null"), can_be_null, "{name}: {form}");
    }
}

#[test]
fn words_of_results_are_typed() {
    let (results, types) = (results(), types());
    let seen = |list: &str, field: &str| -> BTreeSet<String> {
        let entries = results.iter().flat_map(|result| result[list].as_array().unwrap().clone());
        entries.map(|entry| entry[field].as_str().unwrap().to_owned()).collect()
    };
    let declared = |source: &str| words(source).into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(seen("fit", "signal"), declared(between(&types, "type Signal =", ";")));
    let mut whys = seen("notes", "why");
    whys.insert("locked".to_owned()); // needs an element
    assert_eq!(whys, declared(between(&types, "why:", ";")));
    let sides: BTreeSet<_> = results.iter().map(|result| result["cheaper"].as_str().unwrap().to_owned()).collect();
    assert!(sides.is_subset(&declared(between(&types, "type Side =", ";"))));
    for field in ["verdict", "recommendation"] {
        let seen: BTreeSet<_> = results.iter().map(|result| result[field].as_str().unwrap().to_owned()).collect();
        assert_eq!(
            seen,
            declared(&members("Result").into_iter().find(|(name, _)| name == field).unwrap().1),
            "{field}"
        );
    }
}

#[test]
fn the_function_that_needs_no_element_is_named_alike() {
    let script = file("src/browser/embed.js");
    let exported = each_between(&script, "export async function ", "(");
    assert_eq!(exported, each_between(&types(), "export function ", "("));
    let manifest: Value = serde_json::from_str(&file("src/browser/custom-elements.json")).unwrap();
    let module = &manifest["modules"][0];
    assert_eq!(manifest["schemaVersion"], "1.0.0");
    assert_eq!(module["declarations"][1]["name"], exported[0]);
    assert_eq!(module["declarations"][0]["tagName"], "byok-calculator");
    assert!(script.contains("customElements.define(\"byok-calculator\", ByokCalculator)"));
}
