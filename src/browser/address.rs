//! The page's address: read, kept in step with the state, and the base of share links.

use crate::query::merge;
use gloo::utils::{document, history, window};
use wasm_bindgen::JsValue;
use web_sys::Url;

/// The query of the page's address, with its `?`.
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// Replaces the parameters of a prefix in the address; everything else stays, as does the state of the history entry.
/// A browser that refuses (too often, or a page without an address) loses nothing but the address.
pub fn write(prefix: &str, parameters: &str) {
    let before = search();
    let merged = merge(&before, prefix, parameters);
    if before.strip_prefix('?').unwrap_or(&before) == merged {
        return;
    }
    // Whole, since a page may resolve relative addresses against somewhere else.
    let Ok(address) = window().location().href().and_then(|href| Url::new(&href)) else { return };
    address.set_search(&merged);
    let history = history();
    let state = history.state().unwrap_or(JsValue::NULL);
    let _ = history.replace_state_with_url(&state, "", Some(&address.href()));
}

/// Where share links lead: the address that a host gives, resolved as the page would, or the page without query and
/// fragment. A page without an address of its own has that of the page around it.
pub fn share_base(given: &str) -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    if !given.is_empty()
        && let Ok(link) = Url::new_with_base(given, &base)
    {
        return link.href();
    }
    let location = window().location();
    let page = match location.origin().as_deref() {
        Ok("null") | Err(_) => base,
        Ok(_) => location.href().unwrap_or(base),
    };
    Url::new(&page).map_or(page, |page| {
        page.set_search("");
        page.set_hash("");
        page.href()
    })
}

/// Goes to a fragment of the page, whatever the page resolves addresses against.
pub fn go_to(id: &str) {
    let _ = window().location().set_hash(id);
}
