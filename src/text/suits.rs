//! Who each mode is for, the hidden work and the risks of own keys: the article's facts in our words (A8-A11, A16), each
//! with whether it applies to this visitor. And the founding offer, which is never named as open once it has closed.

use super::amounts::number;
use super::figures::Figure::{self, Count, Percent, Text};
use super::figures::{Figures, dollars};
use crate::model::{Inputs, Key, Outcome, article};

/// A fact, and whether it applies to the visitor: none where they have not said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The fact.
    pub text: String,
    /// Whether it applies.
    pub applies: Option<bool>,
}

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Whom own keys suit.
    Byok,
    /// Whom managed credits suit.
    Managed,
    /// The work that own keys bring.
    Work,
    /// What can go wrong with own keys.
    Risks,
}

/// What decides whether a fact applies.
#[derive(Clone, Copy)]
enum When {
    /// So many clients or more.
    Clients,
    /// The answer to a question.
    Answer(Key, bool),
    /// The volume: from here on, or below.
    From(u32),
    Below(u32),
    /// The fee is the founding fee.
    Founding,
    /// Keys take time.
    Kept,
    /// Surprise bills are reckoned with.
    Surprised,
    /// Whoever holds keys.
    Always,
    /// Nothing that is asked tells.
    Unknown,
}

#[rustfmt::skip] // one row a fact reads as the table that it is
static FACTS: [(About, When, &str, &[Figure]); 17] = [
    (About::Byok, When::Clients, "Agencies with {} clients or more whose retainers go mostly into API cost.", &[Count(article::AGENCY_CLIENTS)]),
    (About::Byok, When::Answer(Key::Compliance, true), "Companies whose security rules allow nobody between them and the provider.", &[]),
    (About::Byok, When::From(article::POWER_VOLUME), "Heavy users, from {} generations a month on.", &[Count(article::POWER_VOLUME as i64)]),
    (About::Byok, When::Founding, "Holders of a founding offer with a fee of {} for life.", &[dollars(article::FOUNDING.0)]),
    (About::Managed, When::Below(article::SMALL_VOLUME), "Whoever makes fewer than {} generations a month.", &[Count(article::SMALL_VOLUME as i64)]),
    (About::Managed, When::Answer(Key::Ops, false), "Teams in which nobody looks after keys.", &[]),
    (About::Managed, When::Unknown, "Founders on their own who would rather forgo a saving of {} than keep keys.", &[Percent(article::SAVING.0 * 10_000)]),
    (About::Managed, When::Answer(Key::Predictable, true), "Those who want the same bill each month.", &[]),
    (About::Work, When::Kept, "Each key has to be rotated (keys: {}, days between rotations: {}).", &[]),
    (About::Work, When::Kept, "The rate limits of {} to {} APIs are watched.", &[Count(article::LIMITS_WATCHED.0), Count(article::LIMITS_WATCHED.1)]),
    (About::Work, When::Kept, "Each key brings a bill of its own to check (keys: {}).", &[]),
    (About::Work, When::Kept, "Models change every month, and somebody has to follow.", &[]),
    (About::Work, When::Kept, "Some tiers are raised by hand, in the provider\u{2019}s own dashboard.", &[]),
    (About::Risks, When::Always, "A key that leaks runs up charges until it is replaced; the article sets no limit to them.", &[]),
    (About::Risks, When::Always, "A limit that one provider sets can halt everything that comes after it.", &[]),
    (About::Risks, When::Unknown, "Some features hang on a provider\u{2019}s tier and are missing below it.", &[]),
    (About::Risks, When::Surprised, "A rush on a Friday night can cost {} by Monday.", &[dollars(article::SPIKE)]),
];

/// The facts about one thing.
pub fn facts(about: About, inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> Vec<Fact> {
    // What a sentence without figures of its own can name.
    let own = [number(inputs, Key::Keys), number(inputs, Key::Rotation)];
    let mut facts = Vec::new();
    for (_, when, sentence, in_it) in FACTS.iter().filter(|fact| fact.0 == about) {
        let parts = if in_it.is_empty() { &own } else { *in_it };
        facts.push(Fact { text: figures.fill(sentence, parts), applies: applies(*when, inputs, outcome) });
    }
    facts
}

fn applies(when: When, inputs: &Inputs, outcome: &Outcome) -> Option<bool> {
    let volume = inputs.volume();
    match when {
        When::Clients => inputs.number(Key::Clients).map(|clients| clients >= article::AGENCY_CLIENTS),
        When::Answer(key, wanted) => inputs.answer(key).map(|answer| answer == wanted),
        When::From(least) => Some(volume >= least),
        When::Below(limit) => Some(volume < limit),
        When::Founding => inputs.is_given(Key::Fee).then(|| holds_founding(inputs)),
        When::Kept => Some(outcome.hours > 0),
        When::Surprised => inputs.is_given(Key::Surprises).then(|| inputs.number(Key::Surprises) != Some(0)),
        When::Always => Some(true),
        When::Unknown => None,
    }
}

/// The founding fee in cents: what the platform fee is for whoever holds the offer.
pub const FOUNDING_CENTS: i64 = article::FOUNDING.0 * 100;

/// Whether the platform fee is the founding fee, as whoever holds the offer has set it.
pub fn holds_founding(inputs: &Inputs) -> bool {
    inputs.is_given(Key::Fee) && inputs.number(Key::Fee) == Some(FOUNDING_CENTS)
}

/// What is said of the founding offer on a day, given as one number: 20261124.
pub fn founding(today: u32, figures: &dyn Figures) -> String {
    let (fee, last) = article::FOUNDING;
    let sentence = if today <= last {
        "Kompozy\u{2019}s founding offer, {} a month for life, is open until {}-{}-{}. If you hold it, that is your \
         platform fee."
    } else {
        "Sign-up for Kompozy\u{2019}s founding offer, {} a month for life, closed on {}-{}-{}. If you hold it, that is \
         your platform fee."
    };
    let digits = last.to_string();
    figures.fill(sentence, &[dollars(fee), Text(&digits[..4]), Text(&digits[4..6]), Text(&digits[6..])])
}
