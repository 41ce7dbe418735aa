//! Both sides line by line. A line is a button that opens its field in Explore.

use super::context::{Calculator, use_calculator};
use super::reactive::{changing, flag, rows};
use super::text::{Paragraph, Text};
use crate::words::{Card, Line, LineKind, Words};
use leptos::prelude::*;

/// Which of the cards.
type Which = fn(&Words) -> &Card;

/// Both cards.
#[component]
pub fn Lines() -> impl IntoView {
    let calculator = use_calculator();
    view! {
        <details class="lines" part="lines" open>
            <summary><Text text=calculator.label(|language| language.messages.lines_title())/></summary>
            <div class="cards">
                <Side side="byok" card=|words| &words.cards[0]/>
                <Side side="managed" card=|words| &words.cards[1]/>
            </div>
        </details>
    }
}

/// One side. Lines and notes come and go with assumptions.
#[component]
fn Side(side: &'static str, card: Which) -> impl IntoView {
    let calculator = use_calculator();
    let lines = move || calculator.words.with(|words| card(words).lines.len());
    let notes = move || calculator.words.with(|words| card(words).notes.len());
    // What is not there is empty, and an empty paragraph is hidden.
    let note = move |at: usize, _| {
        let text = calculator.said(move |words| card(words).notes.get(at).cloned().unwrap_or_default());
        view! { <Paragraph class="hint" text/> }.into_any()
    };
    view! {
        <section class="card" part="card" data-side=side>
            <h2>
                <Text text=calculator.said(move |words| card(words).title.clone())/>
                <small><Text text=calculator.said(move |words| card(words).subtitle.clone())/></small>
            </h2>
            <table><tbody>{rows(lines, move |at, hidden| line(calculator, card, at, hidden))}</tbody></table>
            {rows(notes, note)}
        </section>
    }
}

fn line(calculator: Calculator, card: Which, at: usize, hidden: Signal<bool>) -> AnyView {
    let said = move |pick: fn(&Line) -> String| {
        calculator.said(move |words| card(words).lines.get(at).map(pick).unwrap_or_default())
    };
    let label = said(|line| line.label.clone());
    let class = said(|line| if line.kind == LineKind::Amount { "" } else { "total" }.to_owned());
    let key = move || calculator.words.with(|words| card(words).lines.get(at).and_then(|line| line.key));
    let is_button = flag(move || key().is_some());
    let head = changing(move || match is_button.get() {
        true => {
            let open = move |_| calculator.change(|state| state.shown_assumption = key());
            view! { <button type="button" class="line" on:click=open><Text text=label/></button> }.into_any()
        }
        false => view! { <Text text=label/> }.into_any(),
    });
    view! { <tr class=class hidden=hidden><th scope="row">{head}</th><td><Text text=said(|line| line.amount.clone())/></td></tr> }
        .into_any()
}
