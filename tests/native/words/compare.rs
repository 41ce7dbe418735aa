//! Bars and cards: what is shown adds up, and says what it is.

use super::at;
use byok_calculator::model::Key;
use byok_calculator::words::{Language, Percentage, byok, comparison, managed};

#[track_caller]
fn bars(query: &str) -> [(String, Option<String>, Vec<String>); 2] {
    let (inputs, outcome) = at(query);
    let comparison = comparison(&Language::english(), &inputs, &outcome);
    [comparison.byok, comparison.managed]
        .map(|bar| (bar.detail, bar.total, bar.pieces.into_iter().map(|piece| piece.title).collect()))
}

#[test]
fn bars_are_made_of_cash_and_time() {
    let [byok, managed] = bars("");
    assert_eq!((byok.0.as_str(), byok.1.as_deref()), ("$45 cash + $30 time", Some("$75")));
    assert_eq!(byok.2, ["API $25", "Platform $20", "Your time $30"]);
    assert_eq!((managed.0.as_str(), managed.1.as_deref()), ("one price", Some("$49")));
    let [byok, _] = bars("byok-surprises=1&byok-fee-pct=4&byok-volume=10000");
    assert_eq!((byok.0.as_str(), byok.1.as_deref()), ("$436 cash + $30 time + $33 surprises", Some("$499")));
    assert_eq!(byok.2, ["API $400", "Platform $20", "Usage $16", "Your time $30", "Surprises $33"]);
    let [byok, _] = bars("byok-hours=0&byok-surprises=1");
    assert_eq!(byok.0, "$45 cash + $33 surprises");
}

#[test]
fn both_bars_are_on_one_scale() {
    let (inputs, outcome) = at("");
    let comparison = comparison(&Language::english(), &inputs, &outcome);
    let shares = |bar: byok_calculator::words::Bar| bar.pieces.iter().map(|piece| piece.share).collect::<Vec<_>>();
    assert_eq!(shares(comparison.byok), [Percentage(3_333), Percentage(2_666), Percentage(4_000)]);
    assert_eq!(shares(comparison.managed), [Percentage(6_533)]);
}

#[test]
fn the_plan_in_use_says_what_it_leaves_or_lacks() {
    let detail = |query: &str| bars(&format!("byok-managed=plans&{query}"))[1].0.clone();
    assert_eq!(detail("byok-volume=1500"), "2,000 included, 500 unused");
    assert_eq!(detail("byok-volume=2000"), "2,000 included");
    assert_eq!(detail("byok-volume=2300&byok-plans=2000-149-0.08"), "2,000 included + 300 at $0.08");
    let [_, managed] = bars("byok-managed=plans&byok-volume=20000");
    assert_eq!((managed.0.as_str(), managed.1, managed.2), ("no plan at this volume", None, Vec::new()));
}

#[track_caller]
fn lines(query: &str) -> [Vec<String>; 2] {
    let (inputs, outcome) = at(query);
    let language = Language::english();
    [byok(&language, &inputs, &outcome), managed(&language, &inputs, &outcome)].map(|card| {
        let lines = card.lines.into_iter().map(|line| format!("{}: {}", line.label, line.amount));
        lines.chain(card.notes).collect()
    })
}

#[test]
fn cards_are_exact_to_the_cent() {
    let [byok, managed] = lines("byok-volume=3000&byok-rate=40");
    assert_eq!(
        byok,
        [
            "API cost: $137.50",
            "Platform fee: $20.00",
            "Cash cost: $157.50",
            "Key management, 2.5 h × $40: $100.00",
            "Total cost: $257.50",
            "1 generation costs $0.0858",
        ]
    );
    assert_eq!(
        managed,
        ["Managed credits: $217.88", "Total cost: $217.88", "1 generation costs $0.0726", "38% above BYOK’s cash cost"]
    );
    let [_, managed] = lines("byok-managed=plans&byok-volume=20000");
    assert_eq!(managed, ["Total cost: not available", "no plan at this volume"]);
    let [_, managed] = lines("byok-managed=plans&byok-plans=20-500_21-420_1000-900&byok-volume=15");
    assert_eq!(managed[2], "This larger plan is cheaper than the one with 20 included.");
    assert!(
        lines("byok-managed=plans&byok-plans=20-500_21-420&byok-volume=21")[1][2].starts_with("1 generation costs")
    );
    let [byok, managed] = lines("byok-volume=0&byok-managed=plans&byok-plans=100-9-0.5");
    assert_eq!(byok.last().unwrap(), "Enter a volume to see the cost of each piece.");
    assert_eq!(managed[..3], ["Plan, 100 included: $9.00", "Overage: $0.00", "Total cost: $9.00"]);
}

#[test]
fn each_line_opens_the_field_that_decides_it() {
    let (inputs, outcome) = at("byok-surprises=1&byok-fee-pct=1");
    let card = byok(&Language::english(), &inputs, &outcome);
    let keys: Vec<_> = card.lines.iter().filter_map(|line| line.key).collect();
    assert_eq!(keys, [Key::Unit, Key::Fee, Key::FeePct, Key::Hours, Key::Surprises]);
}
