//! What could not be taken from a link or an attribute as it was given.

use crate::model::ListFault;
use serde::{Serialize, Serializer};

/// Why a part of a link is not used as it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Not a number of the form that the input takes, or too many decimals.
    NotANumber,
    /// Outside the bounds; the nearer bound is used.
    OutOfRange,
    /// None of the words of a choice.
    UnknownChoice,
    /// A list that breaks a rule; the whole list is refused.
    MalformedList(ListFault),
    /// Starts with the prefix and names no input.
    UnknownName,
    /// Named before; the first stands.
    Duplicate,
    /// A schema that is not known here; the rest is read as schema 1.
    UnknownSchema,
    /// The whole query is too long to be read.
    TooLong,
    /// The host does not let this input be set.
    Locked,
}

/// One part of a link that is not used as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The input's name without the prefix, at most 64 characters; empty for the schema and the whole query.
    pub param: String,
    /// The value as it was given, decoded, at most 64 characters.
    pub given: String,
    /// What is wrong.
    pub why: Why,
    /// The value used instead, in canonical form; none where nothing is.
    pub used: Option<String>,
}

impl Note {
    /// A note with its texts cut to 64 characters.
    pub fn new(param: &str, given: &str, why: Why, used: Option<String>) -> Self {
        Self { param: cut(param), given: cut(given), why, used }
    }
}

impl Why {
    /// The name in a result.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotANumber => "not-a-number",
            Self::OutOfRange => "out-of-range",
            Self::UnknownChoice => "unknown-choice",
            Self::MalformedList(_) => "malformed-list",
            Self::UnknownName => "unknown-name",
            Self::Duplicate => "duplicate",
            Self::UnknownSchema => "unknown-schema",
            Self::TooLong => "too-long",
            Self::Locked => "locked",
        }
    }
}

impl Serialize for Why {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl From<ListFault> for Why {
    fn from(fault: ListFault) -> Self {
        Self::MalformedList(fault)
    }
}

/// The first 64 characters.
fn cut(text: &str) -> String {
    text.chars().take(64).collect()
}
