//! The edge: mounting, address, clipboard, figures, events. The only place that knows the browser.

mod address;
mod bridge;
mod calculator;
mod clipboard;
mod element;
mod failure;
mod intl;

pub use calculator::Calculator;

use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Everything that is known about a query, as a plain object.
#[wasm_bindgen]
pub fn quote(query: &str) -> JsValue {
    object(&crate::quote::quote(query))
}

/// To be called once, before anything else: what happens when the module breaks.
#[wasm_bindgen]
pub fn start(tell: js_sys::Function) {
    failure::on_panic(tell);
}

/// A value as a plain JavaScript object, with null for what there is none of. By way of JSON: making the object field by
/// field took 7 kB of WASM more.
fn object(value: &impl Serialize) -> JsValue {
    let mut text = vec![0; 4_096];
    // A buffer that is too small is the only way to fail: a result is finite.
    let length = loop {
        match serde_json_core::to_slice(value, &mut text) {
            Ok(length) => break length,
            Err(_) => text.resize(text.len() * 2, 0),
        }
    };
    std::str::from_utf8(&text[..length]).ok().and_then(|text| js_sys::JSON::parse(text).ok()).unwrap_or(JsValue::NULL)
}
