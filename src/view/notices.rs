//! What a link sets, and what of it could not be read.

use super::context::use_calculator;
use super::reactive::{flag, is_empty, rows, text};
use super::text::{Paragraph, Text};
use crate::layers::Layers;
use crate::words;
use leptos::prelude::*;

/// Notices above everything else, over the full width.
#[component]
pub fn Notices() -> impl IntoView {
    let calculator = use_calculator();
    let notice = move |pick: fn(words::Notice) -> String| {
        text(move || {
            let (language, state) = (calculator.language.get(), calculator.state.read());
            let notes = state.layers().visible_notes();
            words::notice(&language, state.inputs(), notes).map(pick).unwrap_or_default()
        })
    };
    let note = move |at: usize, hidden: Signal<bool>| {
        let text = text(move || {
            let (language, state) = (calculator.language.get(), calculator.state.read());
            let notes = state.layers().visible_notes();
            notes.get(at).map(|note| words::note(&language, state.inputs(), note)).unwrap_or_default()
        });
        view! { <li hidden=hidden><Text text/></li> }.into_any()
    };
    let set_by_link = text(move || {
        let link = words::from_link(&calculator.language.get(), &calculator.state.read().layers().link.inputs);
        link.map(|link| link.sentence).unwrap_or_default()
    });
    let notes = move || calculator.state.read().layers().visible_notes().len();
    let no_notes = flag(move || notes() == 0);
    view! {
        <div class="notice" role="note" hidden=no_notes>
            <div>
                <b><Text text=notice(|notice| notice.title)/></b>
                <ul>{rows(notes, note)}</ul>
                <Paragraph class="rest" text=notice(|notice| notice.rest.unwrap_or_default())/>
            </div>
            <button type="button" part="button" on:click=move |_| calculator.restart(Layers::reset)>
                <Text text=calculator.localized(|language| language.messages.assumptions_reset())/>
            </button>
        </div>
        <div class="notice quiet" hidden=is_empty(set_by_link)>
            <Paragraph class="" text=set_by_link/>
            <button type="button" part="button" on:click=move |_| calculator.restart(Layers::drop_link)>
                <Text text=calculator.localized(|language| language.messages.link_leave())/>
            </button>
        </div>
    }
}
