//! What outlives a calculator that is taken off the page and put back.

use crate::query::{PREFIX, parse, write};
use crate::state::State;
use crate::view::{Calculator, Draft};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What visitor and link have set, and what the visitor was doing.
#[derive(Serialize, Deserialize)]
pub struct Saved {
    /// The visitor's inputs, as a query.
    visitor: String,
    /// The link's own query.
    link: String,
    /// A query that was set in the place of the link, whose notes are still told.
    replaced: String,
    /// Half-typed text by field.
    drafts: BTreeMap<String, Draft>,
    /// Open questions.
    open: BTreeSet<String>,
    /// Whether the host was still to be told of a change.
    pub change_event_pending: bool,
}

impl Saved {
    /// What a calculator holds now.
    pub fn of(calculator: Calculator, change_event_pending: bool) -> Self {
        calculator.state.with_untracked(|state| {
            let layers = state.layers();
            Self {
                visitor: write(&layers.visitor),
                link: layers.link_query.clone(),
                replaced: layers.replaced_query.clone(),
                drafts: calculator.drafts.get_untracked(),
                open: calculator.open.get_untracked(),
                change_event_pending,
            }
        })
    }

    /// Puts the inputs back into a state that knows attributes and locks.
    pub fn restore_inputs(&self, state: &mut State, prefix: &str) {
        state.update(&mut |layers| {
            if self.replaced.is_empty() {
                layers.follow(&self.link, prefix);
            } else {
                layers.replace(&self.replaced, PREFIX);
            }
            layers.visitor = parse(&self.visitor, PREFIX, &layers.locked).inputs;
        });
    }

    /// Puts back what the visitor was doing.
    pub fn restore_view(self, calculator: Calculator) {
        calculator.drafts.set(self.drafts);
        calculator.open.set(self.open);
    }
}
