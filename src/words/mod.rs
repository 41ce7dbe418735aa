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
mod english;
pub mod explore;
mod faq;
mod figures;
mod inputs;
mod language;
mod ledger;
mod lines;
mod messages;
mod notation;
mod notes;
mod recommendation;
mod share;
mod table;

pub use self::csv::{Row, csv, csv_rows};
pub use answer::{Answer, Whisker, answer, headline, whisker};
pub use chart::{ChartWords, break_even_flag, chart_table, chart_words, labeled_chart};
pub use compare::{Bar, Comparison, Piece, PieceKind, comparison};
pub use controls::{
    OfferWords, estimate_use, offer_remove, offer_words, preset_label, prices_date, rate_hint, slider_tick,
    source_label, source_yields,
};
pub use date::Date;
pub use english::English;
pub use faq::{Answered, IDS as FAQ_IDS, answered, question};
pub use figures::{Figures, rounded};
pub use inputs::{choices, is_money, is_used, label, output_type, value};
pub use language::{Emphasized, Language, Percentage};
pub use ledger::Ledger;
pub use lines::{Card, Line, LineKind, byok, managed};
pub use messages::{Count, MESSAGES, Messages, Plural, Rejected};
pub use notation::notation;
pub use notes::{Notice, from_link, note, notice, offer_error, typed_error};
pub use recommendation::{recommendation, signals};
pub use share::share_text;
pub use table::Table;

use crate::model::{self, Inputs};

/// The words of everything that is in view while an input is being dragged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The answer.
    pub answer: Answer,
    /// Both bars.
    pub comparison: Comparison,
    /// Both sides line by line: BYOK, managed credits.
    pub cards: [Card; 2],
}

impl Words {
    /// The words of an answer.
    pub fn new(language: &Language, inputs: &Inputs, outcome: &model::Answer) -> Self {
        Self {
            answer: answer(language, inputs, outcome),
            comparison: comparison(language, inputs, outcome),
            cards: [byok(language, inputs, outcome), managed(language, inputs, outcome)],
        }
    }
}
