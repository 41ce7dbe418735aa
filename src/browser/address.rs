//! The page's address: read at the start and, where the host wants it, kept in step with the state.

use crate::query::merge;
use wasm_bindgen::JsValue;

/// The query part of the page's address, with its `?`.
pub fn search() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Origin and path of the page.
pub fn page() -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else { return String::new() };
    format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default())
}

/// Replaces the parameters of a prefix in the address; other parameters, the fragment and the history entry's state
/// stay. A browser that refuses (too often, or a page without an address) loses nothing but the address.
pub fn write(prefix: &str, parameters: &[(String, String)]) {
    let Some(window) = web_sys::window() else { return };
    let (location, Ok(history)) = (window.location(), window.history()) else { return };
    let before = search();
    let merged = merge(&before, prefix, parameters);
    if before.strip_prefix('?').unwrap_or(&before) == merged {
        return;
    }
    let query = if merged.is_empty() { String::new() } else { format!("?{merged}") };
    let path = location.pathname().unwrap_or_default();
    let url = format!("{path}{query}{}", location.hash().unwrap_or_default());
    let state = history.state().unwrap_or(JsValue::NULL);
    let _ = history.replace_state_with_url(&state, "", Some(&url));
}
