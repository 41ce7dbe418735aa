//! The content mix: what one of each output type costs with own keys, and what the shares make of a generation.

use super::figures::Figure::{Fine, Number};
use super::figures::Figures;
use super::fill::fill;
use crate::model::{Fraction, Inputs, prices, weight};

/// An output type in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MixRow {
    /// What it is.
    pub name: &'static str,
    /// What one costs in API: the low, the typical and the high way to make it.
    pub costs: String,
}

/// Every output type of the price list that is in use.
pub fn mix_rows(inputs: &Inputs, figures: &dyn Figures) -> Vec<MixRow> {
    let mut rows = Vec::new();
    for output in &inputs.price_list().types {
        let costs = figures.fill(
            "Typically {}, at the least {}, at the most {}",
            &[Fine(output.typical), Fine(output.low), Fine(output.high)],
        );
        rows.push(MixRow { name: output.name, costs });
    }
    rows
}

/// What one generation of the mix counts as.
pub fn mix_weight(inputs: &Inputs, figures: &dyn Figures) -> String {
    let average = Fine(prices::AVERAGE_GENERATION as i64);
    if inputs.mix().is_none() {
        return figures.fill(
            "No mix is set: every generation counts as the article\u{2019}s average one, {} of API cost.",
            &[average],
        );
    }
    let weight = weight(inputs);
    let cost = weight.times(Fraction::whole(prices::AVERAGE_GENERATION)).round();
    figures.fill(
        "A generation of this mix costs {} in API and counts as {} of the article\u{2019}s average ones ({}).",
        &[Fine(cost), Number(weight.round_millionths(), 2), average],
    )
}

/// Where the costs come from.
pub fn mix_source(inputs: &Inputs) -> String {
    let list = inputs.price_list();
    fill("Price list {}: from public pages as they stood up to {}, none of them live.", &[list.id, list.as_of])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{PREFIX, parse};
    use crate::text::English;

    #[test]
    fn a_type_costs_what_the_price_list_says() {
        let rows = mix_rows(&Inputs::default(), &English);
        assert_eq!(rows.len(), prices::TYPES);
        assert_eq!(rows[0].costs, "Typically $0.014, at the least $0.0003, at the most $0.114");
    }

    #[test]
    fn the_weight_is_the_models() {
        let said = |query: &str| mix_weight(&parse(query, PREFIX, &[]).inputs, &English);
        assert!(said("").starts_with("No mix is set"));
        assert_eq!(
            said("byok-mix=text-65_image-22"),
            "A generation of this mix costs $0.022345 in API and counts as 0.45 of the article\u{2019}s average ones ($0.05)."
        );
    }
}
