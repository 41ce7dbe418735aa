//! The interface: one component a file.

mod answer;
mod chart;
mod compare;
mod context;
mod controls;
mod debounce;
mod estimator;
mod explore;
mod faq;
mod field;
mod focus;
mod input;
mod lines;
mod notices;
mod reactive;
mod scale;
mod share;
mod slider;
#[cfg(feature = "ssr")]
pub mod ssr;
mod table;
mod text;

pub use context::{Calculator, PRICE_LIST, Platform};
pub use reactive::effect;

use crate::model::Verdict;
use answer::Answer;
use controls::Controls;
use explore::Explore;
use faq::Faq;
use focus::keep_focus;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;
use lines::Lines;
use notices::Notices;
use reactive::text;
use share::Share;

/// The slot at the end. Not written into the view, whose static parts use `innerHTML`, which Trusted Types forbid.
const FOOTER: &str = "footer";

/// The whole calculator.
#[component]
pub fn CalculatorView(
    /// The calculator to show.
    calculator: Calculator,
) -> impl IntoView {
    provide_context(calculator);
    let side = text(move || {
        let side = match calculator.answer.get().verdict {
            Verdict::Byok => "byok",
            Verdict::Managed => "managed",
            Verdict::Close => "close",
        };
        side.to_owned()
    });
    // The pointer may be released outside of the calculator.
    effect(move || {
        let released = ["pointerup", "pointercancel"]
            .map(|name| window_event_listener_untyped(name, move |_| calculator.is_pressed.set(false)));
        on_cleanup(move || released.into_iter().for_each(WindowListenerHandle::remove));
    });
    view! {
        <div
            class="calculator"
            data-side=side
            on:pointerdown=move |_| calculator.is_pressed.set(true)
            on:click=move |event| keep_focus(&event)
            on:keydown=keep_typing_inside
            on:keypress=keep_typing_inside
            on:keyup=keep_typing_inside
        >
            <div class="columns">
                <Notices/>
                <Controls/>
                <Answer/>
                <Lines/>
                <Explore/>
                <Faq/>
                <Share/>
                <slot name=FOOTER></slot>
            </div>
        </div>
    }
}

/// Keeps keys typed into a text field from the page, whose hotkeys see the element instead of the field and would swallow
/// them. Keys that leave the field pass.
fn keep_typing_inside(event: KeyboardEvent) {
    let is_field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.type_() == "text");
    let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
    if is_field && !has_modifier && !matches!(event.key().as_str(), "Escape" | "Tab" | "Enter") {
        event.stop_propagation();
    }
}
