//! How an answer is worked out: every figure is the model's.

use super::at;
use super::laws::{cents, is_good};
use crate::common::generate::{case, extreme};
use crate::common::{cases, inputs};
use byok_calculator::model::{Inputs, LIMIT, article, evaluate};
use byok_calculator::words::explore::{Method, method};
use byok_calculator::words::{self, Language, LineKind, Table};
use proptest::prelude::*;

#[track_caller]
fn read(query: &str) -> [Vec<String>; 3] {
    let (inputs, outcome) = at(query);
    let sums = method(&Language::english(), &inputs, &outcome).sums;
    sums.map(|table| table.rows.iter().map(|row| row.join(" | ")).collect())
}

#[track_caller]
fn byok(query: &str) -> Vec<String> {
    let [byok, _, _] = read(query);
    byok
}

#[track_caller]
fn managed(query: &str) -> Vec<String> {
    let [_, managed, _] = read(query);
    managed
}

#[test]
fn byok_is_worked_out_line_by_line() {
    assert_eq!(
        byok(""),
        [
            "API cost | 500 generations: $0.05 each up to 2,000, then $0.0375 each | $25.00",
            "Platform fee | flat | $20.00",
            "Cash cost |  | $45.00",
            "Key management, 2.5 h × $12 | 2.5 hours × $12 | $30.00",
            "Total cost |  | $75.00",
        ]
    );
    assert_eq!(
        byok("byok-volume=100&byok-mix=carousel-1&byok-fee-pct=5&byok-fee-free=10&byok-surprises=1.5"),
        [
            "API cost | 100 generations × 5.3 = 530 average pieces: $0.05 each up to 2,000, then $0.0375 each | $26.50",
            "Platform fee | flat | $20.00",
            "Usage fee | 5% of API cost above $10 | $0.83",
            "Cash cost |  | $47.33",
            "Key management, 2.5 h × $12 | 2.5 hours × $12 | $30.00",
            "Surprise bills | 1.5 a year × $400 ÷ 12 months | $50.00",
            "Total cost |  | $127.33",
        ]
    );
    assert!(byok("byok-volume=10")[0].contains("then $0.0375 each, but at least $10 | $10.00"));
    assert_eq!(byok("byok-curve=flat&byok-volume=3000")[0], "API cost | 3,000 generations: $0.05 each | $150.00");
}

#[test]
fn the_platform_fee_has_its_seats_and_its_discount() {
    let fee = |query| byok(query)[1].clone();
    assert_eq!(fee("byok-fee-seat=7&byok-seats=3"), "Platform fee | $20 + 3 × $7 | $41.00");
    let yearly = "byok-billing=yearly&byok-fee-yearly=10";
    assert_eq!(fee(yearly), "Platform fee | $20 − 10% for yearly billing | $18.00");
    let both = format!("{yearly}&byok-fee-seat=7&byok-seats=3");
    assert_eq!(fee(&both), "Platform fee | ($20 + 3 × $7) − 10% for yearly billing | $36.90");
    assert_eq!(fee("byok-fee-yearly=10"), "Platform fee | flat | $20.00", "billed monthly");
}

#[test]
fn the_usage_fee_has_the_parts_that_are_set() {
    let fee = |query| byok(query)[2].clone();
    assert_eq!(fee("byok-fee-each=0.01"), "Usage fee | $0.01 for every 1 generation | $5.00");
    assert_eq!(
        fee("byok-fee-each=0.01&byok-fee-pct=4"),
        "Usage fee | 4% of API cost above $0, plus $0.01 for every 1 generation | $6.00"
    );
    assert_eq!(fee("byok-fee-min=29"), "Usage fee | at least $29 including the platform fee | $9.00");
    assert_eq!(
        fee("byok-fee-min=29&byok-fee-pct=4"),
        "Usage fee | 4% of API cost above $0, at least $29 including the platform fee | $9.00"
    );
}

#[test]
fn managed_credits_are_worked_out_in_each_way_of_pricing() {
    assert_eq!(
        managed(""),
        [
            "Managed credits | 500 generations, on straight lines through $49 for 500; $149 for 2,000; $700 for 10,000 \
             | $49.00",
            "Total cost |  | $49.00",
        ]
    );
    assert_eq!(
        managed("byok-managed=plans&byok-plans=300-30-0.1_900-200"),
        [
            "Plan, 300 included | the cheapest plan for 500 generations | $30.00",
            "Overage | above 300, at $0.10 each | $20.00",
            "Total cost |  | $50.00",
        ]
    );
    assert_eq!(managed("byok-managed=plans&byok-plans=300-30-1_900-200")[1], "Overage | no overage | $0.00");
    assert_eq!(
        managed("byok-managed=markup&byok-markup-each=0.01&byok-markup-min=5"),
        [
            "API cost, orchestration, and markup | (API cost of 500 generations + $20) + 30%, plus $0.01 for every 1 \
             generation, at least $5 | $63.50",
            "Total cost |  | $63.50",
        ]
    );
    assert_eq!(managed("byok-managed=plans&byok-volume=20000"), ["Total cost |  | not available"]);
}

#[test]
fn managed_credits_have_their_seats_and_their_discount() {
    let seats = "byok-managed-seat=5&byok-seats=3";
    let yearly = "byok-billing=yearly&byok-managed-yearly=10";
    assert_eq!(managed(seats)[1], "Seats | 3 × $5 | $15.00");
    assert_eq!(
        managed(&format!("byok-managed=plans&{seats}&{yearly}")),
        [
            "Plan, 500 included | the cheapest plan for 500 generations − 10% for yearly billing | $44.10",
            "Seats | 3 × $5 − 10% for yearly billing | $13.50",
            "Total cost |  | $57.60",
        ],
        "without overage there is no line for it"
    );
    assert!(managed(yearly)[0].ends_with("$700 for 10,000 − 10% for yearly billing | $44.10"));
    assert_eq!(
        managed(&format!("byok-managed=markup&{seats}&{yearly}"))[..2],
        [
            "API cost, orchestration, and markup | (API cost of 500 generations + $20) + 30% | $58.50",
            "Seats | 3 × $5 − 10% for yearly billing | $13.50",
        ],
        "the discount is on credits, plans and seats"
    );
}

#[test]
fn the_difference_is_that_of_the_amounts_shown() {
    let said = |query| read(query)[2].clone().pop();
    assert_eq!(said("").unwrap(), "Managed credits save | $75.00 − $49.00 | $26.00");
    assert_eq!(said("byok-volume=10000").unwrap(), "BYOK saves | $700.00 − $450.00 | $250.00");
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
    let said = |query| {
        let (inputs, outcome) = at(query);
        method(&Language::english(), &inputs, &outcome).sources
    };
    assert!(said("").contains("a 2026 article") && said("").contains("Nov 23, 2026, not live"), "{}", said(""));
    assert!(said("").ends_with("Nothing is set: every value is a default."));
    assert!(said("byok-fee=20&byok-rate=50").ends_with("Set here: Platform fee and Value of your time."));
    let many = said("byok-fee=20&byok-rate=50&byok-volume=9&byok-hours=1");
    assert!(
        many.ends_with("Set here: Generations per month, Platform fee, Key management hours, and 1 more."),
        "{many}"
    );
    let (inputs, outcome) = at("");
    let Method { left_out, .. } = method(&Language::english(), &inputs, &outcome);
    left_out.iter().for_each(|text| is_good(text));
}

#[track_caller]
fn lines_have_their_workings(inputs: &Inputs) {
    let (language, outcome) = (Language::english(), evaluate(inputs));
    let cards = [words::byok(&language, inputs, &outcome), words::managed(&language, inputs, &outcome)];
    let [byok, managed, difference] = method(&language, inputs, &outcome).sums;
    // Amounts beyond what the model lets out end at its limit, and no sum of them can be right.
    let ends = |amount: Option<i64>| amount.is_some_and(|amount| amount.abs() == LIMIT);
    let can_be_summed = !ends(Some(outcome.byok.total)) && !ends(outcome.managed) && !ends(outcome.difference);
    for (sum, card) in [&byok, &managed].into_iter().zip(&cards) {
        let mut shown = 0;
        assert_eq!(sum.rows.len(), card.lines.len());
        for ([label, working, amount], line) in sum.rows.iter().zip(&card.lines) {
            assert_eq!((label, amount), (&line.label, &line.amount));
            assert_eq!(line.kind == LineKind::Amount, !working.is_empty(), "{label}: {working:?}");
            match line.kind {
                LineKind::Amount => shown += cents(amount),
                _ if can_be_summed && amount != "not available" => assert_eq!(cents(amount), shown, "{sum:?}"),
                _ => {}
            }
        }
    }
    assert_eq!(difference.rows.len(), usize::from(outcome.difference.is_some()));
    if can_be_summed && outcome.difference.is_some() {
        let amount = |sum: &Table<3>| cents(&sum.rows.last().unwrap()[2]);
        assert_eq!(amount(&difference), (amount(&managed) - amount(&byok)).abs());
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn shown_lines_add_up_and_have_their_workings(case in case()) {
        lines_have_their_workings(&inputs(&case));
    }

    #[test]
    fn at_the_bounds_of_everything_too(case in extreme()) {
        lines_have_their_workings(&inputs(&case));
    }
}
