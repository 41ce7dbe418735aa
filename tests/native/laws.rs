//! What holds for all inputs: the whole result against the cost model written a second time (`common`), and the laws that
//! a reader of the result relies on. A failure worth keeping becomes a named test at the end.

use crate::common::case::{CHOICES, Case, NUMBERS, ORDER};
use crate::common::generate::{case, extreme, mix, number, plans, points, spread, wandering};
use crate::common::{cases, inputs};
use byok_calculator::model::{Key, Kind, Outcome, Side, evaluate};
use byok_calculator::query::parse;
use byok_calculator::quote::quote;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use std::cmp::Ordering;

fn outcome(case: &Case) -> Outcome {
    evaluate(&inputs(case))
}

/// Every field as the second model has it.
fn agrees(case: &Case) {
    let mut actual: Value = serde_json::to_value(quote(&case.query())).unwrap();
    let notes = actual.as_object_mut().unwrap().remove("notes");
    assert_eq!(notes, Some(Value::Array(Vec::new())), "{}", case.query());
    let expected = case.expected();
    for (field, value) in expected.as_object().unwrap() {
        assert_eq!(actual.get(field), Some(value), "{field} of {}", case.query());
    }
    assert_eq!(actual, expected, "{}", case.query());
}

/// Above 0 where BYOK is cheaper, in the result's own words.
fn sign(side: Side) -> Ordering {
    match side {
        Side::Byok => Ordering::Greater,
        Side::Managed => Ordering::Less,
        Side::Tie => Ordering::Equal,
    }
}

/// What only one side charges, and whether that is BYOK. What counts for both sides is not among them.
const CHARGES: [(&str, bool); 14] = [
    ("minimum", true),
    ("fee", true),
    ("fee-pct", true),
    ("fee-each", true),
    ("fee-min", true),
    ("fee-seat", true),
    ("hours", true),
    ("rate", true),
    ("surprises", true),
    ("markup", false),
    ("markup-fee", false),
    ("markup-each", false),
    ("markup-min", false),
    ("managed-seat", false),
];

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn every_figure_is_that_of_the_second_model(case in case()) {
        agrees(&case);
    }

    #[test]
    fn at_the_bounds_of_everything_too(case in extreme()) {
        agrees(&case);
    }

    #[test]
    fn regions_cover_all_volumes_in_maximal_runs(case in case()) {
        let regions = outcome(&case).answer.regions;
        prop_assert_eq!((regions[0].start, regions[regions.len() - 1].end), (0, 1_000_000));
        for pair in regions.windows(2) {
            prop_assert_eq!(pair[0].end + 1, pair[1].start);
            prop_assert!(pair[0].cheaper != pair[1].cheaper);
        }
        prop_assert!(regions.iter().all(|region| region.start <= region.end));
    }

    #[test]
    fn break_even_is_the_smallest_volume_from_which_managed_is_never_cheaper(case in case()) {
        let outcome = outcome(&case);
        let managed_in = |from: u32, to: u32| {
            outcome.regions.iter().any(|r| r.cheaper == Side::Managed && r.start <= to && r.end >= from)
        };
        match outcome.break_even {
            None => prop_assert!(managed_in(1_000_000, 1_000_000)),
            Some(from) => {
                prop_assert!(!managed_in(from, 1_000_000));
                prop_assert!(from == 0 || managed_in(from - 1, from - 1));
            }
        }
    }

    #[test]
    fn the_region_of_the_volume_says_what_the_result_says(case in case()) {
        let (inputs, outcome) = (inputs(&case), outcome(&case));
        let at = outcome.regions.iter().find(|r| (r.start..=r.end).contains(&inputs.volume())).unwrap();
        prop_assert_eq!(at.cheaper, outcome.cheaper);
        if let Some(difference) = outcome.difference {
            prop_assert!(difference == 0 || difference.cmp(&0) == sign(outcome.cheaper));
        }
    }

    #[test]
    fn lines_sum_to_totals(case in case()) {
        let outcome = outcome(&case);
        let byok = outcome.byok;
        // Each line is rounded by itself, by half a millionth at most.
        prop_assert!((byok.api + byok.fee + byok.usage_fee - byok.cash).abs() <= 1, "{:?}", byok);
        prop_assert!((byok.cash + byok.ops + byok.surprises - byok.total).abs() <= 1, "{:?}", byok);
        if let (Some(managed), Some(difference)) = (outcome.managed, outcome.difference)
            && managed < byok_calculator::model::LIMIT
        {
            prop_assert!((managed - byok.total - difference).abs() <= 1);
        }
    }

    #[test]
    fn raising_what_one_side_charges_never_makes_that_side_cheaper((name, byok) in select(&CHARGES[..]), one in spread(0, 1_000_000), other in spread(0, 1_000_000), case in case()) {
        let [low, high] = [one.min(other), one.max(other)].map(|part| {
            let &(_, decimals, min, max) = NUMBERS.iter().find(|row| row.0 == name).unwrap();
            let span = i128::from((max - min) * 10_i64.pow(decimals));
            outcome(&case.with(name, min + (span * i128::from(part) / 1_000_000) as i64))
        });
        let never = |outcome: &Outcome| outcome.break_even.map_or(1_000_001, i64::from);
        // Seen from the side that charges more.
        let (dear, cheap) = if byok { (&high, &low) } else { (&low, &high) };
        prop_assert!(dear.difference <= cheap.difference, "{}", name);
        prop_assert!(sign(dear.cheaper) <= sign(cheap.cheaper), "{}", name);
        prop_assert!(never(cheap) <= never(dear), "{}", name);
        if byok {
            prop_assert!(low.byok.total <= high.byok.total && low.byok.cash <= high.byok.cash, "{}", name);
        } else {
            prop_assert!(low.managed <= high.managed, "{}", name);
        }
    }

    #[test]
    fn billed_yearly_neither_side_is_dearer(mut case in case()) {
        let mut billed = |billing| {
            case.words.insert("billing", billing);
            outcome(&case)
        };
        let (monthly, yearly) = (billed("monthly"), billed("yearly"));
        prop_assert!(yearly.byok.total <= monthly.byok.total && yearly.byok.fee <= monthly.byok.fee);
        prop_assert!(yearly.managed <= monthly.managed);
        prop_assert_eq!(yearly.managed.is_some(), monthly.managed.is_some());
    }

    #[test]
    fn neutral_values_of_the_later_inputs_change_nothing(case in case()) {
        let mut plain = case.clone();
        for name in ["fee-each", "fee-min", "fee-seat", "fee-yearly", "managed-seat", "managed-yearly", "seats", "license"] {
            plain.numbers.remove(name);
        }
        plain.words.remove("curve");
        plain.words.remove("billing");
        let mut neutral = plain.clone();
        for name in ["fee-each", "fee-min", "fee-seat", "fee-yearly", "managed-seat", "managed-yearly", "license"] {
            neutral.numbers.insert(name, 0);
        }
        neutral.numbers.insert("seats", 1);
        neutral.words.extend([("curve", "article"), ("billing", "monthly")]);
        prop_assert_eq!(outcome(&neutral), outcome(&plain));
    }

    #[test]
    fn a_flip_put_in_makes_both_cost_the_same(case in case(), surprising in prop::bool::ANY) {
        // Without a fee of odd size flips would seldom lie within bounds.
        let case = if surprising { case.with("fee", 9_999) } else { case.with("hours", 77) };
        let before = outcome(&case);
        let Some(difference) = before.difference else { return Ok(()) };
        for (name, flip, step) in [
            ("fee", before.flips.fee, 10_000),
            ("rate", before.flips.rate, 10_000),
            ("hours", before.flips.hours, 10_000),
        ] {
            let Some(flip) = flip else { continue };
            // An input has two decimals, a flip six: it lies between the next lower and the next higher that can be put in.
            let (low, high) = (flip.div_euclid(step), (flip + step - 1).div_euclid(step));
            let at = |value: i64| outcome(&case.with(name, value)).difference.unwrap();
            if low == high {
                // The flip itself is rounded to half a millionth, of a dollar or of an hour worth so much.
                let slack = 1 + if name == "fee" { 0 } else { number_of(&case, "rate").max(number_of(&case, "hours")) / 100 };
                prop_assert!(at(low).abs() <= slack, "{} at {}: {}", name, low, at(low));
            } else {
                prop_assert!(at(low) >= 0 && at(high) <= 0, "{} {}: {} {}", name, flip, at(low), at(high));
            }
        }
        if let (Some(ppm), Some(managed)) = (before.flips.managed_ppm, before.managed)
            && ppm.abs() < byok_calculator::model::LIMIT && managed < byok_calculator::model::LIMIT
        {
            let changed = i128::from(managed) * (1_000_000 + i128::from(ppm));
            let miss = changed - i128::from(before.byok.total) * 1_000_000;
            prop_assert!(miss.abs() <= i128::from(managed) / 2 + i128::from(ppm.abs()) + 2_000_000);
        }
        if let Some(volume) = before.flips.volume {
            let after = outcome(&case.with("volume", volume.into()));
            prop_assert_eq!(sign(after.cheaper), difference.cmp(&0).reverse());
            let (here, there) = (inputs(&case).volume(), i64::from(volume));
            let nearer = if here < volume { there - 1 } else { there + 1 };
            let short = outcome(&case.with("volume", nearer));
            prop_assert!(sign(short.cheaper) != sign(after.cheaper), "one step nearer it is not cheaper yet");
        }
    }

    #[test]
    fn the_planners_course_is_no_dearer_than_either_end(case in wandering()) {
        if let Some(planner) = outcome(&case).planner {
            prop_assert!(planner.total <= planner.stay_managed && planner.total <= planner.byok_now);
            prop_assert!(planner.switch_after <= planner.volumes.len());
        }
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn months_on_many_credit_segments_are_summed_exactly(case in wandering()) {
        agrees(&case);
    }

    #[test]
    fn lists_at_their_bounds_are_priced_exactly(case in case(), mix in mix(), points in points(), plans in plans(), managed in 0..2_usize) {
        let mut case = case.with("volume", 1_000_000).with("unit", 10_000_000).with("rotation", 359);
        (case.mix, case.points, case.plans) = (Some(mix), Some(points), Some(plans));
        case.words.insert("managed", ["credits", "plans"][managed]);
        agrees(&case);
    }

    /// A tie is rare by chance: the fee at which both cost the same, where it is a whole number of cents.
    #[test]
    fn ties_are_ties(case in case(), volume in number("volume")) {
        let mut case = case.with("volume", volume).with("hours", 250).with("rate", 1_200).with("surprises", 0).with("fee-pct", 0).with("fee-yearly", 0).with("license", 0);
        (case.mix, case.points) = (None, None);
        if let Some(fee) = outcome(&case).flips.fee && fee % 10_000 == 0 {
            let tie = case.with("fee", fee / 10_000);
            agrees(&tie);
            prop_assert_eq!(outcome(&tie).difference, Some(0));
            // Every course of the planner costs the same then, and staying the longest stands.
            let steady = tie.with("growth", 0).with("setup", 0);
            agrees(&steady);
            let planner = outcome(&steady).planner.unwrap();
            prop_assert_eq!(planner.switch_after, planner.volumes.len());
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn regions_are_those_of_asking_volume_by_volume(case in case()) {
        let (terms, regions) = (case.terms(), outcome(&case).answer.regions);
        let near_an_end = regions.iter().flat_map(|region| [region.start, region.end]).flat_map(|v| v.saturating_sub(3)..=v + 3);
        for volume in (0..=3_000).chain(near_an_end).filter(|&volume| volume <= 1_000_000) {
            let region = regions.iter().find(|region| volume <= region.end).unwrap();
            prop_assert_eq!(sign(region.cheaper), terms.side(volume.into()), "volume {}", volume);
        }
    }
}

fn number_of(case: &Case, name: &str) -> i64 {
    let key = Key::named(name).unwrap();
    case.numbers.get(name).copied().or_else(|| inputs(case).number(key)).unwrap_or(250)
}

#[test]
fn the_table_of_inputs_is_the_one_the_laws_are_tried_on() {
    let names: Vec<_> = Key::all().map(Key::name).collect();
    assert_eq!(names, ORDER);
    for key in Key::all() {
        match key.kind() {
            Kind::Number { decimals, min, max, .. } => assert!(NUMBERS.contains(&(key.name(), decimals, min, max))),
            Kind::Choice { words, .. } => assert!(CHOICES.contains(&(key.name(), words))),
            Kind::Mix | Kind::Points | Kind::Plans => {}
        }
    }
}

/// The second model is held to the worked examples too, and the frozen links to the second model.
#[test]
fn the_second_model_meets_the_worked_examples_and_the_frozen_links() {
    for (file, figures) in [
        (include_str!("../vectors/quotes.json"), "expect"),
        (include_str!("../vectors/fee-shapes.json"), "expect"),
        (include_str!("../links/schema-1.json"), "quote"),
    ] {
        for entry in serde_json::from_str::<Vec<Value>>(file).unwrap() {
            let query = entry["query"].as_str().unwrap();
            let mut figures = entry[figures].clone();
            figures.as_object_mut().unwrap().remove("notes");
            assert_eq!(Case::from(&parse(query, "byok", &[]).inputs).expected(), figures, "{query}");
        }
    }
}

/// The outcome of a link that is read without a note.
#[track_caller]
fn at(query: &str) -> Outcome {
    let quote = quote(query);
    assert_eq!(quote.notes, []);
    quote.outcome
}

#[test]
fn of_two_equally_near_volumes_the_larger_is_the_flip() {
    let both_ways = at(concat!(
        "byok-volume=1400&byok-fee=60.05&byok-minimum=0&byok-hours=0",
        "&byok-managed=plans&byok-plans=1000-50_2000-150_10000-150",
    ));
    assert_eq!(both_ways.cheaper, Side::Byok);
    assert_eq!(both_ways.regions.iter().map(|region| region.end).next(), Some(1_000), "400 below, 400 above");
    assert_eq!(both_ways.flips.volume, Some(1_800));
}

#[test]
fn a_flip_at_the_bound_of_its_input_is_one() {
    let flips = |query: &str| at(query).flips;
    assert_eq!(flips("byok-points=500-100035&byok-minimum=5&byok-hours=1&byok-rate=10").fee, Some(100_000_000_000));
    assert_eq!(flips("byok-points=500-100035.01&byok-minimum=5&byok-hours=1&byok-rate=10").fee, None);
    assert_eq!(flips("byok-points=500-789&byok-rate=1").hours, Some(744_000_000));
    assert_eq!(flips("byok-points=500-789.01&byok-rate=1").hours, None);
    assert_eq!(flips("byok-points=500-10045&byok-hours=1").rate, Some(10_000_000_000));
    assert_eq!(flips("byok-points=500-10045.01&byok-hours=1").rate, None);
    assert_eq!(flips("byok-points=500-45").hours, Some(0), "the lower bound is one too");
}

#[test]
fn of_courses_that_cost_the_same_the_planner_stays_longest() {
    let planner = at("byok-volume=2000&byok-rate=11.60&byok-setup=0").planner.unwrap();
    assert_eq!((planner.switch_after, planner.stay_managed), (12, planner.byok_now));
}
