//! JSON to a configuration and its faults.

use super::reader::{ConfigError, Reader, at};
use super::types::{Configuration, Faq, Noun, Plan, Preset, Question, Source, Theme, View, Words};
use crate::model::prices::LISTS;
use crate::model::{
    EntryFault, Inputs, Key, Kind, ListFault, MAX_ENTRIES, MAX_OVERAGE, MAX_PRICE, MAX_VOLUME, Offer, Offers,
};
use crate::query::{self, Why};
use serde_json::Value;

/// The fields of a configuration.
const FIELDS: [&str; 14] = [
    "$schema", "platform", "inputs", "plans", "presets", "sources", "words", "faq", "lock", "hide", "currency", "lang",
    "theme", "view",
];

/// The ids of our questions.
pub const QUESTIONS: [&str; 10] = [
    "what",
    "cheaper",
    "switching",
    "risks",
    "quality",
    "volume",
    "leaked-key",
    "unused-credits",
    "prices",
    "gateways",
];

/// The parts that can be left out.
pub const PARTS: [&str; 14] = [
    "presets",
    "estimator",
    "sides",
    "faq",
    "share",
    "chart",
    "change",
    "assumptions",
    "mix",
    "planner",
    "fit",
    "method",
    "platforms",
    "bill",
];

/// Reads a configuration from its text.
pub fn parse(text: &str) -> (Configuration, Vec<ConfigError>) {
    match serde_json::from_str(text) {
        Ok(value) => read(&value),
        Err(error) => {
            let error = ConfigError { path: String::new(), message: format!("expected JSON: {error}") };
            (Configuration::default(), vec![error])
        }
    }
}

/// Reads a configuration. Every fault is collected and loses nothing else.
pub fn read(value: &Value) -> (Configuration, Vec<ConfigError>) {
    let mut reader = Reader::default();
    let mut configuration = Configuration::default();
    if let Some(fields) = reader.object("", value, &FIELDS) {
        for (name, value) in fields {
            field(&mut reader, &mut configuration, name, value);
        }
        if let Some(value) = fields.get("plans") {
            let sets_managed = fields.get("inputs").and_then(|inputs| inputs.get("managed")).is_some();
            plans(&mut reader, &mut configuration, value, sets_managed);
        }
    }
    (configuration, reader.errors)
}

fn field(reader: &mut Reader, configuration: &mut Configuration, name: &str, value: &Value) {
    match name {
        "platform" => configuration.platform = reader.text(name, value).unwrap_or_default(),
        "inputs" => inputs(reader, &mut configuration.inputs, value),
        "presets" => configuration.presets = Some(each(reader, name, value, preset)),
        "sources" => configuration.sources = Some(each(reader, name, value, source)),
        "words" => configuration.words = words(reader, value),
        "faq" => configuration.faq = faq(reader, value),
        "lock" => configuration.lock = names(reader, name, value, &Key::all().map(Key::name).collect::<Vec<_>>()),
        "hide" => configuration.hide = names(reader, name, value, &PARTS),
        "currency" => {
            let is_code = |text: &str| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
            match value.as_str().filter(|text| is_code(text)) {
                Some(code) => code.to_ascii_uppercase().clone_into(&mut configuration.currency),
                None => reader.expected(name, "an ISO 4217 code", value),
            }
        }
        "lang" => configuration.lang = reader.text(name, value).unwrap_or_default(),
        "theme" => {
            let themes = [("auto", Theme::Auto), ("light", Theme::Light), ("dark", Theme::Dark)];
            configuration.theme = reader.word(name, value, &themes);
        }
        "view" => configuration.view = reader.word(name, value, &[("compact", View::Compact), ("full", View::Full)]),
        _ => {}
    }
}

/// Inputs as numbers, or as texts in the syntax of attributes.
fn inputs(reader: &mut Reader, inputs: &mut Inputs, value: &Value) {
    let known: Vec<_> = Key::all().map(Key::name).collect();
    for (name, value) in reader.object("inputs", value, &known).into_iter().flatten() {
        let Some(key) = Key::named(name) else { continue };
        let path = at("inputs", name);
        match (value, key.kind()) {
            (Value::Number(_), Kind::Number { decimals, min, max, .. }) => {
                if let Some(number) = reader.number(&path, value, decimals, [min, max]) {
                    inputs.set_number(key, number);
                }
            }
            (Value::String(text), kind) => {
                let mut parsed = query::Parsed { inputs: *inputs, ..query::Parsed::default() };
                query::read(&mut parsed, key, text);
                match parsed.notes.first().map(|note| note.why) {
                    None => *inputs = parsed.inputs,
                    Some(Why::MalformedList(fault)) => reader.fault(&path, rule(fault)),
                    Some(_) => reader.expected(&path, &expectation(kind), value),
                }
            }
            (_, kind) => reader.expected(&path, &expectation(kind), value),
        }
    }
}

/// What an input of a kind takes.
fn expectation(kind: Kind) -> String {
    match kind {
        Kind::Number { min, max, .. } => format!("a number from {min} to {max}"),
        Kind::Choice { words, .. } => words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" or "),
        Kind::Mix | Kind::Points | Kind::Plans => "a list in the syntax of the attribute".to_owned(),
    }
}

/// Which rule a list breaks, and which entry breaks it.
fn rule(fault: ListFault) -> String {
    match fault {
        ListFault::Length(length) => format!("expected 1 to {MAX_ENTRIES} entries, found {length}"),
        ListFault::NoShare => "expected a share above 0".to_owned(),
        ListFault::Entry { number, fault } => format!("entry {number}: {}", entry_rule(fault)),
    }
}

fn entry_rule(fault: EntryFault) -> String {
    match fault {
        EntryFault::Form => "expected the form of an entry".to_owned(),
        EntryFault::UnknownType => "expected a type of the price list".to_owned(),
        EntryFault::RepeatedType => "expected each type once".to_owned(),
        EntryFault::Share => "expected a share from 0 to 100".to_owned(),
        EntryFault::Volume => format!("expected a volume from 1 to {MAX_VOLUME}"),
        EntryFault::VolumeOrder { volume, before } => {
            format!("expected more than the {before} of the entry before, found {volume}")
        }
        EntryFault::Price => format!("expected a price from 0 to {MAX_PRICE}"),
        EntryFault::PriceOrder { .. } => "expected no lower price than that of the entry before".to_owned(),
        EntryFault::Overage => format!("expected an overage from 0 to {MAX_OVERAGE}"),
    }
}

/// The plans at the top, which win over `inputs.plans` and give plans their names.
fn plans(reader: &mut Reader, configuration: &mut Configuration, value: &Value, sets_managed: bool) {
    let before = reader.errors.len();
    let plans = each(reader, "plans", value, plan);
    if reader.errors.len() > before {
        return;
    }
    let offer = |plan: &Plan| Offer { volume: plan.included, cents: plan.price, overage: plan.overage };
    match Offers::plans(&plans.iter().map(offer).collect::<Vec<_>>()) {
        Ok(offers) => {
            configuration.inputs.set_plans(offers);
            configuration.plans = plans;
            if !sets_managed {
                configuration.inputs.set_choice(Key::Managed, "plans");
            }
        }
        Err(ListFault::Entry { number, fault: fault @ EntryFault::VolumeOrder { .. } }) => {
            reader.fault(&format!("plans[{}].included", number - 1), entry_rule(fault));
        }
        Err(fault) => reader.fault("plans", rule(fault)),
    }
}

fn plan(reader: &mut Reader, path: &str, value: &Value) -> Option<Plan> {
    let object = reader.object(path, value, &["name", "included", "price", "overage"])?;
    let name = object.get("name").and_then(|name| reader.text(&at(path, "name"), name)).unwrap_or_default();
    let included = reader
        .required(path, object, "included")
        .and_then(|value| reader.number(&at(path, "included"), value, 0, [1, MAX_VOLUME.into()]));
    let price = reader
        .required(path, object, "price")
        .and_then(|value| reader.number(&at(path, "price"), value, 2, [0, MAX_PRICE]));
    let overage =
        object.get("overage").and_then(|value| reader.number(&at(path, "overage"), value, 6, [0, MAX_OVERAGE]));
    Some(Plan { name, included: u32::try_from(included?).ok()?, price: price?, overage })
}

fn preset(reader: &mut Reader, path: &str, value: &Value) -> Option<Preset> {
    let object = reader.object(path, value, &["label", "volume"])?;
    let label = required_text(reader, path, object, "label");
    let volume = count(reader, path, object, "volume");
    Some(Preset { label: label?, volume: volume? })
}

fn source(reader: &mut Reader, path: &str, value: &Value) -> Option<Source> {
    let object = reader.object(path, value, &["label", "yields", "type"])?;
    let label = required_text(reader, path, object, "label");
    let yields = count(reader, path, object, "yields");
    let types: Vec<_> = LISTS.iter().flat_map(|list| list.types.iter()).map(|output| (output.id, output.id)).collect();
    let r#type = object.get("type").and_then(|value| reader.word(&at(path, "type"), value, &types));
    Some(Source { label: label?, yields: yields?, r#type: r#type.map(str::to_owned) })
}

fn count(reader: &mut Reader, path: &str, object: &serde_json::Map<String, Value>, name: &str) -> Option<u32> {
    let value = reader.required(path, object, name)?;
    reader.number(&at(path, name), value, 0, [0, MAX_VOLUME.into()]).and_then(|number| number.try_into().ok())
}

fn required_text(
    reader: &mut Reader,
    path: &str,
    object: &serde_json::Map<String, Value>,
    name: &str,
) -> Option<String> {
    let value = reader.required(path, object, name)?;
    reader.text(&at(path, name), value)
}

fn words(reader: &mut Reader, value: &Value) -> Words {
    let mut words = Words::default();
    for (name, value) in
        reader.object("words", value, &["generation", "byok", "managed", "messages"]).into_iter().flatten()
    {
        let path = at("words", name);
        match name.as_str() {
            "generation" => {
                words.generation = reader.object(&path, value, &["one", "other"]).cloned().and_then(|noun| {
                    let one = required_text(reader, &path, &noun, "one");
                    let other = required_text(reader, &path, &noun, "other");
                    Some(Noun { one: one?, other: other? })
                });
            }
            "byok" => words.byok = reader.text(&path, value),
            "managed" => words.managed = reader.text(&path, value),
            "messages" => match value.as_object() {
                Some(messages) => {
                    for (id, text) in messages {
                        words.messages.extend(reader.text(&at(&path, id), text).map(|text| (id.clone(), text)));
                    }
                }
                None => reader.expected(&path, "an object", value),
            },
            _ => {}
        }
    }
    words
}

fn faq(reader: &mut Reader, value: &Value) -> Faq {
    let mut faq = Faq::default();
    for (name, value) in reader.object("faq", value, &["hide", "add"]).into_iter().flatten() {
        let path = at("faq", name);
        match name.as_str() {
            "hide" => faq.hide = names(reader, &path, value, &QUESTIONS),
            "add" => faq.add = each(reader, &path, value, question),
            _ => {}
        }
    }
    faq
}

fn question(reader: &mut Reader, path: &str, value: &Value) -> Option<Question> {
    let object = reader.object(path, value, &["id", "question", "answer"])?;
    let is_id = |id: &String| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let id = reader.required(path, object, "id").and_then(|value| {
        let id = value.as_str().map(str::to_owned).filter(is_id);
        if id.is_none() {
            reader.expected(&at(path, "id"), "letters, digits, and -", value);
        }
        id
    });
    let question = required_text(reader, path, object, "question");
    let answer = required_text(reader, path, object, "answer");
    Some(Question { id: id?, question: question?, answer: answer? })
}

/// A list of names that are known.
fn names(reader: &mut Reader, path: &str, value: &Value, known: &[&str]) -> Vec<String> {
    let words: Vec<_> = known.iter().map(|name| (*name, *name)).collect();
    each(reader, path, value, |reader, path, value| reader.word(path, value, &words).map(str::to_owned))
}

/// What can be read of a list.
fn each<T>(
    reader: &mut Reader,
    path: &str,
    value: &Value,
    mut read: impl FnMut(&mut Reader, &str, &Value) -> Option<T>,
) -> Vec<T> {
    let entries = reader.list(path, value);
    entries.into_iter().filter_map(|(path, value)| read(reader, &path, value)).collect()
}
