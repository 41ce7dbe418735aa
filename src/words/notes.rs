//! What is wrong with a link, or with what was typed, in words.

use super::explore::named;
use super::inputs::{is_list, label, value};
use super::language::Language;
use crate::model::{EntryFault, Inputs, Key, Kind, ListFault, MAX_ENTRIES, MAX_OVERAGE, MAX_PRICE, MAX_VOLUME};
use crate::query::{Note, TypedError, Why, decimal};

/// The notice above the result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// That part of the link could not be read, or does not apply.
    pub title: String,
    /// A sentence for each note.
    pub notes: Vec<String>,
    /// That everything else applies; none where nothing does.
    pub rest: Option<String>,
}

/// The notice about a link; none without notes. `inputs` hold what is in use instead.
pub fn notice<'a>(language: &Language, inputs: &Inputs, notes: impl IntoIterator<Item = &'a Note>) -> Option<Notice> {
    let messages = &language.messages;
    let notes: Vec<&Note> = notes.into_iter().collect();
    let is_unread = notes.iter().any(|note| note.why == Why::TooLong);
    let title = match notes.as_slice() {
        [] => return None,
        _ if is_unread => messages.notice_title_too_long(),
        all if all.iter().all(|note| note.why == Why::Locked) => messages.notice_title_locked(),
        _ => messages.notice_title(),
    };
    let rest = (!is_unread).then(|| messages.notice_rest());
    Some(Notice { title, notes: notes.into_iter().map(|about| note(language, inputs, about)).collect(), rest })
}

/// A note in a sentence.
pub fn note(language: &Language, inputs: &Inputs, note: &Note) -> String {
    let messages = &language.messages;
    let given = shortened(&note.given);
    let Some(key) = Key::named(&note.param) else {
        return match note.why {
            Why::TooLong => messages.note_too_long(),
            Why::Duplicate if note.param.is_empty() => messages.note_duplicate_version(),
            Why::UnknownSchema => messages.note_version(&given),
            Why::NotANumber => messages.note_version_number(&given),
            _ => messages.note_unknown(&shortened(&note.param)),
        };
    };
    let part = shortened(&[key.name(), "=", &note.given].concat());
    let label = label(language, key);
    let now = || value(language, inputs, key).filter(|_| !is_list(key));
    match note.why {
        Why::OutOfRange => {
            let used = note.used.as_deref().and_then(|used| number(language, key, used));
            messages.note_range(&part, &label, &used.or_else(now).unwrap_or_default())
        }
        Why::NotANumber => match now() {
            Some(value) => messages.note_number(&part, &label, &value),
            None => messages.note_number_not_set(&part, &label),
        },
        Why::UnknownChoice => messages.note_choice(&part, &label),
        Why::MalformedList(fault) => messages.note_list_rule(&list_rule(language, key, fault), &label),
        Why::Duplicate => messages.note_duplicate(&label),
        Why::Locked => match now() {
            Some(value) => messages.note_locked(&label, &value),
            None => messages.note_locked_list(&label),
        },
        Why::UnknownName | Why::UnknownSchema | Why::TooLong => messages.note_unknown(&part),
    }
}

/// The rule that a list breaks, and which entry breaks it.
fn list_rule(language: &Language, key: Key, fault: ListFault) -> String {
    let messages = &language.messages;
    let (number, fault) = match fault {
        ListFault::Length(_) => return messages.list_length(&language.number(MAX_ENTRIES as i64)),
        ListFault::NoShare => return messages.list_no_share(),
        ListFault::Entry { number, fault } => (number as i64, fault),
    };
    let (number, previous) = (language.number(number), language.number(number - 1));
    let entry = match key {
        Key::Plans => messages.list_entry_plan(&number),
        Key::Points => messages.list_entry_point(&number),
        _ => messages.list_entry_share(&number),
    };
    match fault {
        EntryFault::Form => messages.list_form(&entry),
        EntryFault::UnknownType => messages.list_type(&entry),
        EntryFault::RepeatedType => messages.list_twice(&entry),
        EntryFault::Share => messages.list_share(&entry),
        EntryFault::Volume => messages.list_volume(&entry, &language.number(MAX_VOLUME)),
        EntryFault::VolumeOrder { volume, before } => {
            let (volume, before) = (language.generations(volume), language.number(before));
            match key {
                Key::Plans => messages.list_order_plan(&number, &volume, &previous, &before),
                _ => messages.list_order_point(&number, &volume, &previous, &before),
            }
        }
        EntryFault::Price => messages.list_price(&entry, &language.price(MAX_PRICE * 1_000_000)),
        EntryFault::PriceOrder { cents, before } => {
            let [price, before] = [cents, before].map(|cents| language.price(cents * 10_000));
            messages.list_falls(&number, &price, &previous, &before)
        }
        EntryFault::Overage => messages.list_overage(&entry, &language.price(MAX_OVERAGE * 1_000_000)),
    }
}

/// What is wrong with rows of credit prices or plans that are being typed.
pub fn offer_error(language: &Language, key: Key, fault: ListFault) -> String {
    language.messages.offer_error(&list_rule(language, key, fault))
}

/// A number in canonical form as it is written for readers.
fn number(language: &Language, key: Key, canonical: &str) -> Option<String> {
    let Kind::Number { decimals, .. } = key.kind() else { return None };
    let mut used = Inputs::default();
    used.set_number(key, decimal(canonical, decimals)?);
    value(language, &used, key)
}

/// What a link gave, on one line and short enough for a sentence.
fn shortened(given: &str) -> String {
    const LENGTH: usize = 20;
    let plain = |c: char| if c.is_control() || c.is_whitespace() { '\u{a0}' } else { c };
    let mut short: String = given.chars().map(plain).take(LENGTH).collect();
    if given.chars().nth(LENGTH).is_some() {
        short.push('…');
    }
    short
}

/// What a link sets, at most three inputs of it named; none where it sets nothing.
pub fn from_link(language: &Language, link: &Inputs) -> Option<String> {
    let messages = &language.messages;
    match named(language, link) {
        (names, _) if names.is_empty() => None,
        (names, 0) => Some(messages.link_sets(&language.list(&names))),
        (names, more) => {
            let names = names.into_iter().reduce(|first, next| messages.list_next(&first, &next));
            Some(messages.link_sets_more(&names.unwrap_or_default(), &language.count(more as i64)))
        }
    }
}

/// What is wrong with typed text, beside its field; `in_use` is the last good value, which stays in use.
pub fn typed_error(language: &Language, error: TypedError, key: Key, kind: Kind, in_use: Option<&str>) -> String {
    let messages = &language.messages;
    let wrong = match error {
        TypedError::Empty | TypedError::NotANumber if key == Key::Volume => {
            let short = messages.tick_thousands(&language.figures.number(2_500_000, 1));
            messages.error_volume(&language.number(3_000), &short)
        }
        TypedError::Empty | TypedError::NotANumber => messages.error_number(),
        TypedError::OtherCurrency(other) => {
            let own = language.figures.currency_names();
            messages.error_currency(own.first().map_or("", String::as_str), &other)
        }
        TypedError::TooPrecise(0) => messages.error_whole(),
        TypedError::TooPrecise(decimals) => messages.error_decimals(&language.count(decimals)),
        TypedError::OutOfRange => match kind {
            Kind::Number { min, max, .. } => messages.error_range(&language.number(min), &language.number(max)),
            _ => messages.error_number(),
        },
    };
    let still = in_use.map_or_else(String::new, |value| messages.error_still_using(value));
    language.paragraph([wrong, still])
}
