//! Both sides line by line. A line is a button that opens its field in Explore.

use super::context::use_calculator;
use super::text::Text;
use crate::model::Key;
use crate::words::{self, Card, LineKind};
use leptos::prelude::*;

/// Both cards.
#[component]
pub fn Lines() -> impl IntoView {
    let calculator = use_calculator();
    view! {
        <details class="lines" part="lines" open>
            <summary><Text text=calculator.label(|language| language.messages.lines_title())/></summary>
            <div class="cards">
                <SideCard side="byok" card=calculator.now(words::byok)/>
                <SideCard side="managed" card=calculator.now(words::managed)/>
            </div>
        </details>
    }
}

/// What stays of a line while amounts change.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Row {
    at: usize,
    kind: LineKind,
    key: Option<Key>,
}

#[component]
fn SideCard(side: &'static str, card: Memo<Card>) -> impl IntoView {
    let rows = Memo::new(move |_| {
        let row = |(at, line): (usize, &words::Line)| Row { at, kind: line.kind, key: line.key };
        card.with(|card| card.lines.iter().enumerate().map(row).collect::<Vec<_>>())
    });
    let notes = Memo::new(move |_| card.with(|card| card.notes.clone()));
    view! {
        <section class="card" part="card" data-side=side>
            <h3>
                <Text text=Signal::derive(move || card.with(|card| card.title.clone()))/>
                <small><Text text=Signal::derive(move || card.with(|card| card.subtitle.clone()))/></small>
            </h3>
            <table>
                <tbody>
                    <For each=move || rows.get() key=|row| *row let(row)><LineRow card row/></For>
                </tbody>
            </table>
            <For each=move || 0..notes.get().len() key=|at| *at let(at)>
                <p><Text text=Signal::derive(move || notes.with(|notes| notes.get(at).cloned().unwrap_or_default()))/></p>
            </For>
        </section>
    }
}

#[component]
fn LineRow(card: Memo<Card>, row: Row) -> impl IntoView {
    let calculator = use_calculator();
    let line = Memo::new(move |_| card.with(|card| card.lines.get(row.at).cloned().unwrap_or_default()));
    let label = Memo::new(move |_| line.get().label);
    let amount = Memo::new(move |_| line.get().amount);
    view! {
        <tr class:total=row.kind != LineKind::Amount>
            <th scope="row">
                {match row.key {
                    Some(key) => view! {
                        <button type="button" class="line" on:click=move |_| calculator.show_assumption(key)>
                            <Text text=label/>
                        </button>
                    }.into_any(),
                    None => view! { <Text text=label/> }.into_any(),
                }}
            </th>
            <td><Text text=amount/></td>
        </tr>
    }
}
