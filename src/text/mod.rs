//! Results to words and figures. Pure: what is said depends on inputs, outcome and the way figures are written.

mod answer;
mod break_even;
mod english;
mod figures;
mod problems;
pub mod scale;
mod sides;
mod typed;

pub use answer::{hour_worth, rate_amount, reason, verdict};
pub use break_even::break_even;
pub use english::English;
pub use figures::{Figures, count, exact, hours, prose, rounded};
pub use problems::{bounds, label, note, typed_error};
pub use sides::{Card, Entry, Ledger, byok, managed};
pub use typed::{TypedError, typed};
