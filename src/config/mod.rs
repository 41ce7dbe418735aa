//! The configuration of a host: what does not fit attributes, as JSON. Reading it never fails: each fault is reported with
//! its path and loses nothing else.

mod cursor;
mod inputs;
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod schema;

pub use cursor::ConfigError;
pub use read::{Reading, read, read_json};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::config_schema;

use crate::model::{Inputs, Key, Offer};
#[cfg(not(target_arch = "wasm32"))]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that a host can configure. Texts are plain text, never HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Configuration {
    /// Name of the host's platform.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub platform: Option<String>,
    /// Inputs by their names in links: numbers, or strings in attribute syntax. Plans at the top are among them.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default, schema_with = "schema::inputs"))]
    pub inputs: Inputs,
    /// The host's plans with their names. They imply `managed: plans` unless `inputs` says otherwise.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default, length(min = 1, max = 12)))]
    pub plans: Vec<Plan>,
    /// Volumes offered at one press; they replace the built-in ones.
    pub presets: Option<Vec<Preset>>,
    /// Sources of content to count; they replace the built-in ones.
    pub sources: Option<Vec<Source>>,
    /// The host's own words.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub words: Words,
    /// Changes of the questions and answers.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub faq: Faq,
    /// Inputs that neither a link nor the visitor may set.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default, schema_with = "schema::keys"))]
    pub lock: Vec<Key>,
    /// Sections that are not shown.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub hide: Vec<Section>,
    /// ISO code of the currency that amounts are shown in; no conversion.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = "^[A-Za-z]{3}$")))]
    pub currency: Option<String>,
    /// Language tag.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")))]
    pub lang: Option<String>,
    /// Color scheme.
    pub theme: Option<Theme>,
    /// How much is open at first.
    pub view: Option<View>,
}

/// A plan with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Plan {
    /// What the platform calls it.
    pub name: Option<String>,
    /// Included volume, price and overage.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(flatten, with = "schema::PlanPrices"))]
    pub offer: Offer,
}

/// A volume with a label.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Preset {
    /// Who usually has this volume.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub label: String,
    /// Generations a month, 0..=1,000,000.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = crate::model::MAX_VOLUME)))]
    pub volume: u32,
}

/// A kind of source that content is counted in.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Source {
    /// What it is, in the plural.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub label: String,
    /// How many pieces one yields, 0..=1,000,000.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = crate::model::MAX_VOLUME)))]
    pub yields: u32,
    /// The output type of its pieces, by position in a mix; none where they are of several.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "type", schema_with = "schema::output_type"))]
    pub output: Option<usize>,
}

/// The host's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Words {
    /// What a generation is called.
    pub generation: Option<Noun>,
    /// The name of the BYOK side.
    pub byok: Option<String>,
    /// The name of the managed side.
    pub managed: Option<String>,
    /// Single messages, by their id.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub messages: BTreeMap<String, String>,
}

/// A noun.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Noun {
    /// Singular.
    pub one: String,
    /// Plural.
    pub other: String,
}

/// Changes of the questions and answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(default, deny_unknown_fields))]
pub struct Faq {
    /// Built-in questions that are not shown.
    pub hide: Vec<QuestionId>,
    /// The host's own questions, after the built-in ones.
    pub add: Vec<Question>,
}

/// A question of the host.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Question {
    /// What links to it end in: lower-case letters, digits and hyphens, no built-in id.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = "^[a-z0-9-]+$")))]
    pub id: String,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// An enum of words that a configuration holds, with every word in order.
macro_rules! words {
    ($(#[$about:meta])* $name:ident: $($(#[$variant_about:meta])* $variant:ident $word:literal,)+) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
        pub enum $name {
            $($(#[$variant_about])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every value, in the order of `WORDS`.
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            /// The words.
            pub const WORDS: &[&str] = &[$($word),+];
        }
    };
}

words! {
    /// A section of the calculator that a host can hide.
    #[allow(missing_docs)] // the names say it
    Section:
    Presets "presets",
    Estimator "estimator",
    Sides "sides",
    Faq "faq",
    Share "share",
    Chart "chart",
    Change "change",
    Assumptions "assumptions",
    Mix "mix",
    Planner "planner",
    Fit "fit",
    Method "method",
    Platforms "platforms",
    Bill "bill",
}

words! {
    /// A built-in question.
    #[allow(missing_docs)] // the names say it
    QuestionId:
    What "what",
    Cheaper "cheaper",
    Switching "switching",
    Risks "risks",
    Quality "quality",
    Volume "volume",
    LeakedKey "leaked-key",
    UnusedCredits "unused-credits",
    Prices "prices",
    Gateways "gateways",
}

words! {
    /// A color scheme.
    Theme:
    /// That of the visitor's system.
    Auto "auto",
    /// Light.
    Light "light",
    /// Dark.
    Dark "dark",
}

words! {
    /// How much is open at first.
    View:
    /// The answer; the rest behind Explore.
    Compact "compact",
    /// Everything.
    Full "full",
}

impl Configuration {
    /// The name of a plan, as long as it is the one that the host has configured.
    pub fn plan_name(&self, offer: &Offer) -> Option<&str> {
        self.plans.iter().find(|plan| plan.offer == *offer)?.name.as_deref()
    }

    /// The sections that are not shown: those that the attribute hides, those that this hides, and the comparison with
    /// known platforms once the host has prices or a platform of its own. `host` is what the host has set in all.
    pub fn hidden(&self, attribute: &[Section], host: &Inputs) -> Vec<Section> {
        let has_own = self.platform.is_some() || [Key::Plans, Key::Points].iter().any(|&key| host.is_given(key));
        let is_hidden = |section: &Section| {
            let by_default = has_own && *section == Section::Platforms;
            by_default || attribute.contains(section) || self.hide.contains(section)
        };
        Section::ALL.iter().copied().filter(is_hidden).collect()
    }
}
