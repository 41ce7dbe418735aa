//! The hidden work: its five kinds, and how the hours of a month come about.

use crate::model::key_management::{self, Minutes};
use crate::model::{Inputs, Key};
use crate::words::language::Language;
use crate::words::ledger::Ledger;
use crate::words::table::Table;

/// Minutes a month by the kind of work, and the hours that they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyManagement {
    /// Each kind with its minutes; they add up as they are shown.
    pub table: Table<2>,
    /// How the hours come about, and that others are set where they are.
    pub sentence: String,
}

/// How the hours come about from keys and rotation.
pub fn key_management(language: &Language, inputs: &Inputs) -> KeyManagement {
    let messages = &language.messages;
    let Minutes { rotation, limits, billing, models, tiers } = key_management::minutes(inputs);
    let whole = |minutes: i128| i64::try_from(minutes * 1_000_000).unwrap_or(i64::MAX);
    let mut table = Table::new(messages.work_title(), [messages.work_column(), messages.work_column_minutes()]);
    let (mut ledger, mut exact) = (Ledger::new(1), 0);
    for (name, minutes) in [
        (messages.work_rotation(), rotation.round_millionths()),
        (messages.work_limits(), whole(limits)),
        (messages.work_billing(), whole(billing)),
        (messages.work_models(), whole(models)),
        (messages.work_tiers(), whole(tiers)),
    ] {
        exact += minutes;
        table.rows.push([name, language.figures.number(ledger.line(minutes), 1)]);
    }
    let (minutes, hours) = (language.decimal(ledger.sum(), 1), language.hours(exact / 60));
    // Shown in two decimals, so that only whole hundredths are the sum itself.
    let sum = match exact % 600_000 {
        0 => messages.work_sum(&minutes, &hours),
        _ => messages.work_sum_about(&minutes, &hours),
    };
    let set = match inputs.is_given(Key::Hours) {
        true => messages.work_set(&language.hours(key_management::hours(inputs).round_millionths())),
        false => String::new(),
    };
    KeyManagement { table, sentence: language.paragraph([sum, set]) }
}
