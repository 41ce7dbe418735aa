//! What is wrong with a link or with typed text, in words.

use super::figures::Figure::{Count, Text};
use super::figures::Figures;
use super::fill::{fill, listed};
use crate::model::{EntryFault, Inputs, Key, Kind, ListFault, MAX_ENTRIES, MAX_OVERAGE, MAX_PRICE, MAX_VOLUME};
use crate::query::TypedError;
use crate::query::{Note, Why, format_decimal};

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
        Why::MalformedList(_) => "sets {} to “{}”, which is left out.",
        Why::UnknownName => "names {}, which this calculator does not know.",
        Why::Duplicate if is_version => "names its version more than once; the first counts.",
        Why::Duplicate => "sets {} more than once; the first counts, “{}” does not.",
        Why::UnknownSchema => "is of version {1}, which is not known here; it is read as version 1.",
        Why::TooLong => "is longer than 4,096 characters and is not read at all.",
        Why::Locked => "sets {} to “{}”, but this page’s prices have changed since the link was made.",
    };
    let used = note.used.clone().unwrap_or_default();
    let mut text = fill("{} {}", &[source, &fill(sentence, &[&name, &note.given, &used])]);
    if let (Why::MalformedList(fault), Some(key)) = (note.why, Key::named(&note.param)) {
        text.push(' ');
        text.push_str(&list_fault(fault, key));
    }
    text
}

/// Which rule a refused list breaks, and which entry breaks it.
pub fn list_fault(fault: ListFault, key: Key) -> String {
    let noun = match key {
        Key::Plans => "plan",
        Key::Points => "point",
        _ => "entry",
    };
    match fault {
        ListFault::Length(length) => format!("A list has 1 to {MAX_ENTRIES} entries, this one {length}."),
        ListFault::NoShare => "At least one share must be more than 0.".to_owned(),
        ListFault::Entry { number, fault } => {
            let (initial, rest) = noun.split_at(1);
            format!("{}{rest} {number}: {}", initial.to_ascii_uppercase(), entry_fault(fault, noun, number))
        }
    }
}

/// The rule that the entry of this number breaks.
fn entry_fault(fault: EntryFault, noun: &str, number: usize) -> String {
    let before = number.saturating_sub(1);
    match fault {
        EntryFault::Form if noun == "entry" => "it must be a type and a share, like text-65.".to_owned(),
        EntryFault::Form if noun == "plan" => {
            "it must be a volume, a price and perhaps an overage price, like 500-49-0.08.".to_owned()
        }
        EntryFault::Form => "it must be a volume and a price, like 500-49.".to_owned(),
        EntryFault::UnknownType => "there is no such output type.".to_owned(),
        EntryFault::RepeatedType => "its output type stands in the list already.".to_owned(),
        EntryFault::Share => "its share must be a whole number from 0 to 100.".to_owned(),
        EntryFault::Volume => format!("its volume must be a whole number from 1 to {MAX_VOLUME}."),
        EntryFault::VolumeOrder { volume, before: other } => {
            format!("{volume} generations must be more than {noun} {before}’s {other}.")
        }
        EntryFault::Price => format!("its price must be a number from 0 to {MAX_PRICE} with at most 2 decimals."),
        EntryFault::PriceOrder { cents, before: other } => {
            let [price, other] = [cents, other].map(|cents| format_decimal(cents, 2));
            format!("a price of {price} must be at least {noun} {before}’s {other}.")
        }
        EntryFault::Overage => {
            format!("its overage price must be a number from 0 to {MAX_OVERAGE} with at most 6 decimals.")
        }
    }
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
        Key::Curve => "API cost by volume",
        Key::Minimum => "Least API spend",
        Key::Fee => "Platform fee",
        Key::FeePct => "Usage fee",
        Key::FeeFree => "API spend free of the usage fee",
        Key::FeeEach => "Platform fee per generation",
        Key::FeeMin => "Least platform charge",
        Key::FeeSeat => "Platform fee per seat",
        Key::FeeYearly => "Yearly discount on the platform fee",
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
        Key::ManagedSeat => "Managed price per seat",
        Key::ManagedYearly => "Yearly discount on managed prices",
        Key::Seats => "Seats",
        Key::Billing => "Billing",
        Key::Growth => "Growth a month",
        Key::Months => "Months to plan for",
        Key::Setup => "Hours to set up",
        Key::License => "One-off license",
        Key::Day => "Day of the switch",
        Key::Clients => "Clients",
        Key::Ops => "Somebody looks after keys",
        Key::Compliance => "Direct provider relationships required",
        Key::Predictable => "Same bill each month",
    }
}
