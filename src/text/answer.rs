//! The answer: one sentence, and the line of reasons under it.

use super::figures::{Figures, exact, hours, prose, rounded};
use crate::model::{Outcome, Side, Verdict};

/// The verdict in one sentence, with the monthly amount and its range.
pub fn verdict(outcome: &Outcome, figures: &dyn Figures) -> String {
    let Some(difference) = outcome.difference else {
        return "No plan is sold at this volume: your own keys are the way to get it.".to_owned();
    };
    let about = prose(figures, difference.abs());
    let lead = match (outcome.verdict, outcome.cheaper) {
        (Verdict::Byok, _) => "Your own keys are cheaper",
        (Verdict::Managed, _) => "Managed credits are cheaper",
        (Verdict::Close, Side::Byok) => "Too close to call: it leans to your own keys",
        (Verdict::Close, Side::Managed) => "Too close to call: it leans to managed credits",
        (Verdict::Close, Side::Tie) => {
            return format!("Too close to call: both cost the same{}.", close_range(outcome, figures));
        }
    };
    let range = match outcome.verdict {
        Verdict::Close => close_range(outcome, figures),
        _ => one_sided_range(outcome, figures),
    };
    format!("{lead}, by about {about} a month{range}.")
}

/// ", between $16 and $146": the range of an amount that keeps its side.
fn one_sided_range(outcome: &Outcome, figures: &dyn Figures) -> String {
    let (Some(low), Some(high)) = (outcome.range.difference_low, outcome.range.difference_high) else {
        return String::new();
    };
    let (near, far) = (low.abs().min(high.abs()), low.abs().max(high.abs()));
    if near == far {
        return String::new();
    }
    format!(", between {} and {}", prose(figures, near), prose(figures, far))
}

/// How far it can go to either side.
fn close_range(outcome: &Outcome, figures: &dyn Figures) -> String {
    let (Some(low), Some(high)) = (outcome.range.difference_low, outcome.range.difference_high) else {
        return String::new();
    };
    if low == high {
        return String::new();
    }
    let reach = |amount: i64, side: &str| match amount {
        0 => "a tie".to_owned(),
        _ => format!("{} for {side}", prose(figures, amount.abs())),
    };
    format!(", from {} to {}", reach(low, "managed"), reach(high, "your own keys"))
}

/// Why: cash against cash, and what the hours add.
pub fn reason(outcome: &Outcome, rate: i64, figures: &dyn Figures) -> String {
    let own = prose(figures, outcome.byok.cash);
    let keeping = match (outcome.byok.ops, outcome.byok.surprises) {
        (0, 0) => String::new(),
        (0, bills) => format!(" Surprise bills add {} a month.", prose(figures, bills)),
        (ops, bills) => {
            let more = if bills == 0 { String::new() } else { format!(", surprise bills {}", prose(figures, bills)) };
            let (hours, worth) = (hours(figures, outcome.hours), rate_amount(rate, figures));
            format!(" Keeping the keys adds {} ({hours} at {worth}){more}.", prose(figures, ops))
        }
    };
    match outcome.managed {
        Some(managed) => {
            format!("In cash, own keys come to {own} and managed to {}.{keeping}", prose(figures, managed))
        }
        None => format!("In cash, own keys come to {own}.{keeping}"),
    }
}

/// What an hour must be worth for own keys to pay off: the question turned round.
pub fn hour_worth(outcome: &Outcome, rate: i64, figures: &dyn Figures) -> String {
    match (outcome.hour_worth, outcome.difference) {
        (_, None) => "Whatever your hour is worth, there is no managed price to compare with.".to_owned(),
        (None, _) => "With no hours of key keeping, what an hour is worth decides nothing.".to_owned(),
        (Some(worth), _) if worth <= 0 => {
            "Own keys cost no less before any hour is counted, so they do not pay off whatever your hour is worth."
                .to_owned()
        }
        (Some(worth), _) => {
            // Whole dollars, unless they would put the threshold on another side of what the hour is worth.
            let whole = rounded(worth, 0) * 1_000_000;
            let amount =
                if whole.cmp(&rate) == worth.cmp(&rate) { prose(figures, worth) } else { exact(figures, worth) };
            format!("Own keys pay off if your hour is worth less than {amount}.")
        }
    }
}

/// What an hour is worth, with cents only where there are any.
pub fn rate_amount(rate: i64, figures: &dyn Figures) -> String {
    if rate % 1_000_000 == 0 { figures.money(rate, 0) } else { exact(figures, rate) }
}
