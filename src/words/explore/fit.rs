//! Who each side suits, the hidden work and the risks of BYOK: the article's facts in our words (A8-A11, A16), each with
//! whether it applies to this visitor. And the founding offer, which is never called open once it has closed.

use crate::model::{Inputs, Key, Outcome, article};
use crate::words::date::Date;
use crate::words::language::Language;
use crate::words::recommendation::recommendation;

/// The panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FitPanel {
    /// The recommendation.
    pub recommendation: String,
    /// Whom BYOK suits, whom managed credits suit, the work, the risks.
    pub lists: [FactList; 4],
    /// The founding offer.
    pub founding: String,
}

/// Facts about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactList {
    /// What they are about.
    pub title: String,
    /// The facts.
    pub facts: Vec<Fact>,
}

/// A fact, and whether it applies to the visitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The fact.
    pub text: String,
    /// Whether it applies; none where nothing that is known tells.
    pub applies: Option<bool>,
    /// The same in words.
    pub mark: Option<String>,
}

/// The panel on a day, given as one number: 20261124.
pub fn fit(language: &Language, inputs: &Inputs, outcome: &Outcome, today: u32) -> FitPanel {
    let messages = &language.messages;
    let list = |title, facts: Vec<(String, Option<bool>)>| FactList {
        title,
        facts: facts.into_iter().map(|(text, applies)| fact(language, text, applies)).collect(),
    };
    FitPanel {
        recommendation: recommendation(language, outcome),
        lists: [
            list(messages.fit_byok(), suits_byok(language, inputs)),
            list(messages.fit_managed(), suits_managed(language, inputs)),
            list(messages.fit_work(), work(language, inputs, outcome)),
            list(messages.fit_risks(), risks(language, inputs)),
        ],
        founding: founding(language, today),
    }
}

fn fact(language: &Language, text: String, applies: Option<bool>) -> Fact {
    let messages = &language.messages;
    let mark = applies.map(|applies| if applies { messages.fit_applies() } else { messages.fit_applies_not() });
    Fact { text, applies, mark }
}

fn suits_byok(language: &Language, inputs: &Inputs) -> Vec<(String, Option<bool>)> {
    let messages = &language.messages;
    let clients = inputs.number(Key::Clients).map(|clients| clients >= article::AGENCY_CLIENTS);
    let holds = inputs.is_given(Key::Fee).then(|| holds_founding(inputs));
    vec![
        (messages.fact_agency(&language.number(article::AGENCY_CLIENTS)), clients),
        (messages.fact_compliance(), inputs.answer(Key::Compliance)),
        (
            messages.fact_power_volume(&language.generations(article::POWER_VOLUME)),
            Some(inputs.volume() >= article::POWER_VOLUME),
        ),
        (messages.fact_founding(&language.price(article::FOUNDING.0 * 1_000_000)), holds),
    ]
}

fn suits_managed(language: &Language, inputs: &Inputs) -> Vec<(String, Option<bool>)> {
    let messages = &language.messages;
    vec![
        (
            messages.fact_small_volume(&language.generations(article::SMALL_VOLUME)),
            Some(inputs.volume() < article::SMALL_VOLUME),
        ),
        (messages.fact_no_ops(), inputs.answer(Key::Ops).map(|has_somebody| !has_somebody)),
        (messages.fact_solo(&language.figures.percent(article::SAVING.0 * 10_000)), None),
        (messages.fact_predictable(), inputs.answer(Key::Predictable)),
    ]
}

fn work(language: &Language, inputs: &Inputs, outcome: &Outcome) -> Vec<(String, Option<bool>)> {
    let messages = &language.messages;
    let number = |key| language.number(inputs.number(key).unwrap_or_default());
    let (low, high) = article::LIMITS_WATCHED;
    let facts = [
        messages.fact_rotation(&number(Key::Keys), &number(Key::Rotation)),
        messages.fact_limits(&language.number(low), &language.number(high)),
        messages.fact_bills(&number(Key::Keys)),
        messages.fact_models(),
        messages.fact_tiers(),
    ];
    facts.into_iter().map(|text| (text, Some(outcome.hours > 0))).collect()
}

fn risks(language: &Language, inputs: &Inputs) -> Vec<(String, Option<bool>)> {
    let messages = &language.messages;
    let surprised = inputs.is_given(Key::Surprises).then(|| inputs.number(Key::Surprises) != Some(0));
    vec![
        (messages.fact_leak(), Some(true)),
        (messages.fact_halt(), Some(true)),
        (messages.fact_features(), None),
        (messages.fact_spike(&language.price(article::SPIKE * 1_000_000)), surprised),
    ]
}

/// The founding fee in cents: what the platform fee is for whoever holds the offer.
pub const FOUNDING_CENTS: i64 = article::FOUNDING.0 * 100;

/// Whether the platform fee is the founding fee, as whoever holds the offer has set it.
pub fn holds_founding(inputs: &Inputs) -> bool {
    inputs.is_given(Key::Fee) && inputs.number(Key::Fee) == Some(FOUNDING_CENTS)
}

fn founding(language: &Language, today: u32) -> String {
    let (fee, last) = article::FOUNDING;
    let fee = language.price(fee * 1_000_000);
    let date = (language.date)(Date::from_number(last));
    if today <= last {
        language.messages.founding_open(&fee, &date)
    } else {
        language.messages.founding_closed(&fee, &date)
    }
}
