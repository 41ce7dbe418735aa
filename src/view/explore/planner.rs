//! When to switch: the months of the plan, drawn and told.

use super::super::app::App;
use super::super::dom::El;
use super::super::template::Part::{self, Each, Rest};
use super::super::template::{OPEN, build};
use super::input::inputs;
use super::table::folded;
use crate::model::Key;
use crate::state::State;
use crate::text::Figure::Count;
use crate::text::drawing::Frame;
use crate::text::{Corner, Figures, Switch, month_rows, switch, switch_day};

/// The picture has both monthly costs over the months, and where the best course moves to own keys.
const PLANNER: &str = "
details;class=planner;open=*
 summary|When to switch
 +
 p|*
 p|*
 p|*
 div;class=plot small
  svg;role=img;aria-label=Monthly cost of own keys and of managed credits, month by month. The figures follow;viewBox=0 0 10000 10000;preserveAspectRatio=none
   path;class=line byok;d=*
   path;class=line managed;d=*
   path;class=you;d=*
 div;class=volumes;aria-hidden=true
  span|*
  span|*
 +
 p|*";

/// The best month, its saving, the months, and the month of the switch.
pub fn section(app: &App, _: usize) -> El {
    const SLOTS: &[Part] = &[
        OPEN,
        Each(0, |app, _| inputs(app, &[Key::Growth, Key::Months, Key::Setup, Key::Day])),
        Rest(|_, state, figures| plan(state, figures).when),
        Rest(|_, state, figures| plan(state, figures).saving),
        Rest(|_, state, figures| plan(state, figures).setup),
        Rest(|_, state, figures| draw(0, &plan(state, figures))),
        Rest(|_, state, figures| draw(1, &plan(state, figures))),
        Rest(|_, state, figures| draw(2, &plan(state, figures))),
        Rest(|_, _, figures| month(1, figures)),
        Rest(|_, state, figures| month(plan(state, figures).months.len(), figures)),
        Each(0, |app, _| {
            folded(app, "Month by month", "Month\tGenerations\tOwn keys\tManaged\tBest", |_, state, figures| {
                month_rows(&plan(state, figures).months, figures).0
            })
        }),
        Rest(|_, state, figures| switch_day(state.inputs(), state.outcome(), figures)),
    ];
    build(app, 0, PLANNER, SLOTS)
}

fn plan(state: &State, figures: &dyn Figures) -> Switch {
    switch(state.inputs(), state.outcome(), figures)
}

fn month(month: usize, figures: &dyn Figures) -> String {
    figures.fill("Month {}", &[Count(month as i64)])
}

fn draw(what: usize, plan: &Switch) -> String {
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
