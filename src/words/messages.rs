//! The messages of one language, in i18next's JSON v4 (`key_one`, `key_other`, `{{name}}`), which translation tools read.
//!
//! The reader is our own because nothing maintained does this much and no more: hosts are to replace single messages at
//! run time (`Messages::replace`, which only tests call so far), so catalogues that are compiled in (`leptos_i18n`,
//! `rust-i18n`, `rust_intl`) do not fit; `fluent-bundle` adds 51 KiB (Brotli) and has a format of its own; `i18n-rs` and
//! `i18nrs` know no plural forms, and the latter takes a framework along. Plural categories come from outside:
//! `Intl.PluralRules` in the browser, `english` in tests and at build time.
//!
//! `build.rs` reads `locales/en.json` with serde_json and writes one function for each message and the table of their
//! texts, so that a wrong id or a missing placeholder does not compile, a message that nothing uses is reported as dead
//! code, and a page parses no English catalogue.

use serde_json::{Map, Value};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

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
    /// Texts that take the place of English ones, by key.
    replaced: Vec<(String, String)>,
    plural: Box<dyn Fn(f64) -> Plural>,
}

impl Messages {
    /// English messages, with a rule for plural categories.
    pub fn new(plural: Box<dyn Fn(f64) -> Plural>) -> Self {
        Self { replaced: Vec::new(), plural }
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
                Ok(text) => {
                    self.replaced.retain(|(known, _)| *known != key);
                    self.replaced.push((key, text));
                }
                Err(why) => rejected.push((key, why)),
            }
        }
        rejected
    }

    /// The text of a key; none where neither the language nor English has one. English keys of one message stand together,
    /// this one not before `at`.
    fn text(&self, at: usize, id: &str, suffix: &str) -> Option<&str> {
        let is_key = |key: &str| key.strip_prefix(id) == Some(suffix);
        let replaced = self.replaced.iter().find(|(key, _)| is_key(key)).map(|(_, text)| text.as_str());
        let mut english = MESSAGES[at..].iter().take(Plural::ALL.len());
        replaced.or_else(|| english.find(|(key, _)| is_key(key)).map(|(_, text)| *text))
    }

    /// The message whose English text stands at this place of the table, with its values in the order in which that text
    /// has their placeholders.
    fn fill(&self, at: usize, values: &[&str]) -> String {
        let (key, english) = MESSAGES[at];
        weave(self.text(at, key, "").unwrap_or(english), english, values)
    }

    /// The same for a message with plural forms, of which the first stands at this place.
    fn plural(&self, at: usize, millionths: i64, values: &[&str]) -> String {
        let (key, english) = MESSAGES[at];
        let form = |plural: Plural| self.text(at, id(key), plural.suffix());
        let text = form((self.plural)(millionths as f64 / 1e6)).or_else(|| form(Plural::Other));
        weave(text.unwrap_or(english), english, values)
    }
}

/// The message that a key belongs to.
fn id(key: &str) -> &str {
    key.split_once('_').map_or(key, |(id, _)| id)
}

/// The names of the placeholders of a text, each once, in their order.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for part in text.split("{{").skip(1) {
        let name = part.split_once("}}").map_or(part, |(name, _)| name);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// A text with each `{{name}}` replaced by the value of that name. `english` is the text that names the values in their
/// order.
fn weave(text: &str, english: &str, values: &[&str]) -> String {
    if values.is_empty() {
        return text.to_owned();
    }
    let names = placeholders(english);
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

/// The text of a replacement that names a message and only placeholders that the message has.
fn check(key: &str, text: &Value) -> Result<String, Rejected> {
    let message = id(key);
    let english = MESSAGES.iter().find(|(known, _)| id(known) == message);
    let &(known, english) = english.ok_or(Rejected::UnknownMessage)?;
    // A message either has plural forms or has none.
    let is_form = Plural::ALL.iter().any(|(_, suffix)| key.strip_prefix(message) == Some(suffix));
    let is_meant = if known == message { key == message } else { is_form };
    if !is_meant {
        return Err(Rejected::UnknownMessage);
    }
    let text = text.as_str().ok_or(Rejected::NotText)?;
    let names = placeholders(english);
    match placeholders(text).into_iter().find(|name| !names.contains(name)) {
        Some(unknown) => Err(Rejected::UnknownPlaceholder(unknown.to_owned())),
        None => Ok(text.to_owned()),
    }
}
