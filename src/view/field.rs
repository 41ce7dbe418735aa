//! A field for a number. What cannot be read is explained beside it, and the last valid value stays in use.

use super::context::{Calculator, use_calculator};
use super::reactive::{dynamic, text};
use super::text::{Paragraph, Text, text_span};
use crate::interface::Draft;
use crate::model::{Key, Kind};
use crate::query::{TypedError, typed};
use crate::words::{notation, typed_error};
use leptos::prelude::*;

/// Configuration of a number field.
#[derive(Clone)]
pub struct Field {
    /// Unique inside of the calculator; made from keys, never from labels.
    pub id: String,
    /// The input that the number is a part of.
    pub key: Key,
    /// Decimals and bounds.
    pub kind: Kind,
    /// Whether it is an amount.
    pub is_money: bool,
    /// Whether it can be left empty.
    pub optional: bool,
    /// Whether short forms such as "2.5k" are common: such a field wants all keys of a phone.
    pub short_forms: bool,
}

/// A text field for a number, with label, unit and error.
#[component]
pub fn NumberField(
    /// What the field is about.
    field: Field,
    /// The label.
    label: Signal<String>,
    /// The number in use, as it is written.
    value: Signal<String>,
    /// Takes a number in units of its last decimal, or nothing where an optional field is left empty.
    #[prop(into)]
    on_number: Callback<Option<i64>>,
    /// What stands before the number and after it.
    affixes: [Signal<String>; 2],
    /// Whether the host keeps it fixed.
    disabled: Signal<bool>,
) -> AnyView {
    let calculator = use_calculator();
    let (id, key) = (field.id.clone(), field.key);
    let error_id = format!("{id}-error");
    // Not a memo: visitors change the text of the field too, so an equal value has to be written again.
    let shown = {
        let id = id.clone();
        text(move || {
            let (interface, value) = (calculator.interface.read(), value.get());
            let draft = interface.draft(&id, &value).filter(|_| !interface.is_locked(key));
            draft.map_or(value.clone(), |draft| draft.text.clone())
        })
    };
    let error = {
        let id = id.clone();
        text(move || {
            let interface = calculator.interface.read();
            if !interface.has_draft(&id) || interface.is_locked(key) {
                return String::new();
            }
            interface.draft(&id, &value.get()).map(|draft| draft.error.clone()).unwrap_or_default()
        })
    };
    let invalid = text(move || (!error.read().is_empty()).to_string());
    let first = cfg!(feature = "ssr").then(|| value.get_untracked());
    let mode = input_mode(&field);
    let [before, after] = affixes;
    view! {
        <div class="field">
            <label for=id.clone()><Text text=label/></label>
            <span class="box">
                <Affix text=before/>
                <input
                    id=id.clone()
                    type="text"
                    inputmode=mode
                    autocomplete="off"
                    value=first
                    prop:value=shown
                    disabled=disabled
                    aria-invalid=invalid
                    aria-describedby=error_id.clone()
                    on:input=move |event| on_input(calculator, &field, event_target_value(&event), value, on_number)
                    on:change=move |_| on_change(calculator, &id, error)
                />
                <Affix text=after/>
            </span>
            <div id=error_id aria-live="polite"><Paragraph class="error" text=error/></div>
        </div>
    }
    .into_any()
}

/// Takes typed text over, and into use if it is a number.
fn on_input(
    calculator: Calculator,
    field: &Field,
    text: String,
    value: Signal<String>,
    on_number: Callback<Option<i64>>,
) {
    let language = calculator.language.get_untracked();
    let number = match typed(&text, field.kind, &notation(&language, field.key, field.is_money)) {
        Ok(number) => Ok(Some(number)),
        Err(TypedError::Empty) if field.optional => Ok(None),
        Err(error) => Err(typed_error(&language, error, field.key, field.kind, in_use(&value.get_untracked()))),
    };
    let error = match number {
        Ok(number) => {
            on_number.run(number);
            String::new()
        }
        Err(error) => error,
    };
    let draft = Draft { text, error, value: value.get_untracked() };
    calculator.change(|state| state.interface_mut().set_draft(&field.id, Some(draft)));
}

fn in_use(value: &str) -> Option<&str> {
    (!value.is_empty()).then_some(value)
}

/// Formats a valid number when the field is left. Browsers send this too while they remove a field that has the focus, when
/// its signals are gone.
fn on_change(calculator: Calculator, id: &str, error: Signal<String>) {
    if error.try_get_untracked().is_some_and(|error| error.is_empty()) {
        calculator.change(|state| state.interface_mut().set_draft(id, None));
    }
}

#[component]
fn Affix(text: Signal<String>) -> impl IntoView {
    dynamic(move || {
        let text = text.get();
        let hidden = text.is_empty();
        view! { <span class="affix" hidden=hidden>{text_span(text)}</span> }.into_any()
    })
}

/// The keys that a phone offers: number pads of iOS have no minus and no letters.
fn input_mode(field: &Field) -> &'static str {
    match field.kind {
        _ if field.short_forms => "text",
        Kind::Number { min: ..0, .. } => "text",
        Kind::Number { decimals: 0, .. } => "numeric",
        _ => "decimal",
    }
}
