//! What would change the answer: the value of each assumption that turns it, to be tried at one press and undone at
//! another; and how far each assumption moves the difference.

use super::parts::{heading, settled};
use crate::model::Key;
use crate::view::context::Calculator;
use crate::view::text::shown;
use crate::words::explore::{self, Change, End, Sensitivity};
use crate::words::{Emphasized, label};
use leptos::prelude::*;

/// The assumptions, in the order in which they are told.
const KEYS: [Key; 5] = [Key::Rate, Key::Hours, Key::Fee, Key::Managed, Key::Volume];

/// What turns the answer, and bars.
pub fn panel(calculator: Calculator) -> AnyView {
    let lead = calculator.rested(|language, inputs, outcome| explore::change(language, inputs, outcome).lead);
    let tried = KEYS.map(|key| calculator.flag(move |state| state.tried() == Some(key)));
    view! {
        <div>
            {heading(lead)}
            {settled(calculator, move |language, inputs, outcome| {
                let change = explore::change(language, inputs, outcome);
                let flips: Vec<AnyView> = KEYS
                    .iter()
                    .zip(&tried)
                    .map(|(&key, tried)| flip(calculator, &change, key, tried.get(), label(language, key)))
                    .collect();
                view! { <ul class="flips">{flips}</ul> }.into_any()
            })}
        </div>
        <div>
            {heading(calculator.label(|language| language.messages.change_difference()))}
            {settled(calculator, |language, inputs, outcome| {
                let bars: Vec<AnyView> = explore::sensitivity(language, inputs, outcome).into_iter().map(bar).collect();
                let messages = &language.messages;
                view! {
                    <ul class="sens">{bars}</ul>
                    <p class="axisnote">{shown(messages.managed_cheaper())}{shown(messages.byok_cheaper())}</p>
                }
                .into_any()
            })}
        </div>
    }
    .into_any()
}

/// What one assumption has to become, with the press that tries it. What is tried stays until it is undone, even where
/// both then cost the same and nothing is left to turn.
fn flip(calculator: Calculator, change: &Change, key: Key, is_tried: bool, name: String) -> AnyView {
    let flip = change.flips.iter().find(|flip| flip.key == key);
    let trial = flip.and_then(|flip| flip.trial);
    let condition = match flip {
        Some(flip) => flip.condition.clone(),
        None => Emphasized { before: name, ..Emphasized::default() },
    };
    let now = flip.and_then(|flip| flip.now.clone()).unwrap_or_default();
    let can_press = is_tried || (trial.is_some() && !calculator.locks(key));
    let press = move |_| {
        calculator.press(|state| match trial {
            _ if is_tried => state.undo_trial(),
            Some(value) => state.try_value(key, value),
            None => {}
        });
    };
    let id = format!("flip-{}", key.name());
    view! {
        <li hidden=flip.is_none() && !is_tried>
            <span id=id.clone()>
                {shown(condition.before)}<b>{shown(condition.strong)}</b>{shown(condition.after)}" "
                <small>{shown(now)}</small>
            </span>
            <button type="button" part="button" aria-describedby=id hidden=!can_press on:click=press>
                {shown(if is_tried { change.undo.clone() } else { change.try_it.clone() })}
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
            <b>{shown(label)}" "<small>{shown(turns.unwrap_or_default())}</small></b>
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
    view! { <span><b>{shown(end.value)}</b>" "{shown(end.difference)}</span> }.into_any()
}
