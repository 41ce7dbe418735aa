//! Whom each side suits, hidden work and risks, and an offer that is not called open once it has closed.

use super::at;
use crate::common::cases;
use byok_calculator::model::{Key, Side, Signal, evaluate};
use byok_calculator::words::Language;
use byok_calculator::words::explore::{FOUNDING_CENTS, Fact, fit, holds_founding};
use proptest::prelude::*;

/// The lists of facts, in their order.
const BYOK: usize = 0;
const MANAGED: usize = 1;
const WORK: usize = 2;
const RISKS: usize = 3;

const TODAY: u32 = 20_261_124;

#[track_caller]
fn read(list: usize, query: &str) -> Vec<Fact> {
    let (inputs, outcome) = at(query);
    fit(&Language::english(), &inputs, &outcome, TODAY).lists[list].facts.clone()
}

/// Whether the fact that begins so applies.
#[track_caller]
fn applies(list: usize, fact: &str, query: &str) -> Option<bool> {
    let facts = read(list, query);
    facts.iter().find(|known| known.text.starts_with(fact)).unwrap().applies
}

#[test]
fn who_has_said_nothing_is_known_by_volume_alone() {
    let known = |list| read(list, "").iter().map(|fact| fact.applies).collect::<Vec<_>>();
    assert_eq!(known(BYOK), [None, None, Some(false), None]);
    assert_eq!(known(MANAGED), [Some(true), None, None, None]);
    assert_eq!(known(WORK), [Some(true); 5]);
    assert_eq!(known(RISKS), [Some(true), Some(true), None, None]);
}

#[test]
fn what_a_visitor_says_decides_what_applies() {
    for (list, fact, query, expected) in [
        (BYOK, "Agencies with 10", "byok-clients=10", true),
        (BYOK, "Agencies with 10", "byok-clients=9", false),
        (BYOK, "Companies", "byok-compliance=yes", true),
        (BYOK, "Companies", "byok-compliance=no", false),
        (BYOK, "Heavy use, from 5,000", "byok-volume=5000", true),
        (BYOK, "Holders of a founding offer at $39", "byok-fee=39", true),
        (BYOK, "Holders of a founding offer", "byok-fee=20", false),
        (MANAGED, "Fewer than 2,000 generations", "byok-volume=2000", false),
        (MANAGED, "Teams", "byok-ops=no", true),
        (MANAGED, "Teams", "byok-ops=yes", false),
        (MANAGED, "Anyone who wants the same bill", "byok-predictable=yes", true),
        (
            WORK,
            "Replacing each of your keys (keys: 3, days between rotations: 30)",
            "byok-keys=3&byok-rotation=30",
            true,
        ),
        (WORK, "Checking one bill for each key (keys: 7)", "byok-hours=0", false),
        (RISKS, "A traffic spike on a Friday night can cost $400", "byok-surprises=1", true),
        (RISKS, "A traffic spike on a Friday night", "byok-surprises=0", false),
    ] {
        assert_eq!(applies(list, fact, query), Some(expected), "{fact} at {query}");
    }
}

#[test]
fn a_fact_says_in_words_whether_it_applies() {
    let marks = |list, query| read(list, query).into_iter().map(|fact| fact.mark).collect::<Vec<_>>();
    let (yes, no) = (Some("(applies to you)".to_owned()), Some("(doesn’t apply to you)".to_owned()));
    assert_eq!(marks(BYOK, "byok-clients=12&byok-ops=yes"), [yes.clone(), None, no.clone(), None]);
    assert_eq!(marks(MANAGED, "byok-clients=12&byok-ops=yes"), [yes, no, None, None]);
    assert!(read(MANAGED, "").iter().any(|fact| fact.text.contains("20% in savings")));
    assert!(read(WORK, "").iter().any(|fact| fact.text.contains("5 to 8 APIs")));
}

#[test]
fn nobody_is_invited_to_an_offer_that_has_closed() {
    let (inputs, outcome) = at("");
    for (today, is_open) in [
        (20_251_231, true),
        (20_260_830, true),
        (20_260_831, true),
        (20_260_901, false),
        (20_261_123, false),
        (20_270_101, false),
    ] {
        let text = fit(&Language::english(), &inputs, &outcome, today).founding;
        assert_eq!(text.contains("is open until Aug 31, 2026"), is_open, "{text}");
        assert_eq!(text.contains("closed on Aug 31, 2026"), !is_open, "{text}");
        assert!(text.contains("$39 a month for life"), "{text}");
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
    #![proptest_config(cases(256))]

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
        for (list, fact, signal, side) in [
            (BYOK, "Agencies", Signal::Agency, Side::Byok),
            (BYOK, "Companies", Signal::Compliance, Side::Byok),
            (BYOK, "Heavy use", Signal::PowerVolume, Side::Byok),
            (MANAGED, "Fewer", Signal::SmallVolume, Side::Managed),
            (MANAGED, "Teams", Signal::NoOpsPerson, Side::Managed),
            (MANAGED, "Anyone", Signal::PredictableBill, Side::Managed),
        ] {
            prop_assert_eq!(applies(list, fact, &query), Some(signals(signal, side)), "{} at {}", fact, &query);
        }
    }
}
