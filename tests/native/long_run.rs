//! A million random queries, lists and configurations, none of which may panic. It takes minutes, so it is run by its own
//! command: `cargo test --profile long-run --test native long_run -- --ignored`.

use crate::common::cases;
use crate::common::generate::{case, json};
use crate::links::junk;
use byok_calculator::config::read;
use byok_calculator::query::{PREFIX, parse};
use byok_calculator::quote::{quote, quote_with};
use byok_calculator::words::{Language, notice};
use proptest::prelude::*;

/// Text in the form of a list, right or wrong.
fn list() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec!["mix", "points", "plans"]);
    let part =
        prop_oneof![4 => "[0-9]{1,7}", 2 => "[0-9]{1,7}\\.[0-9]{1,7}", 1 => "(text|avatar|poem)", 1 => "[-.x ]{0,3}"];
    let entry = prop::collection::vec(part, 1..5).prop_map(|parts| parts.join("-"));
    let entries = prop::collection::vec(entry, 0..15).prop_map(|entries| entries.join("_"));
    (name, entries).prop_map(|(name, entries)| format!("byok-{name}={entries}"))
}

/// Reads a query, says what is wrong with it, and writes the whole result.
fn is_quoted(query: &str) {
    let parsed = parse(query, PREFIX, &[]);
    let notice = notice(&Language::english(), &parsed.inputs, &parsed.notes);
    assert!(notice.is_none_or(|notice| notice.notes.iter().all(|note| !note.is_empty())));
    assert!(quote(query).json().starts_with('{'));
}

proptest! {
    #![proptest_config(cases(400_000))]

    #[test]
    #[ignore = "takes minutes"]
    fn no_query_panics(case in case(), junk in junk()) {
        is_quoted(&format!("{}&{junk}", case.query()));
    }
}

proptest! {
    #![proptest_config(cases(300_000))]

    #[test]
    #[ignore = "takes minutes"]
    fn no_list_panics(list in list(), case in case()) {
        is_quoted(&format!("{list}&{}", case.query()));
    }

    #[test]
    #[ignore = "takes minutes"]
    fn no_configuration_panics(value in json(), junk in junk()) {
        let reading = read(&value);
        assert!(quote_with(&junk, &reading.configuration).json().starts_with('{'));
    }
}
