//! The answer: one sentence, and the line of reasons under it.

use super::figures::Figure::{Exact, Hours, Prose, Short, Text};
use super::figures::{Figures, rounded};
use super::fill::fill;
use crate::model::{Answer, Inputs, Key, Side, Verdict};

/// The verdict in one sentence, with the monthly amount and its range.
pub fn verdict(_: &Inputs, answer: &Answer, figures: &dyn Figures) -> String {
    let Some(difference) = answer.difference else {
        return "No plan is sold at this volume: your own keys are the way to get it.".to_owned();
    };
    let lead = match (answer.verdict, answer.cheaper) {
        (Verdict::Byok, _) => "Your own keys are cheaper",
        (Verdict::Managed, _) => "Managed credits are cheaper",
        (Verdict::Close, Side::Byok) => "Too close to call: it leans to own keys",
        (Verdict::Close, Side::Managed) => "Too close to call: it leans to managed",
        (Verdict::Close, Side::Tie) => {
            return fill("Too close to call: both cost the same{}.", &[&close_range(answer, figures)]);
        }
    };
    let range = match answer.verdict {
        Verdict::Close => close_range(answer, figures),
        _ => one_sided_range(answer, figures),
    };
    figures.fill("{}, by about {} a month{}.", &[Text(lead), Prose(difference.abs()), Text(&range)])
}

/// ", between $16 and $146": the range of an amount that keeps its side.
fn one_sided_range(answer: &Answer, figures: &dyn Figures) -> String {
    let (Some(low), Some(high)) = (answer.range.difference_low, answer.range.difference_high) else {
        return String::new();
    };
    let (near, far) = (low.abs().min(high.abs()), low.abs().max(high.abs()));
    if near == far {
        return String::new();
    }
    figures.fill(", between {} and {}", &[Prose(near), Prose(far)])
}

/// How far it can go to either side.
fn close_range(answer: &Answer, figures: &dyn Figures) -> String {
    let (Some(low), Some(high)) = (answer.range.difference_low, answer.range.difference_high) else {
        return String::new();
    };
    if low == high {
        return String::new();
    }
    let reach = |amount: i64, side: &str| match amount {
        0 => "a tie".to_owned(),
        _ => figures.fill("{} for {}", &[Prose(amount.abs()), Text(side)]),
    };
    fill(", from {} to {}", &[&reach(low, "managed"), &reach(high, "own keys")])
}

/// Why: cash against cash, and what the hours add.
pub fn reason(inputs: &Inputs, answer: &Answer, figures: &dyn Figures) -> String {
    let cash = match answer.managed {
        Some(_) => "In cash, own keys come to {} and managed to {}.",
        None => "In cash, own keys come to {}.",
    };
    let keeping = match (answer.byok.ops, answer.byok.surprises) {
        (0, 0) => "",
        (0, _) => " Surprise bills add {3} a month.",
        (_, 0) => " Keeping the keys adds {} ({} at {}).",
        _ => " Keeping the keys adds {} ({} at {}), surprise bills {}.",
    };
    let figures_of_keeping =
        [Prose(answer.byok.ops), Hours(answer.hours), Short(rate(inputs)), Prose(answer.byok.surprises)];
    figures.fill(cash, &[Prose(answer.byok.cash), Prose(answer.managed.unwrap_or_default())])
        + &figures.fill(keeping, &figures_of_keeping)
}

/// What would settle a verdict that is too close: the first assumption that is open and has a say, in order of weight.
pub fn settle(inputs: &Inputs, answer: &Answer, _: &dyn Figures) -> String {
    let range = &answer.range;
    if answer.verdict != Verdict::Close || range.difference_low == range.difference_high {
        return String::new();
    }
    let open = [
        (!inputs.is_given(Key::Rate) && answer.hours > 0, "say what an hour is worth to you"),
        (!inputs.is_given(Key::Fee), "set the platform fee that you are quoted"),
        (inputs.hours_assumed() && rate(inputs) > 0, "set the hours that keys take you"),
        (inputs.third_point_assumed(), "set the managed price that you are quoted"),
    ];
    match open.iter().find(|(is_open, _)| *is_open) {
        Some((_, deed)) => fill("To settle it, {}.", &[deed]),
        None => String::new(),
    }
}

/// What an hour must be worth for own keys to pay off: the question turned round.
pub fn hour_worth(inputs: &Inputs, answer: &Answer, figures: &dyn Figures) -> String {
    match (answer.hour_worth, answer.difference) {
        (_, None) => "Whatever your hour is worth, there is no managed price to compare with.".to_owned(),
        (None, _) => "With no hours of key keeping, what an hour is worth decides nothing.".to_owned(),
        (Some(worth), _) if worth <= 0 => {
            "Own keys cost no less before any hour is counted, so they do not pay off whatever your hour is worth."
                .to_owned()
        }
        (Some(worth), _) => {
            // Whole dollars, unless they would put the threshold on another side of what the hour is worth.
            let (rate, whole) = (rate(inputs), rounded(worth, 0) * 1_000_000);
            let amount = if whole.cmp(&rate) == worth.cmp(&rate) { Prose(worth) } else { Exact(worth) };
            figures.fill("Own keys pay off if your hour is worth less than {}.", &[amount])
        }
    }
}

/// What an hour is worth, in micro-dollars.
fn rate(inputs: &Inputs) -> i64 {
    inputs.number(Key::Rate).unwrap_or_default() * 10_000
}

/// Where the default of the hour's worth comes from, and whom it favours.
pub fn rate_origin(inputs: &Inputs, _: &Answer, figures: &dyn Figures) -> String {
    if inputs.is_given(Key::Rate) {
        return String::new();
    }
    figures.fill(
        "{} is no wage: it makes both modes about equal where the article has them so. It favours own keys if your time \
         costs more.",
        &[Short(rate(inputs))],
    )
}
