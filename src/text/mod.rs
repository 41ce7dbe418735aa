//! Results to words and figures. Pure: what is said depends on inputs, outcome and the way figures are written.

mod english;
mod figures;
mod typed;

pub use english::English;
pub use figures::{Figures, count, exact, hours, prose, rounded};
pub use typed::{TypedError, typed};
