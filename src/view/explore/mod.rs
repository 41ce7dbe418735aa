//! Explore: why the answer is what it is.

mod assumptions;
mod change;
mod chart;
mod fit;
mod input;
mod method;
mod mix;
mod offers;
mod planner;
mod table;

use super::app::App;
use super::dom::{El, is_open};
use super::template::OPEN;
use super::template::Part::{self, Each};
use leptos::reactive::owner::{Owner, WeakOwner};
use std::cell::Cell;

const SUMMARY: &str = ";open=*;ontoggle=*
summary|Explore
div";

/// Explore is made when it is first opened, since most visitors never open it; in the full view at once.
pub fn show(app: &App, place: &El) {
    let made = place.make(SUMMARY);
    let (body, opens, toggles) = (made.element(), made.place(), made.place());
    opens.take(app, 0, OPEN);
    let is_made = Cell::new(false);
    if app.peek(|state, _| state.options.full) {
        is_made.set(true);
        sections(app, &body);
    }
    let app = app.clone();
    // Held weakly: the owner keeps this listener, which must not keep the owner.
    let owner = Owner::current().map(|owner| owner.downgrade());
    toggles.listen(Box::new(move |event| {
        if !is_open(&event) || is_made.replace(true) {
            return;
        }
        if let Some(owner) = owner.as_ref().and_then(WeakOwner::upgrade) {
            owner.with(|| sections(&app, &body));
        }
    }));
}

fn sections(app: &App, body: &El) {
    const SLOTS: &[Part] = &[
        Each(0, chart::section),
        Each(0, change::section),
        Each(0, assumptions::section),
        Each(0, mix::section),
        Each(0, planner::section),
        Each(0, fit::section),
        Each(0, method::section),
    ];
    body.hold(app, 0, "+\n+\n+\n+\n+\n+\n+", SLOTS);
}
