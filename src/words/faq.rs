//! Six questions, each answered first in general and then with the visitor's own figures. The facts are the article's
//! (A8-A17) and the price list's.

use super::break_even::break_even;
use super::language::Language;
use crate::model::{Inputs, Key, Outcome, Side, article};

/// The answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What holds for everybody.
    pub answer: String,
    /// The visitor's figures.
    pub yours: String,
}

/// The ids of the questions, in the order in which people ask: their place in links is `#byok-faq-` and this.
pub const IDS: [&str; 6] = ["what", "cheaper", "switching", "risks", "quality", "volume"];

/// A question without its answer.
pub fn question(language: &Language, id: &str) -> String {
    let messages = &language.messages;
    match id {
        "what" => messages.faq_what(),
        "cheaper" => messages.faq_cheaper(),
        "switching" => messages.faq_switching(),
        "risks" => messages.faq_risks(),
        "quality" => messages.faq_quality(),
        "volume" => messages.faq_volume(),
        _ => String::new(),
    }
}

/// Its answer.
pub fn answered(language: &Language, id: &str, inputs: &Inputs, outcome: &Outcome) -> Answered {
    let [answer, yours] = match id {
        "cheaper" => cheaper(language, inputs, outcome),
        "switching" => switching(language, inputs, outcome),
        "risks" => risks(language, inputs, outcome),
        "quality" => quality(language, outcome),
        "volume" => volume(language, inputs),
        _ => [language.messages.faq_what_answer(), totals(language, inputs, outcome)],
    };
    Answered { answer, yours }
}

/// What both sides cost at the visitor's volume.
pub(super) fn totals(language: &Language, inputs: &Inputs, answer: &crate::model::Answer) -> String {
    let messages = &language.messages;
    let (volume, byok) = (language.generations(inputs.volume()), answer.byok.total);
    let decimals = language.decimals(&[byok, answer.managed.unwrap_or_default()]);
    let total = language.money(byok, decimals);
    match answer.managed {
        Some(managed) => messages.totals(&volume, &total, &language.money(managed, decimals)),
        None => messages.totals_byok_only(&volume, &total),
    }
}

fn cheaper(language: &Language, inputs: &Inputs, outcome: &Outcome) -> [String; 2] {
    let messages = &language.messages;
    let never = |side| outcome.regions.iter().all(|region| region.cheaper != side);
    let answer = match (never(Side::Managed), never(Side::Byok)) {
        (true, _) => messages.faq_cheaper_always(),
        (_, true) => messages.faq_cheaper_never(),
        _ => messages.faq_cheaper_depends(),
    };
    let break_even = break_even(language, inputs, outcome).text();
    [answer, language.paragraph([totals(language, inputs, outcome), break_even])]
}

fn switching(language: &Language, inputs: &Inputs, outcome: &Outcome) -> [String; 2] {
    [language.messages.faq_switching_answer(), switch_day(language, inputs, outcome)]
}

/// The month in which one switches on some day, the credit for the rest of it given back.
pub(super) fn switch_day(language: &Language, inputs: &Inputs, outcome: &Outcome) -> String {
    let messages = &language.messages;
    let Some(month) = &outcome.switch_month else { return messages.faq_switching_no_plan() };
    let day = language.number(inputs.number(Key::Day).unwrap_or_default());
    let decimals = language.decimals(&[month.credit_back, month.total]);
    let amount = |micros| language.money(micros, decimals);
    messages.faq_switching_yours(&day, &amount(month.credit_back), &amount(month.total))
}

fn risks(language: &Language, inputs: &Inputs, outcome: &Outcome) -> [String; 2] {
    let messages = &language.messages;
    let bill = inputs.number(Key::Surprise).unwrap_or_default() * 10_000;
    let yours = match outcome.difference {
        None => messages.faq_risks_no_plan(&language.amount(bill)),
        Some(..=0) => messages.faq_risks_no_saving(&language.amount(bill)),
        Some(saving) => {
            let decimals = language.decimals(&[bill, saving]);
            let amount = |micros| language.money(micros, decimals);
            let months = language.decimal(months(bill, saving), 1);
            messages.faq_risks_months(&amount(bill), &months, &amount(saving))
        }
    };
    [messages.faq_risks_answer(&language.day(inputs.price_list().as_of)), yours]
}

/// How many months of saving an amount is, in millionths that are whole tenths.
fn months(amount: i64, saving: i64) -> i64 {
    let tenths = (i128::from(amount) * 10 + i128::from(saving / 2)) / i128::from(saving.max(1));
    i64::try_from(tenths * 100_000).unwrap_or(i64::MAX)
}

fn quality(language: &Language, outcome: &Outcome) -> [String; 2] {
    let messages = &language.messages;
    let amount = || language.amount(outcome.difference.unwrap_or_default().abs().max(1));
    let hours = (outcome.hours > 0).then(|| language.hours(outcome.hours));
    let yours = match (outcome.difference.map(|_| outcome.cheaper), hours) {
        (None, None) => messages.faq_quality_no_plan_no_hours(),
        (None, Some(hours)) => messages.faq_quality_no_plan(&hours),
        (Some(Side::Tie), None) => messages.faq_quality_equal_no_hours(),
        (Some(Side::Tie), Some(hours)) => messages.faq_quality_equal(&hours),
        (Some(Side::Byok), None) => messages.faq_quality_byok_no_hours(&amount()),
        (Some(Side::Byok), Some(hours)) => messages.faq_quality_byok(&amount(), &hours),
        (Some(Side::Managed), None) => messages.faq_quality_managed_no_hours(&amount()),
        (Some(Side::Managed), Some(hours)) => messages.faq_quality_managed(&amount(), &hours),
    };
    [messages.faq_quality_answer(), yours]
}

fn volume(language: &Language, inputs: &Inputs) -> [String; 2] {
    let messages = &language.messages;
    let number = |value: u32| language.number(value);
    let (yields, episodes) = article::PODCAST;
    let (founder, agency) = (article::FOUNDER_VOLUME, article::AGENCY_VOLUME);
    let answer = messages.faq_volume_answer(
        &number(yields),
        &number(episodes),
        &number(yields * episodes),
        &number(founder.0),
        &number(founder.1),
        &number(agency.0),
        &number(agency.1),
    );
    let volume = language.generations(inputs.volume());
    let podcast_hours = (inputs.volume() + yields / 2) / yields;
    let yours = match podcast_hours {
        0 => messages.faq_volume_less(&volume),
        _ => messages.faq_volume_hours(&volume, &language.count(podcast_hours)),
    };
    [answer, yours]
}
