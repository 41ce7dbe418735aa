//! Everything that is drawn of both costs over the months of a plan.

use super::axis::{Tick, amount_ticks, edge};
use super::costs::Corner;
use super::frame::{Frame, line};
use super::labels;
use super::picture::{Picture, grid};
use crate::model::Costing;

/// A plan month by month: its words and its figures.
pub struct Months<'a> {
    /// The accessible name.
    pub name: String,
    /// What both sides cost in each month.
    pub costs: &'a [Costing],
    /// The first month on BYOK, from 0; none where there is none.
    pub switch: Option<usize>,
    /// How an amount is written.
    pub amount: &'a dyn Fn(i64) -> String,
    /// How a month is written, from 1: "Month 1".
    pub month: &'a dyn Fn(i64) -> String,
}

/// The picture of a plan, so many units wide, with the mark of the switch.
pub fn months_picture(months: &Months, width: Option<u32>) -> Picture {
    let Months { costs, .. } = months;
    let last = (costs.len() as i64 - 1).max(0);
    let highest = costs.iter().map(|costs| costs.byok.max(costs.managed.unwrap_or_default())).max();
    let top = edge(highest.unwrap_or_default());
    let amounts = amount_ticks(top, months.amount);
    let frame = Frame::new(width, labels::left(&amounts), last, top);
    let corners = |cost: fn(&Costing) -> Option<i64>| -> Vec<Corner> {
        (0..).zip(costs.iter()).map_while(|(at, costs)| Some((at, cost(costs)?))).collect()
    };
    let lines = [corners(|costs| Some(costs.byok)), corners(|costs| costs.managed)];
    let ends = [0, last].map(|at| Tick { at, label: (months.month)(at + 1) });
    let mut texts = labels::amounts(&amounts, frame);
    texts.extend(labels::ticks(if last > 0 { &ends } else { &ends[..1] }, frame));
    let mut picture = Picture {
        name: months.name.clone(),
        frame,
        view_box: frame.view_box(),
        grid: grid(frame, amounts.iter().map(|tick| tick.at)),
        lines: lines.map(|corners| line(&frame.points(&corners))),
        labels: texts,
        ..Picture::default()
    };
    if let Some((at, there)) = months.switch.and_then(|at| Some((at, costs.get(at)?))) {
        let flag = (months.month)(at as i64 + 1);
        picture.mark = Some(picture.mark_at(at as u32, there.byok, there.managed, flag));
    }
    picture
}
