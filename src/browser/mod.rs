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

/// The result of a query, as a plain object. `config` is a host's configuration as JSON text, the layer under the query.
#[wasm_bindgen]
pub fn quote(query: &str, config: Option<String>) -> JsValue {
    let (configuration, _) = config.as_deref().map(crate::config::parse).unwrap_or_default();
    page::object(&crate::quote::quote_with(query, &configuration).json())
}
