//! The content mix: what one of each output type costs with BYOK, and what the shares make of a piece.

use crate::model::{Inputs, prices};
use crate::words::inputs::{self, mix_cost, output_type};
use crate::words::language::Language;

/// The panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MixPanel {
    /// What one piece of the mix counts as.
    pub weight: String,
    /// Every output type of the price list in use.
    pub types: Vec<MixType>,
    /// Where the costs come from.
    pub source: String,
}

/// An output type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MixType {
    /// What it is called.
    pub name: String,
    /// What one costs: the typical, the low, and the high way to make it.
    pub costs: String,
}

/// The words of the panel.
pub fn mix(language: &Language, inputs: &Inputs) -> MixPanel {
    let messages = &language.messages;
    let list = inputs.price_list();
    let costs = |output: &prices::OutputType| {
        messages.mix_costs(&language.fine(output.typical), &language.fine(output.low), &language.fine(output.high))
    };
    let types = list.types.iter();
    MixPanel {
        weight: weight(language, inputs),
        types: types.map(|output| MixType { name: output_type(language, output.id), costs: costs(output) }).collect(),
        source: messages.mix_source(list.id, &language.day(list.as_of)),
    }
}

fn weight(language: &Language, inputs: &Inputs) -> String {
    let average = language.fine(prices::AVERAGE_GENERATION as i64);
    if inputs.mix().is_none() {
        return language.messages.mix_none(&average);
    }
    let (cost, weight) = (language.fine(mix_cost(inputs)), language.figures.number(inputs::weight(inputs), 2));
    language.messages.mix_weight(&language.generations(1), &cost, &weight, &average)
}
