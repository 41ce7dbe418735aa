//! Amounts above zero are never shown as zero, however small they are.

use super::at;
use byok_calculator::words::{Language, Words, chart_table, csv_rows, labeled_chart};

#[test]
fn a_price_of_millionths_is_under_a_cent_wherever_it_is_shown() {
    let query = "byok-unit=0.000004&byok-minimum=0&byok-volume=100";
    let (inputs, outcome) = at(query);
    let language = Language::english();
    let words = Words::new(&language, &inputs, &outcome);
    let line = &words.cards[0].lines[0];
    assert_eq!((line.label.as_str(), line.amount.as_str()), ("API cost", "under $0.01"));
    let piece = &words.comparison.byok.pieces[0];
    assert_eq!((piece.label.as_str(), piece.amount.as_str()), ("API", "under $0.01"));
    // In dollars the file has it exactly.
    let rows = csv_rows(&language, &inputs, &outcome, "");
    let api = rows.iter().find(|row| row[1] == "BYOK: API cost").unwrap();
    assert_eq!(api[2], "0.0004");
}

#[test]
fn a_chart_of_tiny_amounts_has_no_zero_but_zero() {
    let query = "byok-unit=0.000001&byok-minimum=0&byok-fee=0&byok-hours=0&byok-managed=markup&byok-markup-fee=0&byok-volume=100";
    let (inputs, outcome) = at(query);
    let language = Language::english();
    let words = Words::new(&language, &inputs, &outcome);
    assert!(!words.answer.reason.contains("$0 "), "{}", words.answer.reason);
    let chart = labeled_chart(&language, &inputs, &outcome, None);
    let table = chart_table(&language, &chart, &inputs, &outcome);
    let you = table.rows.iter().find(|row| row[0] == "100").unwrap();
    assert!(you[1].starts_with("under"), "{you:?}");
}
