//! The estimator: the volume counted source by source, which becomes the calculator's at one press.

use super::app::{App, Sources};
use super::dom::{El, button, classed, el};
use super::field::{Field, number};
use crate::digits::digits;
use crate::model::Key;
use crate::text::Figure::Count;
use crate::text::estimate::{SOURCES, pieces};
use crate::text::{self, count};
use std::rc::Rc;

/// Its place.
pub fn place(app: &App) -> El {
    classed("details", "estimator").hide(app, "estimator").child(el("summary").text("Count it from your sources"))
}

/// Rows, their sum, and the press that takes it over.
pub fn fill(app: &App, place: El) {
    let rows = app.sources();
    let mut table = classed("div", "sources");
    for (at, source) in SOURCES.iter().enumerate() {
        table = table.child(cell(app, &rows, at, source.name, |row| &mut row.0)).child(cell(
            app,
            &rows,
            at,
            "pieces from each",
            |row| &mut row.1,
        ));
    }
    let (says, sets) = (app.clone(), app.clone());
    let sum = move || pieces(&rows.get());
    let shown = sum.clone();
    let take_over = button("", move || sets.set(Key::Volume, sum().into()))
        .lock(app, Key::Volume)
        .say(move || says.read_settings(|_, figures| figures.fill("Use {} a month", &[Count(shown().into())])));
    place.open_in_full(app).child(table).child(take_over);
}

/// One number of a row.
fn cell(app: &App, rows: &Sources, at: usize, label: &'static str, part: fn(&mut (u32, u32)) -> &mut u32) -> El {
    let id = text::fill("{}-{}", &[if label == SOURCES[at].name { "sources" } else { "yields" }, &digits(at as i64)]);
    let (says, rows, changed) = (app.clone(), rows.clone(), rows.clone());
    let shown = move || {
        let mut row = rows.get()[at];
        says.read_settings(|_, figures| count(figures, *part(&mut row)))
    };
    let set = move |number: Option<i128>| {
        let number = number.and_then(|number| number.try_into().ok()).unwrap_or_default();
        let mut rows = changed.peek();
        *part(&mut rows[at]) = number;
        changed.set(rows);
    };
    number(
        app,
        Field {
            kind: Key::Volume.kind(),
            key: Key::Volume,
            id,
            label: label.to_owned(),
            before: "",
            after: "",
            optional: false,
        },
        Rc::new(shown),
        Rc::new(set),
    )
}
