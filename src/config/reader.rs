//! Reads JSON value by value and collects every fault, so that none loses anything else.

use crate::query::decimal;
use serde::Serialize;
use serde_json::{Map, Value};

/// A fault of a configuration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConfigError {
    /// Where it is: `plans[1].price`; empty for the whole.
    pub path: String,
    /// What was expected, and what was found.
    pub message: String,
}

/// The faults found so far.
#[derive(Debug, Default)]
pub struct Reader {
    /// In the order of the document.
    pub errors: Vec<ConfigError>,
}

/// Longest value that is quoted in a message, characters.
const QUOTED: usize = 40;

impl Reader {
    /// Notes a fault.
    pub fn fault(&mut self, path: &str, message: String) {
        self.errors.push(ConfigError { path: path.to_owned(), message });
    }

    /// Notes that something else was expected.
    pub fn expected(&mut self, path: &str, what: &str, found: &Value) {
        let mut text = found.to_string();
        if text.chars().count() > QUOTED {
            text = text.chars().take(QUOTED).chain(['…']).collect();
        }
        self.fault(path, format!("expected {what}, found {text}"));
    }

    /// An object; each field that is not known is a fault.
    pub fn object<'a>(&mut self, path: &str, value: &'a Value, known: &[&str]) -> Option<&'a Map<String, Value>> {
        let Some(object) = value.as_object() else {
            self.expected(path, "an object", value);
            return None;
        };
        for name in object.keys().filter(|name| !known.contains(&name.as_str())) {
            self.fault(&at(path, name), format!("unknown field; known are {}", known.join(", ")));
        }
        Some(object)
    }

    /// A list, each of its values with its path.
    pub fn list<'a>(&mut self, path: &str, value: &'a Value) -> Vec<(String, &'a Value)> {
        match value.as_array() {
            Some(list) => list.iter().enumerate().map(|(i, value)| (format!("{path}[{i}]"), value)).collect(),
            None => {
                self.expected(path, "a list", value);
                Vec::new()
            }
        }
    }

    /// A text.
    pub fn text(&mut self, path: &str, value: &Value) -> Option<String> {
        if value.as_str().is_none() {
            self.expected(path, "a text", value);
        }
        value.as_str().map(str::to_owned)
    }

    /// One of a few words.
    pub fn word<T: Copy>(&mut self, path: &str, value: &Value, words: &[(&str, T)]) -> Option<T> {
        let found = value.as_str().and_then(|text| words.iter().find(|(word, _)| *word == text));
        if found.is_none() {
            let names: Vec<_> = words.iter().map(|(word, _)| format!("\"{word}\"")).collect();
            self.expected(path, &names.join(" or "), value);
        }
        found.map(|(_, value)| *value)
    }

    /// A number within bounds, in units of its last decimal.
    pub fn number(&mut self, path: &str, value: &Value, decimals: u32, [min, max]: [i64; 2]) -> Option<i64> {
        let scale = 10_i64.pow(decimals);
        let number = value.as_number().and_then(|number| decimal(&number.to_string(), decimals));
        let number = number.filter(|number| (min * scale..=max * scale).contains(number));
        if number.is_none() {
            let whole = if decimals == 0 { "whole " } else { "" };
            self.expected(path, &format!("a {whole}number from {min} to {max}"), value);
        }
        number
    }

    /// A required field of an object.
    pub fn required<'a>(&mut self, path: &str, object: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
        let value = object.get(name);
        if value.is_none() {
            self.fault(&at(path, name), "is missing".to_owned());
        }
        value
    }
}

/// The path of a field.
pub fn at(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}
