//! Text that changes.

use super::reactive::is_empty;
use crate::words::Emphasized;
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

/// A sentence of which one part stands out.
pub fn emphasized(class: &'static str, part: Option<&'static str>, sentence: Option<Emphasized>) -> impl IntoView {
    let hidden = sentence.is_none();
    let Emphasized { before, strong, after } = sentence.unwrap_or_default();
    view! { <p class=class part=part hidden=hidden>{shown(before)}<b>{shown(strong)}</b>{shown(after)}</p> }
}

/// A paragraph that is there only while it has text.
pub fn paragraph(class: &'static str, text: String) -> impl IntoView {
    let hidden = text.is_empty();
    view! { <p class=class hidden=hidden>{shown(text)}</p> }
}

/// The same for text that follows a signal.
#[component]
pub fn Paragraph(
    /// The text.
    text: Signal<String>,
    /// The class.
    class: &'static str,
) -> impl IntoView {
    view! { <p class=class hidden=is_empty(text)><Text text/></p> }
}
