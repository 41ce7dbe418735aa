//! How the numbers of a field are written around their digits.

use super::explore::affixes;
use super::language::Language;
use crate::model::Key;
use crate::query::Notation;

/// How people write a number of an input: with the decimal mark of the language, the unit, and an amount with its currency.
pub fn notation(language: &Language, key: Key, is_money: bool) -> Notation {
    let messages = &language.messages;
    let listed = match key {
        Key::FeePct | Key::FeeYearly | Key::ManagedYearly | Key::Markup | Key::Mix => messages.typed_percent(),
        Key::Growth => [messages.typed_percent(), messages.typed_month()].join("|"),
        Key::Rate => messages.typed_hour(),
        Key::Hours => [messages.typed_hours(), messages.typed_month()].join("|"),
        Key::Setup => messages.typed_hours(),
        Key::Unit | Key::FeeEach | Key::MarkupEach | Key::Surprise => messages.typed_each(),
        Key::Rotation | Key::Day => messages.typed_days(),
        Key::Months => messages.typed_months(),
        Key::Surprises => messages.typed_year(),
        _ => messages.typed_month(),
    };
    let [_, unit] = affixes(language, key);
    Notation {
        mark: language.figures.decimal_mark(),
        currency: if is_money { language.figures.currency_names() } else { Vec::new() },
        units: listed.split('|').map(|unit| unit.trim().to_owned()).chain([unit]).collect(),
    }
}
