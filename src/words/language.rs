//! What words depend on besides the result: the messages of a language and the way figures are written in it.

use super::date::Date;
use super::english::English;
use super::figures::{Figures, rounded};
use super::ledger::Ledger;
use super::messages::{Count, Messages};
use std::rc::Rc;

/// A language: its messages, and how numbers and amounts are written.
pub struct Language {
    /// The messages.
    pub messages: Messages,
    /// Numbers and amounts.
    pub figures: Rc<dyn Figures>,
    /// Days.
    pub date: Rc<dyn Fn(Date) -> String>,
}

/// Amounts below this, in micro-dollars, have cents in sentences.
const SMALL: i64 = 10_000_000;

impl Language {
    /// US English, amounts in dollars.
    pub fn english() -> Self {
        Self { messages: Messages::english(), figures: Rc::new(English), date: Rc::new(Date::english) }
    }

    /// Decimals of amounts that stand beside each other: if one is small enough to have cents, all have them.
    pub fn decimals(&self, amounts: &[i64]) -> u32 {
        let is_small = |amount: &i64| *amount != 0 && amount.abs() < SMALL;
        if amounts.iter().any(is_small) { self.figures.minor_digits() } else { 0 }
    }

    /// An amount with so many decimals; above zero it is never shown as zero.
    pub fn money(&self, micros: i64, decimals: u32) -> String {
        let unit = 10_i64.pow(6_u32.saturating_sub(decimals));
        if self.is_below(micros, decimals) {
            return self.messages.under_amount(&self.figures.money(unit, decimals));
        }
        self.figures.money(micros, decimals)
    }

    /// Whether an amount above zero would be shown as zero.
    pub fn is_below(&self, micros: i64, decimals: u32) -> bool {
        micros > 0 && rounded(micros, decimals) == 0
    }

    /// The next part of a sum, so that the parts shown add up to the total shown.
    pub fn part(&self, ledger: &mut Ledger, micros: i64) -> String {
        let shown = ledger.line(micros);
        if shown == 0 && micros > 0 { self.money(1, ledger.decimals()) } else { self.money(shown, ledger.decimals()) }
    }

    /// An amount in a sentence, by itself: whole dollars, small ones with cents.
    pub fn amount(&self, micros: i64) -> String {
        self.money(micros, self.decimals(&[micros]))
    }

    /// An amount in a table, exact to the cent.
    pub fn exact(&self, micros: i64) -> String {
        self.money(micros, self.figures.minor_digits())
    }

    /// The smallest amount that is shown, after "under".
    pub fn smallest(&self) -> String {
        let decimals = self.figures.minor_digits();
        self.figures.money(10_i64.pow(6_u32.saturating_sub(decimals)), decimals)
    }

    /// An amount with cents only where there are any: prices as they were entered.
    pub fn price(&self, micros: i64) -> String {
        self.money(micros, if micros % 1_000_000 == 0 { 0 } else { self.figures.minor_digits() })
    }

    /// The price of one generation: as many decimals as there are, at least those of the currency.
    pub fn fine(&self, micros: i64) -> String {
        let (mut decimals, mut step) = (6, 10);
        while decimals > self.figures.minor_digits() && micros % step == 0 {
            (decimals, step) = (decimals - 1, step * 10);
        }
        self.figures.money(micros, decimals)
    }

    /// A whole number.
    pub fn number(&self, value: impl Into<i64>) -> String {
        self.figures.number(value.into() * 1_000_000, 0)
    }

    /// A number that decides a plural form.
    pub fn count(&self, value: impl Into<i64>) -> Count {
        self.decimal(value.into() * 1_000_000, 0)
    }

    /// The same from millionths, with at most so many decimals.
    pub fn decimal(&self, millionths: i64, decimals: u32) -> Count {
        let scale = 10_i64.pow(6_u32.saturating_sub(decimals));
        let text = self.figures.number(millionths, decimals);
        Count { millionths: rounded(millionths, decimals) * scale, text }
    }

    /// "500 generations".
    pub fn generations(&self, volume: impl Into<i64>) -> String {
        self.messages.generations(&self.count(volume))
    }

    /// "2.5 hours", from micro-hours.
    pub fn hours(&self, micro_hours: i64) -> String {
        self.messages.hours(&self.decimal(micro_hours, 2))
    }

    /// A percentage from millionths: the smaller it is, the more decimals it has.
    pub fn percentage(&self, ppm: i64) -> String {
        let decimals = match ppm.abs() {
            100_000.. => return self.figures.percent(ppm),
            10_000.. => 1,
            _ => 2,
        };
        self.messages.percent(&self.figures.number(ppm.saturating_mul(100), decimals))
    }

    /// A day of a price list.
    pub fn day(&self, iso: &str) -> String {
        Date::from_iso(iso).map_or_else(|| iso.to_owned(), |date| (self.date)(date))
    }

    /// Sentences one after the other; those that are empty are left out.
    pub fn paragraph<const N: usize>(&self, sentences: [String; N]) -> String {
        let mut text = String::new();
        for next in sentences {
            text = match (text.is_empty(), next.is_empty()) {
                (_, true) => text,
                (true, _) => next,
                _ => self.messages.paragraph(&text, &next),
            };
        }
        text
    }

    /// "a", "a and b", "a, b, and c".
    pub fn list(&self, items: &[String]) -> String {
        let mut text = String::new();
        for (at, item) in items.iter().enumerate() {
            text = match (at, at + 1 == items.len()) {
                (0, _) => item.clone(),
                (1, true) => self.messages.list_two(&text, item),
                (_, true) => self.messages.list_last(&text, item),
                _ => self.messages.list_next(&text, item),
            };
        }
        text
    }
}

/// A sentence of which one part stands out, marked in its message by `<b>` and `</b>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Emphasized {
    pub before: String,
    pub strong: String,
    pub after: String,
}

impl Emphasized {
    /// A message as its parts.
    pub fn new(text: &str) -> Self {
        let parts = text.split_once("<b>").and_then(|(before, rest)| Some((before, rest.split_once("</b>")?)));
        let (before, (strong, after)) = parts.unwrap_or((text, ("", "")));
        Self { before: before.to_owned(), strong: strong.to_owned(), after: after.to_owned() }
    }

    /// The whole sentence.
    pub fn text(&self) -> String {
        [self.before.as_str(), &self.strong, &self.after].concat()
    }
}

/// A place on a scale from 0 to 10,000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percentage(pub i64);

impl Percentage {
    /// The whole scale.
    pub const WHOLE: i64 = 10_000;

    /// A part of a whole, kept on the scale.
    pub fn of(part: i64, whole: i64) -> Self {
        let scaled = (i128::from(part) * i128::from(Self::WHOLE)).checked_div(i128::from(whole)).unwrap_or_default();
        Self(scaled.clamp(0, i128::from(Self::WHOLE)) as i64)
    }

    /// As styles take it: "12.34%".
    pub fn css(self) -> String {
        format!("{}.{:02}%", self.0 / 100, self.0 % 100)
    }
}
