//! Dated price lists. A list never changes once published: a later one gets a new id beside it.

use super::exact::Fraction;
use super::inputs::Inputs;
use super::key::Key;

/// How many output types a content mix can hold.
pub const TYPES: usize = 8;

/// API cost of one output with own keys, in micro-dollars.
pub struct OutputType {
    /// The name in a mix.
    pub id: &'static str,
    /// What it is, in words.
    pub name: &'static str,
    /// Cheapest sensible way to make one.
    pub low: i64,
    /// The usual way, which the model uses.
    pub typical: i64,
    /// The dearest usual way.
    pub high: i64,
}

/// The output types with their costs at one date.
pub struct PriceList {
    /// The value of the input `prices`.
    pub id: &'static str,
    /// The day on which the public pages were read.
    pub as_of: &'static str,
    /// In the order in which a mix is written.
    pub types: [OutputType; TYPES],
}

include!(concat!(env!("OUT_DIR"), "/prices.rs"));

/// Every published list, in the order of the words of the input `prices`.
pub const LISTS: [&PriceList; 1] = [&LIST_2026_11];

/// API cost of the article's average generation in micro-dollars (A5, A6), to which the weight of a mix refers.
pub const AVERAGE_GENERATION: i128 = 50_000;

/// The list that the inputs name.
pub fn list(inputs: &Inputs) -> &'static PriceList {
    inputs.choice(Key::Prices).and_then(|at| LISTS.get(at).copied()).unwrap_or(&LIST_2026_11)
}

/// weight w: how many of the article's average generations one generation of the mix counts as; 1 without a mix.
pub fn weight(inputs: &Inputs) -> Fraction {
    let Some(mix) = inputs.mix() else { return Fraction::whole(1) };
    let (mut cost, mut shares) = (0, 0);
    for (&share, output) in mix.shares().iter().zip(&list(inputs).types) {
        cost += i64::from(share) * output.typical;
        shares += i64::from(share);
    }
    Fraction::new(cost.into(), i128::from(shares) * AVERAGE_GENERATION)
}
