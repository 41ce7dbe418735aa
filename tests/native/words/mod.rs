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
mod recommendation;
mod share;
mod switch;
mod tiny;

use crate::common::at;
use byok_calculator::words::{self, Language};

/// The answer to a link, in English.
#[track_caller]
fn answer(query: &str) -> words::Answer {
    let (inputs, outcome) = at(query);
    words::answer(&Language::english(), &inputs, &outcome)
}
