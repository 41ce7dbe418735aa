//! The volume counted source by source, which becomes the calculator's at one press.

use super::context::use_calculator;
use super::field::{Field, NumberField};
use super::reactive::text;
use super::text::Text;
use crate::model::Key;
use crate::model::estimate::{SOURCES, pieces};
use crate::words::{self, Messages};
use leptos::prelude::*;

/// Sources a month and pieces from each, row by row.
#[component]
pub fn Estimator() -> impl IntoView {
    let calculator = use_calculator();
    let estimate =
        text(move || words::estimate_use(&calculator.language.get(), pieces(&calculator.interface.read().sources)));
    view! {
        <details class="estimate" part="estimator" prop:open=calculator.interface_flag(|interface| interface.options.full)>
            <summary><Text text=calculator.message(Messages::estimate_title)/></summary>
            <div class="sources">{(0..SOURCES.len()).map(|row| view! { <Source row/> }).collect_view()}</div>
            <button
                type="button"
                part="button"
                disabled=calculator.is_locked(Key::Volume)
                on:click=move |_| calculator.change_now(|state| {
                    let volume = pieces(&state.interface().sources);
                    state.set(Key::Volume, volume.into());
                })
            >
                <Text text=estimate/>
            </button>
        </details>
    }
}

#[component]
fn Source(row: usize) -> impl IntoView {
    let calculator = use_calculator();
    let field = |name: &str| Field {
        id: format!("{name}-{row}"),
        key: Key::Volume,
        kind: Key::Volume.kind(),
        is_money: false,
        optional: false,
        short_forms: false,
    };
    let number = move |pick: fn(&(u32, u32)) -> u32| {
        text(move || calculator.language.get().number(pick(&calculator.interface.read().sources[row])))
    };
    let set = move |change: fn(&mut (u32, u32), u32)| {
        move |number: Option<i64>| {
            let number = number.and_then(|number| number.try_into().ok()).unwrap_or_default();
            calculator.change(|state| change(&mut state.interface_mut().sources[row], number));
        }
    };
    let none = Signal::stored(String::new());
    view! {
        <div class="source">
        <NumberField
            field=field("sources")
            label=calculator.localized(move |language| words::source_label(language, row))
            value=number(|source| source.0)
            on_number=set(|source, number| source.0 = number)
            affixes=[none, none]
            disabled=calculator.is_locked(Key::Volume)
        />
        <NumberField
            field=field("yields")
            label=calculator.localized(move |language| words::source_yields(language, row))
            value=number(|source| source.1)
            on_number=set(|source, number| source.1 = number)
            affixes=[none, none]
            disabled=calculator.is_locked(Key::Volume)
        />
        </div>
    }
}
