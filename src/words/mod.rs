//! Results to words and figures, typed for the view. Pure: what is said depends on inputs, outcome and language.
//!
//! Read `language` for what a language is, `messages` for its catalogue (`locales/en.json`), `answer` for what a visitor
//! reads first.

mod answer;
mod break_even;
mod chart;
mod compare;
mod controls;
mod csv;
mod date;
pub mod explore;
mod faq;
mod inputs;
mod language;
mod ledger;
mod lines;
mod messages;
mod notes;
mod recommendation;
mod share;

pub use self::csv::{Row, csv, csv_rows};
pub use answer::{Answer, Verdict, Whisker, answer, verdict, whisker};
pub use chart::{ChartWords, Table, break_even_flag, break_even_label, chart_table, chart_words};
pub use compare::{Bar, Comparison, Piece, PieceKind, comparison};
pub use controls::{
    Controls, Estimator, EstimatorRow, Headings, OfferWords, Preset, controls, estimator, headings, offer_remove,
    offer_words, slider_tick,
};
pub use date::Date;
pub use faq::{IDS as FAQ_IDS, Question, answered, faq, question};
pub use inputs::{choices, is_used, label, output_type, value};
pub use language::{Emphasized, Language, Share};
pub use ledger::Ledger;
pub use lines::{Card, Line, LineKind, byok, managed};
pub use messages::{Count, MESSAGES, Messages, Plural, Rejected};
pub use notes::{FromLink, Notice, from_link, note, notice, offer_error, typed_error};
pub use recommendation::{recommendation, signals};
pub use share::{ShareWords, Shared, share_words, shared};
