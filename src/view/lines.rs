//! Both sides line by line. A line is a button that opens its field in Explore.

use super::context::{Calculator, use_calculator};
use super::reactive::changing;
use super::text::{Text, paragraph, shown};
use crate::model::Key;
use crate::words::{Card, Line, LineKind};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::web_sys::Element;

/// Both cards.
#[component]
pub fn Lines() -> impl IntoView {
    let calculator = use_calculator();
    view! {
        <details class="lines" part="lines" open>
            <summary><Text text=calculator.label(|language| language.messages.lines_title())/></summary>
            <div class="cards" on:click=move |event| open_field(calculator, &event)>
                {changing(move || card("byok", &calculator.words.get().cards[0]))}
                {changing(move || card("managed", &calculator.words.get().cards[1]))}
            </div>
        </details>
    }
}

/// Opens the field of the line that was pressed. One listener for all, since lines are made anew with each change.
fn open_field(calculator: Calculator, event: &MouseEvent) {
    let button = event_target::<Element>(event).closest("button").ok().flatten();
    let key = button.and_then(|button| Key::named(&button.get_attribute("data-key")?));
    if key.is_some() {
        calculator.change(|state| state.interface_mut().shown_assumption = key);
    }
}

fn card(side: &'static str, card: &Card) -> AnyView {
    let lines: Vec<AnyView> = card.lines.iter().map(line).collect();
    let notes: Vec<AnyView> = card.notes.iter().map(|note| paragraph("hint", note.clone()).into_any()).collect();
    view! {
        <section class="card" part="card" data-side=side>
            <h2>{shown(card.title.clone())}<small>{shown(card.subtitle.clone())}</small></h2>
            <table><tbody>{lines}</tbody></table>
            {notes}
        </section>
    }
    .into_any()
}

fn line(line: &Line) -> AnyView {
    let class = if line.kind == LineKind::Amount { "" } else { "total" };
    let label = shown(line.label.clone());
    let head = match line.key {
        Some(key) => view! { <button type="button" class="line" data-key=key.name()>{label}</button> }.into_any(),
        None => label.into_any(),
    };
    view! { <tr class=class><th scope="row">{head}</th><td>{shown(line.amount.clone())}</td></tr> }.into_any()
}
