//! The edge: mounting, address, clipboard, figures, events. The only place that knows the browser.

mod address;
mod bridge;
mod calculator;
mod element;
mod intl;
mod page;

pub use calculator::Calculator;

use crate::view::later::{of_part, once_there};
use crate::view::more::{More, more};
use lol_alloc::{FreeListAllocator, LockedAllocator};
use std::cell::Cell;
use wasm_bindgen::prelude::*;

/// Memory is given out by something small: the standard library's allocator is 2 kB of WASM more.
#[global_allocator]
static MEMORY: LockedAllocator<FreeListAllocator> = LockedAllocator::new(FreeListAllocator::new());

thread_local! {
    /// The part that comes after the answer, once it is there.
    static MORE: Cell<Option<More>> = const { Cell::new(None) };
}

/// Goes on with the part that comes after the answer, or with nothing if it cannot be loaded.
fn with_more(act: impl FnOnce(Option<More>) + 'static) {
    once_there(async move {
        let part = of_part!(more()).ok();
        MORE.set(part);
        act(part);
    });
}

/// Everything that is known about a query: hands it to `done` as a plain object, or nothing if it could not be loaded.
#[wasm_bindgen]
pub fn quote(query: String, done: JsValue) {
    with_more(move |more| {
        let result = more.map_or(JsValue::UNDEFINED, |more| page::object(&(more.quote)(&query)));
        page::give(&done, &result);
    });
}
