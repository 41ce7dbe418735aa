//! Reading and writing inputs: as parameters of links, and numbers as people type them. Schema 1 of links is frozen once
//! released: what a parameter means never changes.

mod address;
mod decimal;
mod notation;
mod notes;
mod parse;
mod typed;
mod value;
mod write;

pub use address::{link, merge, without};
pub use decimal::{decimal, format_decimal};
pub use notation::Notation;
pub use notes::{Note, Why};
pub use parse::{MAX_BYTES, Parsed, parse, read};
pub use typed::{TypedError, typed};
pub use value::set;
pub use write::{parameters, write, write_value};

/// The schema of today's links.
pub const SCHEMA: u32 = 1;

/// The prefix of parameters where a host has not chosen another.
pub const PREFIX: &str = "byok";
