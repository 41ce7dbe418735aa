//! What would change the answer: the value of each assumption that turns it, with what a press tries.

use crate::model::{Curves, Inputs, Key, Outcome, Side};
use crate::words::figures::rounded;
use crate::words::language::{Emphasized, Language};

/// What turns the answer, all else kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What the conditions below would do, or why there are none.
    pub lead: String,
    /// One for each assumption; none where nothing is to be turned.
    pub flips: Vec<Flip>,
    /// The label of the button that tries a value.
    pub try_it: String,
    /// The label of the button that takes it back.
    pub undo: String,
}

/// What one assumption has to become to turn the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The assumption.
    pub key: Key,
    /// The condition, or that nothing turns the answer.
    pub condition: Emphasized,
    /// The value in use, where it reads as another one.
    pub now: Option<String>,
    /// What a press sets, in units of the input's last decimal: the other side is then cheaper, or both cost the same.
    pub trial: Option<i64>,
}

/// The values at which the other side gets cheaper.
pub fn change(language: &Language, inputs: &Inputs, outcome: &Outcome) -> Change {
    let messages = &language.messages;
    let lead = match (outcome.managed, outcome.cheaper) {
        (None, _) => messages.change_only_byok(),
        (_, Side::Tie) => messages.change_equal(),
        (_, Side::Byok) => messages.change_byok(),
        (_, Side::Managed) => messages.change_managed(),
    };
    let mut flips = Vec::new();
    if let (Some(managed), Side::Byok | Side::Managed) = (outcome.managed, outcome.cheaper) {
        let flipping = Flipping { language, inputs, outcome };
        flips = vec![flipping.rate(), flipping.hours(), flipping.fee(), flipping.price(managed), flipping.volume()];
    }
    Change { lead, flips, try_it: messages.change_try(), undo: messages.change_undo() }
}

/// Millionths in a cent or in a hundredth of an hour.
const CENT: i64 = 10_000;

/// How the value has to compare for the answer to turn.
enum Toward {
    Less,
    More,
    Zero,
}

struct Flipping<'a> {
    language: &'a Language,
    inputs: &'a Inputs,
    outcome: &'a Outcome,
}

impl Flipping<'_> {
    fn rate(&self) -> Flip {
        let messages = &self.language.messages;
        let Some(flip) = self.outcome.flips.rate else {
            return never(
                Key::Rate,
                &if self.outcome.hours == 0 { messages.flip_none_rate_no_hours() } else { messages.flip_none_rate() },
            );
        };
        let (trial, toward) = self.trial(Key::Rate, flip);
        let hourly = |micros| self.language.figures.money(micros, self.language.figures.minor_digits());
        let condition = match toward {
            Toward::Less => messages.flip_rate_less(&hourly(trial * CENT)),
            Toward::More => messages.flip_rate_more(&hourly(trial * CENT)),
            Toward::Zero => messages.flip_rate_zero(),
        };
        let now = self.inputs.number(Key::Rate).unwrap_or_default();
        self.turned(Key::Rate, &condition, trial, now, &self.language.price(now * CENT))
    }

    fn hours(&self) -> Flip {
        let messages = &self.language.messages;
        let Some(flip) = self.outcome.flips.hours else {
            let is_free = self.inputs.number(Key::Rate) == Some(0);
            let text = if is_free { messages.flip_none_hours_free() } else { messages.flip_none_hours() };
            return never(Key::Hours, &text);
        };
        let (trial, toward) = self.trial(Key::Hours, flip);
        let hours = self.language.hours(trial * CENT);
        let condition = match toward {
            Toward::Less => messages.flip_hours_less(&hours),
            Toward::More => messages.flip_hours_more(&hours),
            Toward::Zero => messages.flip_hours_zero(),
        };
        let now = rounded(self.outcome.hours, 2);
        self.turned(Key::Hours, &condition, trial, now, &self.language.figures.number(self.outcome.hours, 2))
    }

    fn fee(&self) -> Flip {
        let messages = &self.language.messages;
        let Some(flip) = self.outcome.flips.fee else { return never(Key::Fee, &messages.flip_none_fee()) };
        let (trial, toward) = self.trial(Key::Fee, flip);
        let fee = self.language.price(trial * CENT);
        let condition = match toward {
            Toward::Less => messages.flip_fee_less(&fee),
            Toward::More => messages.flip_fee_more(&fee),
            Toward::Zero => messages.flip_fee_zero(),
        };
        let now = self.inputs.number(Key::Fee).unwrap_or_default();
        self.turned(Key::Fee, &condition, trial, now, &self.language.price(now * CENT))
    }

    /// The price of managed credits turns the answer where it passes what BYOK costs.
    fn price(&self, managed: i64) -> Flip {
        let messages = &self.language.messages;
        let Some(ppm) = self.outcome.flips.managed_ppm else {
            return never(Key::Managed, &messages.flip_none_managed());
        };
        // Exact, or the value would promise too much; at least a cent, since nothing is less than nothing.
        let turn = self.outcome.byok.total.max(CENT);
        let is_whole = [turn, managed].iter().all(|micros| micros % 1_000_000 == 0);
        let decimals = if is_whole { 0 } else { self.language.figures.minor_digits() };
        let turn = self.language.figures.money(turn, decimals);
        let condition = if ppm > 0 { messages.flip_managed_more(&turn) } else { messages.flip_managed_less(&turn) };
        let now = self.language.money(managed, decimals);
        let now = (now != turn).then(|| messages.flip_now(&now));
        Flip { key: Key::Managed, condition: Emphasized::new(&condition), now, trial: None }
    }

    fn volume(&self) -> Flip {
        let messages = &self.language.messages;
        let Some(volume) = self.outcome.flips.volume else {
            let most = self.language.generations(crate::model::MAX_VOLUME);
            return never(Key::Volume, &messages.flip_none_volume(&most));
        };
        let condition = messages.flip_volume(&self.language.generations(volume));
        let now = self.inputs.volume();
        self.turned(Key::Volume, &condition, volume.into(), now.into(), &self.language.number(now))
    }

    fn turned(&self, key: Key, condition: &str, trial: i64, now: i64, shown: &str) -> Flip {
        let now = (trial != now).then(|| self.language.messages.flip_now(shown));
        Flip { key, condition: Emphasized::new(condition), now, trial: Some(trial) }
    }

    /// The value to try for an input with two decimals: its flip value, on the far side of the tie.
    fn trial(&self, key: Key, flip: i64) -> (i64, Toward) {
        // Whatever makes BYOK more expensive turns the answer upwards if it is cheaper.
        let upwards = self.outcome.cheaper == Side::Byok;
        let mut trial = if upwards { (flip + CENT - 1) / CENT } else { flip / CENT };
        // The flip value itself is rounded: on a whole cent it may lie just short of the tie.
        if flip % CENT == 0 && self.holds(key, trial) {
            trial += if upwards { 1 } else { -1 };
        }
        let toward = match (upwards, trial) {
            (true, _) => Toward::More,
            (_, 0) => Toward::Zero,
            _ => Toward::Less,
        };
        (trial, toward)
    }

    /// Whether the same side would still be cheaper.
    fn holds(&self, key: Key, value: i64) -> bool {
        let mut tried = *self.inputs;
        tried.set_number(key, value);
        Curves::new(&tried).at(self.inputs.volume()).cheaper == self.outcome.cheaper
    }
}

fn never(key: Key, text: &str) -> Flip {
    Flip { key, condition: Emphasized::new(text), now: None, trial: None }
}
