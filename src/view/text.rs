//! Text that changes.

use super::reactive::flag;
use crate::words::Emphasized;
use leptos::prelude::*;

/// Text that changes, as the content of an element of its own: translators of pages replace text nodes, and what is
/// kept of one would then be updated unseen.
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

/// A paragraph that is there only while it has text.
pub fn paragraph(class: &'static str, text: String) -> AnyView {
    let hidden = text.is_empty();
    view! { <p class=class hidden=hidden>{shown(text)}</p> }.into_any()
}

/// A sentence of which one part stands out.
#[component]
pub fn Strong(
    /// Gives the text of a part of the sentence.
    part: impl Fn(fn(&Emphasized) -> &String) -> Signal<String>,
) -> AnyView {
    strong([part(|sentence| &sentence.before), part(|sentence| &sentence.strong), part(|sentence| &sentence.after)])
}

fn strong([before, strong, after]: [Signal<String>; 3]) -> AnyView {
    view! { <Text text=before/><b><Text text=strong/></b><Text text=after/> }.into_any()
}

/// A paragraph that is there only while it has text.
#[component]
pub fn Paragraph(
    /// The text.
    text: Signal<String>,
    /// The class.
    class: &'static str,
) -> AnyView {
    let hidden = flag(move || text.with(String::is_empty));
    view! { <p class=class hidden=hidden><Text text/></p> }.into_any()
}
