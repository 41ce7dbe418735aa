//! A panic ends the module for good, since nothing it held can be trusted any more: every calculator on the page gives
//! its place back to the fallback. The shell is told and sees to it.

use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

thread_local! {
    static TELL: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `tell` with a message when a panic occurs.
pub fn on_panic(tell: Function) {
    TELL.set(Some(tell));
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map_or("", |location| location.file());
        if let Some(tell) = TELL.take() {
            let _ = tell.call1(&JsValue::UNDEFINED, &JsValue::from_str(place));
        }
    }));
}
