//! The content mix: shares of output types, what one of each costs, and what a piece of the mix counts as.

use super::parts::button;
use crate::model::estimate::mix_of_sources;
use crate::model::{Key, Kind, Mix, prices};
use crate::state::State;
use crate::view::context::use_calculator;
use crate::view::field::{Field, NumberField};
use crate::view::reactive::text;
use crate::view::text::{Paragraph, Text};
use crate::words::{Messages, explore};
use leptos::prelude::*;

/// Shares and weight.
#[component]
pub fn MixPanel() -> AnyView {
    let calculator = use_calculator();
    let shares: Vec<AnyView> = (0..prices::TYPES).map(|at| view! { <TypeShare at/> }.into_any()).collect();
    let has_no_estimate = calculator
        .interface_flag(|interface| mix_of_sources(&interface.sources).is_none() || interface.is_locked(Key::Mix));
    let has_no_mix = calculator.flag(|state| state.inputs().mix().is_none() || state.is_locked(Key::Mix));
    let take_over = move || {
        calculator.change_now(|state| {
            if let Some(mix) = mix_of_sources(&state.interface().sources) {
                state.unset(Key::Mix);
                state.edit(Key::Mix, |inputs| inputs.set_mix(mix));
            }
        });
    };
    view! {
        <div class="about">
            <Paragraph class="" text=calculator.settled_text(|language, inputs, _| explore::mix_weight(language, inputs))/>
            <Paragraph class="hint" text=calculator.locked_note(Key::Mix)/>
        </div>
        <div
            class="known"
            id=Key::Mix.name()
            role="group"
            aria-label=calculator.message(Messages::tab_mix)
        >
            {shares}
        </div>
        <div class="about">
            <div class="buttons">
                {button(calculator.message(Messages::mix_from_estimate), has_no_estimate, take_over)}
                {button(calculator.message(Messages::mix_clear), has_no_mix, move || {
                    calculator.change_now(|state| state.unset(Key::Mix));
                })}
            </div>
            <Paragraph class="hint" text=calculator.settled_text(|language, inputs, _| explore::mix_source(language, inputs))/>
            <p>
                <a href=calculator.platform().price_list() target="_blank">
                    <Text text=calculator.message(Messages::mix_price_list)/>
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// The shares of a state; none of anything without a mix.
fn shares(state: &State) -> [u8; prices::TYPES] {
    state.inputs().mix().map_or([0; prices::TYPES], |mix| *mix.shares())
}

/// The share of one output type, with what one costs.
#[component]
fn TypeShare(at: usize) -> impl IntoView {
    let calculator = use_calculator();
    let words = move |pick: fn(explore::MixType) -> String| {
        calculator.settled_text(move |language, inputs, _| {
            explore::mix_type(language, inputs, at).map(pick).unwrap_or_default()
        })
    };
    let field = Field {
        id: format!("{}-share-{at}", Key::Mix.name()),
        key: Key::Mix,
        kind: Kind::Number { decimals: 0, min: 0, max: 100, default: None },
        is_money: false,
        optional: false,
        short_forms: false,
    };
    let value = text(move || calculator.language.get().number(shares(&calculator.state.read())[at]));
    let set = move |number: Option<i64>| {
        calculator.change(|state| {
            let mut now = shares(state);
            now[at] = number.and_then(|number| number.try_into().ok()).unwrap_or_default();
            match Mix::new(now) {
                Ok(mix) => state.edit(Key::Mix, |inputs| inputs.set_mix(mix)),
                Err(_) => state.unset(Key::Mix),
            }
        });
    };
    view! {
        <div class="assumption">
            <NumberField
                field
                label=words(|output| output.name)
                value
                on_number=set
                affixes=[text(String::new), calculator.message(Messages::mix_shares)]
                disabled=calculator.is_locked(Key::Mix)
            />
            <Paragraph class="hint" text=words(|output| output.costs)/>
        </div>
    }
}
