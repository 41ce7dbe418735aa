//! What is wrong with a link or with typed text, in words.

use super::figures::{Figures, count};
use super::typed::TypedError;
use crate::model::{Key, Kind};
use crate::query::{MAX_BYTES, Note, Why};

/// A note about a link, in a sentence.
pub fn note(note: &Note) -> String {
    let name = match Key::named(&note.param) {
        Some(key) => label(key).to_ascii_lowercase(),
        None => format!("“{}”", note.param),
    };
    let given = &note.given;
    match (note.why, &note.used) {
        (Why::OutOfRange, Some(used)) => {
            format!("The link sets {name} to {given}; {used} is used, the nearest possible.")
        }
        (Why::NotANumber, _) if note.param.is_empty() => {
            format!("The link says that it is of version “{given}”; it is read as version 1.")
        }
        (Why::NotANumber | Why::OutOfRange, _) => {
            format!("The link sets {name} to “{given}”, which is not a number it can take; it is left out.")
        }
        (Why::UnknownChoice, _) => {
            format!("The link sets {name} to “{given}”, which is not one of its choices; it is left out.")
        }
        (Why::MalformedList, _) => format!("The link sets {name} to “{given}”, which cannot be read; it is left out."),
        (Why::UnknownName, _) => format!("The link names {name}, which this calculator does not know."),
        (Why::Duplicate, _) if note.param.is_empty() => {
            "The link names its version more than once; the first counts.".to_owned()
        }
        (Why::Duplicate, _) => format!("The link sets {name} more than once; the first counts, “{given}” does not."),
        (Why::UnknownSchema, _) => {
            format!("The link is of version {given}, which is not known here; it is read as version 1.")
        }
        (Why::TooLong, _) => format!("The link is longer than {MAX_BYTES} characters and is not read at all."),
        (Why::Locked, _) => format!("The link sets {name}, which this page keeps fixed."),
    }
}

/// What is wrong with typed text, beside its field; the last good value stays in use.
pub fn typed_error(error: TypedError, key: Key, figures: &dyn Figures) -> String {
    let problem = match error {
        TypedError::Empty => "Type a number.".to_owned(),
        TypedError::NotANumber => "This is not a number.".to_owned(),
        TypedError::TooPrecise(0) => "Only whole numbers, please.".to_owned(),
        TypedError::TooPrecise(decimals) => format!("At most {} decimals.", count(figures, decimals)),
        TypedError::OutOfRange => String::from("This is out of range."),
    };
    format!("{problem} {}", bounds(key, figures))
}

/// The bounds of a number, in a sentence.
pub fn bounds(key: Key, figures: &dyn Figures) -> String {
    let Kind::Number { min, max, .. } = key.kind() else { return String::new() };
    format!("It can be {} to {}.", count(figures, min), count(figures, max))
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
