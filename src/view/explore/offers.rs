//! A list of credit prices or plans that can be changed row by row. What makes no list is told, and the last good list
//! stays in use.

use super::super::app::App;
use super::super::dom::{self, El};
use super::super::field::{Field, key, number};
use super::super::template::Part::{self, Act, Anew, Now};
use super::super::template::{build, flag};
use crate::model::{Key, Kind, MAX_ENTRIES, MAX_OVERAGE, MAX_PRICE, MAX_VOLUME, Offer};
use crate::state::{State, checked};
use crate::text::{Figures, count, fill, label, list_fault};

const LIST: &str = "
div;class=field;role=group;aria-label={}
 b|{}
 div;class=offers|+
 p;class=error;aria-live=polite|*
 button;disabled=*;onclick=*|{}";

const REMOVE: &str = "button;aria-label=Remove row {};disabled=*;onclick=*|\u{d7}";

/// What a row is made of: its label, and the number that it holds.
const PARTS: [(&str, Kind); 3] = [
    ("Volume", Kind::Number { decimals: 0, min: 1, max: MAX_VOLUME as i64, default: None }),
    ("Price", Kind::Number { decimals: 2, min: 0, max: MAX_PRICE, default: None }),
    ("Each more", Kind::Number { decimals: 6, min: 0, max: MAX_OVERAGE, default: None }),
];

/// A place in a list, told as one number: the list, the row, and what part of it.
#[derive(Clone, Copy)]
struct Place {
    key: Key,
    row: usize,
    part: usize,
}

impl Place {
    fn of(at: usize) -> Self {
        Self { key: key(at / 1000), row: at / 10 % 100, part: at % 10 }
    }

    fn at(self) -> usize {
        self.key as usize * 1000 + self.row * 10 + self.part
    }
}

/// The list of this input.
pub fn list(app: &App, at: usize) -> El {
    let name = label(key(at));
    let add = if key(at) == Key::Plans { "Add a plan" } else { "Add a price" };
    const SLOTS: &[Part] = &[
        Anew(|at, state, _| state.list(key(at)).len().to_string(), rows),
        Now(|at, state, _| match checked(key(at), state.list(key(at))) {
            Ok(_) => String::new(),
            Err(fault) => list_fault(fault, key(at)),
        }),
        Now(|at, state, _| flag(is_full(state.list(key(at))) || state.is_locked(key(at)))),
        Act(|at, app, _| {
            change(app, key(at), &mut |rows| rows.push(next(rows.last().copied().unwrap_or_default())));
        }),
    ];
    build(app, at, &fill(LIST, &[name, name, add]), SLOTS)
}

fn is_full(rows: &[Offer]) -> bool {
    rows.len() >= MAX_ENTRIES || rows.last().is_some_and(|last| last.volume >= MAX_VOLUME)
}

/// Twice as much for twice the price.
fn next(last: Offer) -> Offer {
    Offer {
        volume: last.volume.saturating_mul(2).clamp(1, MAX_VOLUME),
        cents: (last.cents * 2).min(MAX_PRICE * 100),
        overage: None,
    }
}

fn change(app: &App, key: Key, change: &mut dyn FnMut(&mut Vec<Offer>)) {
    app.change(&mut |state| {
        let mut rows = state.list(key).to_vec();
        change(&mut rows);
        state.set_list(key, rows);
    });
}

fn rows(app: &App, at: usize, all: &dom::Place) {
    for row in 0..app.peek(|state, _| state.list(key(at)).len()) {
        all.add(&self::row(app, Place { key: key(at), row, part: 0 }));
    }
}

fn row(app: &App, place: Place) -> El {
    let row = build(app, 0, "div;class=offer", &[]);
    for part in 0..if place.key == Key::Plans { 3 } else { 2 } {
        row.add(&cell(app, place.at() + part));
    }
    const SLOTS: &[Part] = &[
        Now(|at, state, _| {
            let key = Place::of(at).key;
            flag(state.list(key).len() < 2 || state.is_locked(key))
        }),
        Act(|at, app, _| {
            let Place { key, row, .. } = Place::of(at);
            change(app, key, &mut |rows| {
                rows.remove(row);
            });
        }),
    ];
    row.hold(app, place.at(), &fill(REMOVE, &[&(place.row + 1).to_string()]), SLOTS);
    row
}

/// One number of a row.
fn cell(app: &App, at: usize) -> El {
    let Place { key, row, part } = Place::of(at);
    let (label, kind) = PARTS[part];
    let id = fill("{}-{}-{}", &[key.name(), label, &row.to_string()]);
    let around = [if part == 0 { "" } else { "$" }, ""];
    number(
        app,
        Field { kind, key, id, label: label.to_owned(), around, optional: part == 2, at, shown, set, at_once: false },
    )
}

fn shown(at: usize, state: &State, figures: &dyn Figures) -> String {
    let Place { key, row, part } = Place::of(at);
    let offer = state.list(key).get(row).copied().unwrap_or_default();
    match part {
        0 => count(figures, offer.volume),
        1 => figures.number(offer.cents * 10_000, 2),
        _ => offer.overage.map_or_else(String::new, |each| figures.number(each, 6)),
    }
}

fn set(at: usize, app: &App, number: Option<i64>) {
    let Place { key, row, part } = Place::of(at);
    change(app, key, &mut |rows| {
        let Some(offer) = rows.get_mut(row) else { return };
        match part {
            0 => offer.volume = number.and_then(|number| number.try_into().ok()).unwrap_or_default(),
            1 => offer.cents = number.unwrap_or_default(),
            _ => offer.overage = number,
        }
    });
}
