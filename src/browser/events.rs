//! The element's events. They bubble and leave shadow trees.

use super::calculator::{query, result};
use super::to_object;
use crate::quote::Quote;
use crate::view::Calculator;
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// The version of what `detail` holds.
const SCHEMA: u32 = 1;

/// The detail of an event, with the schema.
#[derive(Serialize)]
struct Detail<'a, T> {
    schema: u32,
    #[serde(flatten)]
    detail: &'a T,
}

#[derive(Serialize)]
struct Change {
    query: String,
    result: Quote,
}

#[derive(Serialize)]
struct Shared<'a> {
    how: &'a str,
    query: String,
}

#[derive(Serialize)]
struct CallToAction<'a> {
    side: &'a str,
    query: String,
    result: Quote,
}

/// The inputs have changed.
pub fn change(host: &HtmlElement, calculator: Calculator) {
    dispatch(host, "byok-change", &Change { query: query(calculator), result: result(calculator) });
}

/// The visitor took the result along: `copy`, `share`, `csv` or `print`.
pub fn shared(host: &HtmlElement, calculator: Calculator, how: &str) {
    dispatch(host, "byok-share", &Shared { how, query: query(calculator) });
}

/// The host's call to action of a side was pressed.
pub fn call_to_action(host: &HtmlElement, calculator: Calculator, side: &str) {
    dispatch(host, "byok-cta", &CallToAction { side, query: query(calculator), result: result(calculator) });
}

fn dispatch(host: &HtmlElement, name: &str, detail: &impl Serialize) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&to_object(&Detail { schema: SCHEMA, detail }));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = host.dispatch_event(&event);
    }
}

/// Tells the host's developer something, once on a page.
pub fn warn_once(text: &str) {
    thread_local! {
        static WARNED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    }
    let is_new = WARNED.with_borrow_mut(|warned| {
        let is_new = !warned.iter().any(|known| known == text);
        warned.extend(is_new.then(|| text.to_owned()));
        is_new
    });
    if is_new {
        web_sys::console::warn_2(&JsValue::from("<byok-calculator>:"), &text.into());
    }
}
