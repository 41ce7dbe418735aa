//! A query to inputs, with a note for each part that could not be read. Nothing that is wrong loses anything else.

use super::SCHEMA;
use super::form::decode;
use super::notes::{Note, Why};
use super::value::{decimal, read};
use crate::model::{Inputs, Key};
use crate::parts::parts;

/// Longest query that is read, bytes before decoding.
pub const MAX_BYTES: usize = 4_096;

/// What a query holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// What it gives.
    pub inputs: Inputs,
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
    for pair in parts(query, '&').into_iter().filter(|pair| !pair.is_empty()) {
        let (name, given) = decode(pair);
        let Some(rest) = name.strip_prefix(prefix) else { continue };
        let Some(param) = rest.strip_prefix('-') else {
            if rest.is_empty()
                && let Err(why) = schema(&given, &mut schema_seen)
            {
                parsed.notes.push(Note::new("", &given, why, None));
            }
            continue;
        };
        let why = match Key::named(param) {
            None => Why::UnknownName,
            Some(key) if std::mem::replace(&mut seen[key as usize], true) => Why::Duplicate,
            Some(key) if locked.contains(&key) => Why::Locked,
            Some(key) => {
                read(&mut parsed, key, &given);
                continue;
            }
        };
        parsed.notes.push(Note::new(param, &given, why, None));
    }
    parsed
}

fn schema(given: &str, seen: &mut bool) -> Result<(), Why> {
    if std::mem::replace(seen, true) {
        return Err(Why::Duplicate);
    }
    let given = given.trim_ascii();
    match decimal(given, 0).filter(|_| given.strip_prefix('-').unwrap_or(given).len() <= 9) {
        Some(number) if number == i64::from(SCHEMA) => Ok(()),
        Some(_) => Err(Why::UnknownSchema),
        None => Err(Why::NotANumber),
    }
}
