//! When to switch: the months of the plan in sentences, as a chart, and as a table.

use super::assumption::Assumptions;
use super::parts::{disclosure, settled_table, settled_view};
use crate::panel::Panel;
use crate::view::chart::PlannerChart;
use crate::view::context::use_calculator;
use crate::view::text::paragraph;
use crate::words::{Messages, explore};
use leptos::prelude::*;

/// The best month, its saving, the months, and the month of the switch.
#[component]
pub fn PlannerPanel() -> AnyView {
    let calculator = use_calculator();
    let summary = settled_view(calculator, |language, inputs, outcome| {
        let switch = explore::switch(language, inputs, outcome);
        view! {
            {paragraph("lead", switch.when)}
            {paragraph("", switch.saving.unwrap_or_default())}
            {paragraph("", switch.setup.unwrap_or_default())}
            {paragraph("hint", switch.day)}
        }
        .into_any()
    });
    let name = calculator.message(Messages::switch_months);
    let months =
        settled_table(calculator, name, |language, inputs, outcome| explore::switch(language, inputs, outcome).table);
    view! {
        <Assumptions panel=Panel::Planner/>
        <div class="summary">
            {summary}
            <PlannerChart/>
            {disclosure(calculator, name, months)}
        </div>
    }
    .into_any()
}
