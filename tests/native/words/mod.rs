//! What visitors read: the sentences case by case, and the rules that hold in every state.

mod answer;
mod article_check;
mod assumptions;
mod change;
mod chart;
mod compare;
mod csv;
mod faq;
mod fit;
mod laws;
mod messages;
mod method;
mod mix;
mod notes;
mod share;
mod switch;

use byok_calculator::model::{Inputs, Outcome, evaluate};
use byok_calculator::query::{PREFIX, parse};
use byok_calculator::words::{self, Language};

/// Inputs and outcome of a link, every part of which must be understood.
#[track_caller]
fn at(query: &str) -> (Inputs, Outcome) {
    let parsed = parse(query, PREFIX, &[]);
    assert!(parsed.notes.is_empty(), "{query}: {:?}", parsed.notes);
    let outcome = evaluate(&parsed.inputs);
    (parsed.inputs, outcome)
}

/// The answer to a link, in English.
#[track_caller]
fn answer(query: &str) -> words::Answer {
    let (inputs, outcome) = at(query);
    words::answer(&Language::english(), &inputs, &outcome)
}
