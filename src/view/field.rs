//! A number that the visitor types. What cannot be read is told beside it, and the last good value stays in use.

use super::app::App;
use super::dom::{El, classed, el, value, watch};
use super::signal::Signal;
use crate::model::{Key, Kind};
use crate::state::State;
use crate::text::{Figures, TypedError, fill, typed, typed_error};
use std::cell::RefCell;
use std::rc::Rc;

/// A field for a number.
pub struct Field {
    /// Decimals and bounds.
    pub kind: Kind,
    /// The input that the number is a part of: where the host has locked that, nobody can type.
    pub key: Key,
    /// Its id, unique inside of the calculator.
    pub id: String,
    /// Its visible label.
    pub label: String,
    /// What stands before the number; `$` stands for the sign of the currency.
    pub before: &'static str,
    /// What stands after it.
    pub after: &'static str,
    /// Whether it can be left empty.
    pub optional: bool,
}

/// What is being typed and what is wrong with it; both empty while the field shows the value in use.
#[derive(Clone)]
struct Draft {
    /// The text and what is wrong with it.
    typed: Signal<[String; 2]>,
    /// Whether anything was typed since the field was last left.
    touched: Signal<bool>,
}

impl Draft {
    fn put_aside(&self) {
        self.typed.set(Default::default());
    }

    fn error(&self) -> String {
        let [_, error] = self.typed.get();
        error
    }
}

/// Label, text field and error of one input.
pub fn field(app: &App, key: Key, label: &'static str, [before, after]: [&'static str; 2]) -> El {
    let kind = key.kind();
    let optional = matches!(kind, Kind::Number { default: None, .. }) && key != Key::Hours;
    let field = Field { kind, key, id: key.name().to_owned(), label: label.to_owned(), before, after, optional };
    let (shows, sets) = (app.clone(), app.clone());
    let shown = move || shows.read(|state, figures| shown(key, state, figures));
    let set = move |number: Option<i128>| match number {
        Some(number) => sets.set(key, number),
        None => sets.take_back(key),
    };
    number(app, field, Rc::new(shown), Rc::new(set))
}

/// A number as it stands in its field.
fn shown(key: Key, state: &State, figures: &dyn Figures) -> String {
    let Kind::Number { decimals, .. } = key.kind() else { return String::new() };
    let millionths = match state.inputs().number(key) {
        Some(value) => value * 10_i64.pow(6 - decimals),
        // Not given, hours come from keys and rotation.
        None if key == Key::Hours => state.answer().hours,
        None => return String::new(),
    };
    figures.number(millionths, decimals)
}

/// The same for a number that is kept anywhere: `shown` is its text, `set` takes it in units of its last decimal, or
/// nothing where the field was left empty.
pub fn number(app: &App, field: Field, shown: Rc<dyn Fn() -> String>, set: Rc<dyn Fn(Option<i128>)>) -> El {
    let Field { kind, key, id, label, before, after, optional } = field;
    let draft = Draft { typed: Signal::new(Default::default()), touched: Signal::new(false) };
    let error_id = fill("{}-error", &[&id]);
    put_aside(app, shown.clone(), draft.clone());
    let (types, leaves, shows, marks, says) = (draft.clone(), draft.clone(), draft.clone(), draft.clone(), draft);
    let content = move || match shows.typed.get() {
        [text, error] if text.is_empty() && error.is_empty() => shown(),
        [text, _] => text,
    };
    let reads = app.clone();
    let type_in = move |event| {
        let text = value(&event);
        let result = reads.peek(|_, figures| match typed(&text, kind, figures.decimal_mark()) {
            Ok(number) => Ok(Some(number)),
            Err(TypedError::Empty) if optional => Ok(None),
            Err(error) => Err(typed_error(error, kind, figures)),
        });
        let (number, error) = match result {
            Ok(number) => (Some(number), String::new()),
            Err(error) => (None, error),
        };
        types.touched.set(true);
        types.typed.set([text, error]);
        if let Some(number) = number {
            set(number);
        }
    };
    let leave = move |_| {
        if leaves.typed.peek()[1].is_empty() {
            leaves.put_aside();
            leaves.touched.set(false);
        }
    };
    let input = el("input")
        .attr("id", &id)
        .attr("type", "text")
        .attr("inputmode", if matches!(kind, Kind::Number { decimals: 0, .. }) { "numeric" } else { "decimal" })
        .attr("autocomplete", "off")
        .attr("aria-describedby", &error_id)
        .flag("aria-invalid", move || !marks.error().is_empty())
        .lock(app, key)
        .value(content)
        .on("input", type_in)
        .on("change", leave);
    classed("div", "field")
        .child(el("label").attr("for", &id).text(&label))
        .child(classed("span", "box").child(affix(app, before)).child(input).child(affix(app, after)))
        .child(classed("p", "error").attr("id", &error_id).attr("aria-live", "polite").say(move || says.error()))
}

/// Reset and links put aside all that was being typed, any other change of the number what could not be read.
fn put_aside(app: &App, shown: Rc<dyn Fn() -> String>, draft: Draft) {
    let (app, before) = (app.clone(), RefCell::new(None));
    watch(move || {
        if !draft.touched.get() {
            before.take();
            return;
        }
        let now = (app.read(|state, _| state.restarts), shown());
        let Some(before) = before.replace(Some(now.clone())) else { return };
        if before.0 != now.0 || (before.1 != now.1 && !draft.typed.peek()[1].is_empty()) {
            draft.put_aside();
        }
    });
}

fn affix(app: &App, text: &'static str) -> El {
    let app = app.clone();
    classed("span", "affix").say(move || match text {
        "$" => app.read_settings(|_, figures| figures.currency_sign()),
        text => text.to_owned(),
    })
}
