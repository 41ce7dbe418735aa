//! Results are of the types that `embed.d.ts` declares, and of no narrower ones.

use byok_calculator::element::{RESULT, Type};
use byok_calculator::quote::quote;
use serde_json::Value;
use std::collections::BTreeSet;

/// Checks a value against a type; notes where null and which words were met.
#[track_caller]
fn check(path: &str, value: &Value, form: &Type, met: &mut BTreeSet<String>) {
    match form {
        Type::Schema => assert_eq!(value, 1, "{path}"),
        Type::Number => assert!(value.is_i64(), "{path} is {value}"),
        Type::Text => assert!(value.is_string(), "{path} is {value}"),
        Type::Word(words) => {
            assert!(words.iter().any(|word| value == word), "{path} is {value}");
            met.insert(format!("{path}: {value}"));
        }
        Type::Nullable(_) if value.is_null() => {
            met.insert(format!("{path}: null"));
        }
        Type::Nullable(form) => check(path, value, form, met),
        Type::List(form) => value.as_array().unwrap().iter().for_each(|entry| check(path, entry, form, met)),
        Type::Pair(form) => {
            assert_eq!(value.as_array().map(Vec::len), Some(2), "{path}");
            check(path, value, &Type::List(form), met);
        }
        Type::Object(fields) => {
            let object = value.as_object().unwrap();
            let declared: BTreeSet<_> = fields.iter().map(|field| field.name).collect();
            assert_eq!(object.keys().map(String::as_str).collect::<BTreeSet<_>>(), declared, "{path}");
            for field in *fields {
                check(&format!("{path}.{}", field.name), &object[field.name], &field.form, met);
            }
        }
        Type::Record(record) => check(path, value, &Type::Object(record.fields), met),
        Type::Alias(alias) => check(path, value, &alias.form, met),
    }
}

/// Everything that [`check`] can note of a type.
fn possible(path: &str, form: &Type) -> BTreeSet<String> {
    match form {
        Type::Schema | Type::Number | Type::Text => BTreeSet::new(),
        Type::Word(words) => words.iter().map(|word| format!("{path}: \"{word}\"")).collect(),
        Type::Nullable(form) => &possible(path, form) | &BTreeSet::from([format!("{path}: null")]),
        Type::List(form) | Type::Pair(form) => possible(path, form),
        Type::Object(fields) => {
            fields.iter().flat_map(|field| possible(&format!("{path}.{}", field.name), &field.form)).collect()
        }
        Type::Record(record) => possible(path, &Type::Object(record.fields)),
        Type::Alias(alias) => possible(path, &alias.form),
    }
}

#[test]
fn results_have_exactly_the_declared_types() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("../vectors/quotes.json")).unwrap();
    let (result, mut met) = (Type::Record(&RESULT), BTreeSet::new());
    for vector in &vectors {
        let query = vector["query"].as_str().unwrap();
        let quoted = serde_json::to_value(quote(query)).unwrap();
        check("result", &quoted, &result, &mut met);
    }
    let never_met: Vec<_> = possible("result", &result).difference(&met).cloned().collect();
    // Only an element can lock an input.
    assert_eq!(never_met, ["result.notes.why: \"locked\""]);
}
