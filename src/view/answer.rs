//! The answer: headline, comparison, likely range, chart, and then the sentences, whose length varies.

use super::chart::CostChart;
use super::compare::{Compare, LikelyRange};
use super::context::use_calculator;
use super::text::{Strong, Text};
use crate::model::Verdict;
use crate::words;
use leptos::prelude::*;
use std::time::Duration;

/// How long the headline must rest before it is announced: one announcement a drag.
const ANNOUNCE_AFTER: Duration = Duration::from_millis(500);

/// Everything that the result column holds.
#[component]
pub fn Answer() -> impl IntoView {
    let calculator = use_calculator();
    let answer = calculator.now(words::answer);
    let sentence = move |pick: fn(&words::Answer) -> Option<String>| {
        let text = Memo::new(move |_| answer.with(pick));
        move |class: &'static str| {
            view! {
                <p class=class hidden=move || text.get().is_none()>
                    <Text text=Signal::derive(move || text.get().unwrap_or_default())/>
                </p>
            }
        }
    };
    let lever = Memo::new(move |_| answer.with(|answer| answer.lever.clone()));
    let break_even = Memo::new(move |_| answer.with(|answer| answer.break_even.clone()));
    let recommendation = Memo::new(move |_| answer.with(|answer| answer.recommendation.clone()));
    view! {
        <div class="answer" part="answer">
            <Headline/>
            <Compare/>
            <LikelyRange/>
            <CostChart/>
            {sentence(|answer| Some(answer.reason.clone()))("reason")}
            {sentence(|answer| answer.savings_a_year.clone())("hint")}
            <p class="lever" hidden=move || lever.get().is_none()>
                <Strong text=Signal::derive(move || lever.get().unwrap_or_default())/>
            </p>
            {sentence(|answer| answer.settle.clone())("hint")}
            <p class="recommendation" part="recommendation" hidden=move || recommendation.get().is_none()>
                <Text text=Signal::derive(move || recommendation.get().unwrap_or_default())/>
            </p>
            <p part="break-even"><Strong text=break_even/></p>
            <CallsToAction/>
            <p class="hint"><Text text=calculator.label(words::prices_as_of)/></p>
        </div>
    }
}

/// The verdict, at once where it is seen and, once it has rested, where it is announced.
#[component]
fn Headline() -> impl IntoView {
    let calculator = use_calculator();
    let headline = calculator.now(|language, _, answer| words::verdict(language, answer).headline);
    let announced = RwSignal::new(headline.get_untracked());
    let mut announce = debounce(ANNOUNCE_AFTER, move |headline| announced.set(headline));
    Effect::new(move |_| announce(headline.get()));
    view! {
        <p class="verdict" part="verdict"><Text text=headline/></p>
        <p class="unseen" role="status"><Text text=announced/></p>
    }
}

/// The host's own calls to action: the cheaper side's first.
#[component]
fn CallsToAction() -> impl IntoView {
    let calculator = use_calculator();
    let byok_first = Memo::new(move |_| calculator.answer.get().verdict != Verdict::Managed);
    let press = move |side: &'static str| move |_| calculator.platform().call_to_action(calculator, side);
    view! {
        <div class="calls" class:managed-first=move || !byok_first.get()>
            <slot name="cta-byok" on:click=press("byok")></slot>
            <slot name="cta-managed" on:click=press("managed")></slot>
        </div>
    }
}
