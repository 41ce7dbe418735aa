//! Taking the result along.

use super::at;
use byok_calculator::words::{Language, csv, csv_rows, shared};
use proptest::prelude::*;

#[test]
fn the_shared_text_is_the_result_in_a_sentence() {
    let text = |query: &str| {
        let (inputs, outcome) = at(query);
        shared(&Language::english(), &inputs, &outcome).text
    };
    assert_eq!(text(""), "At 500 generations a month, managed credits save $26 a month.");
    assert_eq!(text("byok-volume=10000"), "At 10,000 generations a month, BYOK saves $250 a month.");
    assert_eq!(
        text("byok-volume=2000"),
        "At 2,000 generations a month, BYOK and managed credits are too close to call."
    );
    assert_eq!(text("byok-managed=plans&byok-volume=20000"), "At 20,000 generations a month, only BYOK is available.");
}

#[test]
fn the_table_has_results_inputs_and_the_link() {
    let (inputs, outcome) = at("byok-volume=3000&byok-rate=40");
    let rows = csv_rows(&Language::english(), &inputs, &outcome, "https://example.org/?byok=1");
    assert_eq!(rows[0], ["part", "name", "value", "unit", "origin"]);
    let row = |name: &str| rows.iter().find(|row| row[1] == name).unwrap();
    assert_eq!(*row("verdict"), ["result", "verdict", "Managed credits", "", ""]);
    assert_eq!(*row("BYOK: total cost"), ["result", "BYOK: total cost", "257.50", "USD a month", ""]);
    assert_eq!(row("managed credits minus BYOK")[2], "-39.62");
    assert_eq!(row("BYOK: cost of 1 generation")[2], "0.085833");
    assert_eq!(*row("volume"), ["input", "volume", "3000", "generations a month", "given"]);
    assert_eq!(*row("fee"), ["input", "fee", "20", "USD a month", "default"]);
    assert_eq!(row("link")[2], "https://example.org/?byok=1");
    let sum = |names: [&str; 3]| names.map(|name| row(name)[2].parse::<f64>().unwrap()).iter().sum::<f64>();
    let (cash, total): (f64, f64) =
        (row("BYOK: cash cost")[2].parse().unwrap(), row("BYOK: total cost")[2].parse().unwrap());
    assert_eq!(sum(["BYOK: API cost", "BYOK: platform fee", "BYOK: usage fee"]), cash);
    assert_eq!(sum(["BYOK: cash cost", "BYOK: key management", "BYOK: surprise bills"]), total);
}

/// The link as a reader of the written table finds it.
#[track_caller]
fn written(link: &str) -> String {
    let (inputs, outcome) = at("");
    let table = csv(&Language::english(), &inputs, &outcome, link);
    assert!(table.ends_with("\r\n"));
    let mut reader = ::csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<_> = reader.records().map(|row| row.unwrap()).collect();
    rows.iter().find(|row| &row[1] == "link").unwrap()[2].to_owned()
}

#[test]
fn no_cell_is_taken_for_a_formula_or_parted() {
    for hostile in ["=1+1", "+1", "@x", "-", "-1e9", "＝1"] {
        assert_eq!(written(hostile), format!("'{hostile}"));
    }
    for harmless in ["a,b", "say \"no\"", "x;=1+1", "a\t=1+1", "é✓", "-12.50"] {
        assert_eq!(written(harmless), harmless);
    }
}

proptest! {
    #[test]
    fn any_link_comes_back_as_text(link in "[ -~\t\r\n]{0,40}") {
        let read = written(&link);
        prop_assert!(read == link || read == format!("'{link}"), "{:?} for {:?}", read, link);
    }
}
