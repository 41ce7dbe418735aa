//! The interface: one component a file, a state read and an element out.

mod answer;
mod app;
mod dom;
mod estimator;
mod faq;
mod field;
mod notes;
mod share;
mod sides;
mod volume;

pub use app::{App, Host, Options, Slot};
pub use dom::{El, watch};

use crate::model::Key;
use crate::text;
use dom::{classed, el};
use field::field;

/// The whole calculator.
pub fn calculator(app: &App) -> El {
    classed("div", "calculator")
        .child(notes::notes(app))
        .child(share::from_link(app))
        .child(answer::answer(app))
        .child(inputs(app))
        .child(classed("p", "break-even").attr("part", "break-even").say(app.say(text::break_even)))
        .child(sides::sides(app))
        .child(faq::faq(app))
        .child(share::share(app))
        .child(el("slot").attr("name", "footer"))
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
        .child(estimator::estimator(app))
}
