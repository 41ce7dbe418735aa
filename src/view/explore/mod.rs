//! Explore: why the answer is what it is, and what would change it.

mod assumption;
mod assumptions;
mod change;
mod choice;
mod fit;
mod method;
mod mix;
mod offers;
mod parts;
mod planner;
mod tabs;

use super::context::{Calculator, use_calculator};
use super::reactive::{dynamic, effect, latch};
use super::text::Text;
use crate::model::Key;
use leptos::html::Details;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};
use tabs::{AllPanels, Tabs};

/// The panels are rendered when Explore is first opened: most visitors never open it.
#[component]
pub fn Explore() -> impl IntoView {
    let calculator = use_calculator();
    let details = NodeRef::<Details>::new();
    // Flags, so that the panels are made anew where one of these changes, and not with each change of the state.
    let is_full = calculator.interface_flag(|interface| interface.options.full);
    let is_open = calculator.interface_flag(|interface| interface.options.full || interface.is_exploring);
    effect(move || {
        let key = calculator.interface.read().focus_request;
        if let (Some(key), Some(details)) = (key, details.get()) {
            calculator.change(|state| {
                let interface = state.interface_mut();
                interface.show_assumption(key);
                interface.focus_request = None;
            });
            // By then its panel is there.
            request_animation_frame(move || focus(&details, key));
        }
    });
    let was_open = latch(move || is_open.get());
    let panels = dynamic(move || match (was_open.get(), is_full.get()) {
        (false, _) => ().into_any(),
        (true, true) => view! { <AllPanels/> }.into_any(),
        (true, false) => view! { <Tabs/> }.into_any(),
    });
    view! {
        <details
            class="explore"
            part="explore"
            node_ref=details
            prop:open=is_open
            on:toggle=move |event| remember(calculator, event_target::<Element>(&event).has_attribute("open"))
        >
            <summary><Text text=calculator.localized(|language| language.messages.explore_title())/></summary>
            {panels}
        </details>
    }
}

fn remember(calculator: Calculator, is_open: bool) {
    let interface = calculator.interface.get_untracked();
    let is_changed = !interface.options.full && interface.is_exploring != is_open;
    if is_changed {
        calculator.change(|state| state.interface_mut().is_exploring = is_open);
    }
}

/// Focuses the field of an input, wherever in the calculator it stands: what has the input's name as its id, or what
/// can be set in that. What the host has locked is scrolled to.
fn focus(details: &Element, key: Key) {
    let find = |selector: String| details.closest(".calculator").ok()??.query_selector(&selector).ok()?;
    let id = key.name();
    match find(format!("#{id}:enabled, #{id} :enabled")).and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        Some(field) => drop(field.focus()),
        None => {
            if let Some(field) = find(format!("#{id}")) {
                field.scroll_into_view();
            }
        }
    }
}
