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
use super::reactive::{dynamic, latch};
use super::text::Text;
use crate::words::Messages;
use leptos::prelude::*;
use leptos::web_sys::Element;
use tabs::{AllPanels, Tabs};

/// The panels are rendered when Explore is first opened: most visitors never open it.
#[component]
pub fn Explore() -> impl IntoView {
    let calculator = use_calculator();
    // Memoized, so that the panels are not rendered again with each change of the state.
    let is_full = calculator.interface_flag(|interface| interface.options.full);
    let is_open = calculator.interface_flag(|interface| interface.options.full || interface.is_exploring);
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
            prop:open=is_open
            on:toggle=move |event| remember(calculator, event_target::<Element>(&event).has_attribute("open"))
        >
            <summary><Text text=calculator.message(Messages::explore_title)/></summary>
            {panels}
        </details>
    }
}

fn remember(calculator: Calculator, is_open: bool) {
    // In the full view it stands open.
    if !calculator.interface.read_untracked().options.full {
        calculator.change(|state| state.interface_mut().is_exploring = is_open);
    }
}
