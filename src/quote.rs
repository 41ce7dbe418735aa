//! A query in, everything that is known about it out: the object that the module's `quote()` gives.

use crate::config::Configuration;
use crate::model::{Inputs, Outcome, evaluate};
use crate::query::{self, Note, PREFIX, Parsed, SCHEMA};
use serde::Serialize;

/// The result of a query.
#[derive(Debug, Serialize)]
pub struct Quote {
    /// The schema of the result.
    pub schema: u32,
    /// The canonical query of all that is given.
    pub query: String,
    /// What could not be read.
    pub notes: Vec<Note>,
    /// The figures.
    #[serde(flatten)]
    pub outcome: Outcome,
}

impl Quote {
    /// What the inputs lead to, with the notes about them.
    pub fn new(inputs: &Inputs, notes: Vec<Note>) -> Self {
        Self { schema: SCHEMA, query: query::write(inputs), notes, outcome: evaluate(inputs) }
    }

    /// The result as JSON.
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Reads a query, never refusing it, and evaluates what it gives.
pub fn quote(query: &str) -> Quote {
    quote_with(query, &Configuration::default())
}

/// The same with a host's configuration as the layer under the query: what it sets holds where the query sets nothing,
/// and what it locks the query cannot set.
pub fn quote_with(query: &str, configuration: &Configuration) -> Quote {
    let Parsed { inputs, notes, .. } = query::parse(query, PREFIX, &configuration.lock);
    Quote::new(&inputs.over(&configuration.inputs), notes)
}
