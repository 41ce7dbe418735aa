//! The browser: mounting, attributes, address, clipboard, `Intl`, events.

mod address;
mod attributes;
mod calculator;
mod events;
mod intl;
mod platform;

pub use calculator::MountedCalculator;

use crate::config::read_json;
use crate::quote::quote_with;
use wasm_bindgen::prelude::*;

/// The result of a query, as a plain object. `config` is a host's configuration as JSON text, the layer under the query.
#[wasm_bindgen]
pub fn quote(query: &str, config: Option<String>) -> JsValue {
    let reading = config.as_deref().map(read_json).unwrap_or_default();
    for error in &reading.errors {
        events::warn_once(&error.message);
    }
    to_object(&quote_with(query, &reading.configuration))
}

/// A plain JavaScript object of anything that has a JSON form.
fn to_object(value: &impl serde::Serialize) -> JsValue {
    let json = serde_json::to_string(value).unwrap_or_default();
    js_sys::JSON::parse(&json).unwrap_or(JsValue::NULL)
}
