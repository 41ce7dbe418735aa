//! When to switch: the months of the plan, drawn and told.

use super::super::app::App;
use super::super::dom::{El, classed, el, svg};
use super::fold;
use super::input::inputs;
use super::table::table;
use crate::model::Key;
use crate::state::State;
use crate::text::Figure::Count;
use crate::text::drawing::Frame;
use crate::text::{Corner, Figures, Switch, month_rows, switch, switch_day};

/// The best month, its saving, the months, and the month of the switch.
pub fn section(app: &App) -> El {
    let heads = ["Month", "Generations", "Own keys", "Managed", "Best"];
    fold(app, "planner", "When to switch")
        .child(inputs(app, &[Key::Growth, Key::Months, Key::Setup, Key::Day]))
        .child(el("p").tell(app, 0, |_, state, figures| plan(state, figures).when))
        .child(el("p").tell(app, 0, |_, state, figures| plan(state, figures).saving))
        .child(el("p").tell(app, 0, |_, state, figures| plan(state, figures).setup))
        .child(picture(app))
        .child(classed("div", "volumes").attr("aria-hidden", "true").child(month(app, 0)).child(month(app, 1)))
        .child(el("details").open_in_full(app).child(el("summary").text("Month by month")).child(table(
            app,
            "Month by month",
            &heads,
            |state, figures| month_rows(&plan(state, figures).months, figures),
        )))
        .child(el("p").tell(app, 0, |_, state, figures| switch_day(state.inputs(), state.outcome(), figures)))
}

fn plan(state: &State, figures: &dyn Figures) -> Switch {
    switch(state.inputs(), state.outcome(), figures)
}

/// Both monthly costs over the months, and where the best course moves to own keys.
fn picture(app: &App) -> El {
    let name = "Monthly cost of own keys and of managed credits, month by month; the figures follow";
    let mut picture = svg("svg")
        .attr("role", "img")
        .attr("aria-label", name)
        .attr("viewBox", "0 0 10000 10000")
        .attr("preserveAspectRatio", "none");
    for (at, class) in ["line byok", "line managed", "you"].iter().enumerate() {
        picture = picture.child(svg("path").attr("class", class).tell_as("d", app, at, draw));
    }
    classed("div", "plot small").child(picture)
}

/// The first month, or the last.
fn month(app: &App, at: usize) -> El {
    el("span").tell(app, at, |at, state, figures| {
        let months = if at == 0 { 1 } else { plan(state, figures).months.len() as i64 };
        figures.fill("Month {}", &[Count(months)])
    })
}

fn draw(what: usize, state: &State, figures: &dyn Figures) -> String {
    let plan = plan(state, figures);
    let mut corners: Vec<Corner> = Vec::new();
    for (at, month) in (0..).zip(&plan.months) {
        match (what, month.managed) {
            (0, _) => corners.push((at, month.byok)),
            (1, Some(managed)) => corners.push((at, managed)),
            (2, _) if month.switched && corners.is_empty() => corners.extend([(at, 0), (at, plan.top)]),
            _ => {}
        }
    }
    let right = plan.months.len() as i64 - 1;
    Frame { right: right.max(1), top: plan.top }.line(&corners)
}
