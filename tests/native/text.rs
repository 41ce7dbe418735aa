//! The sentences that visitors read, case by case.

use byok_calculator::model::{Outcome, evaluate};
use byok_calculator::query::{PREFIX, parse};
use byok_calculator::text::{self, English, Words};

struct Said {
    verdict: String,
    reason: String,
    worth: String,
    settle: String,
    origin: String,
    recommendation: String,
    break_even: String,
}

fn said(query: &str) -> Said {
    let parsed = parse(query, PREFIX, &[]);
    assert!(parsed.notes.is_empty(), "{query}: {:?}", parsed.notes);
    let outcome: Outcome = evaluate(&parsed.inputs);
    let say = |words: Words| words(&parsed.inputs, &outcome, &English);
    Said {
        verdict: say(text::verdict),
        reason: say(text::reason),
        worth: say(text::hour_worth),
        settle: say(text::settle),
        origin: say(text::rate_origin),
        recommendation: say(text::recommendation),
        break_even: say(text::break_even),
    }
}

const RANGE: &str = " Over the range of what you have not set, own keys become cheaper for good";

#[test]
fn each_verdict_has_its_sentence_with_amount_and_range() {
    for (query, verdict) in [
        ("", "Managed credits are cheaper, by about $26 a month, between $16 and $146."),
        ("byok-volume=10000", "Your own keys are cheaper, by about $250 a month, between $30 and $360."),
        (
            "byok-volume=2000",
            "Too close to call: it leans to managed, by about $1.00 a month, from $121 for managed to $9.00 for own keys.",
        ),
        (
            "byok-fee=0&byok-volume=300",
            "Too close to call: it leans to own keys, by about $4.00 a month, from $86 for managed to $14 for own keys.",
        ),
        ("byok-volume=2000&byok-fee=20&byok-hours=2.5&byok-rate=11.6", "Too close to call: both cost the same."),
        (
            "byok-managed=plans&byok-volume=20000",
            "No plan is sold at this volume: your own keys are the way to get it.",
        ),
    ] {
        assert_eq!(said(query).verdict, verdict, "{query:?}");
    }
}

#[test]
fn the_reason_names_cash_hours_and_surprises() {
    let default = "In cash, own keys come to $45 and managed to $49.";
    assert_eq!(said("").reason, format!("{default} Keeping the keys adds $30 (2.5 hours at $12)."));
    assert_eq!(said("byok-hours=0").reason, default);
    assert_eq!(said("byok-hours=0&byok-surprises=3").reason, format!("{default} Surprise bills add $100 a month."));
    assert_eq!(
        said("byok-surprises=2&byok-volume=3000&byok-rate=12.5").reason,
        "In cash, own keys come to $158 and managed to $218. Keeping the keys adds $31 (2.5 hours at $12.50), surprise \
         bills $67."
    );
}

#[test]
fn what_an_hour_must_be_worth_never_contradicts_the_verdict_by_rounding() {
    for (query, worth) in [
        ("", "Own keys pay off if your hour is worth less than $1.60."),
        ("byok-volume=10000", "Own keys pay off if your hour is worth less than $112."),
        // $12 would say that the default hour, worth $12, decides nothing.
        ("byok-volume=2000", "Own keys pay off if your hour is worth less than $11.60."),
        ("byok-volume=2000&byok-rate=11.6", "Own keys pay off if your hour is worth less than $11.60."),
        ("byok-volume=2000&byok-rate=30", "Own keys pay off if your hour is worth less than $12."),
        ("byok-hours=0", "With no hours of key keeping, what an hour is worth decides nothing."),
        (
            "byok-surprises=2&byok-volume=3000",
            "Own keys cost no less before any hour is counted, so they do not pay off whatever your hour is worth.",
        ),
        (
            "byok-managed=plans&byok-volume=20000",
            "Whatever your hour is worth, there is no managed price to compare with.",
        ),
    ] {
        assert_eq!(said(query).worth, worth, "{query:?}");
    }
}

#[test]
fn break_even_is_never_always_once_or_several_times() {
    for (query, sentence, range) in [
        ("", "Own keys are cheaper from 2,032 generations a month on.", " between 1,460 and 8,411."),
        (
            "byok-rate=10000",
            "Own keys are cheaper from 797,889 generations a month on.",
            " at 457,180 at the earliest, or never.",
        ),
        ("byok-rate=0", "Own keys are never dearer, at any volume up to 1,000,000 a month.", " between 0 and 2,053."),
        (
            "byok-managed=plans",
            "The cheaper side changes 3 times. Own keys are cheaper for good from 2,001 generations a month on, before \
             that only at 501 to 1,979.",
            " between 501 and 2,001.",
        ),
    ] {
        assert_eq!(said(query).break_even, format!("{sentence}{RANGE}{range}"), "{query:?}");
    }
    for (query, sentence) in [
        ("byok-points=1-1_1000000-2", "Managed credits are cheaper at every volume up to 1,000,000 a month."),
        (
            "byok-managed=markup&byok-fee=0&byok-hours=0&byok-minimum=0&byok-markup=0&byok-markup-fee=0",
            "Both cost exactly the same at every volume up to 1,000,000 a month.",
        ),
        (
            "byok-points=100-90_1000000-91&byok-fee=0&byok-hours=0",
            "Own keys are cheaper only in between (0 to 1,800); at 1,000,000 a month managed credits are.",
        ),
    ] {
        assert_eq!(said(query).break_even, sentence, "{query:?}");
    }
}

#[test]
fn a_verdict_that_is_too_close_says_what_would_settle_it() {
    for (query, settle) in [
        ("", ""),
        ("byok-volume=2000", "To settle it, say what an hour is worth to you."),
        (
            "byok-volume=5000&byok-rate=50&byok-fee=20&byok-hours=2.5",
            "To settle it, set the managed price that you are quoted.",
        ),
        ("byok-volume=2000&byok-hours=0", "To settle it, set the platform fee that you are quoted."),
        ("byok-volume=2000&byok-rate=12", "To settle it, set the platform fee that you are quoted."),
        ("byok-volume=2000&byok-rate=12&byok-fee=21", "To settle it, set the hours that keys take you."),
        ("byok-volume=2000&byok-fee=20&byok-hours=2.5&byok-rate=11.6&byok-points=500-49_2000-149", ""),
    ] {
        let said = said(query);
        assert_eq!(said.settle, settle, "{query:?}: {}", said.verdict);
    }
}

#[test]
fn the_worth_of_an_hour_says_where_it_comes_from_until_it_is_set() {
    assert!(said("").origin.starts_with("$12 is no wage"));
    assert_eq!(said("byok-rate=12").origin, "");
}

#[test]
fn a_recommendation_names_what_speaks_for_it_and_against_it() {
    for (query, recommendation) in [
        ("", "Recommended: managed credits. For it: the cost and fewer than 2,000 generations a month."),
        (
            "byok-volume=10000&byok-ops=no&byok-predictable=yes",
            "Recommended: your own keys. For it: the cost and 5,000 generations a month or more. Against it: nobody looks \
             after keys and the same bill each month is wanted.",
        ),
        (
            "byok-compliance=yes&byok-clients=12&byok-ops=yes",
            "Recommended: your own keys. For it: 10 clients or more, somebody looks after keys and rules that demand direct \
             provider relationships. Against it: the cost and fewer than 2,000 generations a month.",
        ),
        ("byok-volume=2000", "Either will do: costs are too close, and what is known of you favours neither."),
        (
            "byok-volume=2000&byok-ops=yes&byok-predictable=yes",
            "Either will do: costs are too close, and what is known of you favours neither. For own keys: somebody looks \
             after keys. For managed credits: the same bill each month is wanted.",
        ),
    ] {
        assert_eq!(said(query).recommendation, recommendation, "{query:?}");
    }
}
