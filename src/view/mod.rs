//! The interface: one component a file, a state read and an element out.

mod answer;
mod app;
mod dom;
mod effect;
mod estimator;
mod explore;
mod faq;
mod field;
mod notes;
mod share;
mod sides;
mod template;
mod trigger;
mod volume;

pub use app::{App, Host, Slot, Timer};
pub use dom::{El, watch};

use crate::model::Key;
use crate::text;
use field::field;
use template::Part::{self, Answer, Each};

/// The volume, and what an hour is worth: the one number that decides most cases.
const INPUTS: &str = "
div;class=inputs
 div;class=fields
  +
  +
 +
 +
 p;class=origin|*";

const SLOTS: &[Part] = &[
    Each(0, |app, _| field(app, Key::Volume, "Generations per month", ["", ""])),
    Each(0, |app, _| field(app, Key::Rate, "What an hour is worth", ["$", "an hour"])),
    Each(0, |app, _| volume::slider(app)),
    Each(0, |app, _| volume::presets(app)),
    Answer(text::rate_origin),
];

/// The whole calculator inside of an element.
pub fn calculator(app: &App, root: &El) {
    let all = root.hold(app, 0, "div;class=calculator", &[]);
    let place = |text: &str| all.hold(app, 0, text, &[]);
    notes::show(app, &place("ul;class=notes;aria-label=About the link"));
    share::show_link(app, &place("p;class=from-link;hidden=true"));
    answer::answer(app, &all);
    let inputs = all.hold(app, 0, INPUTS, SLOTS);
    let estimator = inputs.hold(app, 0, "details;class=estimator\n summary|Count it from your sources", &[]);
    estimator::show(app, &estimator);
    answer::more(app, &all);
    sides::sides(app, &all);
    faq::show(app, &place("section;class=faq;part=faq"));
    explore::show(app, &place("details;class=explore;part=explore"));
    share::show(app, &place("div;class=share;part=share"));
    place("slot;name=footer");
}
