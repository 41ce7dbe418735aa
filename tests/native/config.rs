//! A host's configuration: what is understood of it, and how each fault is told.

use crate::common::cases;
use byok_calculator::config::{Configuration, Plan, parse, read, schema};
use byok_calculator::model::{Inputs, Key};
use byok_calculator::query::write;
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

fn errors(configuration: Value) -> Vec<String> {
    let (_, errors) = read(&configuration);
    errors.into_iter().map(|error| format!("{}: {}", error.path, error.message)).collect()
}

#[test]
fn the_whole_configuration_of_the_contract_is_understood() {
    let (configuration, errors) = parse(FULL);
    assert_eq!(errors, []);
    assert_eq!(
        write(&configuration.inputs),
        "byok=1&byok-volume=2000&byok-fee=25&byok-managed=plans&byok-plans=500-49-0.12_2000-149&byok-clients=12"
    );
    let names: Vec<_> = configuration.plans.iter().map(|plan| plan.name.as_str()).collect();
    assert_eq!((names, configuration.platform.as_str()), (vec!["Starter", "Team"], "Acme"));
    assert_eq!((configuration.lock, configuration.hide), (vec!["plans".to_owned()], vec!["mix".to_owned()]));
    assert_eq!(configuration.words.messages["verdict-managed"], "x");
    assert_eq!((configuration.currency.as_str(), configuration.lang.as_str()), ("EUR", "de"));
}

#[test]
fn each_fault_is_told_with_its_path_and_loses_nothing_else() {
    let faulty = json!({
        "inputs": { "volume": "many", "fee": 25, "speed": 1 },
        "plans": [{ "included": 500, "price": 49 }, { "included": 2000, "price": "149 EUR" }],
        "presets": [{ "label": "Solo" }, { "label": "Agency", "volume": 3000 }],
        "theme": "sepia",
    });
    assert_eq!(
        errors(faulty.clone()),
        [
            format!(
                "inputs.speed: unknown field; known are {}",
                Key::all().map(Key::name).collect::<Vec<_>>().join(", ")
            ),
            "inputs.volume: expected a number from 0 to 1000000, found \"many\"".to_owned(),
            "presets[0].volume: is missing".to_owned(),
            "theme: expected \"auto\" or \"light\" or \"dark\", found \"sepia\"".to_owned(),
            "plans[1].price: expected a number from 0 to 1000000, found \"149 EUR\"".to_owned(),
        ]
    );
    let (configuration, _) = read(&faulty);
    assert_eq!(write(&configuration.inputs), "byok=1&byok-fee=25");
    assert_eq!(configuration.presets.map(|presets| presets.len()), Some(1));
}

#[test]
fn plans_have_to_rise_and_may_cost_less() {
    let plans = |second: Value| json!({ "plans": [{ "included": 500, "price": 49 }, second] });
    assert_eq!(errors(plans(json!({ "included": 600, "price": 9.5 }))), [""; 0]);
    assert_eq!(
        errors(plans(json!({ "included": 400, "price": 10 }))),
        ["plans[1].included: expected more than the 500 of the entry before, found 400"]
    );
    let (configuration, _) =
        read(&json!({ "inputs": { "managed": "credits" }, "plans": [{ "included": 5, "price": 1 }] }));
    assert_eq!(configuration.inputs.choice(Key::Managed), Some(0), "inputs say otherwise");
    assert_eq!(configuration.plans, [Plan { name: String::new(), included: 5, price: 100, overage: None }]);
}

#[test]
fn what_is_no_configuration_at_all_gives_one_error() {
    for text in ["", "[", "3", "null", "[]", "\"x\""] {
        let (configuration, errors) = parse(text);
        assert_eq!((configuration, errors.len()), (Configuration::default(), 1), "{text:?}");
        assert_eq!(errors[0].path, "");
    }
}

#[test]
fn the_schema_knows_every_field_and_every_input() {
    let schema = schema();
    let fields = |value: &Value| value["properties"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let full: Value = serde_json::from_str(FULL).unwrap();
    for name in full.as_object().unwrap().keys() {
        assert!(fields(&schema).contains(name), "{name}");
    }
    let inputs = fields(&schema["properties"]["inputs"]);
    assert_eq!(inputs.len(), Key::COUNT);
}

/// JSON of any shape, with the names that a configuration has more often than chance would.
fn json() -> impl Strategy<Value = Value> {
    let names = || {
        prop_oneof![3 => prop::sample::select(vec!["inputs", "plans", "presets", "sources", "words", "faq", "lock",
        "hide", "add", "name", "included", "price", "overage", "volume", "fee", "label", "messages", "generation", "one"]).prop_map(str::to_owned), 1 => ".{0,6}"]
    };
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1e9..1e9_f64).prop_map(Value::from),
        (0..3_000_u32).prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(names(), inner, 0..8).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn no_json_panics_and_what_is_refused_is_told(value in json()) {
        let (configuration, errors) = read(&value);
        if configuration == Configuration::default() && value != json!({}) {
            prop_assert!(!errors.is_empty() || value.as_object().is_some(), "{}", value);
        }
        // What is understood is always a valid set of inputs.
        let query = write(&configuration.inputs);
        prop_assert_eq!(byok_calculator::query::parse(&query, "byok", &[]).inputs, configuration.inputs);
    }
}

#[test]
fn numbers_are_read_exactly() {
    let fee = |value: Value| read(&json!({ "inputs": { "fee": value } })).0.inputs;
    let cents = |inputs: Inputs| inputs.is_given(Key::Fee).then(|| inputs.number(Key::Fee)).flatten();
    assert_eq!(cents(fee(json!(19.99))), Some(1_999));
    assert_eq!(cents(fee(json!("19.99"))), Some(1_999));
    assert_eq!(cents(fee(json!(25.0))), Some(2_500));
    assert_eq!(cents(fee(json!(19.999))), None);
    assert_eq!(cents(fee(json!(1e3))), Some(100_000));
}

#[test]
fn a_configuration_is_the_layer_under_a_query() {
    let (configuration, _) = parse(r#"{ "inputs": { "fee": 25, "volume": 900 }, "lock": ["fee"] }"#);
    let quote = quote_with("byok-volume=2000&byok-fee=30", &configuration);
    assert_eq!(quote.query, "byok=1&byok-volume=2000&byok-fee=25");
    assert_eq!(quote.notes.len(), 1, "the fee is locked");
    assert_eq!(quote_with("", &configuration).query, "byok=1&byok-volume=900&byok-fee=25");
}
