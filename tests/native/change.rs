//! What would change the answer: every value that is offered turns it, and says so in words.

use crate::common::generate::{case, extreme};
use crate::common::{cases, inputs};
use byok_calculator::model::{Inputs, Key, Outcome, Side, evaluate};
use byok_calculator::query::{PREFIX, parse};
use byok_calculator::text::{Bar, Change, English, bars, change};
use proptest::prelude::*;

#[track_caller]
fn outcome(query: &str) -> (Inputs, Outcome) {
    let parsed = parse(query, PREFIX, &[]);
    assert!(parsed.notes.is_empty(), "{query}: {:?}", parsed.notes);
    let outcome = evaluate(&parsed.inputs);
    (parsed.inputs, outcome)
}

#[track_caller]
fn at(query: &str) -> Change {
    let (inputs, outcome) = outcome(query);
    change(&inputs, &outcome, &English)
}

/// What is said of one assumption, and what a press sets.
#[track_caller]
fn says(query: &str, key: Key, text: &str, trial: Option<i64>) {
    let change = at(query);
    let flip = change.flips.iter().find(|flip| flip.key == key).unwrap();
    assert_eq!((flip.text.as_str(), flip.trial), (text, trial), "{query:?}");
}

#[test]
fn a_visitor_of_500_reads_what_would_make_own_keys_cheaper() {
    says("", Key::Rate, "An hour worth under $1.60 instead of $12.", Some(160));
    says("", Key::Hours, "Under 0.33 hours of key keeping a month instead of 2.5 hours.", Some(33));
    says("", Key::Fee, "No fee you could set changes it.", None);
    says("", Key::Managed, "A managed price over $75.00 instead of $49.00, 53% more.", None);
    says("", Key::Volume, "2,032 generations a month instead of 500.", Some(2_032));
    assert_eq!(at("").lead, "Managed credits are cheaper here. Any one of these alone would turn that round.");
}

#[test]
fn a_visitor_of_10000_reads_what_would_make_managed_cheaper() {
    let query = "byok-volume=10000";
    says(query, Key::Rate, "An hour worth over $112 instead of $12.", Some(11_200));
    says(query, Key::Hours, "Over 23.34 hours of key keeping a month instead of 2.5 hours.", Some(2_334));
    says(query, Key::Fee, "A platform fee over $270 instead of $20.", Some(27_000));
    says(query, Key::Managed, "A managed price under $450.00 instead of $700.00, 36% less.", None);
    says(query, Key::Volume, "2,031 generations a month instead of 10,000.", Some(2_031));
}

#[test]
fn where_only_nothing_at_all_turns_it_that_is_said() {
    says("byok-fee=20&byok-volume=2000&byok-rate=19.6", Key::Fee, "No platform fee at all instead of $20.", Some(0));
    says("byok-points=500-45", Key::Rate, "An hour worth nothing instead of $12.", Some(0));
    says("byok-points=500-45", Key::Hours, "No key keeping at all instead of 2.5 hours.", Some(0));
}

#[test]
fn what_cannot_change_it_says_why() {
    says("byok-hours=0", Key::Rate, "Without any key keeping, no worth of an hour changes it.", None);
    says("byok-rate=0", Key::Hours, "While an hour is worth nothing, no hours of key keeping change it.", None);
    says("byok-surprises=2", Key::Rate, "No worth of an hour changes it.", None);
    says("byok-surprises=2", Key::Hours, "No hours of key keeping change it.", None);
    let free = "byok-points=1-0";
    says(free, Key::Managed, "Managed credits cost nothing here, and no price in percent of nothing changes it.", None);
    says(free, Key::Volume, "No volume up to 1,000,000 a month changes it.", None);
}

#[test]
fn on_a_tie_and_without_a_price_there_is_nothing_to_turn() {
    let tie = at("byok-volume=2000&byok-rate=11.6");
    assert_eq!((tie.flips.len(), tie.lead.starts_with("Both cost exactly the same")), (0, true));
    let unsold = at("byok-managed=plans&byok-volume=20000");
    assert_eq!((unsold.flips.len(), unsold.lead.starts_with("No plan is sold")), (0, true));
    let (inputs, outcome) = outcome("byok-managed=plans&byok-volume=20000");
    assert_eq!(bars(&inputs, &outcome, &English), []);
}

#[test]
fn a_flip_that_only_rounding_puts_on_a_cent_is_tried_a_cent_further() {
    let free_but_for_the_fee = "byok-volume=2&byok-unit=0&byok-minimum=0&byok-hours=0";
    for (fee, points, flip, trial) in [
        (1, "1-50_1000000-10050", 50_010_000, 5_002),      // $50.01000001
        (100, "1-50_1000000-10049.98", 50_010_000, 5_000), // $50.00999999
    ] {
        let query = format!("{free_but_for_the_fee}&byok-fee={fee}&byok-points={points}");
        let (inputs, outcome) = outcome(&query);
        assert_eq!(outcome.flips.fee, Some(flip), "{query}");
        let offered = change(&inputs, &outcome, &English).flips;
        assert_eq!(offered.iter().find(|flip| flip.key == Key::Fee).unwrap().trial, Some(trial), "{query}");
        every_trial_turns(&inputs);
    }
}

#[track_caller]
fn turns(inputs: &Inputs, outcome: &Outcome, key: Key, trial: i64) {
    let mut tried = *inputs;
    assert_eq!(tried.set_number(key, trial), byok_calculator::model::Fit::Kept, "{key:?} {trial}");
    let side = evaluate(&tried).cheaper;
    assert_ne!(side, outcome.cheaper, "{key:?} at {trial}");
    if key == Key::Volume {
        assert_ne!(side, Side::Tie, "a volume is offered only where the other side is cheaper");
    }
}

#[track_caller]
fn every_trial_turns(inputs: &Inputs) {
    let outcome = evaluate(inputs);
    for flip in change(inputs, &outcome, &English).flips {
        assert!(flip.text.ends_with('.') && !flip.text.contains(['{', '}']), "{}", flip.text);
        if let Some(trial) = flip.trial {
            turns(inputs, &outcome, flip.key, trial);
        }
    }
    let bars = bars(inputs, &outcome, &English);
    let spans: Vec<u64> = bars.iter().map(|bar| bar.ends[0].difference.abs_diff(bar.ends[1].difference)).collect();
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
        every_trial_turns(&outcome(&query).0);
    }
}

#[track_caller]
fn read(query: &str) -> Vec<Bar> {
    let (inputs, outcome) = outcome(query);
    bars(&inputs, &outcome, &English)
}

/// A bar as it is read: label, both values, both amounts, whether it turns.
#[track_caller]
fn bar(bars: &[Bar], label: &str) -> (String, String, bool) {
    let bar = bars.iter().find(|bar| bar.label == label).unwrap();
    let join = |part: fn(&byok_calculator::text::End) -> &String| {
        bar.ends.each_ref().map(part).map(String::as_str).join(" | ")
    };
    (join(|end| &end.value), join(|end| &end.amount), bar.turns)
}

#[test]
fn bars_stand_in_the_order_of_their_effect() {
    let bars = read("byok-volume=2000");
    let labels: Vec<_> = bars.iter().map(|bar| bar.label).collect();
    assert_eq!(
        labels,
        ["Worth of an hour", "API cost of a generation", "Platform fee", "Hours of key keeping", "Managed price",]
    );
    let said = |label| bar(&bars, label);
    let own = |value: &str, amount: &str, turns| (value.to_owned(), amount.to_owned(), turns);
    assert_eq!(said("Worth of an hour"), own("$10 | $40", "$4.00 for own keys | $71 for managed", true));
    assert_eq!(said("Platform fee"), own("$20 | $50", "$1.00 for managed | $31 for managed", false));
    assert_eq!(said("Hours of key keeping"), own("2 hours | 3 hours", "$5.00 for own keys | $7.00 for managed", true));
    assert_eq!(said("API cost of a generation"), own("$0.0375 | $0.0625", "$24 for own keys | $26 for managed", true));
    assert_eq!(
        said("Managed price"),
        own("$600 at 10,000 | $800 at 10,000", "$1.00 for managed | $1.00 for managed", false)
    );
}

#[test]
fn what_is_set_is_moved_by_a_quarter() {
    let bars = read("byok-volume=2000&byok-fee=20&byok-rate=12&byok-hours=2.5&byok-points=500-49_2000-149");
    assert_eq!(bar(&bars, "Platform fee").0, "$15 | $25");
    assert_eq!(bar(&bars, "Worth of an hour").0, "$9 | $15");
    assert_eq!(bar(&bars, "Hours of key keeping").0, "1.88 hours | 3.13 hours");
    assert_eq!(bar(&bars, "Managed price").0, "$111.75 | $186.25");
}
