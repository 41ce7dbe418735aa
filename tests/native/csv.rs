//! The result to take away: a reader of CSV finds the model's figures and every input in it, and nothing that a
//! spreadsheet would run.

use crate::common::cases;
use crate::common::generate::{case, extreme};
use byok_calculator::model::{Inputs, Key, evaluate};
use byok_calculator::query::{PREFIX, parse, write_value};
use byok_calculator::quote::quote;
use byok_calculator::text;
use proptest::prelude::*;
use serde_json::Value;

const LINK: &str = "https://example.com/?byok=1&byok-volume=2000";

/// The table as a reader of CSV gives it back: rows of five cells.
#[track_caller]
fn rows(inputs: &Inputs, link: &str) -> Vec<Vec<String>> {
    let table = text::csv(inputs, &evaluate(inputs), link);
    assert!(table.ends_with("\r\n") && !table.replace("\r\n", "").contains('\n'), "lines end with CR and LF");
    let mut reader = csv::ReaderBuilder::new().from_reader(table.as_bytes());
    assert_eq!(reader.headers().unwrap(), vec!["part", "name", "value", "unit", "origin"]);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[track_caller]
fn inputs(query: &str) -> Inputs {
    let parsed = parse(query, PREFIX, &[]);
    assert!(parsed.notes.is_empty(), "{query}: {:?}", parsed.notes);
    parsed.inputs
}

/// The value of a figure, an input or something about the result.
fn find<'a>(rows: &'a [Vec<String>], part: &str, name: &str) -> Option<&'a str> {
    rows.iter().find(|row| row[0] == part && row[1] == name).map(|row| row[2].as_str())
}

#[test]
fn figures_are_plain_numbers_in_dollars() {
    let rows = rows(&inputs("byok-volume=2000"), LINK);
    let result = |name| find(&rows, "result", name).unwrap();
    for (name, value) in [
        ("cheaper side", "managed credits"),
        ("verdict", "too close to call"),
        ("own keys: provider APIs", "100.00"),
        ("own keys: cash", "120.00"),
        ("own keys: key keeping", "30.00"),
        ("own keys: all in", "150.00"),
        ("managed credits: all in", "149.00"),
        ("managed credits less own keys", "-1.00"),
        ("own keys: cost of a generation", "0.075000"),
        ("break-even", "2032"),
        ("hours of key keeping", "2.5"),
        ("worth of an hour at which both cost the same", "11.60"),
        ("managed credits over own keys in cash", "24.1667"),
        ("months planned for", "12"),
    ] {
        assert_eq!(result(name), value, "{name}");
    }
    assert_eq!(find(&rows, "about", "link"), Some(LINK));
    assert_eq!(find(&rows, "about", "price list read on"), Some("2026-11-23"));
}

#[test]
fn every_input_stands_as_in_links_given_or_by_default() {
    let inputs = inputs("byok-fee=25.5&byok-mix=text-65_image-22&byok-growth=-2.5");
    let rows = rows(&inputs, LINK);
    for key in Key::all() {
        let row = rows.iter().find(|row| row[0] == "input" && row[1] == key.name()).unwrap();
        assert_eq!(row[2], write_value(&inputs, key));
        assert_eq!(row[4], if inputs.is_given(key) { "given" } else { "default" });
    }
    assert_eq!(find(&rows, "input", "fee"), Some("25.5"));
    assert_eq!(find(&rows, "input", "growth"), Some("-2.5"), "a negative number is no formula");
    assert_eq!(find(&rows, "input", "mix"), Some("text-65_image-22"));
    assert_eq!(find(&rows, "input", "points"), Some("500-49_2000-149_10000-700"));
    assert!(rows.iter().any(|row| row[1] == "fee" && row[3] == "USD a month"));
}

#[test]
fn what_there_is_none_of_is_an_empty_cell() {
    let unsold = rows(&inputs("byok-managed=plans&byok-volume=20000"), LINK);
    assert_eq!(find(&unsold, "result", "managed credits: all in"), Some(""));
    assert_eq!(find(&unsold, "result", "managed credits less own keys"), Some(""));
    let nothing = rows(&inputs("byok-volume=0"), LINK);
    assert_eq!(find(&nothing, "result", "own keys: cost of a generation"), Some(""));
}

#[test]
fn no_cell_can_be_run_as_a_formula() {
    for hostile in [
        "\r=1+1",
        "\n=1+1",
        "=HYPERLINK(\"https://evil.example\",\"x\")",
        "+1+1",
        "-1+1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1;2)",
        "\t=1+1",
        "＝1+1",
        "-",
        "-1e9",
        "--1",
    ] {
        let rows = rows_unchecked(hostile);
        let link = find(&rows, "about", "link").unwrap();
        assert_eq!(link, format!("'{hostile}"), "kept as text");
    }
    for harmless in ["a,b", "say \"no\"", "two\r\nlines", "x;=1+1", "a\t=1+1", "", "é✓", "-12.50", " =1"] {
        let rows = rows_unchecked(harmless);
        assert_eq!(find(&rows, "about", "link"), Some(harmless));
    }
    let table = text::csv(&inputs(""), &evaluate(&inputs("")), "x;=1+1");
    assert!(table.contains("\"x;=1+1\""), "quoted, so that no spreadsheet parts it at the semicolon");
}

fn rows_unchecked(link: &str) -> Vec<Vec<String>> {
    let table = text::csv(&inputs(""), &evaluate(&inputs("")), link);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Where a figure stands in the result, and how many of its decimals are written.
const PATHS: [(&str, &str, u32); 20] = [
    ("managed credits: all in", "/managed", 2),
    ("managed credits over own keys in cash", "/markup_over_cash_ppm", 4),
    ("hours of key keeping", "/hours", 6),
    ("worth of an hour at which both cost the same", "/hour_worth", 2),
    ("managed credits less own keys, at the least", "/range/difference_low", 2),
    ("managed credits less own keys, at the most", "/range/difference_high", 2),
    ("break-even", "/break_even", 0),
    ("break-even, at the earliest", "/range/break_even_low", 0),
    ("break-even, at the latest", "/range/break_even_high", 0),
    ("volume that turns the answer", "/flips/volume", 0),
    ("platform fee that turns the answer", "/flips/fee", 2),
    ("hours of key keeping that turn the answer", "/flips/hours", 6),
    ("worth of an hour that turns the answer", "/flips/rate", 2),
    ("change of the managed price that turns the answer", "/flips/managed_ppm", 4),
    ("months on managed credits before the switch", "/planner/switch_after", 0),
    ("cost of that course", "/planner/total", 2),
    ("cost of never switching", "/planner/stay_managed", 2),
    ("cost of switching at once", "/planner/byok_now", 2),
    ("month of the switch: credit given back", "/switch_month/credit_back", 2),
    ("month of the switch: cost", "/switch_month/total", 2),
];

#[track_caller]
fn holds_the_result(query: &str) {
    let inputs = parse(query, PREFIX, &[]).inputs;
    let rows = rows(&inputs, LINK);
    let quote = serde_json::to_value(quote(query)).unwrap();
    let number = |name: &str| {
        find(&rows, "result", name).filter(|text| !text.is_empty()).map(|text| text.parse::<f64>().unwrap())
    };
    for (name, path, decimals) in PATHS {
        let exact = quote.pointer(path).and_then(Value::as_i64);
        let written = number(name);
        assert_eq!(written.is_some(), exact.is_some(), "{name} of {query}");
        if let (Some(written), Some(exact)) = (written, exact) {
            let scale = match decimals {
                0 => 1.0,
                4 => 1e4,
                _ => 1e6,
            };
            let exact = exact as f64 / scale;
            assert!(
                (written - exact).abs() <= 0.00501 + exact.abs() * 1e-12,
                "{name}: {written} for {exact} of {query}"
            );
        }
    }
    let cents = |name: &str| find(&rows, "result", name).unwrap().replace('.', "").parse::<i64>().unwrap();
    let cash = ["provider APIs", "platform fee", "usage fee"].map(|line| cents(&format!("own keys: {line}")));
    assert_eq!(cash.iter().sum::<i64>(), cents("own keys: cash"), "{query}");
    let hidden = cents("own keys: key keeping") + cents("own keys: surprise bills");
    assert_eq!(cents("own keys: cash") + hidden, cents("own keys: all in"), "{query}");
    let exact = quote.pointer("/byok/total").and_then(Value::as_i64).unwrap();
    assert!((cents("own keys: all in") - exact / 10_000).abs() <= 1, "{query}");
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn the_table_holds_the_result(case in case()) {
        holds_the_result(&case.query());
    }

    #[test]
    fn at_the_bounds_of_everything_too(case in extreme()) {
        holds_the_result(&case.query());
    }

    #[test]
    fn any_link_comes_back_as_text(link in "[ -~\t\r\n]{0,40}") {
        let rows = rows_unchecked(&link);
        let read = find(&rows, "about", "link").unwrap();
        prop_assert!(read == link || read == format!("'{link}"), "{:?} for {:?}", read, link);
        let starts = read.starts_with(['=', '+', '@', '\t', '\r', '\n']);
        prop_assert!(!starts && (!read.starts_with('-') || read[1..].bytes().all(|b| b.is_ascii_digit() || b == b'.')));
    }
}
