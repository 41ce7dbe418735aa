//! What the chart says to those who see it and to those who do not.

use super::at;
use byok_calculator::words::{ChartWords, Language, Table, chart_table, chart_words, labeled_chart};

#[track_caller]
fn said(query: &str) -> ChartWords {
    let (language, (inputs, outcome)) = (Language::english(), at(query));
    let chart = labeled_chart(&language, &inputs, &outcome, None);
    chart_words(&language, &chart, &inputs, &outcome)
}

#[test]
fn its_name_states_the_crossing() {
    for (query, name) in [
        ("", "Monthly cost by volume. BYOK becomes cheaper at 2,032 generations."),
        ("byok-managed=plans&byok-rate=25", "Monthly cost by volume. The cheaper side changes 3 times."),
        ("byok-managed=plans", "Monthly cost by volume. The cheaper side changes 3 times."),
        ("byok-rate=10000", "Monthly cost by volume. Managed credits are cheaper at every volume shown."),
        ("byok-points=1-1_1000000-2", "Monthly cost by volume. Managed credits are cheaper at every volume shown."),
        ("byok-rate=0", "Monthly cost by volume. BYOK is cheaper at every volume shown."),
        (
            "byok-managed=markup&byok-fee=0&byok-hours=0&byok-minimum=0&byok-markup=0&byok-markup-fee=0",
            "Monthly cost by volume. Both cost the same at every volume shown.",
        ),
        (
            "byok-points=100-90_1000000-91&byok-fee=0&byok-hours=0",
            "Monthly cost by volume. Managed credits become cheaper at 1,801 generations.",
        ),
    ] {
        assert_eq!(said(query).name, name, "{query:?}");
    }
}

#[test]
fn its_sentences_give_the_visitors_costs_and_what_lies_beyond() {
    for (query, sentence) in [
        (
            "",
            "At 500 generations a month, BYOK costs $75 in total, including your time. Managed credits cost $49. \
             BYOK becomes cheaper at 2,032 generations, where the lines meet. The bands show the likely range of \
             each cost.",
        ),
        (
            "byok-managed=plans&byok-volume=9000&byok-fee=20&byok-hours=2.5&byok-rate=25",
            "At 9,000 generations a month, BYOK costs $445 in total, including your time. Managed credits cost $700. \
             The cheaper side changes 3 times: BYOK from 501, managed credits from 1,330, and BYOK from 2,001. No \
             plan covers more than 10,000 generations, so the managed credits line ends there.",
        ),
        (
            "byok-rate=10000&byok-fee=20&byok-hours=2.5&byok-points=500-49_2000-149",
            "At 500 generations a month, BYOK costs $25,045 in total, including your time. Managed credits cost $49. \
             Managed credits are cheaper at every volume shown. Beyond the chart, BYOK becomes cheaper at 858,149 \
             generations.",
        ),
    ] {
        assert_eq!(said(query).sentence, sentence, "{query:?}");
    }
}

#[test]
fn its_sentences_are_those_that_hold() {
    let has = |query, part: &str| said(query).sentence.contains(part);
    let bands = "The bands show";
    assert!(has("", bands));
    let settled = "byok-fee=20&byok-hours=2.5&byok-rate=12&byok-points=500-49_2000-149_10000-700";
    assert!(!has(settled, bands), "nothing is open");
    let crossings = "The cheaper side changes 3 times: BYOK from 501, managed credits from 1,980, and BYOK from 2,001.";
    assert!(has("byok-managed=plans", crossings));
    let no_plan = "byok-managed=plans&byok-volume=20000";
    assert!(has(
        no_plan,
        "At 20,000 generations a month, BYOK costs $825 in total, including your time. No plan covers that volume."
    ));
    assert!(has(no_plan, "No plan covers more than 10,000 generations, so the managed credits line ends there."));
    assert!(has("byok-rate=10000", "Beyond the chart, BYOK becomes cheaper at 797,889 generations."));
    assert!(has("byok-points=100-90_1000000-91&byok-fee=0&byok-hours=0", "Managed credits become cheaper at"));
    assert!(has("byok-rate=0", "BYOK is cheaper at every volume shown."));
}

#[test]
fn many_crossings_are_counted_and_the_first_four_named() {
    let steps: Vec<String> = (1..=12).map(|step| format!("{}-{}", step * 400, step * 20 + 45)).collect();
    let query = format!("byok-managed=plans&byok-volume=3000&byok-plans={}", steps.join("_"));
    let (inputs, outcome) = at(&query);
    let crossings = labeled_chart(&Language::english(), &inputs, &outcome, None).crossings.len();
    assert!(crossings > 4, "{crossings}");
    let sentence = said(&query).sentence;
    let start = format!("The cheaper side changes {crossings} times. The first changes: ");
    let named = sentence.split_once(&start).unwrap().1.split_once(". ").unwrap().0;
    assert_eq!(named.matches(" from ").count(), 4, "{sentence}");
}

#[test]
fn a_flag_marks_a_single_break_even() {
    let words = said("");
    assert_eq!(words.break_even.as_deref(), Some("break-even 2,032"));
    assert_eq!(said("byok-managed=plans&byok-rate=25").break_even, None, "there are several changes");
    assert_eq!(said("byok-rate=0").break_even, None, "there is none");
}

#[track_caller]
fn table(query: &str) -> Table<5> {
    let (language, (inputs, outcome)) = (Language::english(), at(query));
    chart_table(&language, &labeled_chart(&language, &inputs, &outcome, None), &inputs, &outcome)
}

#[test]
fn its_table_has_round_volumes_the_visitors_and_the_break_even() {
    let both = table("byok-volume=2032");
    assert_eq!(both.heads, ["Generations per month", "BYOK", "Managed credits", "Cheaper", "Note"]);
    let marked = both.rows.iter().find(|row| !row[4].is_empty()).unwrap();
    assert_eq!(*marked, ["2,032", "$151.20", "$151.20", "BYOK", "your volume, break-even"]);
    let read: Vec<String> = table("byok-volume=1234").rows.iter().map(|row| row.join(" | ")).collect();
    assert_eq!(
        read,
        [
            "0 | $60.00 | $49.00 | Managed credits | ",
            "1,000 | $100.00 | $82.33 | Managed credits | ",
            "1,234 | $111.70 | $97.93 | Managed credits | your volume",
            "2,000 | $150.00 | $149.00 | Managed credits | ",
            "2,032 | $151.20 | $151.20 | BYOK | break-even",
            "3,000 | $187.50 | $217.88 | BYOK | ",
            "4,000 | $225.00 | $286.75 | BYOK | ",
            "5,000 | $262.50 | $355.63 | BYOK | ",
            "6,000 | $300.00 | $424.50 | BYOK | ",
        ]
    );
    let no_plan = table("byok-managed=plans&byok-volume=20000");
    assert_eq!(no_plan.rows.last().unwrap()[2..4], ["not available", "BYOK"]);
}
