//! One input as an assumption: its field, where its default comes from, the side that it favors, its likely range, and
//! the way back to the default.

use super::choice::Choice;
use super::offers::Offers;
use super::parts::settled_view;
use crate::model::{Key, Kind};
use crate::panel::Panel;
use crate::state::LISTS;
use crate::view::context::{Calculator, use_calculator};
use crate::view::input::{InputField, number};
use crate::view::reactive::flag;
use crate::view::text::{Paragraph, Text, paragraph};
use crate::words::explore::{self, affixes, reset_to};
use crate::words::{is_used, label, value};
use leptos::prelude::*;

/// The inputs that have their fields in a panel, with what is known of each.
#[component]
pub fn Assumptions(
    /// The panel.
    panel: Panel,
) -> impl IntoView {
    let keys = Key::all().filter(|&key| Panel::of(key) == Some(panel));
    let rows: Vec<AnyView> = keys.map(|key| view! { <Assumption key/> }.into_any()).collect();
    view! { <div class="known">{rows}</div> }
}

/// An input with what is known of it. It is there only while the chosen prices use it.
#[component]
pub fn Assumption(
    /// The input.
    key: Key,
) -> impl IntoView {
    let calculator = use_calculator();
    let locked = calculator.is_locked(key);
    let known = settled_view(calculator, move |language, inputs, _| {
        let known = explore::assumption(language, inputs, key);
        // What the page fixes cannot be narrowed down.
        let range = known.range.filter(|_| !locked.get());
        let [default, favors, range] = [known.default, known.favors_because, range].map(Option::unwrap_or_default);
        let hint = language.paragraph([default, known.source, favors, range]);
        view! { {paragraph("help", known.help)}{paragraph("hint", hint)} }.into_any()
    });
    let reset = calculator.settled_text(move |language, _, _| {
        reset_to(language, &calculator.state.read_untracked().layers().host(), key)
    });
    view! {
        <div class="assumption" hidden=flag(move || !is_used(&calculator.settled_inputs.get(), key))>
            {field(key)}
            {known}
            <Paragraph class="hint" text=calculator.locked_note(key)/>
            <button
                type="button"
                part="button"
                class="quiet"
                hidden=flag(move || !can_reset(calculator, key))
                on:click=move |_| calculator.change_now(|state| state.unset(key))
            >
                <Text text=reset/>
            </button>
        </div>
    }
}

fn field(key: Key) -> AnyView {
    match key.kind() {
        Kind::Number { .. } => view! { <InputField key/> }.into_any(),
        Kind::Choice { words, default } => view! { <Choice key words is_optional=default.is_none()/> }.into_any(),
        Kind::Mix | Kind::Points | Kind::Plans => view! { <Offers key/> }.into_any(),
    }
}

/// Whether there is anything to be taken back. Debounced, but for lists: an unfinished one is not among the inputs.
fn can_reset(calculator: Calculator, key: Key) -> bool {
    calculator.settled_inputs.track();
    if LISTS.contains(&key) {
        calculator.state.track();
    }
    calculator.state.read_untracked().can_unset(key)
}

/// The value of an input whose field stands in another place, with a button that goes there.
#[component]
pub fn Elsewhere(
    /// The input.
    key: Key,
) -> impl IntoView {
    let calculator = use_calculator();
    let now = calculator.settled_text(move |language, inputs, outcome| match inputs.number(key) {
        Some(_) => number(language, inputs, key, outcome.hours),
        None => value(language, inputs, key).unwrap_or_else(|| language.messages.not_set()),
    });
    let affix = move |at: usize| {
        calculator.settled_text(move |language, inputs, _| match inputs.number(key) {
            Some(_) => affixes(language, key)[at].clone(),
            None => String::new(),
        })
    };
    let place = calculator.localized(move |language| explore::elsewhere(language, key).unwrap_or_default());
    let hidden = calculator.interface_flag(move |interface| {
        Panel::of(key).is_some_and(|panel| interface.options.hidden_panels.contains(&panel))
    });
    view! {
        <div class="assumption elsewhere">
            <b><Text text=calculator.localized(move |language| label(language, key))/></b>
            <Text text=affix(0)/>
            <Text text=now/>
            " "
            <small><Text text=affix(1)/></small>
            <button
                type="button"
                part="button"
                class="quiet"
                hidden=hidden
                on:click=move |_| calculator.show_field(key)
            >
                <Text text=place/>
            </button>
        </div>
    }
}
