//! A configuration, read field by field.

use super::cursor::{ConfigError, Cursor};
use super::inputs::{read_inputs, read_plans};
use super::{Configuration, Faq, Noun, Preset, Question, QuestionId, Section, Source, Theme, View, Words};
use crate::model::prices::LISTS;
use crate::model::{Key, MAX_VOLUME, Offer, Offers};
use serde_json::Value;
use std::cell::RefCell;

/// What a configuration says, and its faults in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Everything that could be used.
    pub configuration: Configuration,
    /// What could not.
    pub errors: Vec<ConfigError>,
}

/// Reads a configuration from JSON text. Text that is no JSON gives one error and an empty configuration.
pub fn read_json(text: &str) -> Reading {
    match serde_json::from_str(text) {
        Ok(value) => read(&value),
        Err(error) => {
            let error = ConfigError { path: String::new(), message: format!("expected JSON, found {error}") };
            Reading { errors: vec![error], ..Reading::default() }
        }
    }
}

/// Reads a configuration, collecting every fault.
pub fn read(value: &Value) -> Reading {
    let errors = RefCell::default();
    let configuration = configuration(&Cursor::new(value, &errors));
    Reading { configuration, errors: errors.into_inner() }
}

fn configuration(document: &Cursor) -> Configuration {
    let mut config = Configuration::default();
    for (name, field) in document.fields().into_iter().flatten() {
        match name {
            "$schema" => {
                field.text();
            }
            "platform" => config.platform = field.text(),
            "inputs" => config.inputs = read_inputs(&field),
            "plans" => config.plans = read_plans(&field),
            "presets" => config.presets = field.entries().map(|all| all.iter().filter_map(preset).collect()),
            "sources" => config.sources = field.entries().map(|all| all.iter().filter_map(source).collect()),
            "words" => config.words = words(&field),
            "faq" => config.faq = faq(&field),
            "lock" => config.lock = field.entries().iter().flatten().filter_map(key).collect(),
            "hide" => config.hide = chosen(&field, Section::WORDS, Section::ALL),
            "currency" => config.currency = matching(&field, "a currency code of three letters", is_currency),
            "lang" => config.lang = matching(&field, "a language tag", is_language),
            "theme" => config.theme = field.one_of(Theme::WORDS).map(|at| Theme::ALL[at]),
            "view" => config.view = field.one_of(View::WORDS).map(|at| View::ALL[at]),
            _ => field.unknown(),
        }
    }
    // Plans at the top win over those among the inputs, wherever they stand.
    let offers: Vec<Offer> = config.plans.iter().map(|plan| plan.offer).collect();
    if let Ok(plans) = Offers::plans(&offers) {
        config.inputs.set_plans(plans);
        if !config.inputs.is_given(Key::Managed) {
            config.inputs.set_choice(Key::Managed, "plans");
        }
    }
    config
}

/// Reads an entry of `presets`.
fn preset(entry: &Cursor) -> Option<Preset> {
    let (mut label, mut volume) = (None, None);
    for (name, field) in entry.fields()? {
        match name {
            "label" => label = Some(field.text()),
            "volume" => volume = Some(count(&field)),
            _ => field.unknown(),
        }
    }
    Some(Preset { label: required(entry, label, "label")?, volume: required(entry, volume, "volume")? })
}

/// Reads an entry of `sources`.
fn source(entry: &Cursor) -> Option<Source> {
    let (mut label, mut yields, mut output) = (None, None, None);
    for (name, field) in entry.fields()? {
        match name {
            "label" => label = Some(field.text()),
            "yields" => yields = Some(count(&field)),
            "type" => output = field.one_of(&LISTS[0].types.each_ref().map(|output| output.id)),
            _ => field.unknown(),
        }
    }
    Some(Source { label: required(entry, label, "label")?, yields: required(entry, yields, "yields")?, output })
}

fn words(object: &Cursor) -> Words {
    let mut words = Words::default();
    for (name, field) in object.fields().into_iter().flatten() {
        match name {
            "generation" => words.generation = noun(&field),
            "byok" => words.byok = field.text(),
            "managed" => words.managed = field.text(),
            "messages" => {
                for (id, field) in field.fields().into_iter().flatten() {
                    if let Some(text) = field.text() {
                        words.messages.insert(id.to_owned(), text);
                    }
                }
            }
            _ => field.unknown(),
        }
    }
    words
}

fn noun(object: &Cursor) -> Option<Noun> {
    let (mut one, mut other) = (None, None);
    for (name, field) in object.fields()? {
        match name {
            "one" => one = Some(field.text()),
            "other" => other = Some(field.text()),
            _ => field.unknown(),
        }
    }
    Some(Noun { one: required(object, one, "one")?, other: required(object, other, "other")? })
}

fn faq(object: &Cursor) -> Faq {
    let mut faq = Faq::default();
    for (name, field) in object.fields().into_iter().flatten() {
        match name {
            "hide" => faq.hide = chosen(&field, QuestionId::WORDS, QuestionId::ALL),
            "add" => {
                for entry in field.entries().into_iter().flatten() {
                    let question = question(&entry, &faq.add);
                    faq.add.extend(question);
                }
            }
            _ => field.unknown(),
        }
    }
    faq
}

/// Reads an entry of `faq.add`; `before` are the questions in front of it.
fn question(entry: &Cursor, before: &[Question]) -> Option<Question> {
    let is_free = |id: &str| {
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let is_taken = QuestionId::WORDS.contains(&id) || before.iter().any(|question| question.id == id);
        id.bytes().all(is_plain) && !is_taken
    };
    let (mut id, mut question, mut answer) = (None, None, None);
    for (name, field) in entry.fields()? {
        match name {
            "id" => id = Some(matching(&field, "a new id of lower-case letters, digits and hyphens", is_free)),
            "question" => question = Some(field.text()),
            "answer" => answer = Some(field.text()),
            _ => field.unknown(),
        }
    }
    Some(Question {
        id: required(entry, id, "id")?,
        question: required(entry, question, "question")?,
        answer: required(entry, answer, "answer")?,
    })
}

/// A whole number of generations or pieces.
fn count(field: &Cursor) -> Option<u32> {
    field.number(0, 0, MAX_VOLUME.into()).and_then(|count| u32::try_from(count).ok())
}

/// What a field holds; where there is no such field that is reported, a fault in it has been.
pub(super) fn required<T>(entry: &Cursor, field: Option<Option<T>>, name: &str) -> Option<T> {
    field.unwrap_or_else(|| entry.expected(&format!("an object with {name:?}")))
}

/// Reads the name of an input.
fn key(entry: &Cursor) -> Option<Key> {
    entry.string().and_then(Key::named).or_else(|| entry.expected("the name of an input"))
}

/// Reads a list of words.
fn chosen<T: Copy>(field: &Cursor, words: &[&str], all: &[T]) -> Vec<T> {
    field.entries().iter().flatten().filter_map(|entry| entry.one_of(words)).map(|at| all[at]).collect()
}

/// Reads text of some form.
fn matching(field: &Cursor, what: &str, is_valid: impl Fn(&str) -> bool) -> Option<String> {
    let text = field.string().filter(|text| !text.is_empty() && is_valid(text));
    text.map(str::to_owned).or_else(|| field.expected(what))
}

fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_language(text: &str) -> bool {
    let is_subtag = |tag: &str| (1..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let first = text.split('-').next().unwrap_or_default();
    text.split('-').all(is_subtag) && first.len() >= 2 && first.bytes().all(|byte| byte.is_ascii_alphabetic())
}
