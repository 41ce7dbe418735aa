//! The answer: headline, comparison, likely range, chart, and then the sentences, whose length varies.

use super::chart::CostChart;
use super::compare::{bars, likely_range};
use super::context::use_calculator;
use super::debounce::{ANNOUNCE_DELAY, debounced};
use super::reactive::{dynamic, each, effect, flag};
use super::text::{Paragraph, Text, emphasized, paragraph};
use crate::model::{Side, Verdict};
use crate::words;
use leptos::prelude::*;

/// Everything that the result column holds.
#[component]
pub fn Answer() -> impl IntoView {
    let calculator = use_calculator();
    let locked = Memo::new(move |_| calculator.interface.read().locked.clone());
    view! {
        <div class="answer" part="answer">
            <Headline/>
            {dynamic(move || bars(&calculator.words.read().comparison))}
            {dynamic(move || {
                likely_range(&calculator.language.get(), &calculator.answer.read(), &calculator.words.read().answer)
            })}
            <CostChart/>
            {dynamic(move || {
                let mut answer = calculator.words.read().answer.clone();
                answer.settle.take_if(|(key, _)| locked.read().contains(key));
                sentences(answer)
            })}
            <CallsToAction/>
            <Paragraph
                class="hint"
                text=calculator.settled_text(|language, inputs, _| words::prices_date(language, inputs))
            />
        </div>
    }
}

/// Why, what a year saves, what turns the answer, and from which volume on.
fn sentences(answer: words::Answer) -> AnyView {
    view! {
        {paragraph("reason", answer.reason)}
        {paragraph("hint", answer.savings_a_year.unwrap_or_default())}
        {emphasized("lever", None, answer.lever)}
        {paragraph("hint", answer.settle.map(|(_, text)| text).unwrap_or_default())}
        <div part="recommendation">{paragraph("recommendation", answer.recommendation.unwrap_or_default())}</div>
        {emphasized("break-even", Some("break-even"), Some(answer.break_even))}
    }
    .into_any()
}

/// The verdict: shown at once, announced once it has settled.
#[component]
fn Headline() -> impl IntoView {
    let calculator = use_calculator();
    let headline = calculator.answer_text(|words| words.answer.headline.clone());
    let announced = RwSignal::new(headline.get_untracked());
    // Not during a drag: the delay restarts on release.
    let announce = debounced(ANNOUNCE_DELAY, move |headline| {
        if !calculator.is_pressed.get_untracked() && announced.get_untracked() != headline {
            announced.set(headline);
        }
    });
    effect(move || {
        calculator.is_pressed.track();
        announce(headline.get());
    });
    view! {
        <p class="verdict" part="verdict"><Text text=headline/></p>
        <p class="unseen" role="status"><Text text=announced.into()/></p>
    }
}

/// The host's own calls to action: the cheaper side's first, and as the main one where that is sure.
#[component]
fn CallsToAction() -> impl IntoView {
    let calculator = use_calculator();
    let order = move || match calculator.answer.read().cheaper {
        Side::Managed => vec![1, 0],
        Side::Byok | Side::Tie => vec![0, 1],
    };
    let call = move |at: usize| {
        let (side, wins) = [("byok", Verdict::Byok), ("managed", Verdict::Managed)][at];
        let is_main = flag(move || calculator.answer.read().verdict == wins);
        let press = move |_| calculator.platform().call_to_action(calculator, side);
        view! { <slot name=format!("cta-{side}") class:main=is_main on:click=press></slot> }.into_any()
    };
    view! { <div class="calls">{each(order, call)}</div> }
}
