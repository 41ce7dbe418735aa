//! The controls: volume and value of time, typical volumes, the estimator, and the headings of the parts.

use super::language::Language;
use crate::model::estimate::{PRESETS, SOURCES};
use crate::model::{Inputs, Key, article};

/// The words of volume and value of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Controls {
    /// What the value of time is, and where its default comes from.
    pub rate_hint: String,
    /// The typical volumes.
    pub presets: [Preset; PRESETS.len()],
}

/// A typical volume.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Who has it.
    pub label: String,
}

/// The words of the controls.
pub fn controls(language: &Language, inputs: &Inputs) -> Controls {
    let messages = &language.messages;
    let rate = inputs.number(Key::Rate).unwrap_or_default() * 10_000;
    let labels = [
        messages.preset_podcasts(&language.count(article::PODCAST.1)),
        messages.preset_founder(),
        messages.preset_agency(),
        messages.preset_heavy(),
    ];
    Controls {
        rate_hint: match inputs.is_given(Key::Rate) {
            true => messages.rate_hint_set(),
            false => messages.rate_hint(&language.price(rate)),
        },
        presets: labels.map(|label| Preset { label }),
    }
}

/// A mark under the slider: "100", "1k", "1M".
pub fn slider_tick(language: &Language, volume: u32) -> String {
    match volume {
        0..1_000 => language.number(volume),
        1_000..1_000_000 => language.messages.tick_thousands(&language.number(volume / 1_000)),
        _ => language.messages.tick_millions(&language.number(volume / 1_000_000)),
    }
}

/// The words of the estimator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimator {
    /// What is counted, row by row.
    pub sources: [EstimatorRow; SOURCES.len()],
    /// The press that takes the sum over.
    pub apply: String,
}

/// A row of the estimator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EstimatorRow {
    /// The sources, the label of their number.
    pub label: String,
    /// The name of the field for what each one yields.
    pub yields: String,
}

/// The words of the estimator for a sum of pieces.
pub fn estimator(language: &Language, pieces: u32) -> Estimator {
    let messages = &language.messages;
    let names = [
        messages.estimate_podcasts(),
        messages.estimate_posts(),
        messages.estimate_carousels(),
        messages.estimate_images(),
        messages.estimate_clips(),
    ];
    Estimator {
        sources: names.map(|label| EstimatorRow { yields: messages.estimate_yields_of(&label), label }),
        apply: messages.estimate_use(&language.generations(pieces)),
    }
}

/// What stands at the end of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Headings {
    pub prices_date: String,
}

/// What stands at the end of the answer.
pub fn headings(language: &Language, inputs: &Inputs) -> Headings {
    let messages = &language.messages;
    Headings { prices_date: messages.prices_date(&language.day(inputs.price_list().as_of)) }
}

/// The words of a list of credit prices or plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferWords {
    /// The label of the volume.
    pub volume: String,
    /// The label of the price.
    pub price: String,
    /// The label of the overage, for plans.
    pub overage: String,
    /// The press that adds a row.
    pub add: String,
}

/// The words of the credit prices, or of the plans.
pub fn offer_words(language: &Language, key: Key) -> OfferWords {
    let messages = &language.messages;
    let is_plans = key == Key::Plans;
    OfferWords {
        volume: if is_plans { messages.offer_included() } else { messages.offer_volume() },
        price: messages.offer_price(),
        overage: messages.offer_overage(),
        add: if is_plans { messages.offer_add_plan() } else { messages.offer_add_price() },
    }
}

/// The press that removes a row, counted from 1.
pub fn offer_remove(language: &Language, row: usize) -> String {
    language.messages.offer_remove(&language.number(row as i64))
}
