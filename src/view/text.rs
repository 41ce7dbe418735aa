//! Text that changes.

use super::reactive::dynamic;
use crate::words::Emphasized;
use leptos::prelude::*;
use leptos::tachys::html::property::IntoProperty;
use leptos::tachys::renderer::{Rndr, types::Element};
use leptos::wasm_bindgen::JsValue;

/// Text that follows a signal, as the content of an element of its own: page translators replace text nodes, so updates of
/// the old node would go unseen.
#[component]
pub fn Text(
    /// The text.
    text: Signal<String>,
) -> impl IntoView {
    let first = rendered(|| text.get_untracked());
    view! { <span prop:textContent=move || Content(text.get())>{first}</span> }
}

/// The same for a view that is rendered again with each change.
pub fn text_span(text: String) -> impl IntoView + use<> {
    let first = rendered(|| text.clone());
    view! { <span prop:textContent=Content(text)>{first}</span> }
}

/// The child of an element whose text is a property. Properties are not rendered natively, so its first text is there.
pub fn rendered(text: impl FnOnce() -> String) -> Option<String> {
    cfg!(feature = "ssr").then(text)
}

/// The text of an element, written only where it differs. Leptos' own properties are written each time that their view is
/// rendered again, which costs the browser a layout.
#[derive(Clone)]
pub struct Content(pub String);

impl IntoProperty for Content {
    type State = (Element, String);
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element, key: &str) -> Self::State {
        self.build(element, key)
    }

    fn build(self, element: &Element, key: &str) -> Self::State {
        Rndr::set_property_or_value(element, key, &JsValue::from_str(&self.0));
        (element.clone(), self.0)
    }

    fn rebuild(self, (element, text): &mut Self::State, key: &str) {
        if self.0 != *text {
            Rndr::set_property_or_value(element, key, &JsValue::from_str(&self.0));
            *text = self.0;
        }
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }
}

/// A sentence of which one part stands out.
pub fn emphasized(class: &'static str, part: Option<&'static str>, sentence: Option<Emphasized>) -> impl IntoView {
    let hidden = sentence.is_none();
    let Emphasized { before, strong, after } = sentence.unwrap_or_default();
    view! { <p class=class part=part hidden=hidden>{text_span(before)}<b>{text_span(strong)}</b>{text_span(after)}</p> }
}

/// A paragraph that is there only while it has text.
pub fn paragraph(class: &'static str, text: String) -> impl IntoView {
    let hidden = text.is_empty();
    view! { <p class=class hidden=hidden>{text_span(text)}</p> }
}

/// The same for text that follows a signal.
#[component]
pub fn Paragraph(
    /// The text.
    text: Signal<String>,
    /// The class.
    class: &'static str,
) -> impl IntoView {
    dynamic(move || paragraph(class, text.get()).into_any())
}
