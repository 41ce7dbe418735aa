//! The answer: headline, likely range, reasons, and what would turn it.

use super::break_even::break_even;
use super::figures::rounded;
use super::inputs::weighted_volume;
use super::language::{Emphasized, Language, Percentage};
use super::recommendation::recommendation_beyond_cost;
use crate::model::{self, Inputs, Key, Side, Verdict};

/// Everything that is said of the answer, from the headline down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The verdict in at most eight words.
    pub headline: String,
    /// The likely range in words; none where nothing is open.
    pub likely_range: Option<String>,
    /// Why: cash against cash, then time. A close call begins with who leads.
    pub reason: String,
    /// What the saving is in a year, where every month is like this one.
    pub savings_a_year: Option<String>,
    /// The value of time at which both cost the same; none without a managed price.
    pub lever: Option<Emphasized>,
    /// What would narrow a close call down: the input to enter, and a sentence.
    pub settle: Option<(Key, String)>,
    /// From which volume on BYOK saves.
    pub break_even: Emphasized,
    /// A recommendation that says more than the verdict.
    pub recommendation: Option<String>,
}

/// The answer in words.
pub fn answer(language: &Language, inputs: &Inputs, answer: &model::Answer) -> Answer {
    Answer {
        headline: headline(language, answer),
        likely_range: likely_range(language, answer),
        reason: reason(language, inputs, answer),
        savings_a_year: savings_a_year(language, inputs, answer),
        lever: lever(language, inputs, answer),
        settle: settle(language, inputs, answer),
        break_even: break_even(language, inputs, answer),
        recommendation: recommendation_beyond_cost(language, answer),
    }
}

/// The headline alone.
pub fn headline(language: &Language, answer: &model::Answer) -> String {
    let messages = &language.messages;
    let amount = answer.difference.unwrap_or_default().abs();
    let is_tiny = language.is_below(amount, language.figures.minor_digits());
    match answer.verdict {
        _ if answer.difference.is_none() => messages.verdict_only_byok(),
        Verdict::Close => messages.verdict_close(),
        Verdict::Byok if is_tiny => messages.verdict_byok_under(&language.smallest()),
        Verdict::Byok => messages.verdict_byok(&language.amount(amount)),
        Verdict::Managed if is_tiny => messages.verdict_managed_under(&language.smallest()),
        Verdict::Managed => messages.verdict_managed(&language.amount(amount)),
    }
}

/// Both ends of the difference, where they are apart.
fn ends(answer: &model::Answer) -> Option<[i64; 2]> {
    let (low, high) = answer.range.difference_low.zip(answer.range.difference_high)?;
    (low != high).then_some([low, high])
}

fn likely_range(language: &Language, answer: &model::Answer) -> Option<String> {
    let messages = &language.messages;
    let [low, high] = ends(answer)?;
    let amount = |end: i64| language.amount(end.abs());
    Some(match (low.signum(), high.signum()) {
        (-1, 1) => messages.likely_range_across(&amount(low), &amount(high)),
        (-1, 0) => messages.likely_range_managed_to_equal(&amount(low)),
        (0, 1) => messages.likely_range_equal_to_byok(&amount(high)),
        _ => {
            let (near, far) = (low.abs().min(high.abs()), low.abs().max(high.abs()));
            let cents = language.figures.minor_digits();
            let whole = language.decimals(&[near, far]);
            // Whole dollars that are the same would be no range.
            let decimals = if rounded(near, whole) == rounded(far, whole) { cents } else { whole };
            let (near, far) = (language.money(near, decimals), language.money(far, decimals));
            if near == far {
                return None;
            }
            messages.likely_range(&near, &far)
        }
    })
}

/// The likely range as it is drawn: a line around the tie, which stands in the middle of a symmetric scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Whisker {
    /// Its left end, towards managed credits.
    pub from: Percentage,
    /// Its right end, towards BYOK.
    pub to: Percentage,
    /// The difference itself.
    pub at: Percentage,
}

/// Where the whisker stands; none without a managed price.
pub fn whisker(answer: &model::Answer) -> Option<Whisker> {
    const MIDDLE: i64 = Percentage::WHOLE / 2;
    // Room at both ends, so that a line that reaches them is seen to end.
    const REACH: i64 = 4_350;
    let at = answer.difference?;
    let [low, high] = ends(answer).unwrap_or([at, at]);
    let farthest = low.abs().max(high.abs()).max(at.abs()).max(1);
    let place = |end: i64| {
        let Percentage(length) = Percentage::of(end.abs(), farthest);
        Percentage(MIDDLE + end.signum() * (length * REACH + MIDDLE) / Percentage::WHOLE)
    };
    Some(Whisker { from: place(low), to: place(high), at: place(at) })
}

fn reason(language: &Language, inputs: &Inputs, answer: &model::Answer) -> String {
    let messages = &language.messages;
    let byok = &answer.byok;
    let managed = answer.managed.unwrap_or_default();
    let decimals = language.decimals(&[byok.cash, managed, byok.ops, byok.surprises]);
    // Rounded one after the other, the parts add up to the total that the bars show.
    let mut ledger = super::ledger::Ledger::new(decimals);
    let mut part = |micros: i64| language.part(&mut ledger, micros);
    let (cash, time, surprises) = (part(byok.cash), part(byok.ops), part(byok.surprises));
    let hours = language.hours(answer.hours);
    let cash = match answer.managed {
        Some(managed) => messages.reason_cash(&cash, &language.money(managed, decimals)),
        None => messages.reason_cash_only(&cash),
    };
    let added = match (byok.ops, byok.surprises) {
        (0, 0) if answer.hours > 0 => messages.reason_time_free(&hours),
        (0, 0) => String::new(),
        (0, _) => messages.reason_surprises(&surprises),
        (_, 0) => messages.reason_time(&hours, &time),
        _ => messages.reason_time_surprises(&hours, &time, &surprises),
    };
    language.paragraph([lead(language, inputs, answer), cash, added])
}

/// What a reason begins with: who leads in a close call, or that no plan is large enough.
fn lead(language: &Language, inputs: &Inputs, answer: &model::Answer) -> String {
    let messages = &language.messages;
    let Some(difference) = answer.difference else { return largest_plan(language, inputs) };
    if answer.verdict != Verdict::Close {
        return String::new();
    }
    let amount = language.amount(difference.abs());
    let is_tiny = rounded(difference.abs(), language.figures.minor_digits()) == 0;
    match answer.cheaper {
        Side::Byok if is_tiny => messages.lead_byok_under(&language.smallest()),
        Side::Byok => messages.lead_byok(&amount),
        Side::Managed if is_tiny => messages.lead_managed_under(&language.smallest()),
        Side::Managed => messages.lead_managed(&amount),
        Side::Tie => messages.lead_equal(),
    }
}

fn largest_plan(language: &Language, inputs: &Inputs) -> String {
    let largest = inputs.plans().entries().iter().map(|plan| plan.volume).max().unwrap_or_default();
    let largest = language.generations(largest);
    if inputs.mix().is_none() {
        return language.messages.reason_largest_plan(&largest);
    }
    let weighted = weighted_volume(inputs).saturating_add(999_999) / 1_000_000;
    language.messages.reason_largest_plan_mix(&language.generations(weighted), &largest)
}

/// Twelve times the month, unless the volume grows.
fn savings_a_year(language: &Language, inputs: &Inputs, answer: &model::Answer) -> Option<String> {
    let month = answer.difference?.abs();
    let is_steady = inputs.number(Key::Growth) == Some(0);
    let has_words = answer.verdict != Verdict::Close && is_steady;
    let year = month.saturating_mul(12);
    let is_tiny = rounded(year, language.figures.minor_digits()) == 0;
    (has_words && !is_tiny).then(|| language.messages.savings_year(&language.amount(year)))
}

/// Micro-dollars in a cent.
const CENT: i64 = 10_000;

fn lever(language: &Language, inputs: &Inputs, answer: &model::Answer) -> Option<Emphasized> {
    answer.difference?;
    let messages = &language.messages;
    let text = match answer.hour_worth {
        None => messages.lever_no_hours(),
        Some(..0) => messages.lever_free(),
        Some(0) if answer.cheaper != Side::Byok => messages.lever_equal(),
        Some(worth) => {
            let rate = inputs.number(Key::Rate).unwrap_or_default() * CENT;
            // Rounded to the side that keeps the visitor's own value where it is.
            let cents = if worth > rate { (worth + CENT - 1) / CENT } else { rounded(worth, 2) };
            messages.lever(&language.figures.money(cents.max(1) * CENT, language.figures.minor_digits()))
        }
    };
    Some(Emphasized::new(&text))
}

/// The first open assumption that has a say, in order of weight.
fn settle(language: &Language, inputs: &Inputs, answer: &model::Answer) -> Option<(Key, String)> {
    let messages = &language.messages;
    if answer.verdict != Verdict::Close || ends(answer).is_none() {
        return None;
    }
    if !inputs.is_given(Key::Rate) && answer.hours > 0 {
        Some((Key::Rate, messages.settle_rate()))
    } else if !inputs.is_given(Key::Fee) {
        Some((Key::Fee, messages.settle_fee()))
    } else if inputs.hours_assumed() && inputs.number(Key::Rate) != Some(0) {
        Some((Key::Hours, messages.settle_hours()))
    } else if inputs.third_point_assumed() {
        Some((Key::Points, messages.settle_managed()))
    } else {
        None
    }
}
