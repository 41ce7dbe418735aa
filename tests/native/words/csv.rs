//! The result to take away: a reader of CSV finds the model's figures and every input in it, and nothing that a
//! spreadsheet would run.

use super::at;
use crate::common::cases;
use crate::common::generate::{case, extreme};
use byok_calculator::model::{Inputs, Key, evaluate};
use byok_calculator::query::{decimal, write_value};
use byok_calculator::quote::quote;
use byok_calculator::words::{self, Language};
use proptest::prelude::*;
use serde_json::Value;

const LINK: &str = "https://example.com/?byok=1&byok-volume=2000";

/// The table as it is written.
fn written(inputs: &Inputs, link: &str) -> String {
    words::csv(&Language::english(), inputs, &evaluate(inputs), link)
}

/// The table as a reader of CSV gives it back: rows of five cells.
#[track_caller]
fn rows(inputs: &Inputs, link: &str) -> Vec<Vec<String>> {
    let table = written(inputs, link);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(reader.headers().unwrap(), vec!["part", "name", "value", "unit", "origin"]);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The value of a figure, an input or something about the result.
fn find<'a>(rows: &'a [Vec<String>], part: &str, name: &str) -> Option<&'a str> {
    rows.iter().find(|row| row[0] == part && row[1] == name).map(|row| row[2].as_str())
}

#[test]
fn figures_are_plain_numbers_in_dollars() {
    let rows = rows(&at("byok-volume=2000").0, LINK);
    for (name, value, unit) in [
        ("cheaper side", "Managed credits", ""),
        ("verdict", "too close to call", ""),
        ("recommended", "either", ""),
        ("BYOK: API cost", "100.00", "USD a month"),
        ("BYOK: cash cost", "120.00", "USD a month"),
        ("BYOK: key management", "30.00", "USD a month"),
        ("BYOK: total cost", "150.00", "USD a month"),
        ("managed credits: total cost", "149.00", "USD a month"),
        ("managed credits minus BYOK", "-1.00", "USD a month"),
        ("BYOK: cost of 1 generation", "0.075000", "USD"),
        ("break-even", "2032", "generations a month"),
        ("key management hours", "2.5", "hours a month"),
        ("value of your time at which both cost the same", "11.60", "USD an hour"),
        ("managed credits above BYOK in cash", "24.1667", "percent"),
        ("months planned for", "12", "months"),
    ] {
        let row = rows.iter().find(|row| row[0] == "result" && row[1] == name).unwrap();
        assert_eq!((row[2].as_str(), row[3].as_str()), (value, unit), "{name}");
    }
    assert_eq!(find(&rows, "about", "link"), Some(LINK));
    assert_eq!(find(&rows, "about", "price list read on"), Some("2026-11-23"));
}

#[test]
fn every_input_stands_as_in_links_given_or_by_default() {
    let (inputs, _) = at("byok-fee=25.5&byok-mix=text-65_image-22&byok-growth=-2.5");
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
    let unit = |name: &str| rows.iter().find(|row| row[0] == "input" && row[1] == name).unwrap()[3].as_str();
    assert_eq!(
        ["volume", "fee", "rate", "hours", "unit", "growth"].map(unit),
        ["generations a month", "USD a month", "USD an hour", "hours a month", "USD", "% a month"]
    );
}

#[test]
fn what_there_is_none_of_is_an_empty_cell() {
    let no_plan = rows(&at("byok-managed=plans&byok-volume=20000").0, LINK);
    assert_eq!(find(&no_plan, "result", "managed credits: total cost"), Some(""));
    assert_eq!(find(&no_plan, "result", "managed credits minus BYOK"), Some(""));
    let nothing = rows(&at("byok-volume=0").0, LINK);
    assert_eq!(find(&nothing, "result", "BYOK: cost of 1 generation"), Some(""));
}

#[test]
fn lines_end_with_cr_and_lf() {
    let table = written(&Inputs::default(), LINK);
    assert!(table.ends_with("\r\n") && !table.replace("\r\n", "").contains('\n'), "{table}");
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
        let rows = rows(&Inputs::default(), hostile);
        assert_eq!(find(&rows, "about", "link"), Some(format!("'{hostile}").as_str()), "kept as text");
    }
    for harmless in ["a,b", "say \"no\"", "two\r\nlines", "x;=1+1", "a\t=1+1", "", "é✓", "-12.50", " =1"] {
        let rows = rows(&Inputs::default(), harmless);
        assert_eq!(find(&rows, "about", "link"), Some(harmless));
    }
    let table = written(&Inputs::default(), "x;=1+1");
    assert!(table.contains("\"x;=1+1\""), "quoted, so that no spreadsheet parts it at the semicolon");
}

/// Where a figure stands in the result, and how many of its decimals are written.
const PATHS: [(&str, &str, u32); 20] = [
    ("managed credits: total cost", "/managed", 2),
    ("managed credits above BYOK in cash", "/markup_over_cash_ppm", 4),
    ("key management hours", "/hours", 6),
    ("value of your time at which both cost the same", "/hour_worth", 2),
    ("managed credits minus BYOK, low end", "/range/difference_low", 2),
    ("managed credits minus BYOK, high end", "/range/difference_high", 2),
    ("break-even", "/break_even", 0),
    ("break-even, low end", "/range/break_even_low", 0),
    ("break-even, high end", "/range/break_even_high", 0),
    ("volume that changes the answer", "/flips/volume", 0),
    ("platform fee that changes the answer", "/flips/fee", 2),
    ("key management hours that change the answer", "/flips/hours", 6),
    ("value of your time that changes the answer", "/flips/rate", 2),
    ("change in the price of managed credits that changes the answer", "/flips/managed_ppm", 4),
    ("months on managed credits before the switch", "/planner/switch_after", 0),
    ("cost with that switch", "/planner/total", 2),
    ("cost of never moving", "/planner/stay_managed", 2),
    ("cost of moving now", "/planner/byok_now", 2),
    ("month of the switch: credit back", "/switch_month/credit_back", 2),
    ("month of the switch: total cost", "/switch_month/total", 2),
];

#[track_caller]
fn holds_the_result(query: &str) {
    let rows = rows(&at(query).0, LINK);
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
            assert!((written - exact).abs() <= 1e-7 + exact.abs() * 1e-12, "{name}: {written} for {exact} of {query}");
        }
    }
    let micros = |name: &str| decimal(find(&rows, "result", name).unwrap(), 6).unwrap();
    let cash = ["API cost", "platform fee", "usage fee"].map(|line| micros(&format!("BYOK: {line}")));
    // Each figure is rounded to a millionth by itself.
    assert!((cash.iter().sum::<i64>() - micros("BYOK: cash cost")).abs() <= 2, "{query}");
    let hidden = micros("BYOK: key management") + micros("BYOK: surprise bills");
    assert!((micros("BYOK: cash cost") + hidden - micros("BYOK: total cost")).abs() <= 2, "{query}");
    assert_eq!(Some(micros("BYOK: total cost")), quote.pointer("/byok/total").and_then(Value::as_i64), "{query}");
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
        let rows = rows(&Inputs::default(), &link);
        let read = find(&rows, "about", "link").unwrap();
        prop_assert!(read == link || read == format!("'{link}"), "{:?} for {:?}", read, link);
        let starts = read.starts_with(['=', '+', '@', '\t', '\r', '\n']);
        prop_assert!(!starts && (!read.starts_with('-') || read[1..].bytes().all(|b| b.is_ascii_digit() || b == b'.')));
    }
}
