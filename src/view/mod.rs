//! The interface: one component a file, a state read and an element out.

mod answer;
mod app;
mod dom;
mod field;
mod notes;
mod share;
mod sides;
mod volume;

pub use app::{App, Host, Slot};
pub use dom::{El, watch};

use crate::model::Key;
use crate::text;
use dom::{classed, el};
use field::{Field, field};

/// The whole calculator.
pub fn calculator(app: &App) -> El {
    let amount = |key, label, after| field(app, Field { key, label, before: "$", after });
    let hours = Field { key: Key::Hours, label: "Hours of key keeping", before: "", after: "a month" };
    classed("div", "calculator")
        .child(notes::notes(app))
        .child(answer::answer(app))
        .child(volume::volume(app))
        .child(classed("p", "break-even").say(app.say(|_, outcome, figures| text::break_even(outcome, figures))))
        .child(
            classed("div", "fields")
                .child(amount(Key::Rate, "What an hour is worth", "an hour"))
                .child(field(app, hours))
                .child(amount(Key::Fee, "Platform fee", "a month")),
        )
        .child(sides::sides(app))
        .child(share::share(app))
        .child(el("slot").attr("name", "footer"))
}
