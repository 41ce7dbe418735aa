//! A host's configuration: what is read from it, and how each fault is reported.

use crate::common::cases;
use crate::common::generate::json;
use byok_calculator::config::{Configuration, Reading, Section, config_schema, read, read_json};
use byok_calculator::model::Key;
use byok_calculator::query::{PREFIX, parse, write};
use byok_calculator::quote::quote_with;
use proptest::prelude::*;
use serde_json::{Value, json};

const FULL: &str = r#"{
  "$schema": "https://your.host/byok/config.schema.json",
  "platform": "Acme",
  "inputs": { "volume": 2000, "fee": 25, "managed": "plans", "clients": 12 },
  "plans": [ { "name": "Starter", "included": 500, "price": 49, "overage": 0.12 }, { "name": "Team", "included": 2000, "price": 149 } ],
  "presets": [ { "label": "Solo creator", "volume": 300 } ],
  "sources": [ { "label": "Webinars", "yields": 40, "type": "clip" } ],
  "words": { "generation": { "one": "video", "other": "videos" }, "byok": "Bring your own keys", "managed": "Acme credits", "messages": { "verdict-managed": "x" } },
  "faq": { "hide": ["quality"], "add": [ { "id": "refunds", "question": "Do unused credits expire?", "answer": "No." } ] },
  "lock": ["plans"], "hide": ["mix"], "currency": "EUR", "lang": "de", "theme": "auto", "view": "compact"
}"#;

#[track_caller]
fn errors(configuration: &Value) -> Vec<String> {
    read(configuration).errors.into_iter().map(|error| error.message).collect()
}

#[test]
fn every_field_is_read() {
    let Reading { configuration, errors } = read_json(FULL);
    assert_eq!(errors, []);
    assert_eq!(
        write(&configuration.inputs),
        "byok=1&byok-volume=2000&byok-fee=25&byok-managed=plans&byok-plans=500-49-0.12_2000-149&byok-clients=12"
    );
    let plans = configuration.inputs.plans();
    let names = plans.entries().iter().map(|offer| configuration.plan_name(offer).unwrap());
    assert_eq!(names.collect::<Vec<_>>(), ["Starter", "Team"]);
    assert_eq!(configuration.platform.as_deref(), Some("Acme"));
    assert_eq!(
        (configuration.lock.as_slice(), configuration.hide.as_slice()),
        (&[Key::Plans][..], &[Section::Mix][..])
    );
    assert_eq!(configuration.words.messages["verdict-managed"], "x");
    assert_eq!(configuration.words.generation.as_ref().map(|noun| noun.other.as_str()), Some("videos"));
    assert_eq!(configuration.sources.as_ref().unwrap()[0].output, Some(4), "a clip");
    assert_eq!((configuration.currency.as_deref(), configuration.lang.as_deref()), (Some("EUR"), Some("de")));
    assert_eq!(
        configuration.hidden(&[Section::Faq], &configuration.inputs),
        [Section::Faq, Section::Mix, Section::Platforms]
    );
}

#[test]
fn each_fault_is_reported_with_its_path_and_loses_nothing_else() {
    let faulty = json!({
        "inputs": { "volume": "many", "fee": 25, "speed": 1, "rate": 20000, "ops": true, "keys": 2.5, "plans": "5-1_4-1" },
        "plans": [{ "included": 500, "price": 49 }, { "name": "Team", "included": 2000, "price": "149 EUR" }],
        "presets": [{ "label": "Solo" }, { "label": "Agency", "volume": 3000 }, 7],
        "sources": 7,
        "faq": { "hide": ["quality", "none"], "add": [{ "id": "what", "question": "?", "answer": "!" }] },
        "lock": ["fee", "Fee"],
        "theme": "sepia",
        "extra": null,
    });
    let mut reported = errors(&faulty);
    reported.sort();
    assert_eq!(
        reported,
        [
            r#"extra: expected no such field, found null"#,
            r#"faq.add[0].id: expected a new id of lower-case letters, digits and hyphens, found "what""#,
            r#"faq.hide[1]: expected "what", "cheaper", "switching", "risks", "quality", "volume", "leaked-key", "unused-credits", "prices" or "gateways", found "none""#,
            r#"inputs.keys: expected a whole number from 1 to 50, found 2.5"#,
            r#"inputs.ops: expected "yes" or "no", found true"#,
            r#"inputs.plans: expected a volume above 5 in entry 2, found "5-1_4-1""#,
            r#"inputs.rate: expected a number from 0 to 10000, found 20000"#,
            r#"inputs.speed: expected no such field, found 1"#,
            r#"inputs.volume: expected a whole number from 0 to 1000000, found "many""#,
            r#"lock[1]: expected the name of an input, found "Fee""#,
            r#"plans[1].price: expected a number from 0 to 1000000, found "149 EUR""#,
            r#"presets[0]: expected an object with "volume", found {"label":"Solo"}"#,
            r#"presets[2]: expected an object, found 7"#,
            r#"sources: expected a list, found 7"#,
            r#"theme: expected "auto", "light" or "dark", found "sepia""#,
        ]
    );
    let configuration = read(&faulty).configuration;
    assert_eq!(write(&configuration.inputs), "byok=1&byok-fee=25&byok-rate=10000");
    assert_eq!(configuration.presets.map(|presets| presets.len()), Some(1));
    assert_eq!(configuration.lock, [Key::Fee]);
}

#[test]
fn plans_rise_may_cost_less_and_imply_how_managed_is_priced() {
    let plans = |second: Value| json!({ "plans": [{ "included": 500, "price": 49 }, second] });
    assert_eq!(errors(&plans(json!({ "included": 600, "price": 9.5 }))), [""; 0]);
    assert_eq!(
        errors(&plans(json!({ "included": 400, "price": 10 }))),
        ["plans[1].included: expected a whole number above the 500 of the plan before, found 400"]
    );
    let both = json!({
        "plans": [{ "included": 5, "price": 1 }],
        "inputs": { "managed": "credits", "plans": "9-2" },
    });
    assert_eq!(write(&read(&both).configuration.inputs), "byok=1&byok-managed=credits&byok-plans=5-1");
    let many: Vec<_> = (1..=13).map(|included| json!({ "included": included, "price": 1 })).collect();
    assert_eq!(errors(&json!({ "plans": many })).len(), 1);
    assert_eq!(errors(&json!({ "plans": [] })), ["plans: expected a list of 1 to 12 plans, found []"]);
}

#[test]
fn numbers_are_read_exactly() {
    let query = |fee: &str| write(&read_json(&format!(r#"{{ "inputs": {{ "fee": {fee} }} }}"#)).configuration.inputs);
    assert_eq!([query("19.99"), query("\" 19.99\""), query("19.990")], ["byok=1&byok-fee=19.99"; 3]);
    assert_eq!([query("25.0"), query("2.5e1"), query("25")], ["byok=1&byok-fee=25"; 3]);
    assert_eq!([query("19.999"), query("null"), query("\"\"")], ["byok=1"; 3]);
}

#[test]
fn what_is_no_configuration_gives_one_error() {
    for text in ["", "[", "3", "null", "[]", "\"x\""] {
        let Reading { configuration, errors } = read_json(text);
        assert_eq!((configuration, errors.len()), (Configuration::default(), 1), "{text:?}");
        assert_eq!(errors[0].path, "");
    }
}

#[test]
fn the_schema_knows_every_field_and_every_input() {
    let schema = config_schema();
    let names = |value: &Value| value["properties"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let full: Value = serde_json::from_str(FULL).unwrap();
    let mut fields: Vec<_> = full.as_object().unwrap().keys().cloned().collect();
    fields.sort();
    let mut known = names(&schema);
    known.sort();
    assert_eq!(known, fields);
    assert_eq!(names(&schema["properties"]["inputs"]).len(), Key::COUNT);
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema.get("required"), None, "every field is optional");
    assert_eq!(schema["$defs"]["Plan"]["required"], json!(["included", "price"]));
}

#[test]
fn a_configuration_is_the_layer_under_a_query() {
    let configuration = read_json(r#"{ "inputs": { "fee": 25, "volume": 900 }, "lock": ["fee"] }"#).configuration;
    let quote = quote_with("byok-volume=2000&byok-fee=30", &configuration);
    assert_eq!(quote.query, "byok=1&byok-volume=2000&byok-fee=25");
    assert_eq!(quote.notes.len(), 1, "the fee is locked");
    assert_eq!(quote_with("", &configuration).query, "byok=1&byok-volume=900&byok-fee=25");
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn whatever_is_read_makes_inputs_that_links_can_hold(value in json()) {
        let Reading { configuration, errors } = read(&value);
        let again = parse(&write(&configuration.inputs), PREFIX, &[]);
        prop_assert_eq!((again.inputs, again.notes.len()), (configuration.inputs, 0));
        prop_assert!(errors.iter().all(|error| error.message.starts_with(&error.path)));
    }
}
