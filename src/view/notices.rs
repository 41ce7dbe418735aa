//! What a link sets, and what of it could not be read.

use super::context::{Calculator, use_calculator};
use super::reactive::dynamic;
use super::text::{paragraph, text_span};
use crate::layers::Layers;
use crate::words;
use leptos::prelude::*;

/// What the notices say.
#[derive(Clone, Default, PartialEq, Eq)]
struct Said {
    /// What of the link could not be read, or does not apply.
    notice: Option<words::Notice>,
    /// What the link sets.
    link: Option<String>,
}

/// Notices above everything else, over the full width.
#[component]
pub fn Notices() -> impl IntoView {
    let calculator = use_calculator();
    let said = Memo::new(move |_| {
        let (language, state) = (calculator.language.get(), calculator.state.read());
        let layers = state.layers();
        Said {
            notice: words::notice(&language, state.inputs(), layers.visible_notes()),
            link: words::from_link(&language, &layers.link.inputs),
        }
    });
    dynamic(move || notices(calculator, said.get()))
}

fn notices(calculator: Calculator, said: Said) -> AnyView {
    let language = calculator.language.get();
    let (no_notice, no_link) = (said.notice.is_none(), said.link.is_none());
    let words::Notice { title, notes, rest } = said.notice.unwrap_or_default();
    let notes: Vec<AnyView> = notes.into_iter().map(|note| view! { <li>{text_span(note)}</li> }.into_any()).collect();
    view! {
        <div class="notice" role="note" hidden=no_notice>
            <div>
                <b>{text_span(title)}</b>
                <ul>{notes}</ul>
                {paragraph("rest", rest.unwrap_or_default())}
            </div>
            <button type="button" part="button" on:click=move |_| calculator.restart(Layers::reset)>
                {text_span(language.messages.assumptions_reset())}
            </button>
        </div>
        <div class="notice quiet" hidden=no_link>
            {paragraph("", said.link.unwrap_or_default())}
            <button type="button" part="button" on:click=move |_| calculator.restart(Layers::drop_link)>
                {text_span(language.messages.link_leave())}
            </button>
        </div>
    }
    .into_any()
}
