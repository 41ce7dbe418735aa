//! The hidden work of keeping keys: its five kinds, and how the hours of a month come about.

use super::figures::Figure::{Count, Hours, Number, Text};
use super::figures::Figures;
use super::sides::Ledger;
use super::table::Table;
use crate::model::key_management::{self, Minutes};
use crate::model::{Fraction, Inputs, Key};

/// The kinds of work, in the order in which their minutes are added (A8, A9).
pub const KINDS: [&str; 5] =
    ["Rotating keys", "Watching rate limits", "Checking bills", "Following model changes", "Raising tiers"];

/// Minutes a month by the kind of work, as they follow from keys and rotation, and the hours that they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keeping {
    /// Each kind with its minutes; they add up as they are shown.
    pub kinds: Table,
    /// How the hours come about, in a sentence.
    pub sentence: String,
}

/// How the hours come about from keys and rotation, and that others are set where they are.
pub fn keeping(inputs: &Inputs, figures: &dyn Figures) -> Keeping {
    let Minutes { rotation, limits, billing, models, tiers } = key_management::minutes(inputs);
    let mut ledger = Ledger::new(1);
    let (mut kinds, mut added, mut exact) = (Table::default(), String::new(), 0);
    let whole = |minutes: i128| Fraction::whole(minutes).round_millionths();
    let kinds_of_work = [rotation.round_millionths(), whole(limits), whole(billing), whole(models), whole(tiers)];
    for (name, minutes) in KINDS.iter().zip(kinds_of_work) {
        exact += minutes;
        let shown = Number(ledger.line(minutes), 1);
        if !added.is_empty() {
            added.push_str(" + ");
        }
        added.push_str(&figures.write(shown));
        kinds.row(&[Text(name), shown], figures);
    }
    let whole = |key| inputs.number(key).unwrap_or_default();
    let (keys, days) = (whole(Key::Keys), whole(Key::Rotation));
    let rhythm = match (keys, days) {
        (1, 1) => "{} key every day",
        (1, _) => "{} key every {} days",
        (_, 1) => "{} keys every day",
        _ => "{} keys every {} days",
    };
    let given = inputs.is_given(Key::Hours);
    // Shown in two decimals, so that only whole hundredths are the sum itself.
    let sentence = match (exact % 600_000 == 0, given) {
        (true, false) => "{}: {} minutes are {3} a month.",
        (true, true) => "{}: {} minutes would be {3} a month; {} are set.",
        (false, false) => "{}: {} minutes are {} minutes, about {} a month.",
        (false, true) => "{}: {} minutes would be {} minutes, about {} a month; {} are set.",
    };
    let parts = [
        Text(&figures.fill(rhythm, &[Count(keys), Count(days)])),
        Text(&added),
        Number(ledger.sum(), 1),
        Hours(exact / 60),
        Hours(key_management::hours(inputs).round_millionths()),
    ];
    Keeping { kinds, sentence: figures.fill(sentence, &parts) }
}
