//! What the answer can do without, a part of the module of its own: words about the link, the estimator, the answers to
//! questions and the buttons that take a result along, put into their places once the answer stands; results as objects.

use super::app::{App, Host};
use super::dom::El;
use super::{estimator, explore, faq, notes, share};
use crate::json::json;
use crate::quote::{self, Quote};
use std::rc::Rc;

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

/// Fills the places, and calls `done` once all that has to be there is there.
pub fn fill(app: &App, places: Places, host: Rc<dyn Host>, done: Box<dyn FnOnce()>) {
    app.set_host(host);
    notes::show(app, &places.notes);
    share::show_link(app, &places.from_link);
    estimator::show(app, &places.estimator);
    faq::show(app, &places.faq);
    share::show(app, &places.share);
    explore::show(app, &places.explore, done);
}

/// The result of a calculator as it stands, as JSON.
pub fn result(app: &App) -> String {
    json(&app.peek(|state, _| Quote::new(state.inputs(), state.layers().notes())))
}

/// The result of a query, as JSON.
pub fn quote(query: &str) -> String {
    json(&quote::quote(query))
}
