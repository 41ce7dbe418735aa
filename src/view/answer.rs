//! The answer: headline, comparison, likely range, chart, and then the sentences, whose length varies.

use super::chart::CostChart;
use super::compare::{Compare, LikelyRange};
use super::context::use_calculator;
use super::reactive::{each, flag, text};
use super::text::{Paragraph, Strong, Text};
use crate::model::Verdict;
use crate::words::{self, Emphasized};
use leptos::prelude::*;
use std::time::Duration;

/// How long the headline must rest before it is announced: one announcement a drag.
const ANNOUNCE_AFTER: Duration = Duration::from_millis(500);

/// Everything that the result column holds.
#[component]
pub fn Answer() -> AnyView {
    let calculator = use_calculator();
    let sentence = move |pick: fn(&words::Answer) -> Option<&String>| {
        calculator.say(move |words| pick(&words.answer).cloned().unwrap_or_default())
    };
    let emphasized = move |pick: fn(&words::Answer) -> Option<&Emphasized>| {
        move |part: fn(&Emphasized) -> &String| {
            calculator.say(move |words| pick(&words.answer).map(part).cloned().unwrap_or_default())
        }
    };
    let no_lever = flag(move || calculator.words.get().answer.lever.is_none());
    view! {
        <div class="answer" part="answer">
            <Headline/>
            <Compare/>
            <LikelyRange/>
            <CostChart/>
            <Paragraph class="reason" text=sentence(|answer| Some(&answer.reason))/>
            <Paragraph class="hint" text=sentence(|answer| answer.savings_a_year.as_ref())/>
            <p class="lever" hidden=no_lever><Strong part=emphasized(|answer| answer.lever.as_ref())/></p>
            <Paragraph class="hint" text=sentence(|answer| answer.settle.as_ref())/>
            <div part="recommendation">
                <Paragraph class="recommendation" text=sentence(|answer| answer.recommendation.as_ref())/>
            </div>
            <p part="break-even"><Strong part=emphasized(|answer| Some(&answer.break_even))/></p>
            <CallsToAction/>
            <Paragraph class="hint" text=calculator.rested(|language, inputs, _| words::headings(language, inputs).prices_date)/>
        </div>
    }
    .into_any()
}

/// The verdict, at once where it is seen and, once it has rested, where it is announced.
#[component]
fn Headline() -> AnyView {
    let calculator = use_calculator();
    let headline = calculator.say(|words| words.answer.verdict.headline.clone());
    let rested = RwSignal::new(headline.get_untracked());
    let mut announce = debounce(ANNOUNCE_AFTER, move |headline| rested.set(headline));
    Effect::new(move |_| announce(headline.get()));
    view! {
        <p class="verdict" part="verdict"><Text text=headline/></p>
        <p class="unseen" role="status"><Text text=text(move || rested.get())/></p>
    }
    .into_any()
}

/// The host's own calls to action: the cheaper side's first, as the main one.
#[component]
fn CallsToAction() -> AnyView {
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
    view! { <div class="calls">{each(order, call)}</div> }.into_any()
}
