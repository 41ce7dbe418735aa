//! Every assumption, in groups.

use super::assumption::{assumption, elsewhere};
use super::parts::{button, disclosure, heading, settled_table};
use crate::layers::Layers;
use crate::model::Key;
use crate::panel::Panel;
use crate::view::context::Calculator;
use crate::view::reactive::flag;
use crate::view::text::Paragraph;
use crate::words::explore;
use leptos::prelude::*;

/// The groups, and the way back to the defaults of all.
pub fn panel(calculator: Calculator) -> AnyView {
    let groups = explore::groups(&calculator.language.get_untracked());
    let groups: Vec<AnyView> =
        groups.into_iter().enumerate().map(|(at, known)| group(calculator, at, known.keys)).collect();
    view! {
        <div class="about">
            <Paragraph class="hint" text=calculator.label(|language| language.messages.assumptions_about())/>
            {button(
                calculator.label(|language| language.messages.assumptions_reset()),
                flag(|| false),
                move || calculator.restart(Layers::reset),
            )}
        </div>
        {groups}
    }
    .into_any()
}

fn group(calculator: Calculator, at: usize, keys: &'static [Key]) -> AnyView {
    let name = calculator.label(move |language| explore::groups(language)[at].name.clone());
    let rows: Vec<AnyView> = keys
        .iter()
        .map(|&key| match Panel::of(key) {
            Some(Panel::Assumptions) => assumption(calculator, key),
            _ => elsewhere(calculator, key),
        })
        .collect();
    let hours = keys.contains(&Key::Keys).then(|| hours(calculator));
    view! { <div class="group">{heading(name)}<div class="known">{rows}</div>{hours}</div> }.into_any()
}

/// How the hours of key management come about.
fn hours(calculator: Calculator) -> impl IntoView {
    let sentence = calculator.rested(|language, inputs, _| explore::key_management(language, inputs).sentence);
    let name = calculator.label(|language| language.messages.work_title());
    let table = settled_table(calculator, name, |language, inputs, _| explore::key_management(language, inputs).table);
    view! {
        <Paragraph class="hint" text=sentence/>
        {disclosure(calculator, name, table)}
    }
}
