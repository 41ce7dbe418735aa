//! The answers to the questions that people ask: each figure in them is the model's, and every case has its sentence.

use byok_calculator::model::{Inputs, Outcome, evaluate};
use byok_calculator::query::{PREFIX, parse};
use byok_calculator::text::{self, English, FAQ, count, hours, prose};
use proptest::prelude::*;

fn outcome(query: &str) -> (Inputs, Outcome) {
    let parsed = parse(query, PREFIX, &[]);
    let outcome = evaluate(&parsed.inputs);
    (parsed.inputs, outcome)
}

/// What is said for everybody, and with the visitor's own figures.
#[track_caller]
fn answer(id: &str, query: &str) -> [String; 2] {
    let (inputs, outcome) = outcome(query);
    let question = FAQ.iter().find(|question| question.id == id).unwrap();
    (question.answer)(&inputs, &outcome, &English)
}

#[track_caller]
fn says(id: &str, query: &str, words: &[&str]) {
    let text = answer(id, query).join(" ");
    for words in words {
        assert!(text.contains(words), "{id} at {query:?} should say {words:?}: {text}");
    }
}

#[test]
fn ids_stay_as_they_were_linked() {
    assert_eq!(FAQ.each_ref().map(|q| q.id), ["what", "cheaper", "switching", "risks", "quality", "volume"]);
}

#[test]
fn what_it_is_comes_with_both_totals() {
    says("what", "", &["500 generations", "$75 all in", "$45 in cash", "managed credits to $49"]);
    says("what", "byok-managed=plans&byok-volume=20000", &["20,000", "no managed plan is sold"]);
}

#[test]
fn whether_it_is_always_cheaper_is_said_for_each_kind_of_break_even() {
    says("cheaper", "", &["No, it depends", "$75 all in", "from 2,032 generations a month on"]);
    says("cheaper", "byok-hours=0&byok-rate=0", &["never dearer"]);
    says(
        "cheaper",
        "byok-points=1-1_1000000-2",
        &["At your figures they never are.", "at every volume up to 1,000,000"],
    );
    says("cheaper", "byok-managed=plans", &["The cheaper side changes 3 times"]);
    says("cheaper", "byok-managed=plans&byok-volume=20000", &["no managed plan is sold"]);
}

#[test]
fn a_switch_is_worked_out_for_its_day() {
    says("switching", "", &["day 15", "gives back $25", "costs $62 in all", "Kompozy"]);
    says("switching", "byok-volume=10000&byok-day=0", &["day 0", "gives back $700", "costs $450"]);
    says("switching", "byok-managed=plans&byok-volume=20000", &["no managed bill to switch from"]);
}

#[test]
fn a_surprise_bill_is_set_against_the_monthly_saving() {
    says(
        "risks",
        "",
        &["$400 from Friday night to Monday", "save nothing", "OpenAI and Anthropic let you set a spending limit"],
    );
    says("risks", "byok-volume=10000", &["surprise bill of $400", "takes up 1.6 months", "$250 a month"]);
    says("risks", "byok-volume=10000&byok-surprise=250", &["takes up 1 month of"]);
    says("risks", "byok-managed=plans&byok-volume=20000", &["no managed price"]);
}

#[test]
fn what_is_said_of_spending_limits_is_in_the_price_list() {
    let list: serde_json::Value = serde_json::from_str(include_str!("../../data/prices/2026-11.json")).unwrap();
    let fact = |provider: &str, words: &str| {
        let mut limits = list["limits"].as_array().unwrap().iter();
        limits.any(|limit| limit["provider"] == provider && limit["fact"].as_str().unwrap().contains(words))
    };
    assert!(fact("OpenAI", "hard spend limits") && fact("Anthropic", "monthly spend cap"));
    assert!(fact("fal", "prepaid balance") && fact("HeyGen", "prepaid USD wallet"));
    says("risks", "", &[list["as_of"].as_str().unwrap()]);
}

#[test]
fn quality_is_the_same_and_money_and_hours_are_not() {
    says("quality", "", &["No.", "changes $26 a month in favour of managed credits", "the 2.5 hours", "counted in"]);
    says("quality", "byok-volume=10000", &["changes $250 a month in favour of own keys", "2.5 hours"]);
    says("quality", "byok-volume=2000&byok-rate=11.6", &["changes no money", "2.5 hours"]);
    says("quality", "byok-managed=plans&byok-volume=20000", &["no plan is sold", "2.5 hours"]);
}

#[test]
fn a_volume_is_told_in_podcasts() {
    says(
        "volume",
        "",
        &["about 30 pieces", "4 episodes make 120", "200 to 400", "1,500 to 5,000", "about what 17 hours"],
    );
    says("volume", "byok-volume=30", &["about what 1 hour of podcast yields"]);
    says("volume", "byok-volume=10", &["less than an hour of podcast"]);
    says("volume", "byok-volume=0", &["less than an hour of podcast"]);
}

proptest! {
    #[test]
    fn answers_hold_the_models_figures_whatever_the_inputs(
        volume in 0_u32..=1_000_000, fee in 0_u32..300, rate in 0_u32..200, day in 0_u32..=30, way in 0_usize..3,
    ) {
        let way = ["credits", "plans", "markup"][way];
        let query = format!("byok-volume={volume}&byok-fee={fee}&byok-rate={rate}&byok-day={day}&byok-managed={way}");
        let (inputs, outcome) = outcome(&query);
        let texts = FAQ.each_ref().map(|q| (q.answer)(&inputs, &outcome, &English).join(" "));
        for text in &texts {
            prop_assert!(!text.contains(['{', '}']) && !text.contains("  ") && text.ends_with('.'), "{text}");
        }
        let [what, cheaper, switching, risks, quality, podcasts] = &texts;
        prop_assert!(what.contains(&prose(&English, outcome.byok.total)) && what.contains(&count(&English, volume)));
        prop_assert!(cheaper.contains(&text::break_even(&inputs, &outcome, &English)));
        prop_assert!(quality.contains(&hours(&English, outcome.hours)));
        prop_assert!(podcasts.contains(&count(&English, volume)));
        if let Some(month) = &outcome.switch_month {
            prop_assert!(switching.contains(&prose(&English, month.credit_back)));
            prop_assert!(switching.contains(&prose(&English, month.total)));
        }
        if let Some(saving) = outcome.difference.filter(|&saving| saving > 0) {
            prop_assert!(risks.contains(&prose(&English, saving)) && quality.contains(&prose(&English, saving)));
        }
    }
}
