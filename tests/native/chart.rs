//! The chart: its lines are the model's at every volume, and its words state what they show.

use crate::common::generate::{case, extreme};
use crate::common::{cases, inputs};
use byok_calculator::model::{Curves, Inputs, Key, LIMIT, Outcome, Side, evaluate};
use byok_calculator::query::{PREFIX, parse};
use byok_calculator::text::{Chart, Corner, English, chart, chart_name, chart_rows, chart_sentence};
use proptest::prelude::*;

#[track_caller]
fn drawn(query: &str) -> (Inputs, Outcome, Chart) {
    let parsed = parse(query, PREFIX, &[]);
    assert!(parsed.notes.is_empty(), "{query}: {:?}", parsed.notes);
    let outcome = evaluate(&parsed.inputs);
    let chart = chart(&parsed.inputs, &outcome, &English, None);
    (parsed.inputs, outcome, chart)
}

#[track_caller]
fn name(query: &str) -> String {
    let (_, outcome, chart) = drawn(query);
    chart_name(&chart, &outcome, &English)
}

#[test]
fn the_default_chart_reaches_beyond_the_crossing_with_a_few_round_ticks() {
    let (_, _, chart) = drawn("");
    assert_eq!(chart.up_to, 6_000);
    let labels =
        |ticks: &[byok_calculator::text::Tick]| ticks.iter().map(|tick| tick.label.clone()).collect::<Vec<_>>();
    assert_eq!(labels(&chart.volumes), ["0", "2,000", "4,000", "6,000"]);
    assert_eq!(labels(&chart.amounts), ["$0", "$100", "$200", "$300", "$400", "$500"]);
    assert_eq!(chart.you, (500, 75_000_000, Some(49_000_000)));
    assert_eq!(chart.crossings.len(), 1);
    let crossing = chart.crossings[0];
    assert_eq!((crossing.volume, crossing.cheaper), (2_032, Side::Byok));
}

#[test]
fn the_name_states_the_crossings() {
    let lead = |up_to: &str| format!("Monthly cost of own keys and of managed credits up to {up_to} generations. ");
    for (query, up_to, crossings) in [
        ("", "6,000", "The lines cross at 2,032: from there on own keys are cheaper."),
        ("byok-rate=0", "1,000", "Own keys are cheaper throughout."),
        ("byok-points=1-1_1000000-2", "1,000", "Managed credits are cheaper throughout."),
        (
            "byok-managed=markup&byok-fee=0&byok-hours=0&byok-minimum=0&byok-markup=0&byok-markup-fee=0",
            "1,000",
            "Both cost the same throughout.",
        ),
        (
            "byok-points=100-90_1000000-91&byok-fee=0&byok-hours=0",
            "4,000",
            "The lines cross at 1,801: from there on managed credits are cheaper.",
        ),
        (
            "byok-managed=plans",
            "6,000",
            "The cheaper side changes: own keys from 501, managed credits from 1,980 and own keys from 2,001.",
        ),
        (
            "byok-rate=10000",
            "1,000",
            "Managed credits are cheaper throughout. Beyond the chart: own keys from 797,889.",
        ),
    ] {
        assert_eq!(name(query), lead(up_to) + crossings, "{query:?}");
    }
}

#[test]
fn many_crossings_are_counted_beyond_the_first_four() {
    let steps: Vec<String> = (1..=12).map(|step| format!("{}-{}", step * 400, step * 20 + 45)).collect();
    let said = name(&format!("byok-managed=plans&byok-volume=3000&byok-plans={}", steps.join("_")));
    assert!(said.contains("more changes."), "{said}");
}

#[test]
fn the_sentence_tells_the_visitors_point_the_end_of_plans_and_the_bands() {
    let sentence = |query| {
        let (_, outcome, chart) = drawn(query);
        chart_sentence(&chart, &outcome, &English)
    };
    let crossing = "The lines cross at 2,032: from there on own keys are cheaper.";
    let bands = "The bands show how far what you have not set can move the lines.";
    assert_eq!(
        sentence(""),
        format!("At your 500 generations own keys come to $75 all in and managed credits to $49. {crossing} {bands}")
    );
    let settled = "byok-fee=20&byok-hours=2.5&byok-rate=12&byok-points=500-49_2000-149_10000-700";
    assert!(!sentence(settled).contains("bands"), "nothing is open");
    let unsold = sentence("byok-managed=plans&byok-volume=20000");
    assert!(
        unsold.starts_with("At your 20,000 generations own keys come to $825 all in, and no plan is sold."),
        "{unsold}"
    );
    assert!(unsold.contains("Beyond 10,000 no plan is sold, so the line of managed credits ends there."), "{unsold}");
}

#[test]
fn plans_are_drawn_as_steps_and_end_with_the_last() {
    let (_, _, chart) = drawn("byok-managed=plans&byok-volume=12000");
    let dollars: Vec<Corner> = chart.managed.iter().map(|&(volume, micros)| (volume, micros / 1_000_000)).collect();
    assert_eq!(dollars, [(0, 49), (501, 49), (501, 149), (2_001, 149), (2_001, 700), (10_000, 700)]);
    assert_eq!((chart.up_to, chart.sold_up_to), (30_000, Some(10_000)));
}

#[test]
fn the_table_holds_round_volumes_the_visitors_and_the_break_even() {
    let (inputs, outcome, chart) = drawn("byok-volume=1234");
    let rows = chart_rows(&chart, &inputs, &outcome, &English);
    let read: Vec<String> = rows.rows().iter().map(|row| row.join(" | ")).collect();
    assert_eq!(
        read,
        [
            "0 | $60.00 | $49.00 | managed | ",
            "1,000 | $100.00 | $82.33 | managed | ",
            "1,234 | $111.70 | $97.93 | managed | your volume",
            "2,000 | $150.00 | $149.00 | managed | ",
            "2,032 | $151.20 | $151.20 | own keys | break-even",
            "3,000 | $187.50 | $217.88 | own keys | ",
            "4,000 | $225.00 | $286.75 | own keys | ",
            "5,000 | $262.50 | $355.63 | own keys | ",
            "6,000 | $300.00 | $424.50 | own keys | ",
        ]
    );
    let (inputs, outcome, chart) = drawn("byok-managed=plans&byok-volume=20000");
    let rows = chart_rows(&chart, &inputs, &outcome, &English);
    assert_eq!(rows.rows().pop().unwrap()[2..4], ["not sold", "own keys"]);
}

/// The amount of a line at a volume; of the two corners of a step the second.
fn along(line: &[Corner], volume: u32) -> Option<f64> {
    let at = line.iter().rposition(|corner| corner.0 <= volume)?;
    let (v0, m0) = line[at];
    match line.get(at + 1) {
        None => (v0 == volume).then_some(m0 as f64),
        Some(&(v1, m1)) => Some(m0 as f64 + (m1 - m0) as f64 * f64::from(volume - v0) / f64::from(v1 - v0)),
    }
}

/// The lines pass through the model's amounts at these volumes, and the words have no gaps.
#[track_caller]
fn is_the_models(inputs: &Inputs, sample: &[u32]) {
    let outcome = evaluate(inputs);
    let chart = chart(inputs, &outcome, &English, None);
    // Amounts that are kept within what leaves the model bend a line where the costs themselves do not.
    let saturated = chart.byok.iter().chain(&chart.managed).any(|corner| corner.1 == LIMIT);
    assert!(chart.volumes.len() <= 5 && chart.amounts.len() <= 6 && chart.up_to >= inputs.volume());
    let edges = [0, chart.up_to, inputs.volume()];
    for volume in sample.iter().map(|&at| (u64::from(at) * u64::from(chart.up_to) / 1_000_000) as u32).chain(edges) {
        let mut there = *inputs;
        there.set_number(Key::Volume, volume.into());
        let there = evaluate(&there);
        let costing = Curves::new(inputs).at(volume);
        assert_eq!((costing.byok, costing.managed, costing.cheaper), (there.byok.total, there.managed, there.cheaper));
        if saturated {
            continue;
        }
        let near = |drawn: f64, exact: i64| (drawn - exact as f64).abs() <= 2.0 + exact as f64 * 1e-9;
        assert!(near(along(&chart.byok, volume).unwrap(), there.byok.total), "own keys at {volume}");
        match (along(&chart.managed, volume), there.managed) {
            (Some(drawn), Some(exact)) => assert!(near(drawn, exact), "managed at {volume}: {drawn} for {exact}"),
            (drawn, exact) => assert_eq!((drawn, exact), (None, None), "managed at {volume}"),
        }
        for [low, high] in [&chart.byok_band, &chart.managed_band] {
            if let (Some(low), Some(high)) = (along(low, volume), along(high, volume)) {
                assert!(low <= high + 2.0 + high * 1e-9, "{low} to {high} at {volume}");
            }
        }
    }
    let highest = chart.byok.iter().chain(&chart.managed).map(|corner| corner.1).max().unwrap();
    assert!(highest <= chart.top);
    for text in [chart_name(&chart, &outcome, &English), chart_sentence(&chart, &outcome, &English)] {
        assert!(text.ends_with('.') && !text.contains(['{', '}']) && !text.contains("  "), "{text}");
    }
    let rows = chart_rows(&chart, inputs, &outcome, &English);
    let rows = rows.rows();
    assert!((6..=12).contains(&rows.len()), "{} rows up to {}", rows.len(), chart.up_to);
    assert_eq!(rows.iter().filter(|row| row[4].contains("your volume")).count(), 1);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_lines_are_the_models_at_every_volume(case in case(), sample in prop::collection::vec(0..=1_000_000_u32, 12)) {
        is_the_models(&inputs(&case), &sample);
    }

    #[test]
    fn at_the_bounds_of_everything_too(case in extreme(), sample in prop::collection::vec(0..=1_000_000_u32, 12)) {
        is_the_models(&inputs(&case), &sample);
    }
}
