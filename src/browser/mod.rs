//! The edge: mounting, address, clipboard, figures, events. The only place that knows the browser.

mod address;
mod bridge;
mod calculator;
mod element;
mod intl;
mod page;

pub use calculator::Calculator;

use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Everything that is known about a query, as a plain object.
#[wasm_bindgen]
pub fn quote(query: &str) -> JsValue {
    page::object(&json(&crate::quote::quote(query)))
}

/// A value as JSON.
fn json(value: &impl Serialize) -> String {
    let mut text = vec![0; 4_096];
    // A buffer that is too small is the only way to fail: a result is finite.
    let length = loop {
        match serde_json_core::to_slice(value, &mut text) {
            Ok(length) => break length,
            Err(_) => text.resize(text.len() * 2, 0),
        }
    };
    text.truncate(length);
    String::from_utf8(text).unwrap_or_default()
}
