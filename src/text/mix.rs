//! The content mix: what one of each output type costs with own keys, and what the shares make of a generation.

use super::estimate::SOURCES;
use super::figures::Figure::{Fine, Number};
use super::figures::Figures;
use super::fill::fill;
use crate::model::{Fraction, Inputs, Mix, prices, weight};

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

/// The mix of what the estimator counts, row by row sources and pieces from each; none where it counts no pieces of a
/// kind that has a price. What becomes of a podcast is not said, so that it has no part in the mix.
pub fn mix_of_sources(rows: &[(u32, u32); SOURCES.len()]) -> Option<Mix> {
    let (mut pieces, mut all) = ([0_u64; prices::TYPES], 0);
    for (source, &(sources, yields)) in SOURCES.iter().zip(rows) {
        if let Some(at) = source.output {
            pieces[at] = u64::from(sources) * u64::from(yields);
            all += pieces[at];
        }
    }
    // In percent, and never so little that a kind is lost.
    let share = |pieces: u64| if pieces == 0 { 0 } else { ((pieces * 100 + all / 2) / all).max(1) as u8 };
    Mix::new(pieces.map(share)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::prices::LIST_2026_11;
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

    #[test]
    fn what_the_estimator_counts_becomes_shares() {
        let shares = |rows| mix_of_sources(&rows).map(|mix| *mix.shares());
        assert_eq!(shares([(4, 30), (0, 1), (0, 1), (0, 1), (0, 1)]), None);
        // Posts, carousels, image cards, clips; a single clip among a thousand pieces is not lost.
        let [posts, carousels, images, clips] = [0, 3, 2, 4];
        let mix = shares([(4, 30), (500, 1), (250, 1), (249, 1), (1, 1)]).unwrap_or_default();
        assert_eq!([mix[posts], mix[carousels], mix[images], mix[clips]], [50, 25, 25, 1]);
        assert_eq!(LIST_2026_11.types[posts].id, "text");
        assert_eq!(LIST_2026_11.types[clips].id, "clip");
    }
}
