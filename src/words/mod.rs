//! Results to words and figures, typed for the view. Pure: what is said depends on inputs, outcome and language.
//!
//! Read `language` for what a language is, `messages` for its catalogue (`locales/en.json`), `answer` for what a visitor
//! reads first.

mod answer;
mod break_even;
mod chart;
mod compare;
mod faq;
mod language;
mod ledger;
mod lines;
mod messages;
mod recommendation;

pub use answer::{Answer, Verdict, Whisker, answer, verdict, whisker};
pub use chart::{ChartWords, Table, break_even_flag, chart_table, chart_words};
pub use compare::{Bar, Comparison, Piece, PieceKind, comparison};
pub use faq::{IDS as FAQ_IDS, Question, answered, faq, question};
pub use language::{Emphasized, Language, Share};
pub use ledger::Ledger;
pub use lines::{Card, Line, LineKind, byok, managed};
pub use messages::{Count, MESSAGES, Messages, Plural, Rejected};
pub use recommendation::{recommendation, signals};
mod pending;
pub use pending::*;
