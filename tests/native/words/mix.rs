//! The content mix: its weight is the model's, its costs are those of the price list.

use super::at;
use byok_calculator::model::{Inputs, prices};
use byok_calculator::words::Language;
use byok_calculator::words::explore::{mix_source, mix_type, mix_weight};

#[test]
fn a_mix_has_a_weight() {
    let weight = |query: &str| mix_weight(&Language::english(), &at(query).0);
    assert_eq!(
        weight(""),
        "No content mix is set, so every piece counts as the article’s average piece ($0.05 in API cost)."
    );
    assert_eq!(
        weight("byok-mix=text-65_image-22"),
        "With this mix, 1 generation has an API cost of $0.022345. It counts 0.45 times as much as an average piece \
         ($0.05)."
    );
}

#[test]
fn a_type_costs_what_the_price_list_says() {
    let (language, inputs) = (Language::english(), Inputs::default());
    let costs = |at| mix_type(&language, &inputs, at).map(|output| output.costs);
    assert_eq!((costs(prices::TYPES - 1).is_some(), costs(prices::TYPES)), (true, None));
    assert_eq!(costs(0).unwrap(), "Typically $0.014, from $0.0003 to $0.114");
    assert_eq!(mix_source(&language, &inputs), "Price list 2026-11: from public pages as of Nov 23, 2026, not live.");
}
