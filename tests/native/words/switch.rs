//! When to switch: each case has its sentence, and every figure is the model's.

use super::at;
use crate::common::generate::{case, extreme, wandering};
use crate::common::{cases, inputs};
use byok_calculator::model::{Inputs, Key, evaluate, months};
use byok_calculator::words::Language;
use byok_calculator::words::explore::{Switch, switch};
use proptest::prelude::*;

#[track_caller]
fn plan(query: &str) -> Switch {
    let (inputs, outcome) = at(query);
    switch(&Language::english(), &inputs, &outcome)
}

#[test]
fn the_plan_says_when_to_move_and_what_that_saves() {
    for (query, when, saving) in [
        (
            "",
            "Stay with managed credits. Over 12 months, that costs $588 in total.",
            "That is $348 less than moving now.",
        ),
        (
            "byok-months=1&byok-volume=2000&byok-rate=11.6&byok-setup=0",
            "Stay with managed credits. Over 1 month, that costs $149 in total.",
            "Moving now costs the same.",
        ),
        (
            "byok-volume=10000",
            "Move to BYOK now. Over 12 months, that costs $5,436 in total, including your time.",
            "That is $2,964 less than never moving.",
        ),
        (
            "byok-volume=10000&byok-growth=5&byok-setup=0",
            "Move to BYOK now. Over 12 months, that costs $6,869 in total, including your time.",
            "That is $4,229 less than never moving.",
        ),
        (
            "byok-volume=1000&byok-growth=20",
            "Move to BYOK in month 5, at 2,074 generations a month. Over 12 months, that costs $2,340 in total, \
             including your time.",
            "That is $528 less than never moving and $48 less than moving now.",
        ),
        (
            "byok-managed=plans&byok-volume=1500&byok-rate=25&byok-growth=10",
            "Move to BYOK in month 5, at 2,197 generations a month. Over 12 months, that costs $2,473 in total, \
             including your time.",
            "That is $3,723 less than never moving and $82 less than moving now.",
        ),
        (
            "byok-managed=plans&byok-volume=8000&byok-growth=20",
            "In month 3, at 11,520 generations, no plan covers your volume, so we can’t compare all 12 months.",
            "",
        ),
        ("byok-managed=plans&byok-volume=20000", "No plan covers your volume, so there is nothing to switch from.", ""),
    ] {
        let plan = plan(query);
        assert_eq!((plan.when.as_str(), plan.saving.unwrap_or_default().as_str()), (when, saving), "{query:?}");
    }
}

#[test]
fn the_months_stand_in_a_table() {
    let query = "byok-volume=1000&byok-growth=20";
    let planner = at(query).1.planner.unwrap();
    assert_eq!((planner.switch_after, planner.volumes[4]), (4, 2_074));
    let table = plan(query).table;
    assert_eq!(table.rows.iter().filter(|row| row[4] == "BYOK").count(), 8);
    assert_eq!(table.rows[0], ["1", "1,000", "$100.00", "$82.33", "Managed credits"]);
    assert_eq!(plan("byok-managed=plans&byok-volume=20000").table.rows[0][3], "not available");
}

#[test]
fn setting_up_counts_its_hours() {
    let setup = |query| plan(query).setup;
    assert_eq!(setup("").as_deref(), Some("Setting up BYOK adds a one-time $36 (3 hours at $12.00 an hour)."));
    assert_eq!(
        setup("byok-rate=25").as_deref(),
        Some("Setting up BYOK adds a one-time $75 (3 hours at $25.00 an hour).")
    );
    assert_eq!([setup("byok-setup=0"), setup("byok-rate=0")], [None, None]);
}

#[test]
fn a_switch_on_some_day_gives_back_the_credit_for_the_rest() {
    for (query, day, back, total) in [
        ("byok-volume=10000", 15, "$350", "$575"),
        ("byok-volume=10000&byok-day=0", 0, "$700", "$450"),
        ("byok-volume=10000&byok-day=30", 30, "$0", "$700"),
    ] {
        let sentence = format!(
            "If your platform prorates, switching on day {day} of a 30-day month gets you {back} back in credit. \
             That month costs {total} in total."
        );
        assert_eq!(plan(query).day, sentence, "{query:?}");
    }
    assert!(plan("byok-managed=plans&byok-volume=20000").day.starts_with("No plan covers your volume"));
}

/// The months are the model's, and the courses sum up to what the sentences say.
#[track_caller]
fn is_the_models(inputs: &Inputs) {
    let (language, outcome) = (Language::english(), evaluate(inputs));
    let Switch { when, saving, table, .. } = switch(&language, inputs, &outcome);
    assert!(when.ends_with('.') && saving.iter().all(|saving| saving.ends_with('.')), "{when} {saving:?}");
    let months = months(inputs);
    assert_eq!(months.len() as i64, inputs.number(Key::Months).unwrap());
    assert_eq!(table.rows.len(), months.len());
    for (&(volume, costs), row) in months.iter().zip(&table.rows) {
        let mut then = *inputs;
        then.set_number(Key::Volume, volume.into());
        let then = evaluate(&then);
        assert_eq!((costs.byok, costs.managed), (then.byok.total, then.managed));
        let managed = then.managed.map_or_else(|| "not available".to_owned(), |managed| language.exact(managed));
        assert_eq!(row[1..4], [language.number(volume), language.exact(then.byok.total), managed]);
    }
    let Some(planner) = &outcome.planner else {
        assert!(months.iter().any(|(_, costs)| costs.managed.is_none()) && saving.is_none());
        return;
    };
    assert!(when.contains(&language.amount(planner.total)), "{when}");
    assert_eq!(table.rows.iter().take_while(|row| row[4] != "BYOK").count(), planner.switch_after);
    assert_eq!(table.rows.iter().filter(|row| row[4] != "BYOK").count(), planner.switch_after);
    let saving = saving.unwrap();
    let saved = [planner.stay_managed, planner.byok_now].map(|other| other - planner.total);
    // Beside each other, amounts have the same decimals.
    let decimals = language.decimals(&saved);
    for saved in saved.into_iter().filter(|&saved| saved > 0) {
        assert!(
            [language.money(saved, decimals), language.amount(saved)].iter().any(|said| saving.contains(said)),
            "{saving}"
        );
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

    #[test]
    fn at_the_bounds_of_everything_too(case in extreme()) {
        is_the_models(&inputs(&case));
    }
}
