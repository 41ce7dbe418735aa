//! The answer: headline, comparison, likely range, chart, and then the sentences, whose length varies.

use super::chart::CostChart;
use super::compare::{Comparison, LikelyRange};
use super::context::use_calculator;
use super::debounce::debounced;
use super::reactive::{each, effect, flag};
use super::text::{Emphasis, Paragraph, Text};
use crate::model::Verdict;
use crate::words;
use leptos::prelude::*;

/// How long the headline must rest before it is announced, milliseconds: one announcement a drag.
const ANNOUNCE_AFTER: u32 = 500;

/// Everything that the result column holds.
#[component]
pub fn Answer() -> impl IntoView {
    let calculator = use_calculator();
    view! {
        <div class="answer" part="answer">
            <Headline/>
            <Comparison/>
            <LikelyRange/>
            <CostChart/>
            <Sentences/>
            <CallsToAction/>
            <Paragraph
                class="hint"
                text=calculator.rested(|language, inputs, _| words::headings(language, inputs).prices_date)
            />
        </div>
    }
}

/// Why, what a year saves, what turns the answer, and from which volume on.
#[component]
fn Sentences() -> impl IntoView {
    let calculator = use_calculator();
    let sentence = move |pick: fn(&words::Answer) -> Option<String>| {
        calculator.said(move |words| pick(&words.answer).unwrap_or_default())
    };
    view! {
        <Paragraph class="reason" text=sentence(|answer| Some(answer.reason.clone()))/>
        <Paragraph class="hint" text=sentence(|answer| answer.savings_a_year.clone())/>
        <Emphasis class="lever" sentence=|words| words.answer.lever.as_ref()/>
        <Paragraph class="hint" text=sentence(|answer| answer.settle.clone())/>
        <div part="recommendation">
            <Paragraph class="recommendation" text=sentence(|answer| answer.recommendation.clone())/>
        </div>
        <div part="break-even"><Emphasis class="break-even" sentence=|words| Some(&words.answer.break_even)/></div>
    }
}

/// The verdict, at once where it is seen and, once it has rested, where it is announced.
#[component]
fn Headline() -> impl IntoView {
    let calculator = use_calculator();
    let headline = calculator.said(|words| words.answer.verdict.headline.clone());
    let rested = RwSignal::new(headline.get_untracked());
    // Not while something is dragged: letting it go begins the wait anew.
    let announce = debounced(ANNOUNCE_AFTER, move |headline| {
        if !calculator.is_pressed.get_untracked() && rested.get_untracked() != headline {
            rested.set(headline);
        }
    });
    effect(move || {
        calculator.is_pressed.track();
        announce(headline.get());
    });
    view! {
        <p class="verdict" part="verdict"><Text text=headline/></p>
        <p class="unseen" role="status"><Text text=rested.into()/></p>
    }
}

/// The host's own calls to action: the cheaper side's first, as the main one.
#[component]
fn CallsToAction() -> impl IntoView {
    let calculator = use_calculator();
    let verdict = move || calculator.answer.get().verdict;
    let order = move || match verdict() {
        Verdict::Managed => vec![1, 0],
        Verdict::Byok | Verdict::Close => vec![0, 1],
    };
    let call = move |at: usize| {
        let (side, wins) = [("byok", Verdict::Byok), ("managed", Verdict::Managed)][at];
        let is_main = flag(move || verdict() == wins);
        let press = move |_| calculator.platform().call_to_action(calculator, side);
        view! { <slot name=format!("cta-{side}") class:main=is_main on:click=press></slot> }.into_any()
    };
    view! { <div class="calls">{each(order, call)}</div> }
}
