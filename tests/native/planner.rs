//! When to switch: each case has its sentence, and every figure is the model's.

use crate::common::generate::{case, wandering};
use crate::common::{cases, inputs};
use byok_calculator::model::{Inputs, Key, Outcome, evaluate};
use byok_calculator::query::{PREFIX, parse};
use byok_calculator::text::{English, Switch, month_rows, prose, switch, switch_day};
use proptest::prelude::*;

#[track_caller]
fn at(query: &str) -> (Inputs, Outcome) {
    let parsed = parse(query, PREFIX, &[]);
    assert!(parsed.notes.is_empty(), "{query}: {:?}", parsed.notes);
    let outcome = evaluate(&parsed.inputs);
    (parsed.inputs, outcome)
}

#[track_caller]
fn plan(query: &str) -> Switch {
    let (inputs, outcome) = at(query);
    switch(&inputs, &outcome, &English)
}

#[track_caller]
fn says(query: &str, when: &str, saving: &str) {
    let plan = plan(query);
    assert_eq!((plan.when.as_str(), plan.saving.as_str()), (when, saving), "{query:?}");
}

#[test]
fn who_stays_small_stays_managed() {
    says("", "Stay on managed credits: over 12 months that costs $588.", "That is $348 less than moving now.");
    says(
        "byok-months=1&byok-volume=2000&byok-rate=11.6&byok-setup=0",
        "Stay on managed credits: over 1 month that costs $149.",
        "That is as much as moving now.",
    );
}

#[test]
fn who_makes_much_moves_now() {
    says(
        "byok-volume=10000",
        "Move to own keys now: over 12 months that costs $5,436.",
        "That is $2,964 less than never moving.",
    );
}

#[test]
fn who_grows_moves_when_volume_pays_for_the_upkeep() {
    let query = "byok-volume=1000&byok-growth=20";
    let planner = at(query).1.planner.unwrap();
    assert_eq!((planner.switch_after, planner.volumes[4]), (4, 2_074));
    says(
        query,
        "Move to own keys in month 5, at 2,074 generations: over 12 months that costs $2,340.",
        "That is $528 less than never moving and $48 less than moving now.",
    );
    let plan = plan(query);
    assert_eq!(plan.months.iter().filter(|month| month.switched).count(), 8);
    let rows = month_rows(&plan.months, &English);
    assert_eq!(rows.rows()[0], ["1", "1,000", "$100.00", "$82.33", "managed"]);
    assert_eq!(rows.rows()[4][4], "own keys");
}

#[test]
fn where_no_plan_is_sold_in_some_month_that_month_is_named() {
    says(
        "byok-managed=plans&byok-volume=8000&byok-growth=20",
        "In month 3, at 11,520 generations, no plan is sold: managed credits will not do for all 12 months.",
        "",
    );
    let now = "byok-managed=plans&byok-volume=20000";
    says(now, "No plan is sold at your volume, so there is nothing to switch from.", "");
    assert_eq!(month_rows(&plan(now).months, &English).rows()[0][3], "not sold");
}

#[test]
fn setting_up_counts_its_hours() {
    assert_eq!(plan("").setup, "Setting own keys up counts $36 once (3 hours at $12).");
    assert_eq!(plan("byok-setup=0").setup, "");
    assert_eq!(plan("byok-rate=0").setup, "");
}

#[test]
fn a_switch_on_some_day_gives_back_the_credit_for_the_rest() {
    let said = |query| {
        let (inputs, outcome) = at(query);
        switch_day(&inputs, &outcome, &English)
    };
    let sentence = |day, back, total| {
        format!(
            "A switch on day {day} of a 30-day month gives back {back} in credit; that month then costs {total} in all."
        )
    };
    assert_eq!(said("byok-volume=10000"), sentence(15, "$350", "$575"));
    assert_eq!(said("byok-volume=10000&byok-day=0"), sentence(0, "$700", "$450"));
    assert_eq!(said("byok-volume=10000&byok-day=30"), sentence(30, "$0.00", "$700"));
    assert!(said("byok-managed=plans&byok-volume=20000").starts_with("No plan is sold"));
}

/// The months are the model's, and the courses sum up to what the sentences say.
#[track_caller]
fn is_the_models(inputs: &Inputs) {
    let outcome = evaluate(inputs);
    let Switch { when, saving, months, top, .. } = switch(inputs, &outcome, &English);
    assert!(when.ends_with('.') && !when.contains(['{', '}']) && !saving.contains(['{', '}']), "{when} {saving}");
    assert_eq!(months.len() as i64, inputs.number(Key::Months).unwrap());
    for month in &months {
        let mut then = *inputs;
        then.set_number(Key::Volume, month.volume.into());
        let then = evaluate(&then);
        assert_eq!((month.byok, month.managed), (then.byok.total, then.managed));
        assert!(top >= month.byok && top >= month.managed.unwrap_or_default());
    }
    let Some(planner) = &outcome.planner else {
        assert!(months.iter().any(|month| month.managed.is_none()) && saving.is_empty());
        return;
    };
    assert!(when.contains(&prose(&English, planner.total)), "{when}");
    assert_eq!(months.iter().filter(|month| !month.switched).count(), planner.switch_after);
    for other in [planner.stay_managed, planner.byok_now].into_iter().filter(|&other| other > planner.total) {
        assert!(saving.contains(&prose(&English, other - planner.total)), "{saving}");
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn every_month_and_every_sum_is_the_models(case in case()) {
        is_the_models(&inputs(&case));
    }

    #[test]
    fn over_many_credit_segments_too(case in wandering()) {
        is_the_models(&inputs(&case));
    }
}
