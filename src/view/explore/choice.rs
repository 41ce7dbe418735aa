//! The field of an input that is one of a few words.

use crate::model::Key;
use crate::view::context::{Calculator, use_calculator};
use crate::view::reactive::flag;
use crate::view::text::{Text, rendered};
use crate::words::{Messages, choices, label};
use leptos::prelude::*;
use leptos::web_sys::HtmlSelectElement;

/// A native select. Where there is no default, its first option clears the value.
#[component]
pub fn Choice(
    /// The input.
    key: Key,
    /// Its words, as links have them.
    words: &'static [&'static str],
    /// Whether there is no default.
    is_optional: bool,
) -> impl IntoView {
    let calculator = use_calculator();
    let not_set = is_optional.then(|| option(calculator, key, None, "", calculator.message(Messages::not_set)));
    let options = words.iter().enumerate().map(|(at, word)| {
        let label = calculator.localized(move |language| choices(language, key).get(at).cloned().unwrap_or_default());
        option(calculator, key, Some(at), word, label)
    });
    let id = key.name();
    view! {
        <div class="field">
            <label for=id><Text text=calculator.localized(move |language| label(language, key))/></label>
            <span class="box">
                <select
                    id=id
                    disabled=calculator.is_locked(key)
                    on:change=move |event| {
                        choose(calculator, key, &event_target_value(&event));
                        // Where the page's own value stays in force, no signal changes, and the select would show another.
                        event_target::<HtmlSelectElement>(&event).set_value(chosen(calculator, key, words));
                    }
                >
                    {not_set.into_iter().chain(options).collect_view()}
                </select>
            </span>
        </div>
    }
}

/// An option. It sets its own `selected`, since a select takes a value only once its options exist.
fn option(calculator: Calculator, key: Key, at: Option<usize>, word: &'static str, label: Signal<String>) -> AnyView {
    let is_chosen = flag(move || calculator.inputs.get().choice(key) == at);
    view! {
        <option value=word prop:selected=is_chosen prop:textContent=label>{rendered(|| label.get_untracked())}</option>
    }
    .into_any()
}

/// The word in force; empty where there is none.
fn chosen(calculator: Calculator, key: Key, words: &'static [&'static str]) -> &'static str {
    calculator.inputs.read_untracked().choice(key).map_or("", |at| words[at])
}

fn choose(calculator: Calculator, key: Key, word: &str) {
    calculator.change_now(|state| match word {
        "" => state.unset(key),
        word => state.edit(key, |inputs| {
            inputs.set_choice(key, word);
        }),
    });
}
