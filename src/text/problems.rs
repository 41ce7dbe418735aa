//! What is wrong with a link or with typed text, in words.

use super::figures::Figure::{Count, Text};
use super::figures::Figures;
use super::fill::{fill, listed};
use super::typed::TypedError;
use crate::model::{Inputs, Key, Kind};
use crate::query::{Note, Why};

/// A note in a sentence about `source`: "The link", say.
pub fn note(note: &Note, source: &str) -> String {
    let name = match Key::named(&note.param) {
        Some(key) => label(key).to_ascii_lowercase(),
        None => fill("“{}”", &[&note.param]),
    };
    let is_version = note.param.is_empty();
    let sentence = match note.why {
        Why::OutOfRange => "sets {} to {}; {} is used, the nearest possible.",
        Why::NotANumber if is_version => "says that it is of version “{1}”; it is read as version 1.",
        Why::NotANumber => "sets {} to “{}”, which is not a number it can take; it is left out.",
        Why::UnknownChoice => "sets {} to “{}”, which is not one of its choices; it is left out.",
        Why::MalformedList => "sets {} to “{}”, which cannot be read; it is left out.",
        Why::UnknownName => "names {}, which this calculator does not know.",
        Why::Duplicate if is_version => "names its version more than once; the first counts.",
        Why::Duplicate => "sets {} more than once; the first counts, “{}” does not.",
        Why::UnknownSchema => "is of version {1}, which is not known here; it is read as version 1.",
        Why::TooLong => "is longer than 4,096 characters and is not read at all.",
        Why::Locked => "sets {}, which this page keeps fixed.",
    };
    let used = note.used.clone().unwrap_or_default();
    fill("{} {}", &[source, &fill(sentence, &[&name, &note.given, &used])])
}

/// What is wrong with typed text, beside its field; the last good value stays in use.
pub fn typed_error(error: TypedError, kind: Kind, figures: &dyn Figures) -> String {
    let bounds = bounds(kind, figures);
    match error {
        TypedError::Empty => fill("Type a number. {}", &[&bounds]),
        TypedError::NotANumber => fill("This is not a number. {}", &[&bounds]),
        TypedError::TooPrecise(0) => fill("Only whole numbers, please. {}", &[&bounds]),
        TypedError::TooPrecise(decimals) => {
            figures.fill("At most {} decimals. {}", &[Count(decimals.into()), Text(&bounds)])
        }
        TypedError::OutOfRange => fill("This is out of range. {}", &[&bounds]),
    }
}

/// The bounds of a number, in a sentence.
fn bounds(kind: Kind, figures: &dyn Figures) -> String {
    let Kind::Number { min, max, .. } = kind else { return String::new() };
    figures.fill("It can be {} to {}.", &[Count(min), Count(max)])
}

/// What of the inputs a link sets, in a sentence; empty where it sets nothing.
pub fn set_by_link(link: &Inputs) -> String {
    let mut names = Vec::new();
    for key in Key::all().filter(|&key| link.is_given(key)) {
        names.push(label(key).to_ascii_lowercase());
    }
    if names.is_empty() { String::new() } else { fill("This link sets {}.", &[&listed(&names)]) }
}

/// What an input is called on the page.
pub fn label(key: Key) -> &'static str {
    match key {
        Key::Volume => "Generations per month",
        Key::Mix => "Content mix",
        Key::Prices => "Price list",
        Key::Unit => "API cost of a generation",
        Key::Minimum => "Least API spend",
        Key::Fee => "Platform fee",
        Key::FeePct => "Usage fee",
        Key::FeeFree => "API spend free of the usage fee",
        Key::Keys => "Provider keys",
        Key::Rotation => "Days between rotations",
        Key::Hours => "Hours of key keeping",
        Key::Rate => "Worth of an hour",
        Key::Surprises => "Surprise bills a year",
        Key::Surprise => "Size of a surprise bill",
        Key::Managed => "How managed is priced",
        Key::Points => "Credit prices",
        Key::Plans => "Plans",
        Key::Markup => "Mark-up",
        Key::MarkupFee => "Orchestration",
        Key::MarkupEach => "Fee per generation",
        Key::MarkupMin => "Least managed charge",
        Key::Growth => "Growth a month",
        Key::Months => "Months to plan for",
        Key::Setup => "Hours to set up",
        Key::Day => "Day of the switch",
        Key::Clients => "Clients",
        Key::Ops => "Somebody looks after keys",
        Key::Compliance => "Direct provider relationships required",
        Key::Predictable => "Same bill each month",
    }
}
