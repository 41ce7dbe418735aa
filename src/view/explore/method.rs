//! How it works: both sums with the visitor's numbers, what is left out, where the numbers come from, and how that squares
//! with the article.

use super::parts::{heading, list, settled_table, settled_view};
use crate::view::context::use_calculator;
use crate::view::text::{Paragraph, text_span};
use crate::words::Messages;
use crate::words::explore::{article_check, method};
use leptos::prelude::*;

/// The three sums, the lists, and the article's claims.
#[component]
pub fn MethodPanel() -> AnyView {
    let calculator = use_calculator();
    let sums: Vec<AnyView> = (0..3).map(|at| view! { <Sum at/> }.into_any()).collect();
    let left_out = settled_view(calculator, |language, inputs, outcome| {
        let method = method(language, inputs, outcome);
        let left_out = method.left_out.map(|text| text_span(text).into_any());
        list(method.left_out_title, left_out.into())
    });
    let sources = calculator.settled_text(|language, inputs, outcome| method(language, inputs, outcome).sources);
    let check = calculator.message(Messages::check_title);
    view! {
        {sums}
        {left_out}
        <div>
            {heading(calculator.message(Messages::method_sources))}
            <Paragraph class="hint" text=sources/>
        </div>
        <div class="wide">
            {heading(check)}
            {settled_table(calculator, check, |language, _, _| article_check(language))}
        </div>
    }
    .into_any()
}

/// A sum, step by step.
#[component]
fn Sum(at: usize) -> impl IntoView {
    let calculator = use_calculator();
    let name = calculator
        .settled_text(move |language, inputs, outcome| method(language, inputs, outcome).sums[at].name.clone());
    let table = settled_table(calculator, name, move |language, inputs, outcome| {
        let [byok, managed, difference] = method(language, inputs, outcome).sums;
        match at {
            0 => byok,
            1 => managed,
            _ => difference,
        }
    });
    view! { <div class="sum">{heading(name)}{table}</div> }
}
