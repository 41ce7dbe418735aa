//! The field of an input that is one of a few words.

use crate::model::Key;
use crate::view::context::Calculator;
use crate::view::reactive::flag;
use crate::view::text::{Text, rendered};
use crate::words::{choices, label};
use leptos::prelude::*;

/// A native list to choose from; where there is no default, its first choice takes the choice back.
pub fn choice(calculator: Calculator, key: Key, words: &'static [&'static str], is_optional: bool) -> AnyView {
    let not_set = is_optional
        .then(|| option(calculator, key, None, "", calculator.label(|language| language.messages.not_set())));
    let options = words.iter().enumerate().map(|(at, word)| {
        let label = calculator.label(move |language| choices(language, key).get(at).cloned().unwrap_or_default());
        option(calculator, key, Some(at), word, label)
    });
    let id = key.name();
    view! {
        <div class="field">
            <label for=id><Text text=calculator.label(move |language| label(language, key))/></label>
            <span class="box">
                <select
                    id=id
                    disabled=calculator.is_locked(key)
                    on:change=move |event| choose(calculator, key, &event_target_value(&event))
                >
                    {not_set.into_iter().chain(options).collect_view()}
                </select>
            </span>
        </div>
    }
    .into_any()
}

/// A choice. It is marked by itself, since a list can be set to a value only once its choices are there.
fn option(calculator: Calculator, key: Key, at: Option<usize>, word: &'static str, label: Signal<String>) -> AnyView {
    let is_chosen = flag(move || calculator.inputs.get().choice(key) == at);
    view! {
        <option value=word prop:selected=is_chosen prop:textContent=label>{rendered(|| label.get_untracked())}</option>
    }
    .into_any()
}

fn choose(calculator: Calculator, key: Key, word: &str) {
    calculator.press(|state| match word {
        "" => state.unset(key),
        word => state.edit(key, &mut |inputs| {
            inputs.set_choice(key, word);
        }),
    });
}
