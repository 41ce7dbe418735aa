//! What the answer can do without, a part of the module of its own: words about the link, the estimator, the answers to
//! questions and the buttons that take a result along, put into their places once the answer stands; results as objects.
#![allow(unsafe_code)] // in what the macro makes of the function: an export here and an import there

use super::app::App;
use super::dom::El;
use super::later::NotLoaded;
use super::{estimator, explore, faq, notes, share};
use crate::json::json;
use crate::quote::{self, Quote};

/// Where it goes.
pub struct Places {
    /// What of the link could not be taken.
    pub notes: El,
    /// What the link has set.
    pub from_link: El,
    /// The estimator.
    pub estimator: El,
    /// The questions.
    pub faq: El,
    /// The buttons.
    pub share: El,
    /// Explore.
    pub explore: El,
}

/// What the part can do.
#[derive(Clone, Copy)]
pub struct More {
    /// Fills the places, and calls the last once all that has to be there is there.
    pub fill: fn(&App, Places, Box<dyn FnOnce()>),
    /// The result of a calculator as it stands, as JSON.
    pub result: fn(&App) -> String,
    /// The result of a query, as JSON.
    pub quote: fn(&str) -> String,
}

/// The part.
///
/// # Errors
/// It could not be loaded.
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(more, fallible, wasm_split_path = crate::view::later))]
pub fn more() -> Result<More, NotLoaded> {
    Ok(More { fill, result, quote })
}

fn fill(app: &App, places: Places, done: Box<dyn FnOnce()>) {
    notes::fill(app, places.notes);
    share::fill_link(app, places.from_link);
    estimator::fill(app, places.estimator);
    faq::fill(app, places.faq);
    share::fill(app, places.share);
    explore::fill(app, places.explore, done);
}

fn result(app: &App) -> String {
    json(&app.peek(|state, _| Quote::new(state.inputs(), state.layers().notes())))
}

fn quote(query: &str) -> String {
    json(&quote::quote(query))
}
