//! The edge: mounting, address, clipboard, figures, events. The only place that knows the browser.

mod address;
mod bridge;
mod calculator;
mod edge;
mod element;
mod intl;
mod more;
mod page;

pub use calculator::Calculator;

use lol_alloc::{FreeListAllocator, LockedAllocator};
use more::with_more;
use wasm_bindgen::prelude::*;

/// Memory is given out by something small: the standard library's allocator is 2 kB of WASM more.
#[global_allocator]
static MEMORY: LockedAllocator<FreeListAllocator> = LockedAllocator::new(FreeListAllocator::new());

/// Everything that is known about a query: hands it to `done` as a plain object, or nothing if it could not be loaded.
#[wasm_bindgen]
pub fn quote(query: String, done: JsValue) {
    with_more(Box::new(move |more| {
        let result = more.map_or(JsValue::UNDEFINED, |more| page::object(&(more.quote)(&query)));
        page::give(&done, &result);
    }));
}
