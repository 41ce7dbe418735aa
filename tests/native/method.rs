//! How an answer is worked out: every figure is the model's.

use crate::common::generate::case;
use crate::common::{cases, inputs};
use byok_calculator::model::{Inputs, LIMIT, Outcome, article, evaluate};
use byok_calculator::query::{PREFIX, parse};
use byok_calculator::text::{
    self, Card, English, NOT_MODELLED, Table, byok, byok_steps, difference_step, managed_steps, sources,
};
use proptest::prelude::*;

#[track_caller]
fn at(query: &str) -> (Inputs, Outcome) {
    let parsed = parse(query, PREFIX, &[]);
    assert!(parsed.notes.is_empty(), "{query}: {:?}", parsed.notes);
    let outcome = evaluate(&parsed.inputs);
    (parsed.inputs, outcome)
}

fn read(steps: &Table) -> Vec<String> {
    steps.rows().iter().map(|step| step.join(" | ")).collect()
}

#[track_caller]
fn own(query: &str) -> Vec<String> {
    let (inputs, outcome) = at(query);
    read(&byok_steps(&inputs, &outcome, &English))
}

#[track_caller]
fn managed(query: &str) -> Vec<String> {
    let (inputs, outcome) = at(query);
    read(&managed_steps(&inputs, &outcome, &English))
}

#[test]
fn own_keys_are_worked_out_line_by_line() {
    assert_eq!(
        own(""),
        [
            "Provider APIs | 500 generations: $0.05 each up to 2,000, $0.0375 each beyond | $25.00",
            "Platform fee | flat | $20.00",
            "Cash |  | $45.00",
            "Key keeping, 2.5 hours | 2.5 hours × $12 | $30.00",
            "All in |  | $75.00",
        ]
    );
    assert_eq!(
        own("byok-volume=100&byok-mix=carousel-1&byok-fee-pct=5&byok-fee-free=10&byok-surprises=1.5"),
        [
            "Provider APIs | 100 generations × 5.3 = 530 average ones: $0.05 each up to 2,000, $0.0375 each beyond | $26.50",
            "Platform fee | flat | $20.00",
            "Usage fee | 5% of API spend above $10 | $0.83",
            "Cash |  | $47.33",
            "Key keeping, 2.5 hours | 2.5 hours × $12 | $30.00",
            "Surprise bills | 1.5 a year × $400 ÷ 12 months | $50.00",
            "All in |  | $127.33",
        ]
    );
    assert!(own("byok-volume=10")[0].contains("beyond, but at least $10 | $10.00"));
}

#[test]
fn managed_is_worked_out_in_each_way_of_pricing() {
    assert_eq!(
        managed(""),
        [
            "Managed credits | 500 generations on straight lines through $49 for 500; $149 for 2,000; $700 for 10,000 | $49.00",
            "All in |  | $49.00",
        ]
    );
    assert_eq!(
        managed("byok-managed=plans&byok-plans=300-30-0.1_900-200"),
        [
            "Plan of 300 | the cheapest plan for 500 generations | $30.00",
            "Overage | what goes beyond 300, at $0.10 each | $20.00",
            "All in |  | $50.00",
        ]
    );
    assert_eq!(
        managed("byok-managed=plans&byok-plans=300-30-1_900-200")[1],
        "Overage | nothing goes beyond it | $0.00"
    );
    assert_eq!(
        managed("byok-managed=markup&byok-markup-each=0.01&byok-markup-min=5"),
        [
            "API cost, orchestration, mark-up | (API cost of 500 generations + $20) + 30% + $0.01 a generation, at least $5 | \
         $63.50",
            "All in |  | $63.50",
        ]
    );
    assert_eq!(managed("byok-managed=plans&byok-volume=20000"), ["All in |  | not sold"]);
}

#[test]
fn the_difference_is_that_of_the_amounts_shown() {
    let said = |query| read(&difference_step(&at(query).1, &English)).pop();
    assert_eq!(said("").unwrap(), "Own keys cost more by | $49.00 − $75.00 | $26.00");
    assert_eq!(said("byok-volume=10000").unwrap(), "Own keys save | $700.00 − $450.00 | $250.00");
    assert_eq!(said("byok-volume=2000&byok-rate=11.6").unwrap(), "Difference | $149.00 − $149.00 | $0.00");
    assert_eq!(said("byok-managed=plans&byok-volume=20000"), None);
}

#[test]
fn the_articles_api_costs_lie_on_two_lines_as_the_working_has_it() {
    let [small, middle, _] = &article::EXAMPLES;
    assert_eq!(small.api * i64::from(middle.volume), middle.api * i64::from(small.volume), "one line up to the second");
    let api = |volume| at(&format!("byok-volume={volume}")).1.byok.api;
    assert_eq!((api(1_000), api(2_000), api(2_001)), (50_000_000, 100_000_000, 100_037_500));
}

#[test]
fn sources_are_named_with_their_dates_and_what_is_set() {
    let said = |query| sources(&at(query).0);
    assert!(said("").contains("article of 2026") && said("").contains("2026-11-23, not live"), "{}", said(""));
    assert!(said("").ends_with("Nothing is set: every value is a default."));
    assert!(
        said("byok-fee=20&byok-rate=50").ends_with("Set: platform fee and worth of an hour; all else is by default.")
    );
    assert!(NOT_MODELLED.iter().all(|sentence| sentence.ends_with('.')));
}

fn cents(amount: &str) -> i64 {
    amount.replace(['$', ',', '.'], "").parse().unwrap()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn shown_lines_add_up_and_have_their_workings(case in case()) {
        let inputs = inputs(&case);
        let outcome = evaluate(&inputs);
        let cards: [Card; 2] = [byok(&inputs, &outcome, &English), text::managed(&inputs, &outcome, &English)];
        let (own, managed) = (byok_steps(&inputs, &outcome, &English), managed_steps(&inputs, &outcome, &English));
        for (steps, card) in [&own, &managed].into_iter().zip(&cards) {
            let mut sum = 0;
            prop_assert_eq!(steps.rows().len(), card.rows().len());
            for (step, (kind, _)) in steps.rows().iter().zip(card.rows()) {
                let [label, working, amount]: [&str; 3] = step.clone().try_into().unwrap();
                prop_assert!(!format!("{label} {working}").contains(['{', '}']), "{label} {working}");
                prop_assert_eq!(kind == "line", !working.is_empty(), "{} {}", label, working);
                match kind {
                    "line" => sum += cents(amount),
                    _ if amount != "not sold" => prop_assert_eq!(cents(amount), sum),
                    _ => {}
                }
            }
        }
        // Amounts beyond what the model lets out end at its limit, and no sum of them can be right.
        let ends = |amount: Option<i64>| amount.is_some_and(|amount| amount.abs() == LIMIT);
        if ends(outcome.managed) || ends(outcome.difference) {
            return Ok(());
        }
        let difference = difference_step(&outcome, &English);
        prop_assert_eq!(difference.rows().len(), usize::from(outcome.difference.is_some()));
        if outcome.difference.is_some() {
            let amount = |steps: &Table| cents(steps.rows().last().unwrap()[2]);
            prop_assert_eq!(amount(&difference), (amount(&managed) - amount(&own)).abs());
        }
    }
}
