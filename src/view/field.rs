//! A number that the visitor types. What cannot be read is told beside it, and the last good value stays in use.

use super::app::App;
use super::dom::{El, classed, el, value, watch};
use crate::model::{Key, Kind};
use crate::state::State;
use crate::text::{Figures, typed, typed_error};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set};
use std::cell::Cell;
use std::rc::Rc;

/// How a field is labelled.
pub struct Field {
    /// The input that it sets.
    pub key: Key,
    /// Its visible label.
    pub label: &'static str,
    /// What stands before the number; `$` stands for the sign of the currency.
    pub before: &'static str,
    /// What stands after it.
    pub after: &'static str,
}

/// A number as it stands in its field.
fn shown(key: Key, state: &State, figures: &dyn Figures) -> String {
    let Kind::Number { decimals, .. } = key.kind() else { return String::new() };
    let millionths = match state.inputs().number(key) {
        Some(value) => value * 10_i64.pow(6 - decimals),
        // Not given, hours come from keys and rotation.
        None if key == Key::Hours => state.outcome().hours,
        None => return String::new(),
    };
    figures.number(millionths, decimals)
}

/// What is being typed and what is wrong with it; both empty while the field shows the value in use.
#[derive(Clone, Copy)]
struct Draft {
    text: RwSignal<String>,
    error: RwSignal<String>,
}

impl Draft {
    fn put_aside(self) {
        self.text.set(String::new());
        self.error.set(String::new());
    }
}

/// Label, text field and error of one input.
pub fn field(app: &App, Field { key, label, before, after }: Field) -> El {
    let draft = Draft { text: RwSignal::new(String::new()), error: RwSignal::new(String::new()) };
    let error_id = format!("{}-error", key.name());
    put_aside_on_restart(app, key, draft);
    let content = {
        let app = app.clone();
        move || match draft.text.get() {
            text if text.is_empty() && draft.error.get().is_empty() => app.read(|state, f| shown(key, state, f)),
            text => text,
        }
    };
    let type_in = {
        let app = app.clone();
        move |event| {
            let text = value(&event);
            let result = app.peek(|_, figures| {
                typed(&text, key, figures.decimal_mark()).map_err(|error| typed_error(error, key, figures))
            });
            draft.text.set(text);
            draft.error.set(result.as_ref().err().cloned().unwrap_or_default());
            if let Ok(number) = result {
                app.set(key, number);
            }
        }
    };
    let leave = move |_| {
        if draft.error.get_untracked().is_empty() {
            draft.put_aside();
        }
    };
    let locked = app.clone();
    let input = el("input")
        .attr("id", key.name())
        .attr("type", "text")
        .attr("inputmode", if matches!(key.kind(), Kind::Number { decimals: 0, .. }) { "numeric" } else { "decimal" })
        .attr("autocomplete", "off")
        .attr("aria-describedby", &error_id)
        .flag("aria-invalid", move || !draft.error.get().is_empty())
        .flag("disabled", move || locked.is_locked(key))
        .value(content)
        .on("input", type_in)
        .on("change", leave);
    classed("div", "field")
        .child(el("label").attr("for", key.name()).text(label))
        .child(classed("span", "box").child(affix(app, before)).child(input).child(affix(app, after)))
        .child(classed("p", "error").attr("id", &error_id).attr("aria-live", "polite").say(move || draft.error.get()))
}

/// Reset and links put aside all that was being typed, any other change of the number what could not be read.
fn put_aside_on_restart(app: &App, key: Key, draft: Draft) {
    let app = app.clone();
    let before = Rc::new(Cell::new(None));
    watch(move || {
        let now = app.read(|state, _| (state.restarts, state.inputs().number(key)));
        let restarted = before.get().is_some_and(|(restarts, _)| restarts != now.0);
        let changed = before.get().is_some_and(|(_, number)| number != now.1);
        if restarted || (changed && !draft.error.get_untracked().is_empty()) {
            draft.put_aside();
        }
        before.set(Some(now));
    });
}

fn affix(app: &App, text: &'static str) -> El {
    let app = app.clone();
    classed("span", "affix").say(move || match text {
        "$" => app.read(|_, figures| figures.currency_sign()),
        text => text.to_owned(),
    })
}
