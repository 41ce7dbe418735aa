//! The volume counted source by source, which becomes the calculator's as it is typed.

use super::context::use_calculator;
use super::field::NumberField;
use super::text::Text;
use crate::model::Key;
use crate::text::estimate::{SOURCES, pieces};
use crate::words;
use leptos::prelude::*;

/// Sources a month and pieces from each, row by row.
#[component]
pub fn Estimator() -> impl IntoView {
    let calculator = use_calculator();
    view! {
        <details class="estimate" part="estimator" prop:open=move || calculator.full.get()>
            <summary><Text text=calculator.label(|language| language.messages.estimator_title())/></summary>
            <div class="sources">
                <For each=|| 0..SOURCES.len() key=|row| *row let(row)><Source row/></For>
            </div>
            <p class="hint"><Text text=Signal::derive(move || {
                words::estimate(&calculator.language.get(), pieces(&calculator.sources.get()))
            })/></p>
        </details>
    }
}

#[component]
fn Source(row: usize) -> impl IntoView {
    let calculator = use_calculator();
    let number = move |pick: fn(&(u32, u32)) -> u32| {
        Memo::new(move |_| calculator.sources.with(|sources| calculator.language.get().number(pick(&sources[row]))))
    };
    // The estimate fills the volume as one types.
    let set = move |change: fn(&mut (u32, u32), u32)| {
        move |number: Option<i64>| {
            let number = number.and_then(|number| number.try_into().ok()).unwrap_or_default();
            calculator.sources.update(|sources| change(&mut sources[row], number));
            let volume = pieces(&calculator.sources.get_untracked());
            calculator.change(|state| state.set(Key::Volume, volume.into()));
        }
    };
    view! {
        <NumberField
            id=format!("sources-{row}")
            label=calculator.label(move |language| words::source_name(language, row))
            kind=Key::Volume.kind()
            value=number(|source| source.0)
            on_number=set(|source, number| source.0 = number)
            disabled=calculator.is_locked(Key::Volume)
        />
        <NumberField
            id=format!("yields-{row}")
            label=calculator.label(|language| language.messages.estimator_yields())
            kind=Key::Volume.kind()
            value=number(|source| source.1)
            on_number=set(|source, number| source.1 = number)
            disabled=calculator.is_locked(Key::Volume)
        />
    }
}
