//! Questions, answered with the visitor's own figures.

use super::context::{Calculator, use_calculator};
use super::reactive::text;
use super::text::Text;
use crate::words::{FAQ_IDS, Messages, answered, question};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::web_sys::Element;

/// Every question.
#[component]
pub fn Faq() -> impl IntoView {
    let calculator = use_calculator();
    view! {
        <section class="faq" part="faq">
            <h2><Text text=calculator.message(Messages::faq_title)/></h2>
            {FAQ_IDS.into_iter().map(|id| view! { <Question id/> }).collect_view()}
        </section>
    }
}

/// A question that opens. Its answer is debounced.
#[component]
fn Question(id: &'static str) -> impl IntoView {
    let calculator = use_calculator();
    let anchor = text(move || format!("{}-faq-{id}", calculator.interface.read().options.prefix));
    let href = text(move || format!("#{}", anchor.get()));
    let answer =
        calculator.settled_text(move |language, inputs, outcome| answered(language, id, inputs, outcome).answer);
    let yours = calculator.settled_text(move |language, inputs, outcome| answered(language, id, inputs, outcome).yours);
    let is_open = calculator.interface_flag(move |interface| interface.options.full || interface.is_open(id));
    view! {
        <details
            id=anchor
            prop:open=is_open
            on:toggle=move |event| remember(calculator, id, event_target::<Element>(&event).has_attribute("open"))
        >
            <summary><Text text=calculator.localized(move |language| question(language, id))/></summary>
            <p><Text text=answer/></p>
            <p class="mine"><Text text=yours/></p>
            <a href=href on:click=move |event| go_to(calculator, &event, anchor)>
                <Text text=calculator.message(Messages::faq_link)/>
            </a>
        </details>
    }
}

fn remember(calculator: Calculator, id: &'static str, is_open: bool) {
    // In the full view all stands open.
    if !calculator.interface.read_untracked().options.full {
        calculator.change(|state| state.interface_mut().set_open(id, is_open));
    }
}

/// Follows the link inside of the page, unless another tab is asked for.
fn go_to(calculator: Calculator, event: &MouseEvent, anchor: Signal<String>) {
    if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
        event.prevent_default();
        calculator.platform().go_to(&anchor.get_untracked());
    }
}
