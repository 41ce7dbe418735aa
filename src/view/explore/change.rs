//! What would change the answer: the value of each assumption that turns it, to be tried at one press and undone at
//! another; and how far each assumption moves the difference.

use super::parts::{heading, settled_view};
use crate::model::Key;
use crate::view::context::{Calculator, use_calculator};
use crate::view::text::text_span;
use crate::words::explore::{self, Change, End, Sensitivity};
use crate::words::{Emphasized, Messages, label};
use leptos::prelude::*;

/// The assumptions, in the order in which they are shown.
const KEYS: [Key; 5] = [Key::Rate, Key::Hours, Key::Fee, Key::Managed, Key::Volume];

/// What turns the answer, and bars.
#[component]
pub fn ChangePanel() -> AnyView {
    let calculator = use_calculator();
    let lead = calculator.settled_text(|language, inputs, outcome| explore::change(language, inputs, outcome).lead);
    let tried = KEYS.map(|key| calculator.flag(move |state| state.tried() == Some(key)));
    let locked = KEYS.map(|key| calculator.is_locked(key));
    view! {
        <div>
            {heading(lead)}
            {settled_view(calculator, move |language, inputs, outcome| {
                let change = explore::change(language, inputs, outcome);
                let flips: Vec<AnyView> = KEYS
                    .iter()
                    .zip(tried.iter().zip(&locked))
                    .map(|(&key, (tried, locked))| {
                        flip(calculator, &change, key, [tried.get(), locked.get()], label(language, key))
                    })
                    .collect();
                view! { <ul class="flips">{flips}</ul> }.into_any()
            })}
        </div>
        <div>
            {heading(calculator.message(Messages::change_difference))}
            {settled_view(calculator, |language, inputs, outcome| {
                let bars: Vec<AnyView> = explore::sensitivity(language, inputs, outcome).into_iter().map(bar).collect();
                let messages = &language.messages;
                view! {
                    <ul class="sens">{bars}</ul>
                    <p class="axisnote">{text_span(messages.managed_cheaper())}{text_span(messages.byok_cheaper())}</p>
                }
                .into_any()
            })}
        </div>
    }
    .into_any()
}

/// The value of one assumption that turns the answer, with the button that tries it. It stays until it is undone, even at a
/// tie.
fn flip(calculator: Calculator, change: &Change, key: Key, [is_tried, is_locked]: [bool; 2], name: String) -> AnyView {
    let flip = change.flips.iter().find(|flip| flip.key == key);
    let trial = flip.and_then(|flip| flip.trial);
    let condition = match flip {
        Some(flip) => flip.condition.clone(),
        None => Emphasized { before: name, ..Emphasized::default() },
    };
    let now = flip.and_then(|flip| flip.now.clone()).unwrap_or_default();
    let can_press = is_tried || (trial.is_some() && !is_locked);
    let press = move |_| {
        calculator.change_now(|state| match trial {
            _ if is_tried => state.undo_trial(),
            Some(value) => state.try_value(key, value),
            None => {}
        });
    };
    let id = format!("flip-{}", key.name());
    view! {
        <li hidden=flip.is_none() && !is_tried>
            <span id=id.clone()>
                {text_span(condition.before)}<b>{text_span(condition.strong)}</b>{text_span(condition.after)}" "
                <small>{text_span(now)}</small>
            </span>
            <button type="button" part="button" aria-describedby=id hidden=!can_press on:click=press>
                {text_span(if is_tried { change.undo.clone() } else { change.try_it.clone() })}
            </button>
        </li>
    }
    .into_any()
}

/// How far one assumption moves the difference: drawn for the eye, and in words for everyone.
fn bar(bar: Sensitivity) -> AnyView {
    let Sensitivity { label, ends, turns, tie, at, .. } = bar;
    let (from, to) = (ends[0].place.min(ends[1].place), ends[0].place.max(ends[1].place));
    let ends: Vec<AnyView> = ends.into_iter().map(end).collect();
    view! {
        <li>
            <b>{text_span(label)}" "<small>{text_span(turns.unwrap_or_default())}</small></b>
            <div
                class="tornado"
                aria-hidden="true"
                style:--from=from.css()
                style:--to=to.css()
                style:--zero=tie.css()
                style:--at=at.css()
            >
                {side("managed")}
                {side("byok")}
                <em></em>
                <i></i>
            </div>
            <div class="ends">{ends}</div>
        </li>
    }
    .into_any()
}

fn side(side: &'static str) -> impl IntoView {
    view! { <span class=side></span> }
}

fn end(end: End) -> AnyView {
    view! { <span><b>{text_span(end.value)}</b>" "{text_span(end.difference)}</span> }.into_any()
}
