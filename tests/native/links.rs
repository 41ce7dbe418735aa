//! Links: those of a frozen schema give the same figures for ever (how to add to them: `tests/links/README.md`), and the laws
//! of reading and writing hold for any text.

use crate::common::case::{NUMBERS, ORDER};
use crate::common::generate::case;
use crate::common::{cases, fingerprint, inputs};
use byok_calculator::model::{Inputs, Key, Kind, Mix, Offer, Offers};
use byok_calculator::query::{merge, parameters, parse, write};
use byok_calculator::quote::quote;
use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Once;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/links/schema-1.json");

/// So many links from the first on, and the fingerprint of their lines: one row for each time that links were added.
const FROZEN: &[(usize, u64)] = &[(65, 0x5206_5740_cd47_57c4)];

/// The entries, one a line; those without figures get theirs first, if asked to.
fn lines() -> Vec<String> {
    static ADDED: Once = Once::new();
    ADDED.call_once(|| {
        if std::env::var_os("ADD_LINKS").is_some() {
            add();
        }
    });
    read()
}

fn read() -> Vec<String> {
    let text = std::fs::read_to_string(PATH).unwrap();
    let lines: Vec<_> = text.lines().map(|line| line.trim_end_matches(',').to_owned()).collect();
    let [first, entries @ .., last] = lines.as_slice() else { panic!("an empty file") };
    assert_eq!((first.as_str(), last.as_str()), ("[", "]"), "a JSON list with one entry a line");
    entries.to_vec()
}

/// As it leaves the module.
fn value(of: &impl Serialize) -> Value {
    serde_json::to_value(of).unwrap()
}

#[test]
fn each_link_gives_the_figures_with_which_it_was_added() {
    for line in lines() {
        let entry: Value = serde_json::from_str(&line).unwrap();
        let query = entry["query"].as_str().unwrap();
        let Some(expected) = entry["quote"].as_object() else {
            panic!("{query:?} has no figures yet: see tests/links/README.md");
        };
        let actual = value(&quote(query));
        for (field, value) in expected {
            assert_eq!(actual.get(field), Some(value), "{field} of {query:?}");
        }
        assert_eq!(actual.as_object().map(serde_json::Map::len), Some(expected.len()), "fields of {query:?}");
    }
}

/// The fingerprint of lines.
fn of_lines(lines: &[String]) -> u64 {
    fingerprint(&lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect::<String>())
}

#[test]
fn the_corpus_only_grows() {
    let lines = lines();
    for &(count, frozen) in FROZEN {
        assert!(lines.len() >= count, "{} links are left of {count}", lines.len());
        assert_eq!(of_lines(&lines[..count]), frozen, "one of the first {count} links was changed");
    }
    let last = FROZEN.last().map_or(0, |row| row.0);
    assert_eq!(lines.len(), last, "to freeze the new links add the row ({}, {:#018x})", lines.len(), of_lines(&lines));
}

#[test]
fn no_link_stands_twice() {
    let mut seen = BTreeSet::new();
    for line in lines() {
        let query = serde_json::from_str::<Value>(&line).unwrap()["query"].clone();
        assert!(seen.insert(query.to_string()), "{query}");
    }
}

/// Gives the entries that have no figures theirs, and keeps every other line to the byte.
fn add() {
    let filled = read().into_iter().map(|line| {
        let entry: Value = serde_json::from_str(&line).unwrap();
        let query = entry["query"].as_str().unwrap();
        if entry.get("quote").is_some() {
            line
        } else {
            json!({"query": query, "quote": value(&quote(query))}).to_string()
        }
    });
    let entries: Vec<_> = filled.collect();
    std::fs::write(PATH, format!("[\n{}\n]\n", entries.join(",\n"))).unwrap();
}

/// Text that a link could hold: whole parameters, broken ones, and bytes of any kind, raw or percent-encoded.
pub fn junk() -> impl Strategy<Value = String> {
    let name = prop_oneof![
        4 => prop::sample::select(&ORDER[..]).prop_map(|name| format!("byok-{name}")),
        1 => prop::sample::select(vec!["byok", "byok-", "byok-Fee", "byokfee", "byok2-fee", "utm_source", "x", ""]).prop_map(str::to_owned),
        1 => ".{0,6}",
    ];
    let bytes = prop::collection::vec(any::<u8>(), 0..40);
    let value = prop_oneof![
        3 => "[-0-9._]{0,22}",
        2 => "(text|article|avatar|500|2000|49|-|_|\\.|yes|credits| ){0,8}",
        1 => bytes.clone().prop_map(|bytes| bytes.iter().map(|byte| format!("%{byte:02X}")).collect()),
        1 => bytes.clone().prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        1 => "[%+&=?;#a-f0-9]{0,20}",
    ];
    let pairs = prop::collection::vec((name, value), 0..8).prop_map(|pairs| {
        pairs.into_iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    });
    prop_oneof![4 => pairs, 1 => bytes.prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()), 1 => ".{0,80}"]
}

/// Whether the decoded query has a parameter of this name.
fn names(query: &str, name: &str) -> bool {
    let query = query.strip_prefix('?').unwrap_or(query);
    form_urlencoded::parse(query.as_bytes()).any(|(param, _)| param == name)
}

fn same(key: Key, a: &Inputs, b: &Inputs) -> bool {
    let mut copied = *a;
    copied.copy(key, b);
    copied == *a
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn a_link_that_is_written_is_read_back_the_same(case in case()) {
        let inputs = inputs(&case);
        let written = write(&inputs);
        prop_assert_eq!(&written, &case.query());
        let again = parse(&written, "byok", &[]);
        prop_assert_eq!(&again.inputs, &inputs);
        prop_assert_eq!(again.notes, []);
        prop_assert_eq!(write(&again.inputs), written);
    }

    #[test]
    fn inputs_set_by_hand_are_those_of_the_link(case in case()) {
        let mut by_hand = Inputs::default();
        for (name, &value) in &case.numbers {
            by_hand.set_number(Key::named(name).unwrap(), value);
        }
        for (name, word) in &case.words {
            prop_assert!(by_hand.set_choice(Key::named(name).unwrap(), word));
        }
        if let Some(shares) = case.mix {
            by_hand.set_mix(Mix::new(shares).unwrap());
        }
        if let Some(points) = &case.points {
            let points = points.iter().map(|&(volume, cents)| Offer { volume, cents, overage: None }).collect::<Vec<_>>();
            by_hand.set_points(Offers::points(&points).unwrap());
        }
        if let Some(plans) = &case.plans {
            let plans = plans.iter().map(|&(volume, cents, overage)| Offer { volume, cents, overage }).collect::<Vec<_>>();
            by_hand.set_plans(Offers::plans(&plans).unwrap());
        }
        prop_assert_eq!(by_hand, inputs(&case));
    }

    #[test]
    fn no_text_panics_or_changes_an_input_that_it_does_not_name(case in case(), junk in junk(), first in prop::bool::ANY) {
        let clean = inputs(&case);
        let query = if first { format!("{junk}&{}", case.query()) } else { format!("{}&{junk}", case.query()) };
        let read = parse(&query, "byok", &[]);
        for key in Key::all() {
            let named = names(&junk, &format!("byok-{}", key.name()));
            // What stands first counts: after a given input junk cannot change it even by its name.
            if !named || (!first && clean.is_given(key)) {
                prop_assert!(same(key, &read.inputs, &clean), "{} of {}", key.name(), query);
            }
        }
        for note in &read.notes {
            prop_assert!(note.param.chars().count() <= 64 && note.given.chars().count() <= 64);
        }
    }

    #[test]
    fn whatever_was_read_can_be_written_and_read_again(junk in junk()) {
        let read = parse(&junk, "byok", &[]).inputs;
        let again = parse(&write(&read), "byok", &[]);
        prop_assert_eq!(again.notes, []);
        prop_assert_eq!(again.inputs, read);
    }

    #[test]
    fn what_is_clamped_is_given_and_at_its_bound(row in prop::sample::select(&NUMBERS[..]), beyond in 1..1_000_000_000_i64, below in prop::bool::ANY) {
        let (name, _, min, max) = row;
        let (bound, value) = if below { (min, min - beyond) } else { (max, max + beyond) };
        let read = parse(&format!("byok-{name}={value}"), "byok", &[]);
        let key = Key::named(name).unwrap();
        let Kind::Number { decimals, .. } = key.kind() else { return Err(TestCaseError::fail("not a number")) };
        prop_assert_eq!(read.inputs.number(key), Some(bound * 10_i64.pow(decimals)));
        prop_assert!(read.inputs.is_given(key));
        prop_assert_eq!(read.notes.len(), 1);
        prop_assert_eq!(read.notes[0].used.clone(), Some(bound.to_string()));
    }

    #[test]
    fn calculators_of_two_prefixes_share_a_link(one in case(), other in case(), prefix in "[A-Za-z0-9_]{1,8}") {
        prop_assume!(prefix != "byok");
        let both = format!("{}&{}", parameters(&inputs(&other), &prefix), one.query());
        prop_assume!(both.len() <= 4_096);
        for (prefix, case) in [("byok", &one), (prefix.as_str(), &other)] {
            let read = parse(&both, prefix, &[]);
            prop_assert_eq!(read.notes, []);
            prop_assert_eq!(read.inputs, inputs(case));
        }
    }

    #[test]
    fn a_locked_input_is_never_set(case in case(), name in prop::sample::select(&ORDER[..])) {
        let key = Key::named(name).unwrap();
        let read = parse(&case.query(), "byok", &[key]);
        prop_assert!(!read.inputs.is_given(key));
        prop_assert_eq!(read.notes.len(), usize::from(inputs(&case).is_given(key)));
        for other in Key::all().filter(|&other| other != key) {
            prop_assert!(same(other, &read.inputs, &inputs(&case)));
        }
    }
}

#[test]
fn a_schema_of_more_than_nine_digits_is_no_number_even_if_it_comes_to_1() {
    let why = |schema: &str| {
        let notes = parse(&format!("byok={schema}"), "byok", &[]).notes;
        notes.first().map(|note| value(&note.why))
    };
    assert_eq!([why("1"), why("000000001")], [None, None]);
    assert_eq!(why("999999999"), Some("unknown-schema".into()));
    assert_eq!([why("1000000000"), why("0000000001")], [Some("not-a-number".into()), Some("not-a-number".into())]);
}

#[test]
fn names_are_not_trimmed_and_values_are() {
    let read = parse("+byok-volume=7&byok-volume+=8&byok-fee=%20%099%0A", "byok", &[]);
    assert_eq!(write(&read.inputs), "byok=1&byok-fee=9");
    assert_eq!(read.notes.iter().map(|note| note.param.as_str()).collect::<Vec<_>>(), ["volume "]);
}

#[test]
fn a_list_that_breaks_a_rule_is_refused_whole() {
    for list in [
        "mix=text-5_text-6",
        "mix=text-5_poem-6",
        "mix=text-101",
        "mix=text-0_article-0",
        "mix=text",
        "points=500-49_500-50",
        "points=500-49_600-48",
        "points=0-49",
        "points=1000001-49",
        "points=0000500-49_00000600-50",
        "points=500-1000000.01",
        "points=500-49.001",
        "points=500-49-1",
        "points=500-49_",
        "points=1-1_2-1_3-1_4-1_5-1_6-1_7-1_8-1_9-1_10-1_11-1_12-1_13-1",
        "plans=500-49-10.000001",
        "plans=500-49-0.0000001",
        "plans=500-49-",
        "plans=500",
    ] {
        let read = parse(&format!("byok-{list}"), "byok", &[]);
        assert!(read.inputs == Inputs::default() && read.notes.len() == 1, "{list}");
        assert_eq!(value(&read.notes[0].why), "malformed-list", "{list}");
    }
}

#[test]
fn a_larger_plan_may_cost_less_and_a_point_may_not() {
    let read = parse("byok-plans=20-500_21-420&byok-points=20-500_21-420", "byok", &[]);
    assert_eq!(read.notes.iter().map(|note| note.param.as_str()).collect::<Vec<_>>(), ["points"]);
    assert_eq!(read.inputs.plans().entries().len(), 2);
}

#[test]
fn one_amp_in_front_of_a_name_is_dropped() {
    let read = parse("?byok=1&amp;byok-volume=7&amp;amp;byok-fee=1&AMP;byok-rate=1&%61mp;byok-hours=2", "byok", &[]);
    assert_eq!((write(&read.inputs).as_str(), read.notes.as_slice()), ("byok=1&byok-volume=7&byok-hours=2", &[][..]));
    assert_eq!(merge("?a=1&amp;byok-fee=3", "byok", "byok=1"), "a=1&byok=1", "it is read as ours, so it is replaced");
}
