//! The messages of one language, in i18next's JSON v4 (`key_one`, `key_other`, `{{name}}`), which translation tools read.
//!
//! The reader is our own because nothing maintained does this much and no more: a host replaces single messages at run
//! time, so catalogues that are compiled in (`leptos_i18n`, `rust-i18n`, `rust_intl`) do not fit; `fluent-bundle` adds
//! 51 KiB (Brotli) and has a format of its own; `i18n-rs` and `i18nrs` know no plural forms, and the latter takes a
//! framework along. Plural categories come from outside: `Intl.PluralRules` in the browser, `english` in tests and at
//! build time.
//!
//! `build.rs` writes one function for each message of `locales/en.json`, so that a wrong id or a missing placeholder does
//! not compile, and a message that nothing uses is reported as dead code.

use serde_json::{Map, Value};
use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

static ENGLISH: LazyLock<Map<String, Value>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../locales/en.json")).unwrap_or_default());

/// A plural category of Unicode's CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Plural {
    const ALL: [(Self, &str); 6] = [
        (Self::Zero, "_zero"),
        (Self::One, "_one"),
        (Self::Two, "_two"),
        (Self::Few, "_few"),
        (Self::Many, "_many"),
        (Self::Other, "_other"),
    ];

    /// The category that `Intl.PluralRules` calls so.
    pub fn named(name: &str) -> Self {
        let found = Self::ALL.iter().find(|(_, suffix)| &suffix[1..] == name);
        found.map_or(Self::Other, |(plural, _)| *plural)
    }

    fn suffix(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The category of a number in English.
    pub fn english(number: f64) -> Self {
        if number == 1.0 { Self::One } else { Self::Other }
    }
}

/// A number that decides a plural form: its value as it is shown, in millionths, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The value, in millionths.
    pub millionths: i64,
    /// How it is written.
    pub text: String,
}

/// Why a replacement of a message is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// There is no message of this id.
    UnknownMessage,
    /// The message has no such placeholder.
    UnknownPlaceholder(String),
    /// The value is not text.
    NotText,
}

/// The messages of one language, English where it lacks one.
pub struct Messages {
    replaced: Map<String, Value>,
    plural: Box<dyn Fn(f64) -> Plural>,
}

impl Messages {
    /// English messages, with a rule for plural categories.
    pub fn new(plural: Box<dyn Fn(f64) -> Plural>) -> Self {
        Self { replaced: Map::new(), plural }
    }

    /// English messages with the English rule.
    pub fn english() -> Self {
        Self::new(Box::new(Plural::english))
    }

    /// Puts messages in the place of those of the same keys, plural forms under `key_one` and so on. What cannot be taken
    /// is returned with its key and leaves the message as it was.
    pub fn replace(&mut self, messages: Map<String, Value>) -> Vec<(String, Rejected)> {
        let mut rejected = Vec::new();
        for (key, text) in messages {
            match check(&key, &text) {
                Ok(()) => {
                    self.replaced.insert(key, text);
                }
                Err(why) => rejected.push((key, why)),
            }
        }
        rejected
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.replaced.get(key).or_else(|| ENGLISH.get(key)).and_then(Value::as_str)
    }

    /// The message at a place of the table with its values, in the order of the table's placeholders.
    fn fill(&self, at: usize, values: &[&str]) -> String {
        let (id, names) = MESSAGES[at];
        weave(self.text(id).unwrap_or_default(), names, values)
    }

    /// The same for a message with plural forms.
    fn plural(&self, at: usize, millionths: i64, values: &[&str]) -> String {
        let (id, names) = MESSAGES[at];
        let category = (self.plural)(millionths as f64 / 1e6);
        let form = |plural: Plural| self.text(&[id, plural.suffix()].concat());
        weave(form(category).or_else(|| form(Plural::Other)).unwrap_or_default(), names, values)
    }
}

/// A text with each `{{name}}` replaced by the value of that name.
fn weave(text: &str, names: &[&str], values: &[&str]) -> String {
    let (mut filled, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once("{{")
        && let Some((name, after)) = after.split_once("}}")
    {
        filled.push_str(before);
        let value = names.iter().position(|known| *known == name).and_then(|at| values.get(at));
        filled.push_str(value.copied().unwrap_or_default());
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// Whether a replacement names a message and only placeholders that the message has.
fn check(key: &str, text: &Value) -> Result<(), Rejected> {
    let is_form = |suffix: &str| Plural::ALL.iter().any(|(_, known)| known[1..] == *suffix);
    let (id, is_plural) = match key.split_once('_') {
        Some((id, suffix)) if is_form(suffix) => (id, true),
        Some(_) => return Err(Rejected::UnknownMessage),
        None => (key, false),
    };
    // A message either has plural forms or has none.
    if is_plural != ENGLISH.contains_key(&[id, Plural::Other.suffix()].concat()) {
        return Err(Rejected::UnknownMessage);
    }
    let at = MESSAGES.binary_search_by_key(&id, |row| row.0).map_err(|_| Rejected::UnknownMessage)?;
    let text = text.as_str().ok_or(Rejected::NotText)?;
    for part in text.split("{{").skip(1) {
        let name = part.split_once("}}").map_or(part, |(name, _)| name);
        if !MESSAGES[at].1.contains(&name) {
            return Err(Rejected::UnknownPlaceholder(name.to_owned()));
        }
    }
    Ok(())
}
