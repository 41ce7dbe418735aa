//! Every input as an assumption: what is said of a default is what the model holds.

use byok_calculator::model::key_management::{self, minutes};
use byok_calculator::model::{Inputs, Key, Side, evaluate, ranges};
use byok_calculator::query::{PREFIX, parse};
use byok_calculator::text::{Assumption, English, GROUPS, KINDS, assumption, keeping};
use proptest::prelude::*;

#[track_caller]
fn inputs(query: &str) -> Inputs {
    let parsed = parse(query, PREFIX, &[]);
    assert!(parsed.notes.is_empty(), "{query}: {:?}", parsed.notes);
    parsed.inputs
}

#[track_caller]
fn about(query: &str, key: Key) -> Assumption {
    assumption(key, &inputs(query), &English)
}

#[test]
fn each_default_says_where_it_comes_from_and_whom_it_favours() {
    for key in Key::all() {
        let Assumption { label, unit, source, leaning, .. } = about("", key);
        assert!(!label.is_empty() && !unit.is_empty(), "{key:?}");
        let origins = ["The article: ", "The price list: ", "Our assumption: ", "Nothing is assumed."];
        assert!(origins.iter().any(|origin| source.starts_with(origin)) && source.ends_with('.'), "{source}");
        assert!(leaning.starts_with("Favours ") && leaning.ends_with('.'), "{leaning}");
        let all = format!("{source}{leaning}{unit}");
        assert!(!all.contains(['{', '}']) && !all.contains("  "), "{all}");
    }
}

#[test]
fn defaults_stand_in_figures_with_their_source() {
    for (key, default, unit, source) in [
        (Key::Volume, "500", "generations a month", "The article: the smallest of its three examples."),
        (Key::Fee, "$20", "$ a month", "The article: $20 to $50; its examples take the low end."),
        (Key::Unit, "$0.05", "$ a generation", "The article: $25 for 500 generations, $100 for 2,000."),
        (Key::Keys, "7", "keys", "The article: 6 to 8; this is the middle."),
        (Key::Rotation, "75", "days", "The article: every 60 to 90 days; this is the middle."),
        (Key::Markup, "30", "%", "The article: 20 to 40; this is the middle."),
        (Key::Surprise, "$400", "$ each", "The article: what a traffic spike can cost over a weekend."),
        (Key::Mix, "", "shares of output types", "The article: its average generation, $0.05 of API cost."),
        (Key::Prices, "2026-11", "dated list", "The price list: public pages as read on 2026-11-23, not live."),
        (
            Key::Points,
            "$49 for 500; $149 for 2,000; $700 for 10,000",
            "$ a month for a volume",
            "The article: $49 for 500, $149 for 2,000, $600 to $800 for 10,000; of the last this is the middle.",
        ),
    ] {
        let said = about("", key);
        assert_eq!((said.default.as_str(), said.unit.as_str(), said.source.as_str()), (default, unit, source));
    }
    assert_eq!(about("byok-fee=35", Key::Fee).default, "$20", "the default whatever is set");
    assert_eq!(about("byok-keys=5&byok-hours=9", Key::Hours).default, "1.83", "from the visitor's own keys");
}

#[test]
fn a_range_ends_when_the_input_is_set() {
    let range = |query: &str, key| about(query, key).range;
    assert_eq!(range("", Key::Fee), "$20 to $50 until you set it.");
    assert_eq!(range("byok-fee=20", Key::Fee), "$20 to $50 if it were not set.");
    assert_eq!(range("", Key::Rate), "$10 to $40 until you set it.");
    assert_eq!(range("", Key::Hours), "2 to 3 until you set the hours, the keys or their rotation.");
    for set in ["hours=2", "keys=7", "rotation=75"] {
        assert_eq!(range(&format!("byok-{set}"), Key::Hours), "2 to 3 if it were not set.", "{set}");
    }
    assert_eq!(range("", Key::Points), "$600 to $800 at 10,000 until you set prices.");
    for other in ["managed=plans", "points=500-49"] {
        let said = range(&format!("byok-{other}"), Key::Points);
        assert_eq!(said, "Of no account: the article's credit prices are not in use.", "{other}");
    }
    let ranged: Vec<Key> = Key::all().filter(|&key| !range("", key).is_empty()).collect();
    assert_eq!(ranged, [Key::Fee, Key::Hours, Key::Rate, Key::Points]);
}

/// The difference at the volumes of the article's examples, in sum.
fn difference(query: &str) -> i64 {
    let at = |volume: u32| evaluate(&inputs(&format!("byok-volume={volume}{query}"))).difference.unwrap();
    [500, 2_000, 10_000].map(at).iter().sum()
}

#[test]
fn the_side_that_a_default_favours_loses_by_the_other_values() {
    for (key, other, own_keys_lose) in [
        (Key::Minimum, "&byok-minimum=0", false),
        (Key::Fee, "&byok-fee=50", true),
        (Key::FeePct, "&byok-fee-pct=5", true),
        (Key::Rate, "&byok-rate=40", true),
        (Key::Surprises, "&byok-surprises=1", true),
    ] {
        // A minimum tells only where API cost is below it.
        let at =
            |query: &str| difference(query) + evaluate(&inputs(&format!("byok-volume=100{query}"))).difference.unwrap();
        assert_eq!(at(other) < at(""), own_keys_lose, "{key:?}");
        let favoured = if own_keys_lose { Side::Byok } else { Side::Managed };
        assert_eq!(about("", key).favours, Some(favoured), "{key:?}");
    }
    for (key, other) in [(Key::Markup, "&byok-markup=40"), (Key::MarkupEach, "&byok-markup-each=0.01")] {
        let markup = "&byok-managed=markup";
        assert!(difference(&format!("{markup}{other}")) > difference(markup), "{key:?}: dearer managed");
        assert_eq!(about("", key).favours, Some(Side::Managed), "{key:?}");
    }
    let between = |way| evaluate(&inputs(&format!("byok-volume=1000&byok-managed={way}"))).managed;
    assert!(between("credits") < between("plans"), "plans charge for what is not used");
    assert_eq!(
        (about("", Key::Managed).favours, about("", Key::Plans).favours),
        (Some(Side::Managed), Some(Side::Byok))
    );
    assert_eq!(ranges::RATE.0, 10, "12 is near the low end of what an hour may be worth");
}

#[test]
fn the_articles_prices_lie_further_above_cost_than_the_default_mark_up() {
    for volume in [500, 2_000, 10_000] {
        let over_api = evaluate(&inputs(&format!("byok-volume={volume}&byok-fee=0"))).markup_over_cash_ppm.unwrap();
        assert!(over_api > 400_000, "{volume}: {over_api}");
    }
}

#[test]
fn groups_hold_what_belongs_together() {
    let names: Vec<_> = GROUPS.iter().map(|group| group.name).collect();
    assert_eq!(
        names,
        [
            "Volume and content",
            "Own keys",
            "Key keeping",
            "Managed pricing",
            "Seats and billing",
            "Growth and switch",
            "About you",
        ]
    );
}

#[test]
fn how_the_hours_come_about_is_said_in_one_sentence() {
    let said = |query| keeping(&inputs(query), &English).sentence;
    assert_eq!(said(""), "7 keys every 75 days: 42 + 42 + 28 + 28 + 10 minutes are 2.5 hours a month.");
    assert_eq!(
        said("byok-rotation=60"),
        "7 keys every 60 days: 52.5 + 42 + 28 + 28 + 10 minutes are 160.5 minutes, about 2.68 hours a month."
    );
    assert_eq!(
        said("byok-keys=1&byok-rotation=1&byok-hours=4"),
        "1 key every day: 450 + 6 + 4 + 4 + 10 minutes would be 7.9 hours a month; 4 hours are set."
    );
    let kinds = keeping(&inputs(""), &English).kinds;
    assert_eq!(kinds.rows().iter().map(|row| row[0]).collect::<Vec<_>>(), KINDS);
}

proptest! {
    #[test]
    fn shown_minutes_add_up_to_the_models_hours(keys in 1_u32..=50, rotation in 1_u32..=365) {
        let inputs = inputs(&format!("byok-keys={keys}&byok-rotation={rotation}"));
        let shown: f64 = keeping(&inputs, &English).kinds.rows().iter().map(|row| row[1].replace(',', "").parse::<f64>().unwrap()).sum();
        let hours = key_management::hours(&inputs).round_millionths() as f64 / 1e6;
        prop_assert!((shown - hours * 60.0).abs() < 0.051, "{shown} minutes for {hours} hours");
        prop_assert!(minutes(&inputs).tiers == 10);
    }
}
