//! What would change the answer: every value that is offered turns it, and says so in words.

use super::at;
use crate::common::generate::{case, extreme};
use crate::common::{cases, inputs};
use byok_calculator::model::{Fit, Inputs, Key, Outcome, Side, evaluate};
use byok_calculator::words::Language;
use byok_calculator::words::explore::{Change, End, Flip, Sensitivity, change, sensitivity};
use proptest::prelude::*;

#[track_caller]
fn read(query: &str) -> Change {
    let (inputs, outcome) = at(query);
    change(&Language::english(), &inputs, &outcome)
}

/// The lead, and each assumption with the value in use.
#[track_caller]
fn flips(query: &str) -> (String, Vec<String>) {
    let Change { lead, flips, .. } = read(query);
    let flip = |flip: Flip| match flip.now {
        Some(now) => format!("{} {now}", flip.condition.text()),
        None => flip.condition.text(),
    };
    (lead, flips.into_iter().map(flip).collect())
}

/// What a press sets, assumption by assumption.
#[track_caller]
fn trials(query: &str) -> [Option<i64>; 5] {
    let trials: Vec<_> = read(query).flips.into_iter().map(|flip| flip.trial).collect();
    trials.try_into().unwrap()
}

#[test]
fn each_assumption_says_what_would_turn_the_answer() {
    let (lead, all) = flips("byok-volume=10000");
    assert_eq!(lead, "BYOK is cheaper unless…");
    assert_eq!(
        all,
        [
            "Your time is worth more than $112.00 an hour (now $12)",
            "Key management takes more than 23.34 hours a month (now 2.5)",
            "The platform fee is more than $270 (now $20)",
            "Managed credits cost less than $450 (now $700)",
            "You make 2,031 generations a month (now 10,000)",
        ]
    );
    assert_eq!(trials("byok-volume=10000"), [Some(11_200), Some(2_334), Some(27_000), None, Some(2_031)]);
    let (lead, all) = flips("");
    assert_eq!(lead, "Managed credits are cheaper unless…");
    assert_eq!(
        all,
        [
            "Your time is worth less than $1.60 an hour (now $12)",
            "Key management takes less than 0.33 hours a month (now 2.5)",
            "No platform fee changes the answer",
            "Managed credits cost more than $75 (now $49)",
            "You make 2,032 generations a month (now 500)",
        ]
    );
    assert_eq!(trials(""), [Some(160), Some(33), None, None, Some(2_032)]);
    assert_eq!(flips("byok-volume=3000&byok-rate=40").1[0], "Your time is worth less than $24.15 an hour (now $40)");
}

#[test]
fn where_only_nothing_at_all_turns_it_that_is_said() {
    let fee = "byok-fee=20&byok-volume=2000&byok-rate=19.6";
    assert_eq!((flips(fee).1[2].as_str(), trials(fee)[2]), ("There is no platform fee (now $20)", Some(0)));
    let (_, all) = flips("byok-points=500-45");
    assert_eq!(all[..2], ["Your time is free (now $12)", "Key management takes no time (now 2.5)"]);
    assert_eq!(trials("byok-points=500-45")[..2], [Some(0), Some(0)]);
    assert_eq!(flips("byok-fee=24&byok-rate=1").1[0], "Your time is free (now $1)");
}

#[test]
fn what_cannot_turn_the_answer_says_why() {
    for (query, at, text) in [
        ("byok-hours=0", 0, "Without key management hours, the value of your time changes nothing"),
        ("byok-rate=0&byok-fee=30", 1, "While your time is free, key management hours change nothing"),
        ("byok-surprises=2", 0, "No value of your time changes the answer"),
        ("byok-surprises=2", 1, "No number of key management hours changes the answer"),
        ("byok-points=1-0", 3, "Managed credits are free here, so no discount changes the answer"),
        ("byok-points=1-0", 4, "No volume up to 1,000,000 generations a month changes the answer"),
        ("byok-points=1-1_1000000-2", 4, "No volume up to 1,000,000 generations a month changes the answer"),
    ] {
        assert_eq!((flips(query).1[at].as_str(), trials(query)[at]), (text, None), "{query:?}");
    }
}

#[test]
fn on_a_tie_and_without_a_price_there_is_nothing_to_turn() {
    let tie = "byok-volume=2000&byok-fee=20&byok-hours=2.5&byok-rate=11.6";
    assert_eq!(flips(tie), ("Both cost the same right now.".to_owned(), Vec::new()));
    let no_plan = "byok-managed=plans&byok-volume=20000";
    let lead = "Only BYOK is available at this volume, so nothing here changes the answer.";
    assert_eq!(flips(no_plan), (lead.to_owned(), Vec::new()));
    assert_eq!(bars(no_plan), []);
}

#[test]
fn a_flip_that_only_rounding_puts_on_a_cent_is_tried_a_cent_further() {
    let free_but_for_the_fee = "byok-volume=2&byok-unit=0&byok-minimum=0&byok-hours=0";
    for (fee, points, flip, trial) in [
        (1, "1-50_1000000-10050", 50_010_000, 5_002),      // $50.01000001
        (100, "1-50_1000000-10049.98", 50_010_000, 5_000), // $50.00999999
    ] {
        let query = format!("{free_but_for_the_fee}&byok-fee={fee}&byok-points={points}");
        let (inputs, outcome) = at(&query);
        assert_eq!(outcome.flips.fee, Some(flip), "{query}");
        assert_eq!(trials(&query)[2], Some(trial), "{query}");
        every_trial_turns(&inputs);
    }
}

#[track_caller]
fn turns(inputs: &Inputs, outcome: &Outcome, key: Key, trial: i64) {
    let mut tried = *inputs;
    assert_eq!(tried.set_number(key, trial), Fit::Kept, "{key:?} {trial}");
    let side = evaluate(&tried).cheaper;
    assert_ne!(side, outcome.cheaper, "{key:?} at {trial}");
    if key == Key::Volume {
        assert_ne!(side, Side::Tie, "a volume is offered only where the other side is cheaper");
    }
}

#[track_caller]
fn every_trial_turns(inputs: &Inputs) {
    let outcome = evaluate(inputs);
    for flip in change(&Language::english(), inputs, &outcome).flips {
        if let Some(trial) = flip.trial {
            turns(inputs, &outcome, flip.key, trial);
        }
    }
    let ends = &outcome.sensitivity;
    let span = |bar: Sensitivity| {
        let [low, high] = match bar.key {
            Key::Rate => ends.rate,
            Key::Fee => ends.fee,
            Key::Hours => ends.hours,
            Key::Unit => ends.unit,
            _ => ends.managed,
        };
        low.unwrap().abs_diff(high.unwrap())
    };
    let bars = sensitivity(&Language::english(), inputs, &outcome);
    assert_eq!(bars.len(), if outcome.managed.is_some() { 5 } else { 0 });
    let spans: Vec<u64> = bars.into_iter().map(span).collect();
    assert!(spans.windows(2).all(|pair| pair[0] >= pair[1]), "{spans:?}");
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn every_value_that_is_offered_turns_the_answer_or_reaches_the_tie(case in case()) {
        every_trial_turns(&inputs(&case));
    }

    #[test]
    fn at_the_bounds_of_everything_too(case in extreme()) {
        every_trial_turns(&inputs(&case));
    }

    #[test]
    fn near_round_amounts_too(volume in 1_u32..40, share in 1_u8..9, fee in 0_i64..100, points in 1_i64..60) {
        let query = format!(
            "byok-volume={volume}&byok-mix=article-{share}_clip-7&byok-minimum=0&byok-fee={fee}&byok-hours=1\
             &byok-rate=3&byok-points=3-{points}_7000-{}", points + 40,
        );
        every_trial_turns(&at(&query).0);
    }
}

#[track_caller]
fn bars(query: &str) -> Vec<Sensitivity> {
    let (inputs, outcome) = at(query);
    sensitivity(&Language::english(), &inputs, &outcome)
}

/// A bar as it is read: label, values, differences, whether it turns the answer.
fn said(bar: &Sensitivity) -> String {
    let [low, high] = bar.ends.each_ref().map(|End { value, difference, .. }| format!("{value} {difference}"));
    format!("{}: {low}, {high} {}", bar.label, bar.turns.as_deref().unwrap_or_default()).trim_end().to_owned()
}

#[test]
fn the_strongest_assumption_comes_first() {
    let all = |query| bars(query).iter().map(said).collect::<Vec<_>>();
    assert_eq!(
        all("byok-volume=10000"),
        [
            "API cost of 1 generation: $0.0375 BYOK $350 cheaper, $0.0625 BYOK $150 cheaper",
            "Price of managed credits: $600 for 10,000 BYOK $150 cheaper, $800 for 10,000 BYOK $350 cheaper",
            "Value of your time: $10 BYOK $255 cheaper, $40 BYOK $180 cheaper",
            "Platform fee: $20 BYOK $250 cheaper, $50 BYOK $220 cheaper",
            "Key management hours: 2 hours BYOK $256 cheaper, 3 hours BYOK $244 cheaper",
        ]
    );
    // Beside a small amount, the other one has cents too.
    assert_eq!(
        all("byok-volume=2000"),
        [
            "Value of your time: $10 BYOK $4.00 cheaper, $40 Managed credits $71.00 cheaper changes the answer",
            "API cost of 1 generation: $0.0375 BYOK $24 cheaper, $0.0625 Managed credits $26 cheaper changes the answer",
            "Platform fee: $20 Managed credits $1.00 cheaper, $50 Managed credits $31.00 cheaper",
            "Key management hours: 2 hours BYOK $5.00 cheaper, 3 hours Managed credits $7.00 cheaper changes the answer",
            "Price of managed credits: $600 for 10,000 Managed credits $1.00 cheaper, $800 for 10,000 Managed credits \
             $1.00 cheaper",
        ]
    );
}

#[test]
fn what_is_set_is_moved_by_a_quarter() {
    let bars = bars("byok-volume=2000&byok-fee=20&byok-rate=12&byok-hours=2.5&byok-points=500-49_2000-149");
    for (key, low, high) in [
        (Key::Fee, "$15", "$25"),
        (Key::Rate, "$9", "$15"),
        (Key::Hours, "1.88 hours", "3.13 hours"),
        (Key::Managed, "$111.75", "$186.25"),
    ] {
        let bar = bars.iter().find(|bar| bar.key == key).unwrap();
        assert_eq!(bar.ends.each_ref().map(|end| end.value.as_str()), [low, high], "{key:?}");
    }
}
