//! A query to inputs, with a note for each part that could not be read. Nothing that is wrong loses anything else.

use super::SCHEMA;
use super::notes::{Note, Why};
use super::value::set;
use super::write::write_value;
use crate::model::{Fit, Inputs, Key};
use std::mem;

/// Longest query that is read, bytes before decoding.
pub const MAX_BYTES: usize = 4_096;

/// What a query holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The inputs that it sets.
    pub inputs: Inputs,
    /// What it says of inputs that the host has locked, which it does not set.
    pub locked: Inputs,
    /// What is wrong with it, in its order.
    pub notes: Vec<Note>,
}

/// Reads the parameters of one prefix from an application/x-www-form-urlencoded query, with or without its `?`.
/// Inputs that the host has locked are noted and not set.
pub fn parse(query: &str, prefix: &str, locked: &[Key]) -> Parsed {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut parsed = Parsed::default();
    if query.len() > MAX_BYTES {
        parsed.notes.push(Note::new("", query, Why::TooLong, None));
        return parsed;
    }
    let mut schema_seen = false;
    let mut seen = [false; Key::COUNT];
    for (name, given) in form_urlencoded::parse(query.as_bytes()) {
        let Some(rest) = after_prefix(&name, prefix) else { continue };
        let Some(param) = rest.strip_prefix('-') else {
            if let Err(why) = check_schema(&given, mem::replace(&mut schema_seen, true)) {
                parsed.notes.push(Note::new("", &given, why, None));
            }
            continue;
        };
        let why = match Key::named(param) {
            None => Why::UnknownName,
            Some(key) if mem::replace(&mut seen[key as usize], true) => Why::Duplicate,
            Some(key) if locked.contains(&key) => {
                // A value that cannot be read counts as another than the host's.
                let _ = set(&mut parsed.locked, key, given.trim_ascii());
                Why::Locked
            }
            Some(key) => {
                read(&mut parsed, key, &given);
                continue;
            }
        };
        parsed.notes.push(Note::new(param, &given, why, None));
    }
    parsed
}

/// The part of a decoded parameter name after the prefix: empty, or a hyphen and the input's name. None where the parameter
/// is not the calculator's. A leading `amp;` is dropped: editors and mail tools write `&amp;` into links.
pub fn after_prefix<'a>(name: &'a str, prefix: &str) -> Option<&'a str> {
    let name = name.strip_prefix("amp;").unwrap_or(name);
    name.strip_prefix(prefix).filter(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// Sets an input from its text, trimmed of ASCII white space, and notes what is wrong with it. A refused value leaves the
/// inputs unchanged.
pub fn read(parsed: &mut Parsed, key: Key, given: &str) {
    let Parsed { inputs, notes, .. } = parsed;
    match set(inputs, key, given.trim_ascii()) {
        Ok(Fit::Kept) => {}
        Ok(Fit::Clamped) => {
            notes.push(Note::new(key.name(), given, Why::OutOfRange, Some(write_value(inputs, key))));
        }
        Err(why) => notes.push(Note::new(key.name(), given, why, None)),
    }
}

/// A schema is a number of 1 to 9 digits without a sign.
fn check_schema(given: &str, is_duplicate: bool) -> Result<(), Why> {
    let digits = given.trim_ascii();
    let is_number = (1..=9).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    match digits.parse::<u32>() {
        _ if is_duplicate => Err(Why::Duplicate),
        Ok(SCHEMA) if is_number => Ok(()),
        Ok(_) if is_number => Err(Why::UnknownSchema),
        _ => Err(Why::NotANumber),
    }
}
