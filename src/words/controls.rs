//! The controls: volume and value of time, typical volumes, the estimator, lists of offers.

use super::language::Language;
use super::messages::Messages;
use crate::model::estimate::{PRESETS, SOURCES};
use crate::model::{Inputs, Key, Outcome, article};

/// What the value of time is, and where its default comes from; none where no time is counted.
pub fn rate_hint(language: &Language, inputs: &Inputs, outcome: &Outcome) -> Option<String> {
    let messages = &language.messages;
    let rate = language.price(inputs.number(Key::Rate).unwrap_or_default() * 10_000);
    // The default was chosen for this. With other prices it need not hold.
    let is_near_article =
        outcome.break_even.is_some_and(|volume| volume.abs_diff(article::BREAK_EVEN_VOLUME) <= NEAR_ARTICLE);
    let hint = match inputs.is_given(Key::Rate) {
        true => messages.rate_hint_set(),
        false if is_near_article => messages.rate_hint(&rate),
        false => messages.rate_hint_start(&rate),
    };
    (outcome.hours > 0).then_some(hint)
}

/// A break-even is close to the article's if it differs by at most so many generations.
const NEAR_ARTICLE: u32 = 200;

/// Who has a typical volume.
pub fn preset_label(language: &Language, preset: usize) -> String {
    const LABELS: [fn(&Language) -> String; PRESETS.len()] = [
        |language| language.messages.preset_podcasts(&language.count(article::PODCAST.1)),
        |language| language.messages.preset_founder(),
        |language| language.messages.preset_agency(),
        |language| language.messages.preset_heavy(),
    ];
    LABELS[preset](language)
}

/// A mark under the slider: "100", "1k", "1M".
pub fn slider_tick(language: &Language, volume: u32) -> String {
    match volume {
        0..1_000 => language.number(volume),
        1_000..1_000_000 => language.messages.tick_thousands(&language.number(volume / 1_000)),
        _ => language.messages.tick_millions(&language.number(volume / 1_000_000)),
    }
}

/// What a row of the estimator counts: the label of its number.
pub fn source_label(language: &Language, row: usize) -> String {
    const LABELS: [fn(&Messages) -> String; SOURCES.len()] = [
        Messages::estimate_podcasts,
        Messages::estimate_posts,
        Messages::estimate_carousels,
        Messages::estimate_images,
        Messages::estimate_clips,
    ];
    LABELS[row](&language.messages)
}

/// The label of what each source of a row yields.
pub fn source_yields(language: &Language, row: usize) -> String {
    language.messages.estimate_yields_of(&source_label(language, row))
}

/// The label of the button that takes over an estimate of so many pieces a month.
pub fn estimate_use(language: &Language, pieces: u32) -> String {
    language.messages.estimate_use(&language.generations(pieces))
}

/// The date of the prices, at the end of the answer; in another currency, also that they are US dollar amounts.
pub fn prices_date(language: &Language, inputs: &Inputs) -> String {
    let date = language.messages.prices_date(&language.day(inputs.price_list().as_of));
    language.paragraph([date, not_converted(language).unwrap_or_default()])
}

/// That amounts of the article and of the price list are US dollars, where another currency is shown.
pub fn not_converted(language: &Language) -> Option<String> {
    let currency = language.figures.currency();
    (currency != "USD").then(|| language.messages.prices_not_converted(&currency))
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
    /// The label of the button that adds a row.
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

/// The label of the button that removes a row, counted from 1.
pub fn offer_remove(language: &Language, row: usize) -> String {
    language.messages.offer_remove(&language.number(row as i64))
}
