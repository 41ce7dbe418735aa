//! Text that changes.

use crate::words::Emphasized;
use leptos::prelude::*;

/// Text that changes, as the content of an element of its own: translators of pages replace text nodes, and what is
/// kept of one would then be updated unseen.
#[component]
pub fn Text(
    /// The text.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    // Properties are not rendered natively, so the first text is the element's child there.
    let first = cfg!(feature = "ssr").then(|| text.get_untracked());
    view! { <span prop:textContent=move || text.get()>{first}</span> }
}

/// A sentence of which one part stands out.
#[component]
pub fn Strong(
    /// The sentence.
    #[prop(into)]
    text: Signal<Emphasized>,
) -> impl IntoView {
    let part = move |pick: fn(&Emphasized) -> String| Signal::derive(move || text.with(pick));
    view! {
        <Text text=part(|text| text.before.clone())/>
        <b><Text text=part(|text| text.strong.clone())/></b>
        <Text text=part(|text| text.after.clone())/>
    }
}
