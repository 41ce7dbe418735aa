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
    view! { <span prop:textContent=text>{rendered(|| text.get_untracked())}</span> }
}

/// The same for a view that is made anew with each change: only what differs is updated.
pub fn shown(text: String) -> impl IntoView + use<> {
    #[allow(clippy::let_unit_value)] // it is a text natively
    let child = rendered(|| text.clone());
    view! { <span prop:textContent=text>{child}</span> }
}

/// The child of an element whose text is a property. Properties are not rendered natively, so its first text is there.
#[cfg(feature = "ssr")]
pub fn rendered(text: impl FnOnce() -> String) -> String {
    text()
}

/// The child of an element whose text is a property: none in the browser.
#[cfg(not(feature = "ssr"))]
pub fn rendered(_: impl FnOnce() -> String) {}

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
