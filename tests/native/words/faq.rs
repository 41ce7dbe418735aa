//! Six questions: the answer first, then the visitor's own figures.

use super::at;
use byok_calculator::words::{FAQ_IDS, Language, faq};

#[track_caller]
fn yours(id: &str, query: &str) -> String {
    let (inputs, outcome) = at(query);
    let questions = faq(&Language::english(), &inputs, &outcome);
    questions.into_iter().find(|question| question.id == id).unwrap().yours
}

#[test]
fn the_ids_are_those_of_links() {
    assert_eq!(FAQ_IDS, ["what", "cheaper", "switching", "risks", "quality", "volume"]);
    let (inputs, outcome) = at("");
    let questions = faq(&Language::english(), &inputs, &outcome);
    assert!(questions.iter().all(|question| question.question.ends_with('?')));
}

#[test]
fn each_answer_ends_with_the_visitors_figures() {
    let no_plan = "byok-managed=plans&byok-volume=20000";
    for (id, query, sentence) in [
        ("what", "", "At your 500 generations a month, BYOK costs $75 in total and managed credits $49."),
        ("what", no_plan, "At your 20,000 generations a month, BYOK costs $825 in total; no plan covers that volume."),
        (
            "cheaper",
            "",
            "At your 500 generations a month, BYOK costs $75 in total and managed credits $49. From 2,032 generations a \
             month on, you save with BYOK (likely range 1,460 to 8,411).",
        ),
        (
            "switching",
            "",
            "If you switch on day 15 of a 30-day month, you get $25 back in credit. That month costs $62 in total.",
        ),
        ("switching", no_plan, "No plan covers your volume, so there is no managed bill to switch from."),
        ("risks", "", "With your numbers, BYOK saves nothing that could pay for a surprise bill of $400."),
        (
            "risks",
            "byok-volume=10000",
            "A surprise bill of $400 would take 1.6 months of your BYOK savings ($250 a month).",
        ),
        (
            "risks",
            "byok-volume=10000&byok-surprise=250",
            "A surprise bill of $250 would take 1 month of your BYOK savings ($250 a month).",
        ),
        ("quality", "", "For you, managed credits save $26 a month, with 2.5 hours of key management counted."),
        ("quality", "byok-hours=0&byok-fee=9", "For you, BYOK saves $15 a month."),
        ("quality", no_plan, "At your volume only BYOK is available. It takes 2.5 hours of key management a month."),
        ("volume", "", "At 500 generations a month, you make about as much as 17 hours of podcast yield."),
        ("volume", "byok-volume=30", "At 30 generations a month, you make about as much as 1 hour of podcast yields."),
        ("volume", "byok-volume=1", "At 1 generation a month, you make less than an hour of podcast yields."),
    ] {
        assert_eq!(yours(id, query), sentence, "{id} {query:?}");
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
}
