//! Both sides line by line. A line is a button that opens its field in Explore.

use super::context::{Calculator, use_calculator};
use super::reactive::{each, flag};
use super::text::{Paragraph, Text};
use crate::words::{Card, Line, LineKind};
use leptos::prelude::*;

/// Both cards.
#[component]
pub fn Lines() -> AnyView {
    let calculator = use_calculator();
    view! {
        <details class="lines" part="lines" open>
            <summary><Text text=calculator.label(|language| language.messages.lines_title())/></summary>
            <div class="cards">{card(calculator, "byok", 0)}{card(calculator, "managed", 1)}</div>
        </details>
    }
    .into_any()
}

/// One side. Lines come and go with assumptions; during a drag only amounts change.
fn card(calculator: Calculator, side: &'static str, at: usize) -> AnyView {
    let part = move |pick: fn(&Card) -> String| calculator.say(move |words| pick(&words.cards[at]));
    let note = move |note: usize| {
        let text = calculator.say(move |words| words.cards[at].notes.get(note).cloned().unwrap_or_default());
        view! { <Paragraph class="hint" text/> }.into_any()
    };
    view! {
        <section class="card" part="card" data-side=side>
            <h3>
                <Text text=part(|card| card.title.clone())/>
                <small><Text text=part(|card| card.subtitle.clone())/></small>
            </h3>
            <table>
                <tbody>
                    {each(
                        move || (0..calculator.words.get().cards[at].lines.len()).collect(),
                        move |row| line(calculator, at, row),
                    )}
                </tbody>
            </table>
            {each(move || (0..calculator.words.get().cards[at].notes.len()).collect(), note)}
        </section>
    }
    .into_any()
}

fn line(calculator: Calculator, card: usize, row: usize) -> AnyView {
    let part = move |pick: fn(&Line) -> String| {
        calculator.say(move |words| words.cards[card].lines.get(row).map(pick).unwrap_or_default())
    };
    let is_total = flag(move || {
        calculator.words.get().cards[card].lines.get(row).is_some_and(|line| line.kind != LineKind::Amount)
    });
    let key = move || calculator.words.get_untracked().cards[card].lines.get(row).and_then(|line| line.key);
    let label = part(|line| line.label.clone());
    let has_key =
        flag(move || calculator.words.get().cards[card].lines.get(row).is_some_and(|line| line.key.is_some()));
    let open = move |_| calculator.change(|state| state.shown_assumption = key());
    let head = move || match has_key.get() {
        true => view! { <button type="button" class="line" on:click=open><Text text=label/></button> }.into_any(),
        false => view! { <Text text=label/> }.into_any(),
    };
    view! {
        <tr class:total=is_total>
            <th scope="row">{head}</th>
            <td><Text text=part(|line| line.amount.clone())/></td>
        </tr>
    }
    .into_any()
}
