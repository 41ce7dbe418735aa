//! When to switch from managed to own keys as the volume grows, and what the month of the switch costs.

use super::chart::edge;
use super::figures::Figure::{Count, Hours, Input, Prose, Text};
use super::figures::{Figures, count, exact};
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
    /// Which one, from 1.
    pub month: String,
    /// Its volume.
    pub volume: String,
    /// What own keys cost then, micro-dollars, and as it is written.
    pub byok: (i64, String),
    /// What managed costs then, none where no plan covers the volume, and as it is written.
    pub managed: (Option<i64>, String),
    /// Whether the best course is on own keys by then.
    pub switched: bool,
}

/// When to switch.
pub fn switch(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> Switch {
    let plan = outcome.planner.as_ref();
    let (mut rows, mut highest, mut unsold) = (Vec::new(), 0, None);
    for (at, (volume, costs)) in months(inputs).into_iter().enumerate() {
        let (month, volume) = (count(figures, at as i64 + 1), count(figures, volume));
        if costs.managed.is_none() && unsold.is_none() {
            unsold = Some(at);
        }
        highest = highest.max(costs.byok).max(costs.managed.unwrap_or_default());
        rows.push(Month {
            month,
            volume,
            byok: (costs.byok, exact(figures, costs.byok)),
            managed: (costs.managed, costs.managed.map_or_else(|| "not sold".to_owned(), |m| exact(figures, m))),
            switched: plan.is_some_and(|plan| at >= plan.switch_after),
        });
    }
    let (when, saving) = match (plan, unsold) {
        (Some(plan), _) => (when(plan, &rows, figures), saving(plan, figures)),
        (None, Some(at @ 1..)) => (
            figures.fill(
                "In month {}, at {} generations, no plan is sold: managed credits will not do for all {}.",
                &[Text(&rows[at].month), Text(&rows[at].volume), Text(&span(rows.len(), figures))],
            ),
            String::new(),
        ),
        _ => ("No plan is sold at your volume, so there is nothing to switch from.".to_owned(), String::new()),
    };
    Switch { when, saving, setup: setup(inputs, figures), months: rows, top: edge(highest) }
}

/// The best month.
fn when(plan: &Planner, months: &[Month], figures: &dyn Figures) -> String {
    let first = months.get(plan.switch_after);
    let sentence = match first {
        None => "Stay on managed credits: over {} that costs {}.",
        Some(_) if plan.switch_after == 0 => "Move to own keys now: over {} that costs {}.",
        Some(_) => "Move to own keys in month {2}, at {3} generations: over {0} that costs {1}.",
    };
    let (month, volume) = first.map_or(("", ""), |first| (first.month.as_str(), first.volume.as_str()));
    figures.fill(sentence, &[Text(&span(months.len(), figures)), Prose(plan.total), Text(month), Text(volume)])
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
    let number = |key| inputs.number(key).unwrap_or_default();
    // Hundredths of an hour times cents are ten-thousandths of a dollar.
    let micros = number(Key::Setup) * number(Key::Rate) * 100;
    if micros == 0 {
        return String::new();
    }
    figures.fill(
        "Setting own keys up counts {} once ({} at {}).",
        &[Prose(micros), Hours(number(Key::Setup) * 10_000), Input(inputs, Key::Rate)],
    )
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
