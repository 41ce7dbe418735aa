//! What a link sets, and what of it could not be read.

use super::context::use_calculator;
use super::text::Text;
use crate::layers::Layers;
use crate::words;
use leptos::prelude::*;

/// Notices above everything else, over the full width.
#[component]
pub fn Notices() -> impl IntoView {
    let calculator = use_calculator();
    let notes = Memo::new(move |_| {
        let language = calculator.language.get();
        calculator.state.with(|state| {
            let inputs = state.inputs();
            state.layers().told().iter().map(|note| words::note(&language, note, inputs)).collect::<Vec<_>>()
        })
    });
    let set_by_link = Memo::new(move |_| {
        let language = calculator.language.get();
        calculator.state.with(|state| words::set_by_link(&language, &state.layers().link.inputs))
    });
    view! {
        <div class="notice" role="note" hidden=move || notes.get().is_empty()>
            <div>
                <p><b><Text text=calculator.label(|language| language.messages.notice_title())/></b></p>
                <ul>
                    <For each=move || notes.get() key=Clone::clone let(note)><li>{note}</li></For>
                </ul>
            </div>
            <button type="button" part="button" on:click=move |_| calculator.restart(Layers::reset)>
                <Text text=calculator.label(|language| language.messages.notice_reset())/>
            </button>
        </div>
        <div class="notice quiet" hidden=move || set_by_link.get().is_none()>
            <p><Text text=Signal::derive(move || set_by_link.get().unwrap_or_default())/></p>
            <button type="button" part="button" on:click=move |_| calculator.restart(Layers::leave_link)>
                <Text text=calculator.label(|language| language.messages.notice_leave_link())/>
            </button>
        </div>
    }
}
