//! The part of the module that comes after the answer, which can do without it.
#![allow(unsafe_code)] // in what the macro makes of the function: an export here and an import there

use super::bridge::Bridge;
use super::edge::Edge;
use crate::view::later::{NotLoaded, of_part, once_there};
use crate::view::{App, more as parts};
use std::cell::Cell;
use std::rc::Rc;

/// Fills the places, and calls the last once all that has to be there is there.
type Fill = fn(&App, parts::Places, Rc<Edge>, Box<dyn FnOnce()>);

/// What the part can do.
#[derive(Clone, Copy)]
pub struct More {
    /// Fills the places.
    pub fill: Fill,
    /// The result of a calculator as it stands, as JSON.
    pub result: fn(&App) -> String,
    /// The result of a query, as JSON.
    pub quote: fn(&str) -> String,
}

thread_local! {
    /// The part, once it is there.
    pub static MORE: Cell<Option<More>> = const { Cell::new(None) };
}

/// Goes on with the part, or with nothing if it cannot be loaded.
pub fn with_more(act: Box<dyn FnOnce(Option<More>)>) {
    once_there(async move {
        let part = of_part!(more()).ok();
        MORE.set(part);
        act(part);
    });
}

/// The part.
///
/// # Errors
/// It could not be loaded.
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(more, fallible, wasm_split_path = crate::view::later))]
fn more() -> Result<More, NotLoaded> {
    Ok(More { fill, result: parts::result, quote: parts::quote })
}

fn fill(app: &App, places: parts::Places, edge: Rc<Edge>, done: Box<dyn FnOnce()>) {
    parts::fill(app, places, Rc::new(Bridge { edge }), done);
}
