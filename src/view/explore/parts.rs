//! Shared parts of panels.

use crate::model::{Inputs, Outcome};
use crate::view::context::Calculator;
use crate::view::reactive::dynamic;
use crate::view::table::table;
use crate::view::text::{Text, text_span};
use crate::words::{Language, Table};
use leptos::prelude::*;

/// A part that follows the inputs, debounced.
pub fn settled_view(
    calculator: Calculator,
    make: impl Fn(&Language, &Inputs, &Outcome) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    type Make = Box<dyn Fn(&Language, &Inputs, &Outcome) -> AnyView + Send + Sync>;
    fn boxed(calculator: Calculator, make: Make) -> AnyView {
        dynamic(move || make(&calculator.language.get(), &calculator.settled_inputs.get(), &calculator.outcome.get()))
    }
    boxed(calculator, Box::new(make))
}

/// A heading inside of a panel.
pub fn heading(text: Signal<String>) -> impl IntoView {
    view! { <h4><Text text/></h4> }
}

/// A list of plain texts under its heading.
pub fn list(title: String, items: Vec<AnyView>) -> AnyView {
    let items: Vec<AnyView> = items.into_iter().map(|item| view! { <li>{item}</li> }.into_any()).collect();
    view! { <div><h4>{text_span(title)}</h4><ul class="facts">{items}</ul></div> }.into_any()
}

/// A table that follows the inputs, debounced. Where it is wider than there is room, it scrolls by itself.
pub fn settled_table<const N: usize>(
    calculator: Calculator,
    name: Signal<String>,
    make: impl Fn(&Language, &Inputs, &Outcome) -> Table<N> + Send + Sync + 'static,
) -> impl IntoView {
    scrolling(name, settled_view(calculator, move |language, inputs, outcome| table(make(language, inputs, outcome))))
}

fn scrolling(name: Signal<String>, table: AnyView) -> impl IntoView {
    view! { <div class="scroll" tabindex="0" role="group" aria-label=name>{table}</div> }
}

/// A disclosure that is open in the full view.
pub fn disclosure(calculator: Calculator, title: Signal<String>, content: impl IntoView) -> impl IntoView {
    view! {
        <details class="more" prop:open=calculator.interface_flag(|interface| interface.options.full)>
            <summary><Text text=title/></summary>
            {content}
        </details>
    }
}

/// A button of a panel, which can be disabled.
pub fn button(text: Signal<String>, disabled: Signal<bool>, press: impl Fn() + Send + Sync + 'static) -> impl IntoView {
    fn boxed(text: Signal<String>, disabled: Signal<bool>, press: Box<dyn Fn() + Send + Sync>) -> impl IntoView {
        view! {
            <button type="button" part="button" disabled=disabled on:click=move |_| press()><Text text/></button>
        }
    }
    boxed(text, disabled, Box::new(press))
}
