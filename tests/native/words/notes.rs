//! What is wrong with a link, or with what was typed.

use super::laws::{is_good, words};
use crate::common::generate::case;
use crate::common::{cases, inputs};
use byok_calculator::model::{Key, Kind};
use byok_calculator::query::{PREFIX, TypedError, parse};
use byok_calculator::words::{Language, Notice, from_link, note, notice, typed_error, value};
use proptest::prelude::*;

fn read(query: &str, locked: &[Key]) -> Option<Notice> {
    let parsed = parse(query, PREFIX, locked);
    notice(&Language::english(), &parsed.inputs, &parsed.notes)
}

#[test]
fn each_note_says_what_is_used_instead() {
    for (query, sentence) in [
        ("byok-fee=abc", "“fee=abc” can’t be used as a number, so “Platform fee” stays at $20."),
        ("byok-clients=x", "“clients=x” can’t be used as a number, so “Clients you serve” stays not set."),
        (
            "byok-volume=2000000",
            "“volume=2000000” is out of range, so “Generations per month” is set to 1,000,000, the nearest possible value.",
        ),
        ("byok-ops=maybe", "“ops=maybe” is not one of the choices, so “Someone manages your keys” stays unchanged."),
        ("byok-colour=red", "“colour” is not an input of this calculator."),
        ("byok-fee=1&byok-fee=2", "“Platform fee” is set more than once, so the first value counts."),
        ("byok=2", "The link’s version “2” is not known, so it is read as version 1."),
        ("byok=x", "The link’s version “x” is not a number, so it is read as version 1."),
        ("byok=1&byok=1", "The link names its version more than once, so the first one counts."),
    ] {
        let notice = read(query, &[]).unwrap();
        assert_eq!(notice.title, "Part of this link could not be read.");
        assert_eq!(notice.notes, [sentence], "{query:?}");
        assert_eq!(notice.rest.as_deref(), Some("Everything else applies."));
    }
    assert_eq!(read("byok-fee=5", &[]), None);
}

#[test]
fn a_refused_list_says_which_rule_and_which_entry() {
    for (list, label, rule) in [
        ("plans=1", "Plans", "Plan 1 can’t be read."),
        ("plans=1-2-", "Plans", "Plan 1: the overage price must be from 0 to $10, with at most 6 decimals."),
        ("plans=500-49-11", "Plans", "Plan 1: the overage price must be from 0 to $10, with at most 6 decimals."),
        ("plans=100-9_500-49_400-60", "Plans", "Plan 3: 400 generations must be more than plan 2’s 500."),
        ("plans=500-49.001", "Plans", "Plan 1: the price must be from 0 to $1,000,000, with at most 2 decimals."),
        ("points=500-49_500-50", "Credit prices", "Price 2: 500 generations must be more than price 1’s 500."),
        ("points=500-49_600-48.5", "Credit prices", "Price 2: $48.50 must be at least price 1’s $49."),
        ("points=0-49", "Credit prices", "Price 1: the volume must be a whole number from 1 to 1,000,000."),
        ("points=500-49-1", "Credit prices", "Price 1 can’t be read."),
        (
            "points=1-1_2-1_3-1_4-1_5-1_6-1_7-1_8-1_9-1_10-1_11-1_12-1_13-1",
            "Credit prices",
            "A list takes 1 to 12 entries.",
        ),
        ("mix=text-5_text-6", "Content mix", "Share 2: its output type is already in the list."),
        ("mix=text-5_poem-6", "Content mix", "Share 2: there is no such output type."),
        ("mix=text-101", "Content mix", "Share 1: it must be a whole number from 0 to 100."),
        ("mix=text-0", "Content mix", "One share must be more than 0."),
    ] {
        let notice = read(&format!("byok-{list}"), &[]).unwrap();
        assert_eq!(notice.notes, [format!("{rule} “{label}” stays unchanged.")], "{list}");
    }
}

#[test]
fn a_link_that_is_too_long_or_made_for_other_prices_has_its_own_title() {
    let long = read(&"byok-fee=1&".repeat(500), &[]).unwrap();
    assert_eq!((long.title.as_str(), long.rest), ("This link could not be read.", None));
    let locked = read("byok-rate=50&byok-points=500-50", &[Key::Rate, Key::Points]).unwrap();
    assert_eq!(locked.title, "Part of this link does not apply.");
    assert_eq!(
        locked.notes,
        [
            "This page’s prices have changed since the link was made, so “Value of your time” stays at $12.",
            "This page’s prices have changed since the link was made, so “Credit prices” stays unchanged.",
        ]
    );
}

#[test]
fn long_and_broken_values_are_cut_and_stay_on_one_line() {
    let notice = read("byok-fee=a+b%0Ac%09d+e+f+g+h+i+j+k+l+m+n+o+p+q", &[]).unwrap();
    let plain = notice.notes[0].replace('\u{a0}', " ");
    assert_eq!(plain, "“fee=a b c d e f g h …” can’t be used as a number, so “Platform fee” stays at $20.");
}

#[test]
fn a_link_says_what_it_sets() {
    let sentence = |query: &str| from_link(&Language::english(), &parse(query, PREFIX, &[]).inputs);
    assert_eq!(sentence(""), None);
    assert_eq!(sentence("byok-fee=5").as_deref(), Some("This link sets: Platform fee."));
    assert_eq!(
        sentence("byok-fee=5&byok-rate=3&byok-volume=9").as_deref(),
        Some("This link sets: Generations per month, Platform fee, and Value of your time.")
    );
    assert_eq!(
        sentence("byok-fee=5&byok-rate=3&byok-volume=9&byok-hours=1").as_deref(),
        Some("This link sets: Generations per month, Platform fee, Key management hours, and 1 more.")
    );
}

#[test]
fn bad_typing_says_what_to_type_and_what_is_still_used() {
    let error = |error, key: Key, value| typed_error(&Language::english(), error, key, key.kind(), value);
    assert_eq!(
        error(TypedError::NotANumber, Key::Volume, Some("3,000")),
        "Enter a number such as 3,000 or 2.5k. Still using 3,000."
    );
    assert_eq!(error(TypedError::Empty, Key::Fee, Some("$20")), "Enter a number. Still using $20.");
    assert_eq!(error(TypedError::TooPrecise(0), Key::Keys, Some("7")), "Enter a whole number. Still using 7.");
    assert_eq!(error(TypedError::TooPrecise(2), Key::Fee, None), "Use at most 2 decimal places.");
    assert_eq!(error(TypedError::OutOfRange, Key::Growth, None), "Enter a number from -50 to 100.");
}

/// Anything that a link may give.
fn anything() -> impl Strategy<Value = String> {
    prop_oneof![2 => "[a-z ]{0,64}", 1 => ".{0,64}", 1 => "[0-9.-]{0,12}"]
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn notes_stay_short_whatever_a_link_gives(
        case in case(), key in 0..Key::COUNT, given in anything(), locked in prop::bool::ANY, again in prop::bool::ANY,
    ) {
        let language = Language::english();
        let key = Key::all().nth(key).unwrap();
        let given: String = form_urlencoded::byte_serialize(given.as_bytes()).collect();
        let name = key.name();
        let mut query = format!("byok-{name}={given}&byok-{given}=1&byok={given}");
        if again {
            query.push_str(&format!("&byok-{name}=1"));
        }
        let locked = if locked { vec![key] } else { Vec::new() };
        let parsed = parse(&query, PREFIX, &locked);
        let inputs = inputs(&case);
        for about in &parsed.notes {
            let text = note(&language, &inputs, about);
            prop_assert!(words(&text) <= 24 && text.ends_with('.') && !text.chars().any(char::is_control), "{}", text);
        }
        let notice = notice(&language, &inputs, &parsed.notes);
        prop_assert_eq!(notice.map_or(0, |notice| notice.notes.len()), parsed.notes.len());
    }

    #[test]
    fn errors_say_what_to_type_and_what_is_still_used(case in case(), key in 0..Key::COUNT) {
        let (language, inputs) = (Language::english(), inputs(&case));
        let key = Key::all().nth(key).unwrap();
        if let Kind::Number { decimals, .. } = key.kind() {
            let in_use = value(&language, &inputs, key);
            let too_precise = TypedError::TooPrecise(decimals);
            for error in [TypedError::Empty, TypedError::NotANumber, too_precise, TypedError::OutOfRange] {
                is_good(&typed_error(&language, error, key, key.kind(), in_use.as_deref()));
            }
        }
    }
}
