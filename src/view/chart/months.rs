//! The small chart of a plan: both costs month by month, and the month of the switch.

use super::drawing::drawing;
use super::width::measure;
use crate::chart::{Months, months_picture};
use crate::model::months;
use crate::view::context::use_calculator;
use leptos::prelude::*;
use std::sync::Arc;

/// Both monthly costs over the months of the plan. Debounced.
#[component]
pub fn PlannerChart() -> impl IntoView {
    let calculator = use_calculator();
    let width = RwSignal::new(None);
    let picture = Memo::new(move |_| {
        let (language, inputs, outcome) =
            (calculator.language.get(), calculator.settled_inputs.get(), calculator.outcome.get());
        let costs: Vec<_> = months(&inputs).into_iter().map(|(_, costs)| costs).collect();
        let months = Months {
            name: language.messages.switch_chart_name(),
            costs: &costs,
            switch: outcome.planner.as_ref().map(|plan| plan.switch_after),
            amount: &|micros| language.price(micros),
            month: &|month| language.messages.switch_month(&language.number(month)),
        };
        Arc::new(months_picture(&months, width.get()))
    });
    view! {
        <div class="picture">
            <div class="plot">
                <div class="ruler" use:measure=width></div>
                {drawing("chart", picture, |picture| picture.mark.clone().unwrap_or_default())}
            </div>
        </div>
    }
}
