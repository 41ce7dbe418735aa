//! Six questions: the answer first, then the visitor's own figures.

use super::at;
use crate::common::cases;
use byok_calculator::words::{self, Answered, FAQ_IDS, Language, answered, question};
use proptest::prelude::*;

/// The answer to a question.
#[track_caller]
fn read(id: &str, query: &str) -> Answered {
    let (inputs, outcome) = at(query);
    answered(&Language::english(), id, &inputs, &outcome)
}

#[track_caller]
fn yours(id: &str, query: &str) -> String {
    read(id, query).yours
}

#[test]
fn the_ids_are_those_of_links() {
    assert_eq!(FAQ_IDS, ["what", "cheaper", "switching", "risks", "quality", "volume"]);
    assert!(FAQ_IDS.iter().all(|id| question(&Language::english(), id).ends_with('?')));
}

#[test]
fn each_answer_ends_with_the_visitors_figures() {
    let no_plan = "byok-managed=plans&byok-volume=20000";
    for (id, query, sentence) in [
        (
            "what",
            "",
            "At 500 generations a month, BYOK costs $75 in total, including your time. Managed credits cost $49.",
        ),
        (
            "what",
            no_plan,
            "At 20,000 generations a month, BYOK costs $825 in total, including your time. No plan covers that volume.",
        ),
        (
            "cheaper",
            "",
            "At 500 generations a month, BYOK costs $75 in total, including your time. Managed credits cost $49. \
             From 2,032 generations a month on, you save with BYOK (likely range 1,460 to 8,411).",
        ),
        (
            "switching",
            "",
            "If your platform prorates, switching on day 15 of a 30-day month gets you $25 back in credit. That \
             month costs $62 in total.",
        ),
        (
            "switching",
            "byok-volume=10000&byok-day=0",
            "If your platform prorates, switching on day 0 of a 30-day month gets you $700 back in credit. That \
             month costs $450 in total.",
        ),
        ("switching", no_plan, "No plan covers your volume, so there is no managed credits bill to switch from."),
        ("risks", "", "With your numbers, BYOK saves you nothing, so a surprise bill of $400 would come on top."),
        (
            "risks",
            "byok-volume=10000",
            "A surprise bill of $400 would use up 1.6 months of your BYOK savings ($250 a month).",
        ),
        (
            "risks",
            "byok-volume=10000&byok-surprise=250",
            "A surprise bill of $250 would use up 1 month of your BYOK savings ($250 a month).",
        ),
        (
            "risks",
            no_plan,
            "No plan covers your volume, so there are no savings to weigh against a surprise bill of $400.",
        ),
        ("quality", "", "For you, managed credits save $26 a month after counting 2.5 hours of key management."),
        (
            "quality",
            "byok-volume=10000",
            "For you, BYOK saves $250 a month after counting 2.5 hours of key management.",
        ),
        (
            "quality",
            "byok-volume=2000&byok-rate=11.6",
            "For you, both cost the same after counting 2.5 hours of key management.",
        ),
        ("quality", "byok-hours=0&byok-fee=9", "For you, BYOK saves $15 a month."),
        ("quality", no_plan, "At your volume, only BYOK is available. It takes 2.5 hours of key management a month."),
        ("volume", "", "500 generations a month is about what you get from 17 hours of podcasts."),
        ("volume", "byok-volume=30", "30 generations a month is about what you get from 1 hour of podcasts."),
        ("volume", "byok-volume=10", "10 generations a month is less than you get from an hour of podcasts."),
        ("volume", "byok-volume=0", "0 generations a month is less than you get from an hour of podcasts."),
        ("volume", "byok-volume=1", "1 generation a month is less than you get from an hour of podcasts."),
    ] {
        assert_eq!(yours(id, query), sentence, "{id} {query:?}");
    }
}

#[test]
fn whether_byok_is_always_cheaper_is_said_for_each_kind_of_break_even() {
    for (query, lead) in [
        ("", "No. It depends on your volume and the value of your time."),
        ("byok-managed=plans", "No. It depends on your volume and the value of your time."),
        ("byok-hours=0&byok-rate=0", "With your numbers, BYOK is never more expensive."),
        ("byok-points=1-1_1000000-2", "No. With your numbers, managed credits are never more expensive."),
    ] {
        assert_eq!(read("cheaper", query).answer, lead, "{query:?}");
    }
    assert!(yours("cheaper", "byok-managed=plans").contains("the cheaper side changes 3 times"));
    assert!(yours("cheaper", "byok-managed=plans&byok-volume=20000").contains("No plan covers that volume"));
}

#[test]
fn what_holds_for_everybody_has_the_articles_figures() {
    let volume = read("volume", "").answer;
    for figures in ["about 30 pieces", "4 episodes make 120", "200 to 400", "1,500 to 5,000"] {
        assert!(volume.contains(figures), "{figures:?} in {volume}");
    }
}

#[test]
fn spending_limits_are_those_of_the_price_list() {
    let list: serde_json::Value = serde_json::from_str(include_str!("../../../data/prices/2026-11.json")).unwrap();
    let fact = |provider: &str, words: &str| {
        let mut limits = list["limits"].as_array().unwrap().iter();
        limits.any(|limit| limit["provider"] == provider && limit["fact"].as_str().unwrap().contains(words))
    };
    assert!(fact("OpenAI", "hard spend limits") && fact("Anthropic", "monthly spend cap"));
    assert!(fact("fal", "prepaid balance") && fact("HeyGen", "prepaid USD wallet"));
    let day = Language::english().day(list["as_of"].as_str().unwrap());
    assert!(
        read("risks", "").answer.contains(&format!("As of {day}, OpenAI and Anthropic let you set spending limits"))
    );
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn answers_hold_the_models_figures_whatever_the_inputs(
        volume in 0_u32..=1_000_000, fee in 0_u32..300, rate in 0_u32..200, day in 0_u32..=30, way in 0_usize..3,
    ) {
        let way = ["credits", "plans", "markup"][way];
        let query = format!("byok-volume={volume}&byok-fee={fee}&byok-rate={rate}&byok-day={day}&byok-managed={way}");
        let (language, (inputs, outcome)) = (Language::english(), at(&query));
        let answers = FAQ_IDS.map(|id| answered(&language, id, &inputs, &outcome));
        for Answered { answer, yours } in &answers {
            prop_assert!(answer.ends_with('.') && yours.ends_with('.'), "{} {}", answer, yours);
        }
        let [what, cheaper, switching, risks, quality, podcasts] = answers.map(|answered| answered.yours);
        // Amounts beside each other have cents if one of them has.
        let beside = |amounts: &[i64]| {
            let decimals = language.decimals(amounts);
            amounts.iter().map(|&micros| language.money(micros, decimals)).collect::<Vec<_>>()
        };
        let totals: Vec<i64> = [Some(outcome.byok.total), outcome.managed].into_iter().flatten().collect();
        for total in beside(&totals) {
            prop_assert!(what.contains(&total) && cheaper.contains(&total), "{}: {}", total, what);
        }
        prop_assert!(what.contains(&language.generations(volume)) && podcasts.contains(&language.generations(volume)));
        prop_assert!(cheaper.ends_with(&words::answer(&language, &inputs, &outcome).break_even.text()));
        prop_assert!(outcome.hours == 0 || quality.contains(&language.hours(outcome.hours)));
        if let Some(month) = &outcome.switch_month {
            for amount in beside(&[month.credit_back, month.total]) {
                prop_assert!(switching.contains(&amount), "{}: {}", amount, switching);
            }
            let date = format!("on day {day} of");
            prop_assert!(switching.contains(&date));
        }
        if let Some(difference) = outcome.difference {
            let amount = language.amount(difference.abs());
            prop_assert!(difference == 0 || quality.contains(&amount), "{}: {}", amount, quality);
            if difference > 0 {
                let [bill, saving] = [400_000_000, difference].map(|micros| language.money(micros, language.decimals(&[400_000_000, difference])));
                prop_assert!(risks.contains(&bill) && risks.contains(&saving), "{}", risks);
            }
        }
    }
}
