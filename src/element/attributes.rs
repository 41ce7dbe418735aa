//! The attributes that are not inputs.

use super::{Entry, Type, entry};
use serde::Serialize;

/// An attribute that is not an input. Each is a property too: `sync-url` is `syncUrl`.
pub struct Attribute {
    /// The name in markup.
    pub name: &'static str,
    /// Which values are understood.
    pub rule: Rule,
    /// The default, in words.
    pub default: &'static str,
    /// What it sets.
    pub meaning: &'static str,
}

impl Attribute {
    /// The name of the property.
    pub fn property(&self) -> String {
        let mut parts = self.name.split('-');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |name, part| name + &part[..1].to_uppercase() + &part[1..])
    }

    /// Which values are understood, in Markdown.
    pub fn values(&self) -> String {
        match self.rule {
            Rule::Flag => "present or not".to_owned(),
            Rule::Choice(words) => format!("`{}`", words.join("`, `")),
            Rule::Inputs => "names of inputs".to_owned(),
            Rule::Hide => "tokens, below".to_owned(),
            Rule::Pattern(_, words) => words.to_owned(),
        }
    }

    /// The type of the property in TypeScript.
    pub fn form(&self) -> String {
        match self.rule {
            Rule::Flag => "boolean".to_owned(),
            Rule::Choice(words) => Type::Word(words).to_string(),
            Rule::Inputs | Rule::Hide | Rule::Pattern(..) => "string".to_owned(),
        }
    }
}

/// Which values an attribute can have.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    /// Present or not.
    Flag,
    /// One word of these.
    Choice(&'static [&'static str]),
    /// Names of inputs, separated by spaces.
    Inputs,
    /// Tokens of [`HIDE`], separated by spaces.
    Hide,
    /// Text that matches a regular expression of JavaScript; and that in words.
    Pattern(&'static str, &'static str),
}

/// The attributes that are not inputs.
pub const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        name: "prefix",
        rule: Rule::Pattern(r"^\w+$", "letters, digits, `_`"),
        default: "`byok`",
        meaning: "prefix of this calculator's link parameters",
    },
    Attribute {
        name: "sync-url",
        rule: Rule::Flag,
        default: "not present",
        meaning: "writes every set input into the page's address, 300 ms after the last change, and \
                  reads them again on Back and Forward; other parameters, the fragment and `history.state` stay",
    },
    Attribute {
        name: "share-url",
        rule: Rule::Pattern(".", "an address"),
        default: "the page's own, without its query",
        meaning: "where share links lead; they carry the calculator's parameters and nothing else",
    },
    Attribute {
        name: "lock",
        rule: Rule::Inputs,
        default: "none",
        meaning: "inputs that neither a link nor the visitor can set",
    },
    Attribute { name: "hide", rule: Rule::Hide, default: "none", meaning: "what is left out" },
    Attribute {
        name: "currency",
        rule: Rule::Pattern("^[A-Za-z]{3}$", "ISO 4217 code"),
        default: "`USD`",
        meaning: "the currency that your figures are in; nothing is converted, and in another one the answer says that \
                  defaults, the article's figures and API prices are US dollar amounts",
    },
    Attribute {
        name: "lang",
        rule: Rule::Pattern(".", "language tag"),
        default: "the closest ancestor's `lang`",
        meaning: "how figures are written; the words are English",
    },
    Attribute {
        name: "theme",
        rule: Rule::Choice(&["auto", "light", "dark"]),
        default: "`auto`",
        meaning: "colors; `auto` follows the visitor's system",
    },
    Attribute {
        name: "view",
        rule: Rule::Choice(&["compact", "full"]),
        default: "`compact`",
        meaning: "whether estimator, FAQ answers and Explore start closed or open",
    },
    Attribute {
        name: "loading",
        rule: Rule::Choice(&["lazy", "eager"]),
        default: "`lazy`",
        meaning: "whether the WASM is fetched when the element comes near the viewport, or at once",
    },
];

/// The tokens of `hide`, and what each leaves out.
pub const HIDE: &[Entry] = &[
    entry("presets", "the row of usual volumes"),
    entry("estimator", "the estimator of the volume, source by source"),
    entry("sides", "both sides line by line"),
    entry("faq", "the questions"),
    entry("share", "the buttons Copy link, Share, Download CSV, Print and Reset"),
    entry("chart", "both costs by volume, as a chart and a table"),
    entry("change", "in Explore: what would change the answer, and how far each assumption moves it"),
    entry("assumptions", "in Explore: every input with its default and the source of it"),
    entry("mix", "in Explore: the content mix"),
    entry("planner", "in Explore: growth and when to switch"),
    entry("fit", "the recommendation and its reasons; in Explore whom each side suits, the hidden work and the risks"),
    entry("method", "in Explore: how the figures are worked out and where they come from"),
];
