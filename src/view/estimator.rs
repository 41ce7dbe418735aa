//! The estimator: the volume counted source by source, which becomes the calculator's at one press.

use super::app::App;
use super::dom::El;
use super::field::{Field, locked, number};
use super::template::OPEN;
use super::template::Part::{self, Act, Each, Now, Rest};
use crate::model::Key;
use crate::state::State;
use crate::text::Figure::Count;
use crate::text::estimate::{SOURCES, pieces};
use crate::text::{Figures, count, fill};

const ESTIMATOR: &str = ";open=*
div;class=sources
 +
button;disabled=*;onclick=*|*";

/// Rows, their sum, and the press that takes it over.
pub fn show(app: &App, place: &El) {
    const SLOTS: &[Part] = &[
        OPEN,
        Each(SOURCES.len() * 2, cell),
        Rest(|_, state, figures| locked(Key::Volume as usize, state, figures)),
        Act(|_, app, _| app.change(&mut |state| state.set(Key::Volume, pieces(&state.sources).into()))),
        Now(|_, state, figures| figures.fill("Use {} a month", &[Count(pieces(&state.sources).into())])),
    ];
    place.hold(app, 0, ESTIMATOR, SLOTS);
}

/// One number: two in each row, how many sources and how many pieces from each.
fn cell(app: &App, at: usize) -> El {
    let row = at / 2;
    let (id, label) =
        if at.is_multiple_of(2) { ("sources-{}", SOURCES[row].name) } else { ("yields-{}", "pieces from each") };
    let field = Field {
        kind: Key::Volume.kind(),
        key: Key::Volume,
        id: fill(id, &[&row.to_string()]),
        label: label.to_owned(),
        around: ["", ""],
        optional: false,
        at,
        shown,
        set,
        at_once: false,
    };
    number(app, field)
}

fn shown(at: usize, state: &State, figures: &dyn Figures) -> String {
    let (sources, yields) = state.sources[at / 2];
    count(figures, if at.is_multiple_of(2) { sources } else { yields })
}

fn set(at: usize, app: &App, number: Option<i64>) {
    let number = number.and_then(|number| number.try_into().ok()).unwrap_or_default();
    app.change(&mut |state| {
        let (sources, yields) = &mut state.sources[at / 2];
        *if at.is_multiple_of(2) { sources } else { yields } = number;
    });
}
