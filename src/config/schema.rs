//! The JSON Schema of a configuration, from the types that it is read into and the table of inputs.

use super::Configuration;
use crate::model::prices::LISTS;
use crate::model::{Key, Kind, MAX_OVERAGE, MAX_PRICE, MAX_VOLUME};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

/// The JSON Schema (2020-12) of a configuration.
pub fn config_schema() -> Value {
    let mut schema = schemars::schema_for!(Configuration);
    schema.insert("title".to_owned(), "Configuration of byok-calculator".into());
    let mut schema = schema.to_value();
    // An editor finds the schema by this field.
    schema["properties"]["$schema"] = json!({ "type": "string" });
    schema
}

/// What `inputs` holds: each input of the table as a number, or as a string in attribute syntax.
pub fn inputs(_: &mut SchemaGenerator) -> Schema {
    let properties: Map<String, Value> = Key::all().map(|key| (key.name().to_owned(), input(key))).collect();
    json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn input(key: Key) -> Value {
    match key.kind() {
        Kind::Number { decimals, min, max, .. } => {
            let (kind, pattern) = match decimals {
                0 => ("integer", r"^\s*-?\d+\s*$".to_owned()),
                _ => ("number", format!(r"^\s*-?\d+(\.\d{{1,{decimals}}})?\s*$")),
            };
            json!({ "anyOf": [
                { "type": kind, "minimum": min, "maximum": max },
                { "type": "string", "pattern": pattern },
            ] })
        }
        Kind::Choice { words, .. } => json!({ "enum": words }),
        Kind::Mix | Kind::Points | Kind::Plans => json!({ "type": "string" }),
    }
}

/// Names of inputs.
pub fn keys(_: &mut SchemaGenerator) -> Schema {
    let names: Vec<_> = Key::all().map(Key::name).collect();
    json_schema!({ "type": "array", "items": { "enum": names } })
}

/// The name of an output type.
pub fn output_type(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "enum": LISTS[0].types.each_ref().map(|output| output.id) })
}

/// The prices of a plan.
#[derive(JsonSchema)]
#[allow(dead_code, missing_docs)] // it only describes fields
pub struct PlanPrices {
    /// Included generations a month.
    #[schemars(range(min = 1, max = MAX_VOLUME))]
    included: u32,
    /// Price a month, at most 2 decimals.
    #[schemars(range(min = 0, max = MAX_PRICE))]
    price: f64,
    /// Price of each further generation, at most 6 decimals; none where the plan ends at its volume.
    #[schemars(range(min = 0, max = MAX_OVERAGE))]
    overage: Option<f64>,
}
