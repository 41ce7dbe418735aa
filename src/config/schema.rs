//! The JSON Schema of a configuration, from the types that it is read to and the table of inputs.

use super::read::{PARTS, QUESTIONS};
use super::types::{Faq, Plan, Preset, Source, Theme, View, Words};
use crate::model::{Key, Kind};
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// The schema, in the draft of 2020-12.
pub fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let inputs: Map<_, _> = Key::all().map(|key| (key.name().to_owned(), input(key.kind()))).collect();
    let keys: Vec<_> = Key::all().map(Key::name).collect();
    let mut faq = of::<Faq>(&mut generator);
    if let Some(hide) = faq.pointer_mut("/properties/hide/items") {
        *hide = json!({ "enum": QUESTIONS });
    }
    let properties = json!({
        "$schema": { "type": "string" },
        "platform": { "type": "string", "description": "Name of your platform." },
        "inputs": { "type": "object", "additionalProperties": false, "properties": inputs },
        "plans": { "type": "array", "minItems": 1, "maxItems": 12, "items": of::<Plan>(&mut generator) },
        "presets": { "type": "array", "items": of::<Preset>(&mut generator) },
        "sources": { "type": "array", "items": of::<Source>(&mut generator) },
        "words": of::<Words>(&mut generator),
        "faq": faq,
        "lock": { "type": "array", "items": { "enum": keys } },
        "hide": { "type": "array", "items": { "enum": PARTS } },
        "currency": { "type": "string", "pattern": "^[A-Za-z]{3}$", "description": "ISO 4217 code." },
        "lang": { "type": "string", "description": "Language tag." },
        "theme": of::<Theme>(&mut generator),
        "view": of::<View>(&mut generator),
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Configuration of byok-calculator",
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
        "$defs": generator.take_definitions(true),
    })
}

fn of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    let mut schema = T::json_schema(generator).to_value();
    if let Some(object) = schema.as_object_mut().filter(|object| object.contains_key("properties")) {
        object.insert("additionalProperties".to_owned(), false.into());
    }
    schema
}

/// What an input takes: a number, or text in the syntax of attributes.
fn input(kind: Kind) -> Value {
    match kind {
        Kind::Number { min, max, decimals: 0, .. } => {
            json!({ "anyOf": [{ "type": "integer", "minimum": min, "maximum": max }, { "type": "string" }] })
        }
        Kind::Number { min, max, .. } => {
            json!({ "anyOf": [{ "type": "number", "minimum": min, "maximum": max }, { "type": "string" }] })
        }
        Kind::Choice { words, .. } => json!({ "enum": words }),
        Kind::Mix | Kind::Points | Kind::Plans => json!({ "type": "string" }),
    }
}
