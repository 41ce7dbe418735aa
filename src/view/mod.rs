//! The interface: one component a file, a state read and an element out.

mod answer;
mod app;
mod dom;
mod effect;
mod estimator;
mod explore;
mod faq;
mod field;
pub mod later;
pub mod more;
mod notes;
mod share;
mod sides;
mod signal;
mod volume;

pub use app::{App, Host, Options, Slot, Timer};
pub use dom::{El, watch};

use crate::model::Key;
use crate::text;
use dom::{classed, el};
use field::field;
use more::Places;

/// The whole calculator, and the places of what comes later.
pub fn calculator(app: &App) -> (El, Places) {
    let places = Places {
        notes: notes::place(),
        from_link: share::link_place(),
        estimator: estimator::place(app),
        faq: faq::place(app),
        share: share::place(app),
        explore: explore::place(app),
    };
    let all = classed("div", "calculator")
        .child(places.notes.clone())
        .child(places.from_link.clone())
        .child(answer::answer(app))
        .child(inputs(app).child(places.estimator.clone()))
        .child(answer::more(app))
        .child(sides::sides(app))
        .child(places.faq.clone())
        .child(places.explore.clone())
        .child(places.share.clone())
        .child(el("slot").attr("name", "footer"));
    (all, places)
}

/// The volume, and what an hour is worth: the one number that decides most cases.
fn inputs(app: &App) -> El {
    let fields = classed("div", "fields")
        .child(field(app, Key::Volume, "Generations per month", ["", ""]))
        .child(field(app, Key::Rate, "What an hour is worth", ["$", "an hour"]));
    classed("div", "inputs")
        .child(fields)
        .child(volume::slider(app))
        .child(volume::presets(app))
        .child(classed("p", "origin").say(app.say(text::rate_origin)))
}
