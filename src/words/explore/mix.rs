//! The content mix: what one of each output type costs with BYOK, and what the shares make of a piece.

use crate::model::{Inputs, prices};
use crate::words::inputs::{self, mix_cost, output_type};
use crate::words::language::Language;

/// An output type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MixType {
    /// What it is called.
    pub name: String,
    /// What one costs: the typical, the low, and the high way to make it.
    pub costs: String,
}

/// An output type of the price list in use.
pub fn mix_type(language: &Language, inputs: &Inputs, at: usize) -> Option<MixType> {
    let output = inputs.price_list().types.get(at)?;
    let [typical, low, high] = [output.typical, output.low, output.high].map(|micros| language.fine(micros));
    Some(MixType { name: output_type(language, output.id), costs: language.messages.mix_costs(&typical, &low, &high) })
}

/// Where the costs come from.
pub fn mix_source(language: &Language, inputs: &Inputs) -> String {
    let list = inputs.price_list();
    language.messages.mix_source(list.id, &language.day(list.as_of))
}

/// What one piece of the mix counts as.
pub fn mix_weight(language: &Language, inputs: &Inputs) -> String {
    let average = language.fine(prices::AVERAGE_GENERATION as i64);
    if inputs.mix().is_none() {
        return language.messages.mix_none(&average);
    }
    let (cost, weight) = (language.fine(mix_cost(inputs)), language.figures.number(inputs::weight(inputs), 2));
    language.messages.mix_weight(&language.generations(1), &cost, &weight, &average)
}
