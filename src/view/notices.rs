//! What a link sets, and what of it could not be read.

use super::context::use_calculator;
use super::reactive::{flag, rows, text};
use super::text::{Paragraph, Text};
use crate::layers::Layers;
use crate::words;
use leptos::prelude::*;

/// Notices above everything else, over the full width.
#[component]
pub fn Notices() -> AnyView {
    let calculator = use_calculator();
    let notice = move |pick: fn(words::Notice) -> String| {
        text(move || {
            let language = calculator.language.get();
            calculator.state.with(|state| {
                let notes = state.layers().visible_notes();
                words::notice(&language, state.inputs(), notes).map(pick).unwrap_or_default()
            })
        })
    };
    let note = move |at: usize, hidden: Signal<bool>| {
        let text = text(move || {
            let language = calculator.language.get();
            calculator.state.with(|state| {
                let notes = state.layers().visible_notes();
                notes.get(at).map(|note| words::note(&language, state.inputs(), note)).unwrap_or_default()
            })
        });
        view! { <li hidden=hidden><Text text/></li> }.into_any()
    };
    let set_by_link = text(move || {
        let language = calculator.language.get();
        let link = calculator.state.with(|state| words::from_link(&language, &state.layers().link.inputs));
        link.map(|link| link.sentence).unwrap_or_default()
    });
    let notes = move || calculator.state.with(|state| state.layers().visible_notes().len());
    let no_notes = flag(move || notes() == 0);
    let nothing_set = flag(move || set_by_link.with(String::is_empty));
    view! {
        <div class="notice" role="note" hidden=no_notes>
            <div>
                <b><Text text=notice(|notice| notice.title)/></b>
                <ul>{rows(notes, note)}</ul>
                <Paragraph class="rest" text=notice(|notice| notice.rest.unwrap_or_default())/>
            </div>
            <button type="button" part="button" on:click=move |_| calculator.restart(Layers::reset)>
                <Text text=calculator.label(|language| language.messages.assumptions_reset())/>
            </button>
        </div>
        <div class="notice quiet" hidden=nothing_set>
            <Paragraph class="" text=set_by_link/>
            <button type="button" part="button" on:click=move |_| calculator.restart(Layers::drop_link)>
                <Text text=calculator.label(|language| language.messages.link_leave())/>
            </button>
        </div>
    }
    .into_any()
}
