//! The edge: mounting, attributes, address, clipboard, figures, events. The only place that knows the browser.

mod address;
mod attributes;
mod calculator;
mod events;
mod intl;
mod platform;
mod saved;

pub use calculator::Calculator;

use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The result of a query, as a plain object.
#[wasm_bindgen]
pub fn quote(query: &str) -> JsValue {
    to_object(&crate::quote::quote(query))
}

/// A plain JavaScript object of anything that has a JSON form.
fn to_object(value: &impl Serialize) -> JsValue {
    let json = serde_json::to_string(value).unwrap_or_default();
    js_sys::JSON::parse(&json).unwrap_or(JsValue::NULL)
}
