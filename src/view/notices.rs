//! What a link sets, and what of it could not be read.

use super::context::{Calculator, use_calculator};
use super::reactive::dynamic;
use super::text::{paragraph, text_span};
use crate::layers::Layers;
use crate::words;
use leptos::prelude::*;

/// Notices above everything else, over the full width.
#[component]
pub fn Notices() -> impl IntoView {
    let calculator = use_calculator();
    view! {
        {dynamic(move || unread(calculator))}
        {dynamic(move || from_link(calculator))}
    }
}

/// What of the link could not be read, or does not apply.
fn unread(calculator: Calculator) -> AnyView {
    let (language, state) = (calculator.language.get(), calculator.state.read());
    let notice = words::notice(&language, state.inputs(), state.layers().visible_notes());
    let hidden = notice.is_none();
    let words::Notice { title, notes, rest } = notice.unwrap_or_default();
    let notes: Vec<AnyView> = notes.into_iter().map(|note| view! { <li>{text_span(note)}</li> }.into_any()).collect();
    view! {
        <div class="notice" role="note" hidden=hidden>
            <div>
                <b>{text_span(title)}</b>
                <ul>{notes}</ul>
                {paragraph("rest", rest.unwrap_or_default())}
            </div>
            <button type="button" part="button" on:click=move |_| calculator.reset()>
                {text_span(language.messages.assumptions_reset())}
            </button>
        </div>
    }
    .into_any()
}

/// What the link sets.
fn from_link(calculator: Calculator) -> AnyView {
    let (language, state) = (calculator.language.get(), calculator.state.read());
    let sentence = words::from_link(&language, &state.layers().link.inputs);
    let hidden = sentence.is_none();
    view! {
        <div class="notice quiet" hidden=hidden>
            {paragraph("", sentence.unwrap_or_default())}
            <button type="button" part="button" on:click=move |_| calculator.restart(Layers::drop_link)>
                {text_span(language.messages.link_leave())}
            </button>
        </div>
    }
    .into_any()
}
