//! The content mix: its weight is the model's, its costs are those of the price list.

use super::at;
use byok_calculator::model::{Inputs, prices};
use byok_calculator::words::Language;
use byok_calculator::words::explore::mix;

#[test]
fn a_mix_has_a_weight() {
    let weight = |query: &str| mix(&Language::english(), &at(query).0).weight;
    assert_eq!(
        weight(""),
        "No content mix is set: every piece counts as the article’s average one ($0.05 in API cost)."
    );
    assert_eq!(
        weight("byok-mix=text-65_image-22"),
        "With this mix, 1 generation has an API cost of $0.022345 and counts as 0.45 of the article’s average ones \
         ($0.05)."
    );
}

#[test]
fn a_type_costs_what_the_price_list_says() {
    let panel = mix(&Language::english(), &Inputs::default());
    assert_eq!(panel.types.len(), prices::TYPES);
    assert_eq!(panel.types[0].costs, "Typically $0.014, from $0.0003 to $0.114");
    assert_eq!(panel.source, "Price list 2026-11: from public pages as of Nov 23, 2026, not live.");
}
