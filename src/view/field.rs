//! A field for a number. What cannot be read is explained beside it, and the last valid value stays in use.

use super::context::{Draft, use_calculator};
use super::text::Text;
use crate::model::Kind;
use crate::text::{TypedError, typed};
use crate::words::field_error;
use leptos::prelude::*;

/// A text field for a number, with label, unit and error.
#[component]
pub fn NumberField(
    /// Unique inside of the calculator; made from keys, never from labels.
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// Decimals and bounds.
    kind: Kind,
    /// The number in use, as it is written.
    #[prop(into)]
    value: Signal<String>,
    /// Takes a number in units of its last decimal, or nothing where an optional field is left empty.
    #[prop(into)]
    on_number: Callback<Option<i64>>,
    /// What stands before the number.
    #[prop(optional, into)]
    before: Signal<String>,
    /// What stands after the number.
    #[prop(optional, into)]
    after: Signal<String>,
    /// Whether the field can be left empty.
    #[prop(optional)]
    optional: bool,
    /// Whether the host keeps it fixed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether short forms such as "2.5k" are common: such a field wants all keys of a phone.
    #[prop(optional)]
    short_forms: bool,
) -> impl IntoView {
    let calculator = use_calculator();
    let error_id = format!("{id}-error");
    // What was typed counts as long as the value in use is the one that it left.
    let draft = {
        let id = id.clone();
        Memo::new(move |_| {
            let value = value.get();
            calculator.drafts.with(|drafts| drafts.get(&id).filter(|draft| draft.value == value).cloned())
        })
    };
    let shown = Memo::new(move |_| draft.get().map_or_else(|| value.get(), |draft| draft.text));
    let error = Memo::new(move |_| draft.get().map(|draft| draft.error).unwrap_or_default());
    let on_input = {
        let id = id.clone();
        move |text: String| {
            let number = calculator.language.with_untracked(|language| {
                match typed(&text, kind, language.figures.decimal_mark()) {
                    Ok(number) => Ok(Some(number)),
                    Err(TypedError::Empty) if optional => Ok(None),
                    Err(error) => Err(field_error(language, error, kind, &value.get_untracked())),
                }
            });
            let error = match number {
                Ok(number) => {
                    on_number.run(number);
                    String::new()
                }
                Err(error) => error,
            };
            let draft = Draft { text, error, value: value.get_untracked() };
            calculator.drafts.update(|drafts| {
                drafts.insert(id.clone(), draft);
            });
        }
    };
    // Once the field is left, a valid number stands there as such numbers are written.
    let on_change = {
        let id = id.clone();
        move |_| {
            if error.get_untracked().is_empty() {
                calculator.drafts.update(|drafts| {
                    drafts.remove(&id);
                });
            }
        }
    };
    let described_by = {
        let error_id = error_id.clone();
        move || (!error.get().is_empty()).then(|| error_id.clone())
    };
    view! {
        <div class="field">
            <label for=id.clone()><Text text=label/></label>
            <span class="box">
                <Affix text=before/>
                <input
                    id=id
                    type="text"
                    inputmode=input_mode(kind, short_forms)
                    autocomplete="off"
                    value=cfg!(feature = "ssr").then(|| value.get_untracked())
                    prop:value=move || shown.get()
                    disabled=move || disabled.get()
                    aria-invalid=move || (!error.get().is_empty()).then_some("true")
                    aria-describedby=described_by
                    on:input:target=move |event| on_input(event.target().value())
                    on:change=on_change
                />
                <Affix text=after/>
            </span>
            <p class="error" id=error_id aria-live="polite" hidden=move || error.get().is_empty()>
                <Text text=error/>
            </p>
        </div>
    }
}

#[component]
fn Affix(text: Signal<String>) -> impl IntoView {
    view! { <span class="affix" hidden=move || text.get().is_empty()><Text text/></span> }
}

/// The keys that a phone offers: number pads of iOS have no minus and no letters.
fn input_mode(kind: Kind, short_forms: bool) -> &'static str {
    match kind {
        _ if short_forms => "text",
        Kind::Number { min: ..0, .. } => "text",
        Kind::Number { decimals: 0, .. } => "numeric",
        _ => "decimal",
    }
}
