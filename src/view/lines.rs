//! Both sides line by line. A line is a button that opens its field in Explore.

use super::context::{Calculator, use_calculator};
use super::reactive::dynamic;
use super::text::{Text, paragraph, text_span};
use crate::model::Key;
use crate::panel::Panel;
use crate::words::{Card, Line, LineKind, Messages};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::web_sys::Element;

/// Both cards.
#[component]
pub fn Lines() -> impl IntoView {
    let calculator = use_calculator();
    let hidden = Memo::new(move |_| calculator.interface.read().options.hidden_panels.clone());
    view! {
        <details class="lines" part="lines" open>
            <summary><Text text=calculator.message(Messages::lines_title)/></summary>
            <div class="cards" on:click=move |event| open_field(calculator, &event)>
                {dynamic(move || card("byok", &calculator.words.read().cards[0], &hidden.read()))}
                {dynamic(move || card("managed", &calculator.words.read().cards[1], &hidden.read()))}
            </div>
        </details>
    }
}

/// Opens the field of the line that was pressed. One delegated listener for all lines.
fn open_field(calculator: Calculator, event: &MouseEvent) {
    let button = event_target::<Element>(event).closest("button").ok().flatten();
    let key = button.and_then(|button| Key::named(&button.get_attribute("data-key")?));
    if let Some(key) = key {
        calculator.show_field(key);
    }
}

fn card(side: &'static str, card: &Card, hidden: &[Panel]) -> AnyView {
    let lines: Vec<AnyView> = card.lines.iter().map(|shown| line(shown, hidden)).collect();
    let notes: Vec<AnyView> = card.notes.iter().map(|note| paragraph("hint", note.clone()).into_any()).collect();
    view! {
        <section class="card" part="card" data-side=side>
            <h2>{text_span(card.title.clone())}<small>{text_span(card.subtitle.clone())}</small></h2>
            <table aria-label=card.title.clone()><tbody>{lines}</tbody></table>
            {notes}
        </section>
    }
    .into_any()
}

fn line(line: &Line, hidden: &[Panel]) -> AnyView {
    // A panel that the host hides cannot be opened.
    let opens = |key: &Key| Panel::of(*key).is_none_or(|panel| !hidden.contains(&panel));
    let class = if line.kind == LineKind::Amount { "" } else { "total" };
    let label = text_span(line.label.clone());
    let head = match line.key.filter(opens) {
        Some(key) => view! { <button type="button" class="line" data-key=key.name()>{label}</button> }.into_any(),
        None => label.into_any(),
    };
    view! { <tr class=class><th scope="row">{head}</th><td>{text_span(line.amount.clone())}</td></tr> }.into_any()
}
