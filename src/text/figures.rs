//! How amounts are written. The words are the same everywhere; digits and signs are those of the reader's language, so
//! they come from outside: `Intl` in the browser, `English` where the page is made.

use super::fill::weave;
use std::borrow::Cow;

pub use crate::words::{Figures, rounded};

/// A figure on its way into a sentence. Amounts are micro-dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure<'a> {
    /// Words as they are.
    Text(&'a str),
    /// An amount in prose: whole dollars, under $10 with cents.
    Prose(i64),
    /// An amount in a table, exact to the cent.
    Exact(i64),
    /// An amount with cents only where there are any.
    Short(i64),
    /// An amount for one generation: as many decimals as there are, at least those of the currency.
    Fine(i64),
    /// A count: generations, months, keys.
    Count(i64),
    /// Micro-hours, as people say them.
    Hours(i64),
    /// Millionths as a whole percentage.
    Percent(i64),
    /// Millionths as a number with at most so many decimals.
    Number(i64, u32),
}

/// Whole dollars, with their sign.
pub const fn dollars(amount: i64) -> Figure<'static> {
    Figure::Short(amount * 1_000_000)
}

impl dyn Figures + '_ {
    /// A figure as it is written.
    pub fn write(&self, figure: Figure) -> String {
        match figure {
            Figure::Text(text) => text.to_owned(),
            Figure::Prose(micros) => {
                self.money(micros, if micros.abs() < 10_000_000 { self.minor_digits() } else { 0 })
            }
            Figure::Exact(micros) => self.money(micros, self.minor_digits()),
            Figure::Short(micros) if micros % 1_000_000 == 0 => self.money(micros, 0),
            Figure::Short(micros) => self.money(micros, self.minor_digits()),
            Figure::Fine(micros) => fine(self, micros),
            Figure::Count(value) => self.number(value * 1_000_000, 0),
            Figure::Hours(micros) => {
                let sentence = if micros == 1_000_000 { "{} hour" } else { "{} hours" };
                self.fill(sentence, &[Figure::Number(micros, 2)])
            }
            Figure::Percent(ppm) => self.percent(ppm),
            Figure::Number(millionths, decimals) => self.number(millionths, decimals),
        }
    }

    /// A sentence with each `{}` replaced by the next of the figures, and each `{1}` by the figure at that place, from 0.
    pub fn fill(&self, sentence: &str, parts: &[Figure]) -> String {
        weave(sentence, parts.len(), &|place| match parts[place] {
            Figure::Text(text) => Cow::Borrowed(text),
            figure => Cow::Owned(self.write(figure)),
        })
    }
}

/// An amount in prose.
pub fn prose(figures: &dyn Figures, micros: i64) -> String {
    figures.write(Figure::Prose(micros))
}

/// An amount in a table.
pub fn exact(figures: &dyn Figures, micros: i64) -> String {
    figures.write(Figure::Exact(micros))
}

/// A count.
pub fn count(figures: &dyn Figures, value: impl Into<i64>) -> String {
    figures.write(Figure::Count(value.into()))
}

/// Hours from micro-hours.
pub fn hours(figures: &dyn Figures, micro_hours: i64) -> String {
    figures.write(Figure::Hours(micro_hours))
}

/// What a generation costs: as many decimals as there are, at least those of the currency.
fn fine(figures: &dyn Figures, micros: i64) -> String {
    let (mut decimals, mut step) = (6, 10);
    while decimals > figures.minor_digits() && micros % step == 0 {
        (decimals, step) = (decimals - 1, step * 10);
    }
    figures.money(micros, decimals)
}
