//! Results to words and figures. Pure: what is said depends on inputs, outcome and the way figures are written.

mod amounts;
mod answer;
mod assumptions;
mod break_even;
mod change;
mod chart_words;
mod csv;
pub mod drawing;
mod faq;
mod figures;
mod fill;
mod fit;
mod keeping;
mod method;
mod mix;
mod planner;
mod problems;
mod sides;
mod squares;
mod suits;
mod table;

pub use crate::words::English;
pub use amounts::{side_amount, value};
pub use answer::{hour_worth, rate_origin, reason, settle, verdict};
pub use assumptions::{Assumption, GROUPS, Group, affixes, assumption};
pub use break_even::break_even;
pub use change::{Bar, Change, End, Flip, bars, change};
pub use chart_words::{chart_name, chart_rows, chart_sentence};
pub use csv::csv;
pub use faq::{FAQ, Question};
pub use figures::{Figure, Figures, count, dollars, exact, hours, prose, rounded};
pub use fill::fill;
pub use fit::recommendation;
pub use keeping::{KINDS, Keeping, keeping};
pub use method::{NOT_MODELLED, byok_steps, difference_step, managed_steps, sources};
pub use mix::{MixRow, mix_rows, mix_source, mix_weight};
pub use planner::{Month, Switch, month_rows, switch, switch_day};
pub use problems::{label, list_fault, note, set_by_link, typed_error};
pub use sides::{Card, Entry, Ledger, byok, managed};
pub use squares::{Agreement, CLAIMS, Claim, squares};
pub use suits::{About, FOUNDING_CENTS, Fact, facts, founding, holds_founding};
pub use table::Table;

pub use crate::chart::{Chart, Corner, Crossing, Tick, chart};
use crate::model::{Answer, Inputs};

/// Makes words: from the inputs, what the model says of them, and the way figures are written.
pub type Words<T = String> = fn(&Inputs, &Answer, &dyn Figures) -> T;
