//! What the chart says to those who see it and to those who do not.

use super::at;
use byok_calculator::chart::chart;
use byok_calculator::words::{ChartWords, Language, chart_table, chart_words};

#[track_caller]
fn said(query: &str) -> ChartWords {
    let (language, (inputs, outcome)) = (Language::english(), at(query));
    let chart = chart(&inputs, &outcome, &*language.figures, None);
    chart_words(&language, &chart, &inputs, &outcome)
}

#[test]
fn its_name_states_the_crossing() {
    for (query, name) in [
        ("", "Monthly cost by volume. BYOK becomes cheaper at 2,032 generations."),
        ("byok-managed=plans&byok-rate=25", "Monthly cost by volume. The cheaper side changes 3 times."),
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
            "At your 500 generations a month, BYOK costs $75 in total and managed credits $49. The lines cross at 2,032 \
             generations: from there on, BYOK is cheaper. The bands show the likely range of each cost.",
        ),
        (
            "byok-managed=plans&byok-volume=9000&byok-fee=20&byok-hours=2.5&byok-rate=25",
            "At your 9,000 generations a month, BYOK costs $445 in total and managed credits $700. The cheaper side \
             changes 3 times: BYOK from 501, managed credits from 1,330, and BYOK from 2,001. No plan covers more than \
             10,000 generations, so the line of managed credits ends there.",
        ),
        (
            "byok-rate=10000&byok-fee=20&byok-hours=2.5&byok-points=500-49_2000-149",
            "At your 500 generations a month, BYOK costs $25,045 in total and managed credits $49. Managed credits are \
             cheaper at every volume shown. Beyond the chart, BYOK becomes cheaper at 858,149 generations.",
        ),
    ] {
        assert_eq!(said(query).sentence, sentence, "{query:?}");
    }
}

#[test]
fn flags_mark_the_visitor_and_a_single_break_even() {
    let words = said("");
    assert_eq!((words.you.as_str(), words.break_even.as_deref()), ("you: 500", Some("break-even 2,032")));
    assert_eq!(said("byok-managed=plans&byok-rate=25").break_even, None, "there are several changes");
    assert_eq!(said("byok-rate=0").break_even, None, "there is none");
}

#[test]
fn its_table_has_the_visitors_volume_and_the_break_even() {
    let (language, (inputs, outcome)) = (Language::english(), at("byok-volume=2032"));
    let table = chart_table(&language, &chart(&inputs, &outcome, &*language.figures, None), &inputs, &outcome);
    assert_eq!(table.heads, ["Generations per month", "BYOK", "Managed credits", "Cheaper", "Note"]);
    assert_eq!(table.rows[0], ["0", "$60.00", "$49.00", "Managed credits", ""]);
    let marked = table.rows.iter().find(|row| !row[4].is_empty()).unwrap();
    assert_eq!(*marked, ["2,032", "$151.20", "$151.20", "BYOK", "your volume, break-even"]);
}
