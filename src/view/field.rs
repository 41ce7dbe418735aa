//! A number that the visitor types. What cannot be read is told beside it, and the last good value stays in use.

use super::app::App;
use super::dom::{El, Place, made, value, watch};
use super::template::Part::Rest;
use super::template::{Words, flag};
use crate::model::{Key, Kind};
use crate::state::State;
use crate::text::{Figures, TypedError, fill, typed, typed_error};
use std::cell::RefCell;
use std::rc::Rc;

const FIELD: &str = "
div;class=field
 label;for={}|{}
 span;class=box
  span;class=affix|*
  input;id={};type=text;inputmode={};autocomplete=off;aria-describedby={}-error;disabled=*;value=*;aria-invalid=*;oninput=*;onchange=*
  span;class=affix|*
 p;class=error;id={}-error;aria-live=polite|*";

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
    /// What stands before the number, and after it; `$` stands for the sign of the currency.
    pub around: [&'static str; 2],
    /// Whether it can be left empty.
    pub optional: bool,
    /// The place that the two that follow are told.
    pub at: usize,
    /// The number in use.
    pub shown: Words,
    /// Takes a number, in units of its last decimal, or nothing where the field was left empty.
    pub set: fn(usize, &App, Option<i64>),
    /// Whether it follows every change; else it does once all rests.
    pub at_once: bool,
}

/// What is being typed.
#[derive(Default)]
struct Draft {
    /// The text and what is wrong with it; both empty while the field shows the number in use.
    typed: [String; 2],
    /// How often all was replaced, and the number in use.
    before: (u32, String),
    /// What the field shows, and what is told beside it.
    seen: [String; 2],
}

/// A field on the page.
struct Typing {
    app: App,
    field: Field,
    /// Where the text stands, whether it is wrong, and what is wrong with it.
    places: [Place; 3],
    draft: RefCell<Draft>,
}

/// The input at a place of the table.
pub fn key(at: usize) -> Key {
    Key::all().nth(at).unwrap_or(Key::Volume)
}

/// Whether the host keeps the input at a place of the table fixed.
pub fn locked(at: usize, state: &State, _: &dyn Figures) -> String {
    flag(state.is_locked(key(at)))
}

/// Label, text field and error of one input.
pub fn field(app: &App, key: Key, label: &str, around: [&'static str; 2]) -> El {
    let kind = key.kind();
    let optional = matches!(kind, Kind::Number { default: None, .. }) && key != Key::Hours;
    let (id, label, at) = (key.name().to_owned(), label.to_owned(), key as usize);
    // Those beside the answer move with the slider.
    let at_once = matches!(key, Key::Volume | Key::Rate | Key::Fee | Key::Hours);
    number(app, Field { kind, key, id, label, around, optional, at, shown, set, at_once })
}

/// A number as it stands in its field.
fn shown(at: usize, state: &State, figures: &dyn Figures) -> String {
    let key = key(at);
    let Kind::Number { decimals, .. } = key.kind() else { return String::new() };
    let millionths = match state.inputs().number(key) {
        Some(value) => value * 10_i64.pow(6 - decimals),
        // Not given, hours come from keys and rotation.
        None if key == Key::Hours => state.answer().hours,
        None => return String::new(),
    };
    figures.number(millionths, decimals)
}

fn set(at: usize, app: &App, number: Option<i64>) {
    app.change(&mut |state| match number {
        Some(number) => state.set(key(at), number),
        None => state.unset(key(at)),
    });
}

/// The same for a number that is kept anywhere.
pub fn number(app: &App, field: Field) -> El {
    let whole = matches!(field.kind, Kind::Number { decimals: 0, .. });
    let mode = if whole { "numeric" } else { "decimal" };
    let made = made(&fill(FIELD, &[&field.id, &field.label, &field.id, mode, &field.id, &field.id]));
    let element = made.element();
    let [before, after] = field.around;
    affix(app, before, made.place());
    made.place().take(app, field.key as usize, Rest(locked));
    let (value_place, invalid, inputs, leaves) = (made.place(), made.place(), made.place(), made.place());
    affix(app, after, made.place());
    let places = [value_place, invalid, made.place()];
    let typing = Rc::new(Typing { app: app.clone(), field, places, draft: RefCell::default() });
    let follows = typing.clone();
    watch(Box::new(move || follows.follow()));
    let types = typing.clone();
    inputs.listen(Box::new(move |event| types.take(value(&event))));
    leaves.listen(Box::new(move |_| typing.leave()));
    element
}

impl Typing {
    /// How often all was replaced, and the number in use.
    fn now(&self) -> (u32, String) {
        self.app.peek(|state, figures| (state.restarts, (self.field.shown)(self.field.at, state, figures)))
    }

    /// Reset and links put aside all that was being typed, any other change of the number what could not be read.
    fn follow(&self) {
        self.app.track(self.field.at_once);
        let now = self.now();
        let mut draft = self.draft.borrow_mut();
        if now.0 != draft.before.0 || (now.1 != draft.before.1 && !draft.typed[1].is_empty()) {
            draft.typed = Default::default();
        }
        draft.before = now;
        self.show(&mut draft);
    }

    fn show(&self, draft: &mut Draft) {
        let [text, error] = &draft.typed;
        let shown = if text.is_empty() && error.is_empty() { &draft.before.1 } else { text };
        if [shown, error] != draft.seen.each_ref() {
            let [text, invalid, told] = &self.places;
            text.put(shown);
            invalid.put(&flag(!error.is_empty()));
            told.put(error);
            draft.seen = [shown.clone(), error.clone()];
        }
    }

    /// Takes what is typed over, and into use if it is a number.
    fn take(&self, text: String) {
        let Field { kind, optional, .. } = self.field;
        let result = self.app.peek(|_, figures| match typed(&text, kind, figures.decimal_mark()) {
            Ok(number) => Ok(Some(number)),
            Err(TypedError::Empty) if optional => Ok(None),
            Err(error) => Err(typed_error(error, kind, figures)),
        });
        let error = result.as_ref().err().cloned().unwrap_or_default();
        {
            let mut draft = self.draft.borrow_mut();
            draft.typed = [text, error];
            self.show(&mut draft);
        }
        if let Ok(number) = result {
            (self.field.set)(self.field.at, &self.app, number);
        }
    }

    /// Once the field is left, the number in use stands there as such numbers are written.
    fn leave(&self) {
        let now = self.now();
        let mut draft = self.draft.borrow_mut();
        if draft.typed[1].is_empty() {
            draft.typed = Default::default();
            draft.before = now;
            self.show(&mut draft);
        }
    }
}

fn affix(app: &App, text: &str, place: Place) {
    match text {
        "$" => place.take(app, 0, Rest(|_, _, figures| figures.currency_sign())),
        text => place.put(text),
    }
}
