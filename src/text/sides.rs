//! The two sides, line by line. Rounded lines always add up to the rounded totals.

use super::figures::Figure::{Count, Hours, Percent};
use super::figures::{Figures, exact, rounded};
use crate::model::{Answer, Inputs, Key, key::managed, managed_seats};

/// One line of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub label: String,
    /// The amount, ready to be shown.
    pub amount: String,
}

/// A card: lines, then the totals that they add up to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Cost lines.
    pub lines: Vec<Entry>,
    /// What is paid in cash; empty where it is the total.
    pub cash: Option<Entry>,
    /// Lines that are worth money and paid by nobody's card.
    pub hidden: Vec<Entry>,
    /// Everything.
    pub total: Entry,
    /// Figures beside the sum.
    pub notes: Vec<String>,
}

impl Card {
    /// The lines and totals in order, each with its kind: line, cash or total.
    pub fn rows(&self) -> Vec<(&'static str, &Entry)> {
        let mut rows = Vec::new();
        for (kind, entries) in [
            ("line", self.lines.as_slice()),
            ("cash", self.cash.as_slice()),
            ("line", &self.hidden),
            ("total", std::slice::from_ref(&self.total)),
        ] {
            for entry in entries {
                rows.push((kind, entry));
            }
        }
        rows
    }
}

/// Amounts rounded so that every running sum is the rounding of the exact one: lines add up to any total after them.
pub struct Ledger {
    decimals: u32,
    exact: i64,
    shown: i64,
}

impl Ledger {
    /// An empty ledger in so many decimals.
    pub fn new(decimals: u32) -> Self {
        Self { decimals, exact: 0, shown: 0 }
    }

    /// Adds a line; what is shown for it, in micro-dollars.
    pub fn line(&mut self, micros: i64) -> i64 {
        let before = self.shown;
        self.exact = self.exact.saturating_add(micros);
        self.shown = rounded(self.exact, self.decimals) * 10_i64.pow(6 - self.decimals);
        self.shown - before
    }

    /// The sum so far as it is shown.
    pub fn sum(&self) -> i64 {
        self.shown
    }

    /// Adds a line; the entry of a card for it.
    fn entry(&mut self, label: &str, micros: i64, figures: &dyn Figures) -> Entry {
        Entry { label: label.to_owned(), amount: exact(figures, self.line(micros)) }
    }

    /// The entry for the sum so far.
    fn total(&self, label: &str, figures: &dyn Figures) -> Entry {
        Entry { label: label.to_owned(), amount: exact(figures, self.shown) }
    }
}

/// What own keys cost.
pub fn byok(inputs: &Inputs, answer: &Answer, figures: &dyn Figures) -> Card {
    let byok = &answer.byok;
    let mut ledger = Ledger::new(figures.minor_digits());
    let (mut lines, mut hidden) = (Vec::new(), Vec::new());
    lines.push(ledger.entry("Provider APIs", byok.api, figures));
    lines.push(ledger.entry("Platform fee", byok.fee, figures));
    // Lines come and go with assumptions, never with the volume: nothing jumps under a moving slider.
    if has_usage_fee(inputs) {
        lines.push(ledger.entry("Usage fee", byok.usage_fee, figures));
    }
    let cash = ledger.total("Cash", figures);
    hidden.push(ledger.entry(&figures.fill("Key keeping, {}", &[Hours(answer.hours)]), byok.ops, figures));
    if byok.surprises != 0 {
        hidden.push(ledger.entry("Surprise bills", byok.surprises, figures));
    }
    let total = ledger.total("All in", figures);
    Card { lines, cash: Some(cash), hidden, total, notes: vec![per_generation(inputs, byok.total, figures)] }
}

/// Whether the platform can charge a usage fee, whatever the volume.
pub(super) fn has_usage_fee(inputs: &Inputs) -> bool {
    [Key::FeePct, Key::FeeEach, Key::FeeMin].iter().any(|&key| inputs.number(key) != Some(0))
}

/// What managed credits cost.
pub fn managed(inputs: &Inputs, answer: &Answer, figures: &dyn Figures) -> Card {
    let Some(price) = answer.managed else {
        let none = Entry { label: "All in".to_owned(), amount: "not sold".to_owned() };
        return Card { total: none, notes: vec!["No plan covers this volume.".to_owned()], ..Card::default() };
    };
    let seats = managed_seats(inputs);
    let mut ledger = Ledger::new(figures.minor_digits());
    let (mut lines, mut notes) = (Vec::new(), vec![per_generation(inputs, price, figures)]);
    if let Some(plan) = answer.plan {
        let label = figures.fill("Plan of {}", &[Count(plan.included.into())]);
        lines.push(ledger.entry(&label, plan.price, figures));
        if inputs.plans().entries().iter().any(|plan| plan.overage.is_some()) {
            lines.push(ledger.entry("Overage", price - seats - plan.price, figures));
        }
        if plan.unused > 0 {
            notes.push(figures.fill("{} of the plan stay unused.", &[Count(plan.unused)]));
        }
    } else {
        let is_markup = inputs.choice(Key::Managed) == Some(managed::MARKUP);
        let label = if is_markup { "API cost, orchestration, mark-up" } else { "Managed credits" };
        lines.push(ledger.entry(label, price - seats, figures));
    }
    if seats > 0 {
        lines.push(ledger.entry("Seats", seats, figures));
    }
    if let Some(ppm) = answer.markup_over_cash_ppm {
        let sentence = if ppm < 0 { "{} less than own keys in cash." } else { "{} more than own keys in cash." };
        notes.push(figures.fill(sentence, &[Percent(ppm.abs())]));
    }
    Card { lines, total: ledger.total("All in", figures), notes, ..Card::default() }
}

fn per_generation(inputs: &Inputs, total: i64, figures: &dyn Figures) -> String {
    match i64::from(inputs.volume()) {
        0 => "Nothing is generated at this volume.".to_owned(),
        volume => {
            let each = (total + volume / 2) / volume;
            let decimals = if each < 1_000_000 { 4 } else { figures.minor_digits() };
            figures.money(each, decimals) + " a generation"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_lines_add_up_to_the_shown_total_whatever_they_round_to() {
        let mut ledger = Ledger::new(2);
        let thirds = [3_333_333, 3_333_333, 3_333_334];
        let shown: i64 = thirds.iter().map(|&line| ledger.line(line)).sum();
        assert_eq!(shown, 10_000_000);
        assert_eq!(ledger.sum(), 10_000_000);
    }
}
