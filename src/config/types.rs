//! What a configuration can hold. Every field is optional.

use crate::model::Inputs;
use std::collections::BTreeMap;

/// A configuration as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Configuration {
    /// Name of the host's platform; empty where it is not set.
    pub platform: String,
    /// The inputs that it sets, those of `plans` at the top included.
    pub inputs: Inputs,
    /// The plans at the top, with their names.
    pub plans: Vec<Plan>,
    /// Presets in the place of ours; none where it sets none.
    pub presets: Option<Vec<Preset>>,
    /// Sources of the estimator in the place of ours; none where it sets none.
    pub sources: Option<Vec<Source>>,
    /// The host's own words.
    pub words: Words,
    /// Questions left out and added.
    pub faq: Faq,
    /// Names of inputs that neither a link nor the visitor may set.
    pub lock: Vec<String>,
    /// Parts that are left out.
    pub hide: Vec<String>,
    /// ISO 4217 code; empty where it is not set.
    pub currency: String,
    /// Language tag; empty where it is not set.
    pub lang: String,
    /// Color scheme.
    pub theme: Option<Theme>,
    /// What stands open.
    pub view: Option<View>,
}

/// A plan with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Plan {
    /// Its name; may be empty.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub name: String,
    /// Generations a month that it includes, 1 to 1,000,000.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 1_000_000)))]
    pub included: u32,
    /// Price a month, 0 to 1,000,000 with at most 2 decimals.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "f64", range(min = 0, max = 1_000_000)))]
    pub price: Decimal,
    /// Price of each further generation, 0 to 10 with at most 6 decimals; the plan ends at its volume without one.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<f64>", range(min = 0, max = 10)))]
    pub overage: Option<Decimal>,
}

/// A number in units of its last decimal: cents of a price, micro-dollars of an overage.
pub type Decimal = i64;

/// A typical volume that is offered at one press.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Preset {
    /// Who has it.
    pub label: String,
    /// Generations a month, 0 to 1,000,000.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 0, max = 1_000_000)))]
    pub volume: u32,
}

/// A kind of source that the estimator counts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Source {
    /// What it is, in the plural.
    pub label: String,
    /// Pieces that one yields, 0 to 1,000,000.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 0, max = 1_000_000)))]
    pub yields: u32,
    /// The output type of its pieces, an id of the price list; none where they are of several.
    pub r#type: Option<String>,
}

/// The host's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Words {
    /// The noun for a generated piece of content.
    pub generation: Option<Noun>,
    /// What the side of the visitor's own keys is called.
    pub byok: Option<String>,
    /// What the side of managed credits is called.
    pub managed: Option<String>,
    /// Messages of the language in use, by their id.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub messages: BTreeMap<String, String>,
}

/// A noun in both numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Noun {
    /// After the number 1.
    pub one: String,
    /// After any other number.
    pub other: String,
}

/// Questions left out and added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
pub struct Faq {
    /// Ids of our questions that are left out.
    pub hide: Vec<String>,
    /// Questions of the host's own.
    pub add: Vec<Question>,
}

/// A question with its answer, both plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Question {
    /// Its place in links: letters, digits, `-`.
    pub id: String,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// Color schemes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(rename_all = "lowercase"))]
pub enum Theme {
    /// The visitor's own.
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What stands open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(rename_all = "lowercase"))]
pub enum View {
    /// Explore waits behind its summary.
    Compact,
    /// Everything.
    Full,
}
