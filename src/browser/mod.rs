//! The edge: mounting, address, clipboard, figures, events. The only place that knows the browser.

mod address;
mod bridge;
mod calculator;
mod edge;
mod element;
mod intl;
mod page;

pub use calculator::Calculator;

use wasm_bindgen::prelude::*;

/// Everything that is known about a query, as a plain object.
#[wasm_bindgen]
pub fn quote(query: &str) -> JsValue {
    page::object(&crate::quote::quote(query).json())
}
