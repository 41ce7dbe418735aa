//! The public interface of `<byok-calculator>`: attributes, properties, events, slots, parts, custom properties, results.
//!
//! `cargo xtask tables` writes the README's tables, `custom-elements.json` and `embed.d.ts` from these tables and from
//! the model's table of inputs; `embed.js` checks attributes against them. In texts, backticks mark code.

mod attributes;
mod inputs;
mod result;
mod types;

pub use attributes::{ATTRIBUTES, Attribute, HIDE, Rule};
pub use inputs::{Input, inputs};
pub use result::{ALIASES, NOTE, RESULT};
pub use types::{Alias, Field, Record, Type};

use serde::Serialize;

/// A name and what it stands for.
#[derive(Serialize)]
pub struct Entry {
    /// The name in markup, CSS or JavaScript.
    pub name: &'static str,
    /// What it stands for.
    pub meaning: &'static str,
}

const fn entry(name: &'static str, meaning: &'static str) -> Entry {
    Entry { name, meaning }
}

/// A property that does not reflect an attribute.
#[derive(Serialize)]
pub struct Property {
    /// The name in JavaScript.
    pub name: &'static str,
    /// The type in TypeScript.
    pub form: &'static str,
    /// Whether it can be set.
    pub writable: bool,
    /// What it holds.
    pub meaning: &'static str,
}

/// The version of the element.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The properties besides those of [`ATTRIBUTES`].
pub const PROPERTIES: &[Property] = &[
    Property {
        name: "query",
        form: "string",
        writable: true,
        meaning: "the canonical query of everything that is set, always with the prefix `byok`; setting it counts as the \
                  visitor's doing and replaces what the visitor and the link had set",
    },
    Property {
        name: "result",
        form: "Result | null",
        writable: false,
        meaning: "the result, as from `quote()`; `null` before the calculator is live",
    },
    Property {
        name: "ready",
        form: "Promise<void>",
        writable: false,
        meaning: "fulfilled once the calculator is live, rejected if it cannot be",
    },
    Property {
        name: "version",
        form: "string",
        writable: false,
        meaning: "the version of the script, such as `0.1.0`",
    },
];

/// An event; all bubble and are composed.
#[derive(Serialize)]
pub struct Event {
    /// Its type.
    pub name: &'static str,
    /// The fields of `detail`.
    pub detail: &'static [Field],
    /// When it fires.
    pub meaning: &'static str,
}

const QUERY: Field = Field { name: "query", form: Type::Text, meaning: "" };
const RESULT_FIELD: Field = Field { name: "result", form: Type::Record(&RESULT), meaning: "" };
const STATE: &[Field] = &[Field::SCHEMA, QUERY, RESULT_FIELD];

/// The events.
pub const EVENTS: &[Event] = &[
    Event { name: "byok-ready", detail: STATE, meaning: "the calculator is live; once in the life of an element" },
    Event {
        name: "byok-change",
        detail: STATE,
        meaning: "the inputs have changed, whoever changed them, and no further change came for 300 ms",
    },
    Event {
        name: "byok-share",
        detail: &[
            Field::SCHEMA,
            Field { name: "how", form: Type::Word(&["copy", "share", "csv", "print"]), meaning: "" },
            QUERY,
        ],
        meaning: "the visitor pressed Copy link, Share, Download CSV or Print",
    },
    Event {
        name: "byok-cta",
        detail: &[
            Field::SCHEMA,
            Field { name: "side", form: Type::Word(&["byok", "managed"]), meaning: "" },
            QUERY,
            RESULT_FIELD,
        ],
        meaning: "the visitor pressed the page's call to action in the slot of that side",
    },
    Event {
        name: "byok-error",
        detail: &[
            Field::SCHEMA,
            Field { name: "stage", form: Type::Word(&["load", "start", "run"]), meaning: "" },
            Field { name: "message", form: Type::Text, meaning: "" },
        ],
        meaning: "the calculator cannot load, start, or continue, and the fallback is back; once in the life of an element",
    },
];

/// The slots; the first is that of children without a slot.
pub const SLOTS: &[Entry] = &[
    entry(
        "",
        "the fallback: shown until the calculator is live, and permanently without JavaScript or WebAssembly, or after an \
         error",
    ),
    entry(
        "cta-byok",
        "the page's own call to action for BYOK, at the end of the answer; the cheaper side's call to action comes first",
    ),
    entry("cta-managed", "the same for managed credits"),
    entry("footer", "below everything"),
];

/// The parts that `::part()` can style.
pub const PARTS: &[Entry] = &[
    entry("controls", "volume, value of time, slider, presets and estimator"),
    entry("slider", "the slider with its painted track"),
    entry("estimator", "the volume counted source by source"),
    entry("answer", "the answer: verdict, comparison, reason, chart, calls to action"),
    entry("verdict", "the sentence that says which side is cheaper"),
    entry("compare", "both totals as bars"),
    entry("chart", "the chart with its legend and its figures"),
    entry("recommendation", "the recommendation, where it says more than the verdict"),
    entry("break-even", "the sentence about break-even"),
    entry("lines", "both sides line by line"),
    entry("card", "each of the two sides"),
    entry("explore", "Explore: everything behind the answer"),
    entry("tabs", "the tabs of Explore's panels"),
    entry("faq", "the questions"),
    entry("share", "the row of buttons at the end"),
    entry("button", "every button but tabs and lines"),
];

/// The custom properties; their values stand in `style/tokens.css`, in the same order.
pub const CUSTOM_PROPERTIES: &[Entry] = &[
    entry("--byok-font", "font family"),
    entry("--byok-font-size", "size of text, from which all other sizes follow"),
    entry("--byok-text", "text"),
    entry("--byok-muted", "secondary text, outlines of fields and buttons"),
    entry("--byok-surface", "background"),
    entry("--byok-raised", "background of the answer"),
    entry("--byok-line", "hairlines"),
    entry("--byok-own", "BYOK, wherever it has a color; links, focus"),
    entry("--byok-managed", "managed credits, wherever they have a color"),
    entry("--byok-close", "too close to call"),
    entry("--byok-hover", "background of a button under the pointer"),
    entry("--byok-error", "what is wrong with an entry or a link"),
    entry("--byok-radius", "radius of fields; those of buttons, track and frame follow from it"),
    entry("--byok-space", "the unit of all spacing"),
];

/// The Content-Security-Policy under which the calculator runs.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
                          style-src 'self'; require-trusted-types-for 'script'";
