//! Both sides line by line. Rounded lines always add up to the rounded totals.

use super::figures::rounded;
use super::inputs::{has_plans, has_usage_fee, weighted_volume};
use super::language::Language;
use super::ledger::Ledger;
use crate::model::{Answer, Inputs, Key, Offer, key, managed_seats};

/// One side as a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The side.
    pub title: String,
    /// What that means, in small print; may be empty.
    pub subtitle: String,
    /// Lines and totals, in order.
    pub lines: Vec<Line>,
    /// Figures beside the sum.
    pub notes: Vec<String>,
}

/// What a line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineKind {
    /// An amount that goes into the totals after it.
    #[default]
    Amount,
    /// What is paid in cash.
    Cash,
    /// Everything.
    Total,
}

/// A line of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub kind: LineKind,
    /// The assumption that decides it, whose field it opens.
    pub key: Option<Key>,
    /// What it is called.
    pub label: String,
    /// The amount, exact to the cent.
    pub amount: String,
}

/// A card under construction.
struct Sum<'a> {
    language: &'a Language,
    ledger: Ledger,
    lines: Vec<Line>,
}

impl<'a> Sum<'a> {
    fn new(language: &'a Language) -> Self {
        Self { language, ledger: Ledger::new(language.figures.minor_digits()), lines: Vec::new() }
    }

    fn line(&mut self, key: Key, label: String, micros: i64) {
        let amount = self.language.part(&mut self.ledger, micros);
        self.lines.push(Line { kind: LineKind::Amount, key: Some(key), label, amount });
    }

    fn total(&mut self, kind: LineKind, label: String, exact: i64) {
        // A total that rounds to nothing is still no nothing.
        let shown = if self.ledger.sum() == 0 { exact } else { self.ledger.sum() };
        let amount = self.language.exact(shown);
        self.lines.push(Line { kind, key: None, label, amount });
    }
}

/// What BYOK costs. Lines come and go with assumptions, never with the volume: nothing jumps under a moving slider.
pub fn byok(language: &Language, inputs: &Inputs, answer: &Answer) -> Card {
    let messages = &language.messages;
    let byok = &answer.byok;
    let mut sum = Sum::new(language);
    sum.line(Key::Unit, messages.line_api(), byok.api);
    sum.line(Key::Fee, messages.line_fee(), byok.fee);
    if has_usage_fee(inputs) {
        sum.line(Key::FeePct, messages.line_usage_fee(), byok.usage_fee);
    }
    sum.total(LineKind::Cash, messages.line_cash(), byok.cash);
    let rate = inputs.number(Key::Rate).unwrap_or_default() * 10_000;
    let label = messages.line_time(&language.figures.number(answer.hours, 2), &language.price(rate));
    sum.line(Key::Hours, label, byok.ops);
    if byok.surprises != 0 {
        sum.line(Key::Surprises, messages.line_surprises(), byok.surprises);
    }
    sum.total(LineKind::Total, messages.line_total(), byok.total);
    Card {
        title: messages.byok(),
        subtitle: messages.byok_own_keys(),
        lines: sum.lines,
        notes: vec![cost_of_one(language, inputs, byok.total)],
    }
}

/// What managed credits cost.
pub fn managed(language: &Language, inputs: &Inputs, answer: &Answer) -> Card {
    let messages = &language.messages;
    let mut sum = Sum::new(language);
    let mut notes = Vec::new();
    if let Some(total) = answer.managed {
        let seats = managed_seats(inputs);
        let price = total - seats;
        match answer.plan {
            Some(plan) => {
                let label = messages.line_plan(&language.number(plan.included));
                sum.line(Key::Plans, label, plan.price);
                if inputs.plans().entries().iter().any(|plan| plan.overage.is_some()) {
                    sum.line(Key::Plans, messages.line_overage(), price - plan.price);
                }
            }
            None if inputs.choice(Key::Managed) == Some(key::managed::MARKUP) => {
                sum.line(Key::Markup, messages.line_markup(), price);
            }
            None => sum.line(Key::Points, messages.managed(), price),
        }
        if seats != 0 {
            sum.line(Key::ManagedSeat, messages.line_seats(), seats);
        }
        sum.total(LineKind::Total, messages.line_total(), total);
        notes.extend(larger_plan(language, inputs, answer));
        notes.push(cost_of_one(language, inputs, total));
        if let Some(ppm) = answer.markup_over_cash_ppm {
            notes.push(over_cash(language, ppm));
        }
    } else {
        let key = if has_plans(inputs) { Key::Plans } else { Key::Managed };
        let (label, amount) = (messages.line_total(), messages.not_available());
        sum.lines.push(Line { kind: LineKind::Total, key: Some(key), label, amount });
        notes.push(messages.bar_no_plan());
    }
    Card { title: messages.managed(), subtitle: String::new(), lines: sum.lines, notes }
}

/// That a larger plan costs less than the smallest one that covers the volume, where that is so.
fn larger_plan(language: &Language, inputs: &Inputs, answer: &Answer) -> Option<String> {
    let used = answer.plan?.included;
    let (plans, volume) = (inputs.plans(), weighted_volume(inputs));
    let covers = |plan: &&Offer| i64::from(plan.volume) * 1_000_000 >= volume;
    let smallest = plans.entries().iter().find(covers)?.volume;
    (smallest < used).then(|| language.messages.card_larger_plan(&language.number(smallest)))
}

fn over_cash(language: &Language, ppm: i64) -> String {
    let percent = language.percentage(ppm.abs());
    match ppm {
        0 => language.messages.card_equals_cash(),
        1.. => language.messages.card_over_cash(&percent),
        _ => language.messages.card_under_cash(&percent),
    }
}

fn cost_of_one(language: &Language, inputs: &Inputs, total: i64) -> String {
    let volume = i64::from(inputs.volume());
    let Some(each) = total.saturating_add(volume / 2).checked_div(volume) else {
        return language.messages.card_no_volume();
    };
    let amount = match rounded(each, 2) {
        _ if total == 0 => language.amount(0),
        // A price of one may round to nothing before its last decimal is written.
        0..100 => language.money(each.max(1), 4),
        _ => language.exact(each),
    };
    language.messages.card_cost_of_one(&language.generations(1), &amount)
}
