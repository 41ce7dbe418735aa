//! The answer: one sentence, and the line of reasons under it.

use super::figures::{Figures, exact, hours, prose, rounded};
use super::fill::fill;
use crate::model::{Answer, Inputs, Key, Side, Verdict};

/// The verdict in one sentence, with the monthly amount and its range.
pub fn verdict(_: &Inputs, answer: &Answer, figures: &dyn Figures) -> String {
    let Some(difference) = answer.difference else {
        return "No plan is sold at this volume: your own keys are the way to get it.".to_owned();
    };
    let about = prose(figures, difference.abs());
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
    fill("{}, by about {} a month{}.", &[lead, &about, &range])
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
    fill(", between {} and {}", &[&prose(figures, near), &prose(figures, far)])
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
        _ => fill("{} for {}", &[&prose(figures, amount.abs()), side]),
    };
    fill(", from {} to {}", &[&reach(low, "managed"), &reach(high, "own keys")])
}

/// Why: cash against cash, and what the hours add.
pub fn reason(inputs: &Inputs, answer: &Answer, figures: &dyn Figures) -> String {
    let own = prose(figures, answer.byok.cash);
    let mut text = match answer.managed {
        Some(managed) => fill("In cash, own keys come to {} and managed to {}.", &[&own, &prose(figures, managed)]),
        None => fill("In cash, own keys come to {}.", &[&own]),
    };
    let (ops, bills) = (prose(figures, answer.byok.ops), prose(figures, answer.byok.surprises));
    let (hours, worth) = (hours(figures, answer.hours), rate_amount(inputs, figures));
    let keeping: &[&str] = &[&ops, &hours, &worth, &bills];
    text.push_str(&match (answer.byok.ops, answer.byok.surprises) {
        (0, 0) => String::new(),
        (0, _) => fill(" Surprise bills add {} a month.", &keeping[3..]),
        (_, 0) => fill(" Keeping the keys adds {} ({} at {}).", &keeping[..3]),
        _ => fill(" Keeping the keys adds {} ({} at {}), surprise bills {}.", keeping),
    });
    text
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
            let amount =
                if whole.cmp(&rate) == worth.cmp(&rate) { prose(figures, worth) } else { exact(figures, worth) };
            fill("Own keys pay off if your hour is worth less than {}.", &[&amount])
        }
    }
}

/// What an hour is worth, in micro-dollars.
fn rate(inputs: &Inputs) -> i64 {
    inputs.number(Key::Rate).unwrap_or_default() * 10_000
}

/// What an hour is worth, with cents only where there are any.
pub fn rate_amount(inputs: &Inputs, figures: &dyn Figures) -> String {
    let rate = rate(inputs);
    if rate % 1_000_000 == 0 { figures.money(rate, 0) } else { exact(figures, rate) }
}

/// Where the default of the hour's worth comes from, and whom it favours.
pub fn rate_origin(inputs: &Inputs, _: &Answer, figures: &dyn Figures) -> String {
    if inputs.is_given(Key::Rate) {
        return String::new();
    }
    fill(
        "{} is no wage: it makes both modes about equal where the article has them so. It favours own keys if your time \
         costs more.",
        &[&rate_amount(inputs, figures)],
    )
}
