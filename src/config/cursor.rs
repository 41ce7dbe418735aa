//! A place in a JSON document that is being read, and the faults found there.

use crate::query::decimal;
use serde::Serialize;
use serde_json::Value;
use std::cell::RefCell;

/// Most characters of a value that a message repeats.
const MAX_FOUND: usize = 64;

/// A fault in a configuration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConfigError {
    /// Where it is, like `plans[1].price`; empty for the whole document.
    pub path: String,
    /// The path, what is expected there, and what was found.
    pub message: String,
}

/// A value and its path. What cannot be used is reported and read as none.
pub struct Cursor<'a> {
    path: String,
    value: &'a Value,
    errors: &'a RefCell<Vec<ConfigError>>,
}

impl<'a> Cursor<'a> {
    /// The whole document.
    pub fn new(value: &'a Value, errors: &'a RefCell<Vec<ConfigError>>) -> Self {
        Self { path: String::new(), value, errors }
    }

    /// Reports that something else is expected here.
    pub fn expected<T>(&self, what: &str) -> Option<T> {
        let mut found = serde_json::to_string(self.value).unwrap_or_default();
        if let Some((end, _)) = found.char_indices().nth(MAX_FOUND) {
            found.replace_range(end.., "…");
        }
        let colon = if self.path.is_empty() { "" } else { ": " };
        let message = format!("{}{colon}expected {what}, found {found}", self.path);
        self.errors.borrow_mut().push(ConfigError { path: self.path.clone(), message });
        None
    }

    /// The fields of an object, by name.
    pub fn fields(&self) -> Option<Vec<(&'a str, Self)>> {
        let object = self.value.as_object().or_else(|| self.expected("an object"))?;
        let dot = if self.path.is_empty() { "" } else { "." };
        let field = |(name, value): (&'a String, &'a Value)| {
            (name.as_str(), Self { path: format!("{}{dot}{name}", self.path), value, errors: self.errors })
        };
        Some(object.iter().map(field).collect())
    }

    /// The entries of a list.
    pub fn entries(&self) -> Option<Vec<Self>> {
        let list = self.value.as_array().or_else(|| self.expected("a list"))?;
        let entry = |(at, value)| Self { path: format!("{}[{at}]", self.path), value, errors: self.errors };
        Some(list.iter().enumerate().map(entry).collect())
    }

    /// A field that there is not.
    pub fn unknown(&self) {
        self.expected::<()>("no such field");
    }

    /// Text that is not empty.
    pub fn text(&self) -> Option<String> {
        let text = self.value.as_str().filter(|text| !text.trim().is_empty());
        text.map(str::to_owned).or_else(|| self.expected("text"))
    }

    /// One of a few words, by position.
    pub fn one_of(&self, words: &[&str]) -> Option<usize> {
        let word = self.value.as_str();
        words.iter().position(|known| Some(*known) == word).or_else(|| self.expected(&listed(words)))
    }

    /// A number within bounds in whole units, in units of its last decimal.
    pub fn number(&self, decimals: u32, min: i64, max: i64) -> Option<i64> {
        let scale = 10_i64.pow(decimals);
        let number = self.number_text().and_then(|text| decimal(&text, decimals));
        number
            .filter(|number| (min * scale..=max * scale).contains(number))
            .or_else(|| self.expected(&bounded(decimals, min, max)))
    }

    /// A number as it is written in links; none if the value is no number.
    pub fn number_text(&self) -> Option<String> {
        let text = self.value.as_number()?.to_string();
        Some(text.strip_suffix(".0").map_or(text.clone(), str::to_owned))
    }

    /// A string as it is; none if the value is no string.
    pub fn string(&self) -> Option<&'a str> {
        self.value.as_str()
    }
}

/// A number within bounds, in words.
pub fn bounded(decimals: u32, min: i64, max: i64) -> String {
    let kind = if decimals == 0 { "a whole number" } else { "a number" };
    format!("{kind} from {min} to {max}")
}

/// Words in quotes: `"a", "b" or "c"`.
pub fn listed(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("{word:?}")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} or {last}", before.join(", ")),
        None => "nothing".to_owned(),
    }
}
