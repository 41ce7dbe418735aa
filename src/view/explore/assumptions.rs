//! Every assumption, in groups.

use super::assumption::{Assumption, Elsewhere};
use super::parts::{button, disclosure, heading, settled_table};
use crate::model::Key;
use crate::panel::Panel;
use crate::view::context::use_calculator;
use crate::view::text::Paragraph;
use crate::words::{Messages, explore};
use leptos::prelude::*;

/// The groups, and the way back to the defaults of all.
#[component]
pub fn AssumptionsPanel() -> AnyView {
    let calculator = use_calculator();
    let groups = explore::groups(&calculator.language.get_untracked());
    let groups: Vec<AnyView> =
        groups.into_iter().enumerate().map(|(at, known)| view! { <Group at keys=known.keys/> }.into_any()).collect();
    view! {
        <div class="about">
            <Paragraph class="hint" text=calculator.message(Messages::assumptions_about)/>
            <div class="buttons">
                {button(calculator.message(Messages::assumptions_reset), false.into(), move || calculator.reset())}
                <span hidden=calculator.cannot_undo_reset()>
                    {button(calculator.message(Messages::share_undo), false.into(), move || calculator.undo_reset())}
                </span>
            </div>
        </div>
        {groups}
    }
    .into_any()
}

#[component]
fn Group(at: usize, keys: &'static [Key]) -> impl IntoView {
    let calculator = use_calculator();
    let name = calculator.localized(move |language| explore::groups(language)[at].name.clone());
    let rows: Vec<AnyView> = keys
        .iter()
        .map(|&key| match Panel::of(key) {
            Some(Panel::Assumptions) => view! { <Assumption key/> }.into_any(),
            _ => view! { <Elsewhere key/> }.into_any(),
        })
        .collect();
    let hours = keys.contains(&Key::Keys).then(|| view! { <Hours/> });
    view! { <div class="group">{heading(name)}<div class="known">{rows}</div>{hours}</div> }
}

/// How the hours of key management come about.
#[component]
fn Hours() -> impl IntoView {
    let calculator = use_calculator();
    let sentence = calculator.settled_text(|language, inputs, _| explore::key_management(language, inputs).sentence);
    let name = calculator.message(Messages::work_title);
    let table = settled_table(calculator, name, |language, inputs, _| explore::key_management(language, inputs).table);
    view! {
        <Paragraph class="hint" text=sentence/>
        {disclosure(calculator, name, table)}
    }
}
