//! Text that changes.

use super::context::use_calculator;
use super::reactive::{flag, is_empty};
use crate::words::{Emphasized, Words};
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
    let child = rendered(|| text.clone());
    view! { <span prop:textContent=text>{child}</span> }
}

/// The child of an element whose text is a property. Properties are not rendered natively, so its first text is there.
pub fn rendered(text: impl FnOnce() -> String) -> Option<String> {
    cfg!(feature = "ssr").then(text)
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
    let hidden = flag(move || sentence(&calculator.words.read()).is_none());
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
