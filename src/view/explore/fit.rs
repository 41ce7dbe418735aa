//! Whom each side suits, the hidden work and the risks, each marked with whether it applies to this visitor.

use super::assumption::Assumptions;
use super::parts::{button, list, settled_view};
use crate::model::Key;
use crate::panel::Panel;
use crate::view::context::use_calculator;
use crate::view::text::{Paragraph, paragraph, text_span};
use crate::words::Messages;
use crate::words::explore::{FOUNDING_CENTS, Fact, fit, holds_founding};
use leptos::prelude::*;

/// Questions about the visitor, the facts, and the founding offer for those who hold it.
#[component]
pub fn FitPanel() -> AnyView {
    let calculator = use_calculator();
    let today = calculator.platform().today();
    let facts = settled_view(calculator, move |language, inputs, outcome| {
        let fit = fit(language, inputs, outcome, today);
        let lists = fit.lists.map(|facts| list(facts.title, facts.facts.into_iter().map(fact).collect()));
        view! {
            {paragraph("lead", fit.recommendation)}
            <div class="lists">{lists.into_iter().collect_view()}</div>
        }
        .into_any()
    });
    let founding =
        calculator.settled_text(move |language, inputs, outcome| fit(language, inputs, outcome, today).founding);
    let holds = calculator.flag(|state| holds_founding(state.inputs()) || state.is_locked(Key::Fee));
    view! {
        <Assumptions panel=Panel::Fit/>
        <div class="summary">{facts}</div>
        <div class="about founding">
            <Paragraph class="" text=founding/>
            {button(calculator.message(Messages::founding_hold), holds, move || {
                calculator.change_now(|state| state.set(Key::Fee, FOUNDING_CENTS));
            })}
        </div>
    }
    .into_any()
}

fn fact(fact: Fact) -> AnyView {
    let Fact { text, applies, mark } = fact;
    let class = match applies {
        Some(true) => "applies",
        Some(false) => "applies-not",
        None => "",
    };
    let hidden = mark.is_none();
    view! {
        <span class=class>{text_span(text)}" "<small hidden=hidden>{text_span(mark.unwrap_or_default())}</small></span>
    }
    .into_any()
}
