//! A list of credit prices or plans that can be changed row by row. What makes no list is told, and the last good list
//! stays in use.

use super::super::app::App;
use super::super::dom::{El, button, classed, el, watch};
use super::super::field::{Field, number};
use crate::model::{Inputs, Key, Kind, MAX_ENTRIES, MAX_OVERAGE, MAX_PRICE, MAX_VOLUME, Offer, Offers};
use crate::text::{Figures, count, fill, label};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, Update};
use std::rc::Rc;

const VOLUME: Kind = Kind::Number { decimals: 0, min: 1, max: MAX_VOLUME as i64, default: None };
const PRICE: Kind = Kind::Number { decimals: 2, min: 0, max: MAX_PRICE, default: None };
const OVERAGE: Kind = Kind::Number { decimals: 6, min: 0, max: MAX_OVERAGE, default: None };

/// The list under the visitor's hands.
#[derive(Clone, Copy)]
struct Draft {
    key: Key,
    rows: RwSignal<Vec<Offer>>,
    /// How many rows there are: rows are made anew only when that changes.
    length: RwSignal<usize>,
    error: RwSignal<&'static str>,
}

impl Draft {
    /// Takes rows over, and into use if they make a list.
    fn set(self, app: &App, change: impl FnOnce(&mut Vec<Offer>)) {
        self.rows.update(change);
        let rows = self.rows.get_untracked();
        self.show(rows.len());
        let Some(offers) = Offers::new(&rows) else {
            return self.error.set("From row to row volumes have to rise, and prices must not fall.");
        };
        self.error.set("");
        app.edit(self.key, |inputs| match self.key {
            Key::Plans => inputs.set_plans(offers),
            _ => inputs.set_points(offers),
        });
    }

    fn show(self, length: usize) {
        if self.length.get_untracked() != length {
            self.length.set(length);
        }
    }
}

fn offers(inputs: &Inputs, key: Key) -> Offers {
    if key == Key::Plans { inputs.plans() } else { inputs.points() }
}

/// The list of this input.
pub fn list(app: &App, key: Key) -> El {
    let draft = Draft { key, rows: RwSignal::default(), length: RwSignal::new(0), error: RwSignal::default() };
    let follows = app.clone();
    let mut before = None;
    watch(move || {
        let now = follows.read(|state, _| offers(state.inputs(), key));
        // What is under way and makes no list yet stays, as long as the list in use does.
        if before.replace(now) != Some(now) && draft.rows.get_untracked() != now.entries() {
            draft.rows.set(now.entries().to_vec());
            draft.error.set("");
            draft.show(now.entries().len());
        }
    });
    let (makes, adds, locked) = (app.clone(), app.clone(), app.clone());
    let rows = classed("div", "offers").each(
        move || draft.length.get().to_string(),
        move || (0..draft.length.get_untracked()).map(|at| row(&makes, draft, at)).collect(),
    );
    let is_full = move || {
        draft.length.get() >= MAX_ENTRIES
            || draft.rows.get().last().is_some_and(|last| last.volume >= MAX_VOLUME)
            || locked.is_locked(key)
    };
    let add = move || draft.set(&adds, |rows| rows.push(next(rows.last().copied().unwrap_or_default())));
    classed("div", "field")
        .attr("role", "group")
        .attr("aria-label", label(key))
        .child(el("b").text(label(key)))
        .child(rows)
        .child(classed("p", "error").attr("aria-live", "polite").say(move || draft.error.get().to_owned()))
        .child(button(if key == Key::Plans { "Add a plan" } else { "Add a price" }, add).flag("disabled", is_full))
}

/// Twice as much for twice the price.
fn next(last: Offer) -> Offer {
    Offer {
        volume: last.volume.saturating_mul(2).clamp(1, MAX_VOLUME),
        cents: (last.cents * 2).min(MAX_PRICE * 100),
        overage: None,
    }
}

fn row(app: &App, draft: Draft, at: usize) -> El {
    let key = draft.key;
    let cell = |label: &'static str, kind, money: bool, part: Part| {
        let (shows, sets) = (app.clone(), app.clone());
        let shown = move || {
            let row = draft.rows.get().get(at).copied().unwrap_or_default();
            shows.read_settings(|_, figures| (part.shown)(&row, figures))
        };
        let set = move |number: Option<i128>| {
            let number = number.and_then(|number| number.try_into().ok());
            draft.set(&sets, |rows| rows.get_mut(at).into_iter().for_each(|row| (part.set)(row, number)));
        };
        let id = fill("{}-{}-{}", &[key.name(), label, &at.to_string()]);
        let before = if money { "$" } else { "" };
        let field = Field { kind, key, id, label: label.to_owned(), before, after: "", optional: kind == OVERAGE };
        number(app, field, Rc::new(shown), Rc::new(set))
    };
    let (removes, locked) = (app.clone(), app.clone());
    let take_out = move |rows: &mut Vec<Offer>| {
        rows.remove(at);
    };
    let remove = button("\u{d7}", move || draft.set(&removes, take_out))
        .attr("aria-label", &fill("Remove row {}", &[&(at + 1).to_string()]))
        .flag("disabled", move || draft.length.get() < 2 || locked.is_locked(key));
    let mut row =
        classed("div", "offer").child(cell("Volume", VOLUME, false, VOLUMES)).child(cell("Price", PRICE, true, PRICES));
    if key == Key::Plans {
        row = row.child(cell("Each more", OVERAGE, true, OVERAGES));
    }
    row.child(remove)
}

/// A part of a row.
#[derive(Clone, Copy)]
struct Part {
    shown: fn(&Offer, &dyn Figures) -> String,
    set: fn(&mut Offer, Option<i64>),
}

const VOLUMES: Part = Part {
    shown: |row, figures| count(figures, row.volume),
    set: |row, number| row.volume = number.and_then(|number| number.try_into().ok()).unwrap_or_default(),
};
const PRICES: Part = Part {
    shown: |row, figures| figures.number(row.cents * 10_000, 2),
    set: |row, number| row.cents = number.unwrap_or_default(),
};
const OVERAGES: Part = Part {
    shown: |row, figures| row.overage.map_or_else(String::new, |each| figures.number(each, 6)),
    set: |row, number| row.overage = number,
};
