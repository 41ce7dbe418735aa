//! Whom each side suits, the hidden work and the risks, each marked with whether it applies to this visitor.

use super::assumption::assumptions;
use super::parts::{button, list, settled};
use crate::model::Key;
use crate::panel::Panel;
use crate::view::context::Calculator;
use crate::view::text::{Paragraph, paragraph, shown};
use crate::words::explore::{FOUNDING_CENTS, Fact, fit, holds_founding};
use leptos::prelude::*;

/// Questions about the visitor, the facts, and the founding offer for those who hold it.
pub fn panel(calculator: Calculator) -> AnyView {
    let today = calculator.platform().today();
    let facts = settled(calculator, move |language, inputs, outcome| {
        let fit = fit(language, inputs, outcome, today);
        let lists = fit.lists.map(|facts| list(facts.title, facts.facts.into_iter().map(fact).collect()));
        view! {
            {paragraph("lead", fit.recommendation)}
            <div class="lists">{lists.into_iter().collect_view()}</div>
        }
        .into_any()
    });
    let founding = calculator.rested(move |language, inputs, outcome| fit(language, inputs, outcome, today).founding);
    let holds = calculator.flag(|state| holds_founding(state.inputs()) || state.is_locked(Key::Fee));
    view! {
        {assumptions(calculator, Panel::Fit)}
        <div class="told">{facts}</div>
        <div class="about founding">
            <Paragraph class="" text=founding/>
            {button(calculator.label(|language| language.messages.founding_hold()), holds, move || {
                calculator.press(|state| state.set(Key::Fee, FOUNDING_CENTS));
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
        <span class=class>{shown(text)}" "<small hidden=hidden>{shown(mark.unwrap_or_default())}</small></span>
    }
    .into_any()
}
