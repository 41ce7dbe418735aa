//! When to switch from managed to own keys as the volume grows, and what the month of the switch costs.

use super::amounts::number;
use super::figures::Figure::{Count, Exact, Hours, Prose, Text};
use super::figures::Figures;
use super::table::Table;
use crate::chart::edge;
use crate::model::{Inputs, Key, Outcome, Planner, months};

/// When to switch, with the months that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// The best month, or that there is none.
    pub when: String,
    /// What that saves against never switching and against switching now; empty where there is nothing to plan.
    pub saving: String,
    /// What setting own keys up counts; empty where it counts nothing.
    pub setup: String,
    /// The months, for a small chart and its table.
    pub months: Vec<Month>,
    /// The amount at the upper edge of that chart, micro-dollars.
    pub top: i64,
}

/// A month of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its volume.
    pub volume: u32,
    /// What own keys cost then, micro-dollars.
    pub byok: i64,
    /// What managed costs then, none where no plan covers the volume.
    pub managed: Option<i64>,
    /// Whether the best course is on own keys by then.
    pub switched: bool,
}

/// When to switch.
pub fn switch(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> Switch {
    let plan = outcome.planner.as_ref();
    let (mut all, mut highest, mut unsold) = (Vec::new(), 0, None);
    for (at, (volume, costs)) in months(inputs).into_iter().enumerate() {
        if costs.managed.is_none() && unsold.is_none() {
            unsold = Some((at as i64 + 1, volume));
        }
        highest = highest.max(costs.byok).max(costs.managed.unwrap_or_default());
        let switched = plan.is_some_and(|plan| at >= plan.switch_after);
        all.push(Month { volume, byok: costs.byok, managed: costs.managed, switched });
    }
    let (when, saving) = match (plan, unsold) {
        (Some(plan), _) => (when(plan, &all, figures), saving(plan, figures)),
        (None, Some((month @ 2.., volume))) => (
            figures.fill(
                "In month {}, at {} generations, no plan is sold: managed credits will not do for all {}.",
                &[Count(month), Count(volume.into()), Text(&span(all.len(), figures))],
            ),
            String::new(),
        ),
        _ => ("No plan is sold at your volume, so there is nothing to switch from.".to_owned(), String::new()),
    };
    Switch { when, saving, setup: setup(inputs, figures), months: all, top: edge(highest) }
}

/// The months: which one, its volume, own keys, managed, the side that the best course is on.
pub fn month_rows(months: &[Month], figures: &dyn Figures) -> Table {
    let mut rows = Table::default();
    for (at, month) in (1..).zip(months) {
        let managed = month.managed.map_or(Text("not sold"), Exact);
        let best = Text(if month.switched { "own keys" } else { "managed" });
        rows.row(&[Count(at), Count(month.volume.into()), Exact(month.byok), managed, best], figures);
    }
    rows
}

/// The best month.
fn when(plan: &Planner, months: &[Month], figures: &dyn Figures) -> String {
    let first = months.get(plan.switch_after);
    let sentence = match first {
        None => "Stay on managed credits: over {} that costs {}.",
        Some(_) if plan.switch_after == 0 => "Move to own keys now: over {} that costs {}.",
        Some(_) => "Move to own keys in month {2}, at {3} generations: over {0} that costs {1}.",
    };
    let month = Count(plan.switch_after as i64 + 1);
    let volume = Count(first.map_or(0, |first| first.volume.into()));
    figures.fill(sentence, &[Text(&span(months.len(), figures)), Prose(plan.total), month, volume])
}

/// What the best course saves against never switching and against switching now, whichever it is not itself.
fn saving(plan: &Planner, figures: &dyn Figures) -> String {
    let against = |other: i64, course: &str| match other - plan.total {
        0 => figures.fill("as much as {}", &[Text(course)]),
        saved => figures.fill("{} less than {}", &[Prose(saved), Text(course)]),
    };
    let (never, now) = (against(plan.stay_managed, "never moving"), against(plan.byok_now, "moving now"));
    let sentence = match plan.switch_after {
        0 => "That is {}.",
        all if all == plan.volumes.len() => "That is {1}.",
        _ => "That is {} and {}.",
    };
    figures.fill(sentence, &[Text(&never), Text(&now)])
}

/// The hours to set own keys up, as money.
fn setup(inputs: &Inputs, figures: &dyn Figures) -> String {
    let set = |key| inputs.number(key).unwrap_or_default();
    // Hundredths of an hour times cents are ten-thousandths of a dollar.
    let micros = set(Key::Setup) * set(Key::Rate) * 100;
    let mut sentences = Vec::new();
    if micros != 0 {
        let parts = [Prose(micros), Hours(set(Key::Setup) * 10_000), number(inputs, Key::Rate)];
        sentences.push(figures.fill("Setting own keys up counts {} once ({} at {}).", &parts));
    }
    if set(Key::License) != 0 {
        sentences.push(figures.fill("The license counts {} once.", &[number(inputs, Key::License)]));
    }
    sentences.join(" ")
}

/// "12 months".
fn span(months: usize, figures: &dyn Figures) -> String {
    figures.fill(if months == 1 { "{} month" } else { "{} months" }, &[Count(months as i64)])
}

/// The month in which one switches on some day, the credit for the rest of it given back.
pub fn switch_day(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> String {
    let day = inputs.number(Key::Day).unwrap_or_default();
    let Some(month) = &outcome.switch_month else {
        return "No plan is sold at your volume, so there is no managed bill to switch from.".to_owned();
    };
    figures.fill(
        "A switch on day {} of a 30-day month gives back {} in credit; that month then costs {} in all.",
        &[Count(day), Prose(month.credit_back), Prose(month.total)],
    )
}
