//! Text that changes.

use super::context::use_calculator;
use super::reactive::flag;
use crate::words::{Emphasized, Words};
use leptos::prelude::*;

/// Text that follows a signal, as the content of an element of its own: translators of pages replace text nodes, and what
/// is kept of one would then be updated unseen.
#[component]
pub fn Text(
    /// The text.
    text: Signal<String>,
) -> impl IntoView {
    // Properties are not rendered natively, so the first text is the element's child there.
    let first = cfg!(feature = "ssr").then(|| text.get_untracked());
    view! { <span prop:textContent=text>{first}</span> }
}

/// The same for a view that is made anew with each change: only what differs is updated.
pub fn shown(text: String) -> impl IntoView + use<> {
    let first = cfg!(feature = "ssr").then(|| text.clone());
    view! { <span prop:textContent=text>{first}</span> }
}

/// A sentence of the answer of which one part stands out; hidden while there is none.
#[component]
pub fn Emphasis(
    /// The sentence.
    sentence: fn(&Words) -> Option<&Emphasized>,
    /// The class.
    class: &'static str,
) -> AnyView {
    let calculator = use_calculator();
    let piece = move |pick: fn(&Emphasized) -> &String| {
        calculator.said(move |words| sentence(words).map(pick).cloned().unwrap_or_default())
    };
    let hidden = flag(move || calculator.words.with(|words| sentence(words).is_none()));
    view! {
        <p class=class hidden=hidden>
            <Text text=piece(|sentence| &sentence.before)/>
            <b><Text text=piece(|sentence| &sentence.strong)/></b>
            <Text text=piece(|sentence| &sentence.after)/>
        </p>
    }
    .into_any()
}

/// A paragraph that is there only while it has text.
pub fn paragraph(class: &'static str, text: String) -> AnyView {
    let hidden = text.is_empty();
    view! { <p class=class hidden=hidden>{shown(text)}</p> }.into_any()
}

/// The same for text that follows a signal.
#[component]
pub fn Paragraph(
    /// The text.
    text: Signal<String>,
    /// The class.
    class: &'static str,
) -> AnyView {
    view! { <p class=class hidden=move || text.with(String::is_empty)><Text text/></p> }.into_any()
}
