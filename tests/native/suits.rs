//! Who each mode is for, hidden work and risks, and an offer that is not named as open once it has closed.

use byok_calculator::model::{Inputs, Key, Outcome, Side, Signal, evaluate};
use byok_calculator::query::{PREFIX, parse};
use byok_calculator::text::{About, English, FOUNDING_CENTS, Fact, facts, founding, holds_founding};
use proptest::prelude::*;

#[track_caller]
fn at(query: &str) -> (Inputs, Outcome) {
    let parsed = parse(query, PREFIX, &[]);
    assert!(parsed.notes.is_empty(), "{query}: {:?}", parsed.notes);
    let outcome = evaluate(&parsed.inputs);
    (parsed.inputs, outcome)
}

#[track_caller]
fn read(about: About, query: &str) -> Vec<Fact> {
    let (inputs, outcome) = at(query);
    facts(about, &inputs, &outcome, &English)
}

/// Whether the fact that begins so applies.
#[track_caller]
fn applies(about: About, fact: &str, query: &str) -> Option<bool> {
    let facts = read(about, query);
    facts.iter().find(|known| known.text.starts_with(fact)).unwrap().applies
}

#[test]
fn who_has_said_nothing_is_known_by_volume_alone() {
    let known = |about| read(about, "").iter().map(|fact| fact.applies).collect::<Vec<_>>();
    assert_eq!(known(About::Byok), [None, None, Some(false), None]);
    assert_eq!(known(About::Managed), [Some(true), None, None, None]);
    assert_eq!(known(About::Work), [Some(true); 5]);
    assert_eq!(known(About::Risks), [Some(true), Some(true), None, None]);
}

#[test]
fn what_a_visitor_says_decides_what_applies() {
    for (about, fact, query, expected) in [
        (About::Byok, "Agencies with 10", "byok-clients=10", true),
        (About::Byok, "Agencies with 10", "byok-clients=9", false),
        (About::Byok, "Companies", "byok-compliance=yes", true),
        (About::Byok, "Companies", "byok-compliance=no", false),
        (About::Byok, "Heavy users, from 5,000", "byok-volume=5000", true),
        (About::Byok, "Holders of a founding offer with a fee of $39", "byok-fee=39", true),
        (About::Byok, "Holders of a founding offer", "byok-fee=20", false),
        (About::Managed, "Whoever makes fewer than 2,000", "byok-volume=2000", false),
        (About::Managed, "Teams", "byok-ops=no", true),
        (About::Managed, "Teams", "byok-ops=yes", false),
        (About::Managed, "Those who want the same bill", "byok-predictable=yes", true),
        (
            About::Work,
            "Each key has to be rotated (keys: 3, days between rotations: 30).",
            "byok-keys=3&byok-rotation=30",
            true,
        ),
        (About::Work, "Each key brings a bill of its own", "byok-hours=0", false),
        (About::Risks, "A rush on a Friday night can cost $400", "byok-surprises=1", true),
        (About::Risks, "A rush on a Friday night", "byok-surprises=0", false),
    ] {
        assert_eq!(applies(about, fact, query), Some(expected), "{fact} at {query}");
    }
}

#[test]
fn every_fact_is_a_sentence() {
    for about in [About::Byok, About::Managed, About::Work, About::Risks] {
        for Fact { text, .. } in read(about, "") {
            assert!(text.ends_with('.') && !text.contains(['{', '}']) && !text.contains("  "), "{text}");
        }
    }
    assert!(read(About::Managed, "").iter().any(|fact| fact.text.contains("a saving of 20%")));
    assert!(read(About::Work, "").iter().any(|fact| fact.text.contains("5 to 8 APIs")));
}

#[test]
fn nobody_is_invited_to_an_offer_that_has_closed() {
    for (today, open) in [
        (20_251_231, true),
        (20_260_830, true),
        (20_260_831, true),
        (20_260_901, false),
        (20_261_123, false),
        (20_270_101, false),
    ] {
        let text = founding(today, &English);
        assert_eq!(text.contains("is open until 2026-08-31"), open, "{text}");
        assert_eq!(text.contains("closed on 2026-08-31"), !open, "{text}");
        assert!(text.contains("$39 a month for life"));
    }
}

#[test]
fn who_holds_the_offer_sets_its_fee_with_one_press() {
    let (mut inputs, _) = at("");
    assert!(!holds_founding(&inputs));
    inputs.set_number(Key::Fee, FOUNDING_CENTS);
    assert_eq!(evaluate(&inputs).byok.fee, 39_000_000);
    assert!(holds_founding(&inputs));
}

proptest! {
    #[test]
    fn what_applies_is_what_the_model_takes_for_a_signal(
        volume in 0_u32..12_000, clients in 0_u32..20, ops: bool, compliance: bool, predictable: bool,
    ) {
        let word = |yes| if yes { "yes" } else { "no" };
        let query = format!(
            "byok-volume={volume}&byok-clients={clients}&byok-ops={}&byok-compliance={}&byok-predictable={}",
            word(ops), word(compliance), word(predictable),
        );
        let (_, outcome) = at(&query);
        let signals = |signal, side| outcome.fit.iter().any(|fit| fit.signal == signal && fit.side == side);
        for (about, fact, signal, side) in [
            (About::Byok, "Agencies", Signal::Agency, Side::Byok),
            (About::Byok, "Companies", Signal::Compliance, Side::Byok),
            (About::Byok, "Heavy users", Signal::PowerVolume, Side::Byok),
            (About::Managed, "Whoever", Signal::SmallVolume, Side::Managed),
            (About::Managed, "Teams", Signal::NoOpsPerson, Side::Managed),
            (About::Managed, "Those", Signal::PredictableBill, Side::Managed),
        ] {
            prop_assert_eq!(applies(about, fact, &query), Some(signals(signal, side)), "{} at {}", fact, &query);
        }
    }
}
