//! Dated price lists. A list never changes once published: a later one gets a new id beside it.

/// How many output types a content mix can hold.
pub const TYPES: usize = 8;

/// API cost of one output with BYOK, in micro-dollars.
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
pub static LISTS: [&PriceList; 1] = [&LIST_2026_11];

/// API cost of the article's average generation in micro-dollars (A5, A6), to which the weight of a mix refers.
pub const AVERAGE_GENERATION: i128 = 50_000;
