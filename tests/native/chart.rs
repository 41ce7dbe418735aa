//! The chart: its lines are the model's at every volume.

use crate::common::generate::{case, extreme};
use crate::common::{at, cases, inputs};
use byok_calculator::chart::{Chart, Corner, Tick};
use byok_calculator::model::{Curves, Inputs, Key, LIMIT, Side, evaluate};
use byok_calculator::words::{Language, labeled_chart};
use proptest::prelude::*;

#[track_caller]
fn drawn(query: &str) -> Chart {
    let (inputs, outcome) = at(query);
    labeled_chart(&Language::english(), &inputs, &outcome, None)
}

#[test]
fn the_default_chart_reaches_beyond_the_crossing_with_a_few_round_ticks() {
    let chart = drawn("");
    assert_eq!(chart.up_to, 6_000);
    let labels = |ticks: &[Tick]| ticks.iter().map(|tick| tick.label.clone()).collect::<Vec<_>>();
    assert_eq!(labels(&chart.volumes), ["0", "2,000", "4,000", "6,000"]);
    assert_eq!(labels(&chart.amounts), ["$0", "$100", "$200", "$300", "$400", "$500"]);
    assert_eq!(chart.you, (500, 75_000_000, Some(49_000_000)));
    assert_eq!(chart.crossings.len(), 1);
    let crossing = chart.crossings[0];
    assert_eq!((crossing.volume, crossing.cheaper), (2_032, Side::Byok));
}

#[test]
fn plans_are_drawn_as_steps_and_end_with_the_last() {
    let chart = drawn("byok-managed=plans&byok-volume=12000");
    let dollars: Vec<Corner> = chart.managed.iter().map(|&(volume, micros)| (volume, micros / 1_000_000)).collect();
    assert_eq!(dollars, [(0, 49), (501, 49), (501, 149), (2_001, 149), (2_001, 700), (10_000, 700)]);
    assert_eq!((chart.up_to, chart.sold_up_to), (30_000, Some(10_000)));
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

/// The lines pass through the model's amounts at these volumes.
#[track_caller]
fn is_the_models(inputs: &Inputs, sample: &[u32]) {
    let outcome = evaluate(inputs);
    let chart = labeled_chart(&Language::english(), inputs, &outcome, None);
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
        assert!(near(along(&chart.byok, volume).unwrap(), there.byok.total), "BYOK at {volume}");
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
