//! A list of credit prices or plans that can be changed row by row. What makes no list is told, and the last good list
//! stays in use.

use super::super::app::App;
use super::super::dom::{El, button, classed, el, watch};
use super::super::field::{Field, number};
use super::super::signal::{Signal, Trigger};
use crate::digits::digits;
use crate::model::{Inputs, Key, Kind, MAX_ENTRIES, MAX_OVERAGE, MAX_PRICE, MAX_VOLUME, Offer, Offers};
use crate::text::{Figures, count, fill, label};
use std::cell::RefCell;
use std::rc::Rc;

const VOLUME: Kind = Kind::Number { decimals: 0, min: 1, max: MAX_VOLUME as i64, default: None };
const PRICE: Kind = Kind::Number { decimals: 2, min: 0, max: MAX_PRICE, default: None };
const OVERAGE: Kind = Kind::Number { decimals: 6, min: 0, max: MAX_OVERAGE, default: None };

/// The list under the visitor's hands.
#[derive(Clone)]
struct Draft {
    key: Key,
    rows: Rc<RefCell<Vec<Offer>>>,
    /// Any change of them.
    changed: Trigger,
    /// How many rows there are: rows are made anew only when that changes.
    length: Signal<u32>,
    error: Signal<String>,
}

impl Draft {
    /// Takes rows over, and into use if they make a list.
    fn set(&self, app: &App, change: impl FnOnce(&mut Vec<Offer>)) {
        let mut rows = self.rows.borrow().clone();
        change(&mut rows);
        let offers = Offers::new(&rows);
        let error =
            if offers.is_some() { "" } else { "From row to row volumes have to rise, and prices must not fall." };
        self.show(rows, error);
        if let Some(offers) = offers {
            app.edit(self.key, |inputs| match self.key {
                Key::Plans => inputs.set_plans(offers),
                _ => inputs.set_points(offers),
            });
        }
    }

    fn show(&self, rows: Vec<Offer>, error: &str) {
        let length = rows.len() as u32;
        self.rows.replace(rows);
        self.error.set(error.to_owned());
        self.changed.notify();
        if self.length.peek() != length {
            self.length.set(length);
        }
    }

    /// A row as it is being typed.
    fn row(&self, at: usize) -> Offer {
        self.changed.track();
        self.rows.borrow().get(at).copied().unwrap_or_default()
    }
}

fn offers(inputs: &Inputs, key: Key) -> Offers {
    if key == Key::Plans { inputs.plans() } else { inputs.points() }
}

/// The list of this input.
pub fn list(app: &App, key: Key) -> El {
    let (length, error) = (Signal::new(0), Signal::new(String::new()));
    let draft =
        Draft { key, rows: Rc::default(), changed: Trigger::default(), length: length.clone(), error: error.clone() };
    let (follows, shows) = (app.clone(), draft.clone());
    let mut before = None;
    watch(move || {
        let now = follows.read(|state, _| offers(state.inputs(), key));
        // What is under way and makes no list yet stays, as long as the list in use does.
        if before.replace(now) != Some(now) && *shows.rows.borrow() != now.entries() {
            shows.show(now.entries().to_vec(), "");
        }
    });
    let (makes, adds, locked) = (app.clone(), app.clone(), app.clone());
    let (made, added, last) = (draft.clone(), draft.clone(), draft);
    let make = move |_: &str| {
        let mut rows = Vec::new();
        for at in 0..made.rows.borrow().len() {
            rows.push(row(&makes, &made, at));
        }
        rows
    };
    let add = move || added.set(&adds, |rows| rows.push(next(rows.last().copied().unwrap_or_default())));
    let is_full = move || {
        let length = last.length.get() as usize;
        length >= MAX_ENTRIES || last.row(length.saturating_sub(1)).volume >= MAX_VOLUME || locked.is_locked(key)
    };
    classed("div", "field")
        .attr("role", "group")
        .attr("aria-label", label(key))
        .child(el("b").text(label(key)))
        .child(classed("div", "offers").each(move || digits(length.get() as i64), make))
        .child(classed("p", "error").attr("aria-live", "polite").say(move || error.get()))
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

fn row(app: &App, draft: &Draft, at: usize) -> El {
    let (key, length) = (draft.key, draft.length.clone());
    let (removes, removed, locked) = (app.clone(), draft.clone(), app.clone());
    let take_out = move || {
        removed.set(&removes, |rows| {
            rows.remove(at);
        });
    };
    let remove = button("\u{d7}", take_out)
        .attr("aria-label", &fill("Remove row {}", &[&digits(at as i64 + 1)]))
        .flag("disabled", move || length.get() < 2 || locked.is_locked(key));
    let mut row = classed("div", "offer")
        .child(cell(app, draft, at, "Volume", VOLUME, VOLUMES))
        .child(cell(app, draft, at, "Price", PRICE, PRICES));
    if key == Key::Plans {
        row = row.child(cell(app, draft, at, "Each more", OVERAGE, OVERAGES));
    }
    row.child(remove)
}

/// One number of a row.
fn cell(app: &App, draft: &Draft, at: usize, label: &str, kind: Kind, part: Part) -> El {
    let (shows, sets, shown, set) = (app.clone(), app.clone(), draft.clone(), draft.clone());
    let shown = move || {
        let row = shown.row(at);
        shows.read_settings(|_, figures| (part.shown)(&row, figures))
    };
    let set = move |number: Option<i128>| {
        let number = number.and_then(|number| number.try_into().ok());
        set.set(&sets, |rows| {
            if let Some(row) = rows.get_mut(at) {
                (part.set)(row, number);
            }
        });
    };
    let id = fill("{}-{}-{}", &[draft.key.name(), label, &digits(at as i64)]);
    let before = if kind == VOLUME { "" } else { "$" };
    let label = label.to_owned();
    let field = Field { kind, key: draft.key, id, label, before, after: "", optional: kind == OVERAGE };
    number(app, field, Rc::new(shown), Rc::new(set))
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
