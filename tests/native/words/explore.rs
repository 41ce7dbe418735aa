//! Explore's panels in a visitor's words.

use super::at;
use byok_calculator::model::Key;
use byok_calculator::words::{Language, explore};

#[track_caller]
fn flips(query: &str) -> (String, Vec<String>) {
    let (inputs, outcome) = at(query);
    let change = explore::change(&Language::english(), &inputs, &outcome);
    let flip = |flip: explore::Flip| match flip.now {
        Some(now) => format!("{} {now}", flip.condition.text()),
        None => flip.condition.text(),
    };
    (change.lead, change.flips.into_iter().map(flip).collect())
}

#[test]
fn each_assumption_says_what_would_turn_the_answer() {
    let (lead, all) = flips("byok-volume=10000");
    assert_eq!(lead, "BYOK is cheaper unless…");
    assert_eq!(
        all,
        [
            "Your time is worth more than $112.00 an hour (now $12)",
            "Key management takes more than 23.34 hours a month (now 2.5)",
            "The platform fee is more than $270 (now $20)",
            "Managed credits cost less than $450 (now $700)",
            "You make 2,031 generations a month (now 10,000)",
        ]
    );
    let (lead, all) = flips("byok-volume=3000&byok-rate=40");
    assert_eq!(lead, "Managed credits are cheaper unless…");
    assert_eq!(all[0], "Your time is worth less than $24.15 an hour (now $40)");
    assert_eq!(all[2], "No platform fee changes the answer");
}

#[test]
fn what_cannot_turn_the_answer_says_why() {
    let (_, all) = flips("byok-hours=0");
    assert_eq!(all[0], "Without key management hours, the value of your time changes nothing");
    let (_, all) = flips("byok-rate=0&byok-fee=30");
    assert_eq!(all[1], "While your time is free, key management hours change nothing");
    let (_, all) = flips("byok-points=1-1_1000000-2");
    assert_eq!(all[4], "No volume up to 1,000,000 generations a month changes the answer");
    let (_, all) = flips("byok-fee=24&byok-rate=1");
    assert_eq!(all[0], "Your time is free (now $1)");
    assert_eq!(flips("byok-managed=plans&byok-volume=20000").1, [""; 0]);
    let tie = "byok-volume=2000&byok-fee=20&byok-hours=2.5&byok-rate=11.6";
    assert_eq!(flips(tie), ("Both cost the same: any small change decides.".to_owned(), Vec::new()));
}

#[test]
fn what_is_tried_turns_the_answer_or_makes_it_a_tie() {
    for query in ["", "byok-volume=2000", "byok-volume=10000", "byok-managed=plans&byok-volume=1500&byok-rate=25"] {
        let (inputs, outcome) = at(query);
        for flip in explore::change(&Language::english(), &inputs, &outcome).flips {
            let Some(trial) = flip.trial else { continue };
            let mut tried = inputs;
            tried.set_number(flip.key, trial);
            assert_ne!(byok_calculator::model::answer(&tried).cheaper, outcome.cheaper, "{query:?} {flip:?}");
        }
    }
}

#[test]
fn the_strongest_assumption_comes_first() {
    let (inputs, outcome) = at("byok-volume=10000");
    let bars = explore::sensitivity(&Language::english(), &inputs, &outcome);
    let said = bars.iter().map(|bar| {
        let [low, high] = &bar.ends;
        format!("{}: {} {}, {} {}", bar.label, low.value, low.difference, high.value, high.difference)
    });
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            "API cost of 1 generation: $0.0375 BYOK $350 cheaper, $0.0625 BYOK $150 cheaper",
            "Price of managed credits: $600 for 10,000 BYOK $150 cheaper, $800 for 10,000 BYOK $350 cheaper",
            "Value of your time: $10 BYOK $255 cheaper, $40 BYOK $180 cheaper",
            "Platform fee: $20 BYOK $250 cheaper, $50 BYOK $220 cheaper",
            "Key management hours: 2 hours BYOK $256 cheaper, 3 hours BYOK $244 cheaper",
        ]
    );
    assert!(bars.iter().all(|bar| bar.turns.is_none()));
    let (inputs, outcome) = at("byok-volume=2000");
    let bars = explore::sensitivity(&Language::english(), &inputs, &outcome);
    assert_eq!(bars[0].turns.as_deref(), Some("changes the answer"));
    assert_eq!(bars[0].ends[1].difference, "Managed credits $71.00 cheaper", "beside $4.00 cents are shown");
}

#[test]
fn an_assumption_says_where_it_comes_from_and_whom_it_favors() {
    let language = Language::english();
    let (inputs, _) = at("");
    let fee = explore::assumption(&language, &inputs, Key::Fee);
    assert_eq!(fee.default.as_deref(), Some("Default: $20."));
    assert_eq!(fee.source, "From the article: $20 to $50; its examples use the low end.");
    assert_eq!(fee.favors_because.as_deref(), Some("Favors BYOK: it is the low end."));
    assert_eq!(fee.range.as_deref(), Some("Likely range: $20 to $50 until you set it."));
    assert_eq!(fee.affixes, ["$", "a month"]);
    let ops = explore::assumption(&language, &inputs, Key::Ops);
    assert_eq!((ops.default, ops.favors_because), (None, None));
    assert_eq!((ops.source.as_str(), ops.choices), ("Not set. Answer to include it.", vec!["yes".into(), "no".into()]));
    assert!(!explore::assumption(&language, &inputs, Key::Markup).is_used);
    let (inputs, _) = at("byok-rate=50&byok-managed=markup");
    let rate = explore::assumption(&language, &inputs, Key::Rate);
    assert_eq!(rate.range.as_deref(), Some("Likely range if not set: $10 to $40."));
    assert_eq!(explore::assumption(&language, &inputs, Key::Markup).default.as_deref(), Some("Default: 30%."));
    let reset = |key| explore::reset_to(&language, &byok_calculator::model::Inputs::default(), key);
    assert_eq!(reset(Key::Rate), "Reset to $12");
    assert_eq!([reset(Key::Clients), reset(Key::Plans)], ["Clear", "Reset to this page’s values"]);
}

#[test]
fn every_input_stands_in_one_group() {
    let groups = explore::groups(&Language::english());
    let grouped: Vec<Key> = groups.iter().flat_map(|group| group.keys.iter().copied()).collect();
    assert_eq!(grouped, Key::all().collect::<Vec<_>>());
}

#[track_caller]
fn switch(query: &str) -> [Option<String>; 3] {
    let (inputs, outcome) = at(query);
    let switch = explore::switch(&Language::english(), &inputs, &outcome);
    [Some(switch.when), switch.saving, switch.setup]
}

#[test]
fn the_plan_says_when_to_move_and_what_that_saves() {
    for (query, [when, saving, setup]) in [
        (
            "",
            [
                "Stay with managed credits: over 12 months, that costs $588.",
                "That is $348 less than moving now.",
                "Setting up BYOK counts $36 once (3 hours at $12.00 an hour).",
            ],
        ),
        (
            "byok-volume=10000&byok-growth=5&byok-setup=0",
            ["Move to BYOK now: over 12 months, that costs $6,869.", "That is $4,229 less than never moving.", ""],
        ),
        (
            "byok-managed=plans&byok-volume=1500&byok-rate=25&byok-growth=10",
            [
                "Move to BYOK in month 5, at 2,197 generations: over 12 months, that costs $2,473.",
                "That is $3,723 less than never moving and $82 less than moving now.",
                "Setting up BYOK counts $75 once (3 hours at $25.00 an hour).",
            ],
        ),
        (
            "byok-managed=plans&byok-volume=9000&byok-growth=10&byok-rate=0",
            [
                "In month 3, at 10,890 generations, no plan covers your volume, so there is no course for all 12 months.",
                "",
                "",
            ],
        ),
        (
            "byok-managed=plans&byok-volume=20000&byok-rate=0",
            ["No plan covers your volume, so there is nothing to switch from.", "", ""],
        ),
    ] {
        let expected = [when, saving, setup].map(|text| (!text.is_empty()).then(|| text.to_owned()));
        assert_eq!(switch(query), expected, "{query:?}");
    }
}

#[test]
fn a_fact_says_whether_it_applies_once_that_is_known() {
    let (inputs, outcome) = at("byok-clients=12&byok-ops=yes");
    let fit = explore::fit(&Language::english(), &inputs, &outcome, 20_261_124);
    let [byok, managed, ..] = &fit.lists;
    assert_eq!(byok.facts[0].mark.as_deref(), Some("(applies to you)"));
    assert_eq!(byok.facts[1].mark, None);
    assert_eq!(managed.facts[0].text, "Fewer than 2,000 generations a month");
    assert_eq!(managed.facts[1].mark.as_deref(), Some("(doesn’t apply to you)"));
    assert!(fit.founding.contains("closed on Aug 31, 2026"));
    let before = explore::fit(&Language::english(), &inputs, &outcome, 20_260_831);
    assert!(before.founding.contains("is open until Aug 31, 2026"));
}

#[test]
fn workings_lead_to_the_amounts_of_the_cards() {
    let (inputs, outcome) = at("byok-volume=3000&byok-managed=plans&byok-plans=2000-149-0.08&byok-fee-pct=5");
    let [byok, managed, difference] = explore::method(&Language::english(), &inputs, &outcome).sums;
    assert_eq!(byok.rows[0], ["API cost", "3,000 generations: $0.05 each up to 2,000, then $0.0375 each", "$137.50"]);
    assert_eq!(byok.rows[2], ["Usage fee", "5% of API cost above $0", "$6.88"]);
    assert_eq!(managed.rows[1], ["Overage", "above 2,000, at $0.08 each", "$80.00"]);
    assert_eq!(difference.rows, [["BYOK saves", "$229.00 − $194.38", "$34.62"]]);
}

#[test]
fn hours_come_from_keys_and_rotation_unless_they_are_set() {
    let sentence = |query: &str| explore::key_management(&Language::english(), &at(query).0).sentence;
    assert_eq!(sentence(""), "Keys and rotation lead to 150 minutes a month, or 2.5 hours.");
    assert_eq!(
        sentence("byok-keys=3&byok-rotation=90&byok-hours=1"),
        "Keys and rotation lead to 67 minutes a month, or about 1.12 hours. You have set 1 hour instead."
    );
}

#[test]
fn a_mix_has_a_weight() {
    let weight = |query: &str| explore::mix(&Language::english(), &at(query).0).weight;
    assert_eq!(
        weight(""),
        "No content mix is set: every piece counts as the article’s average one ($0.05 in API cost)."
    );
    assert_eq!(
        weight("byok-mix=text-65_image-22"),
        "With this mix, 1 generation has an API cost of $0.022345 and counts as 0.45 of the article’s average ones \
         ($0.05)."
    );
}
