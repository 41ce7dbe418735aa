//! Worked examples, computed independently in exact rational arithmetic: every field must match.

use byok_calculator::quote::quote;
use serde_json::Value;

#[track_caller]
fn match_field_for_field(vectors: &str, least: usize) {
    let vectors: Vec<Value> = serde_json::from_str(vectors).unwrap();
    assert!(vectors.len() >= least, "the corpus only grows");
    for vector in vectors {
        let query = vector["query"].as_str().unwrap();
        let actual = serde_json::to_value(quote(query)).unwrap();
        let (actual, expected) = (actual.as_object().unwrap(), vector["expect"].as_object().unwrap());
        for (field, value) in expected {
            assert_eq!(actual.get(field), Some(value), "{field} of {query:?}");
        }
        assert_eq!(actual.len(), expected.len(), "fields of {query:?}");
    }
}

#[test]
fn every_worked_example_matches_field_for_field() {
    match_field_for_field(include_str!("../vectors/quotes.json"), 185);
}

#[test]
fn every_shape_of_fees_and_billing_matches_field_for_field() {
    match_field_for_field(include_str!("../vectors/fee-shapes.json"), 98);
}
