//! The field of one input of the model, wherever it stands.

use super::context::{Calculator, use_calculator};
use super::field::{Field, NumberField};
use crate::model::{Inputs, Key, Kind};
use crate::words::explore::affixes;
use crate::words::{Language, is_money, label};
use leptos::prelude::*;

/// The field of an input that is a number.
#[component]
pub fn InputField(
    /// The input.
    key: Key,
) -> impl IntoView {
    let calculator = use_calculator();
    let kind = key.kind();
    // Never debounced: a draft belongs to the value that it produced.
    let value = calculator.live_text(move |language, inputs, answer| number(language, inputs, key, answer.hours));
    let field = Field {
        id: key.name().to_owned(),
        key,
        kind,
        is_money: is_money(key),
        optional: matches!(kind, Kind::Number { default: None, .. }) && key != Key::Hours,
        short_forms: key == Key::Volume,
    };
    let affix = move |at: usize| calculator.localized(move |language| affixes(language, key)[at].clone());
    view! {
        <NumberField
            field
            label=calculator.localized(move |language| label(language, key))
            value
            on_number=move |number| set(calculator, key, number)
            affixes=[affix(0), affix(1)]
            disabled=calculator.is_locked(key)
        />
    }
}

/// A number as it stands in its field; empty where none is given and there is no default.
pub fn number(language: &Language, inputs: &Inputs, key: Key, hours: i64) -> String {
    let Kind::Number { decimals, .. } = key.kind() else { return String::new() };
    let millionths = match inputs.number(key) {
        Some(value) => value * 10_i64.pow(6 - decimals),
        // Hours that are not given come from keys and rotation.
        None if key == Key::Hours => hours,
        None => return String::new(),
    };
    language.figures.number(millionths, decimals)
}

fn set(calculator: Calculator, key: Key, number: Option<i64>) {
    calculator.change(|state| match number {
        Some(number) => state.set(key, number),
        None => state.unset(key),
    });
}
