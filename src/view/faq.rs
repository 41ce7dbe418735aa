//! Questions, answered with the visitor's own figures.

use super::context::use_calculator;
use super::text::Text;
use crate::words::{FAQ_IDS, answered, question};
use leptos::prelude::*;

/// Every question.
#[component]
pub fn Faq() -> impl IntoView {
    let calculator = use_calculator();
    view! {
        <section class="faq" part="faq">
            <h3><Text text=calculator.label(|language| language.messages.faq_title())/></h3>
            <For each=|| FAQ_IDS key=|id| *id let(id)><Question id/></For>
        </section>
    }
}

/// A question that opens. A closed answer follows only once the inputs rest.
#[component]
fn Question(id: &'static str) -> impl IntoView {
    let calculator = use_calculator();
    let anchor = Memo::new(move |_| calculator.state.with(|state| format!("{}-faq-{id}", state.options.prefix)));
    let answer = calculator.rested(move |language, inputs, outcome| answered(language, id, inputs, outcome));
    let is_open = move || calculator.full.get() || calculator.open.with(|open| open.contains(id));
    view! {
        <details
            id=move || anchor.get()
            prop:open=is_open
            on:toggle:target=move |event| {
                let is_open = event.target().has_attribute("open");
                calculator.open.update(|open| {
                    if is_open {
                        open.insert(id.to_owned());
                    } else {
                        open.remove(id);
                    }
                });
            }
        >
            <summary><Text text=calculator.label(move |language| question(language, id))/></summary>
            <p><Text text=Signal::derive(move || answer.get().answer)/></p>
            <p class="mine"><Text text=Signal::derive(move || answer.get().yours)/></p>
            <a
                href=move || format!("#{}", anchor.get())
                on:click=move |event| {
                    if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                        event.prevent_default();
                        calculator.platform().go_to(&anchor.get_untracked());
                    }
                }
            >
                <Text text=calculator.label(|language| language.messages.faq_link())/>
            </a>
        </details>
    }
}
