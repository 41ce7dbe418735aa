//! The edge: mounting, address, clipboard, figures, events. The only place that knows the browser.

mod address;
mod bridge;
mod calculator;
mod edge;
mod element;
mod intl;
mod page;

pub use calculator::Calculator;

use crate::config::read_json;
use crate::quote::quote_with;
use wasm_bindgen::prelude::*;

/// The result of a query, as a plain object. `config` is a host's configuration as JSON text, the layer under the query.
#[wasm_bindgen]
pub fn quote(query: &str, config: Option<String>) -> JsValue {
    let reading = config.as_deref().map(read_json).unwrap_or_default();
    page::object(&quote_with(query, &reading.configuration).json())
}
