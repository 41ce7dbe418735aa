//! Every input as an assumption: what is said of a default is what the model holds.

use super::at;
use crate::common::cases;
use byok_calculator::model::key_management::{self, minutes};
use byok_calculator::model::{Inputs, Key, evaluate, ranges};
use byok_calculator::words::explore::{Assumption, affixes, assumption, groups, key_management, reset_to};
use byok_calculator::words::{Language, choices, is_used, label, value};
use proptest::prelude::*;

#[track_caller]
fn about(query: &str, key: Key) -> Assumption {
    assumption(&Language::english(), &at(query).0, key)
}

#[test]
fn each_default_says_where_it_comes_from_and_whom_it_favors() {
    for key in Key::all() {
        let Assumption { help, source, favors_because, default, .. } = about("", key);
        assert!(!label(&Language::english(), key).is_empty() && help.ends_with(['.', '?']), "{key:?}: {help}");
        let origins = ["From the article: ", "From public pages ", "Our estimate: ", "Not set. "];
        assert!(origins.iter().any(|origin| source.starts_with(origin)) && source.ends_with('.'), "{source}");
        assert_eq!(default.is_none() && key != Key::Mix, favors_because.is_none(), "{key:?}");
        if let Some(because) = favors_because {
            assert!(because.starts_with("Favors ") && because.ends_with('.'), "{because}");
        }
    }
}

#[test]
fn defaults_stand_in_figures_with_their_source() {
    for (key, default, around, source) in [
        (Key::Volume, "Default: 500.", ["", ""], "From the article: the smallest of its three examples."),
        (Key::Fee, "Default: $20.", ["$", "a month"], "From the article: $20 to $50; its examples use the low end."),
        (Key::Unit, "Default: $0.05.", ["$", "each"], "From the article: $25 for 500 and $100 for 2,000."),
        (Key::Keys, "Default: 7.", ["", ""], "From the article: 6 to 8; this is the middle."),
        (Key::Rotation, "Default: 75.", ["", "days"], "From the article: every 60 to 90 days; this is the middle."),
        (Key::Markup, "Default: 30%.", ["", "%"], "From the article: 20% to 40%; this is the middle."),
        (
            Key::Surprise,
            "Default: $400.",
            ["$", "each"],
            "From the article: what a traffic spike can cost over a weekend.",
        ),
        (Key::Prices, "Default: 2026-11.", ["", ""], "From public pages as read on Nov 23, 2026, not live."),
        (
            Key::Points,
            "Default: $49 for 500; $149 for 2,000; $700 for 10,000.",
            ["", ""],
            "From the article: $49 for 500, $149 for 2,000, $600 to $800 for 10,000.",
        ),
    ] {
        let said = about("", key);
        assert_eq!(
            (said.default.as_deref(), affixes(&Language::english(), key), said.source.as_str()),
            (Some(default), around.map(str::to_owned), source)
        );
    }
    let mix = about("", Key::Mix);
    assert_eq!(mix.default, None);
    assert_eq!(mix.favors_because.as_deref(), Some("Favors neither: the article’s prices are for its average piece."));
    assert_eq!(mix.source, "From the article: its average piece costs $0.05 in API cost.");
    assert_eq!(about("byok-fee=35", Key::Fee).default.as_deref(), Some("Default: $20."), "whatever is set");
    let hours = about("byok-keys=5&byok-hours=9", Key::Hours).default;
    assert_eq!(hours.as_deref(), Some("Default: 1.83."), "from the visitor's own keys");
}

#[test]
fn what_is_only_asked_has_choices_and_no_default() {
    let ops = about("", Key::Ops);
    assert_eq!((ops.default, ops.favors_because), (None, None));
    assert_eq!(ops.source, "Not set. Answer to include it.");
    assert_eq!(choices(&Language::english(), Key::Ops), ["Yes", "No"]);
    assert!(!is_used(&at("").0, Key::Markup) && is_used(&at("byok-managed=markup").0, Key::Markup));
    let reset = |key| reset_to(&Language::english(), &Inputs::default(), key);
    assert_eq!(reset(Key::Rate), "Reset to $12");
    assert_eq!([reset(Key::Clients), reset(Key::Plans)], ["Clear", "Reset to this page’s values"]);
}

#[test]
fn a_range_ends_when_the_input_is_set() {
    let range = |query: &str, key| about(query, key).range.unwrap_or_default();
    assert_eq!(range("", Key::Fee), "Likely range: $20 to $50 until you set it.");
    assert_eq!(range("byok-fee=20", Key::Fee), "Likely range if not set: $20 to $50.");
    assert_eq!(range("", Key::Rate), "Likely range: $10 to $40 until you set it.");
    assert_eq!(range("", Key::Hours), "Likely range: 2 to 3 until you set hours, keys, or rotation.");
    for set in ["hours=2", "keys=7", "rotation=75"] {
        assert_eq!(range(&format!("byok-{set}"), Key::Hours), "Likely range if not set: 2 to 3.", "{set}");
    }
    assert_eq!(range("", Key::Points), "Likely range: $600 to $800 for 10,000 generations until you set prices.");
    for other in ["managed=plans", "points=500-49"] {
        assert_eq!(range(&format!("byok-{other}"), Key::Points), "", "{other}: the article's prices are not in use");
    }
    let ranged: Vec<Key> = Key::all().filter(|&key| !range("", key).is_empty()).collect();
    assert_eq!(ranged, [Key::Fee, Key::Hours, Key::Rate, Key::Points]);
}

/// The difference at the volumes of the article's examples, in sum.
fn difference(query: &str) -> i64 {
    let at = |volume: u32| at(&format!("byok-volume={volume}{query}")).1.difference.unwrap();
    [500, 2_000, 10_000].map(at).iter().sum()
}

const BYOK: &str = "Favors BYOK: ";
const MANAGED: &str = "Favors managed credits: ";

/// The side that the default of an input favors, with the reason.
#[track_caller]
fn because(key: Key) -> String {
    about("", key).favors_because.unwrap()
}

#[test]
fn the_side_that_a_default_favors_loses_by_the_other_values() {
    for (key, other, byok_loses) in [
        (Key::Minimum, "&byok-minimum=0", false),
        (Key::Fee, "&byok-fee=50", true),
        (Key::FeePct, "&byok-fee-pct=5", true),
        (Key::Rate, "&byok-rate=40", true),
        (Key::Surprises, "&byok-surprises=1", true),
    ] {
        // A minimum tells only where API cost is below it.
        let sum = |query: &str| difference(query) + at(&format!("byok-volume=100{query}")).1.difference.unwrap();
        assert_eq!(sum(other) < sum(""), byok_loses, "{key:?}");
        let favored = if byok_loses { BYOK } else { MANAGED };
        assert!(because(key).starts_with(favored), "{key:?}");
    }
    for (key, other) in [(Key::Markup, "&byok-markup=40"), (Key::MarkupEach, "&byok-markup-each=0.01")] {
        let markup = "&byok-managed=markup";
        assert!(difference(&format!("{markup}{other}")) > difference(markup), "{key:?}: managed costs more");
        assert!(because(key).starts_with(MANAGED), "{key:?}");
    }
    let between = |way| at(&format!("byok-volume=1000&byok-managed={way}")).1.managed;
    assert!(between("credits") < between("plans"), "plans charge for what is not used");
    assert!(because(Key::Managed).starts_with(MANAGED) && because(Key::Plans).starts_with(BYOK));
    assert_eq!(ranges::RATE.0, 10, "12 is near the low end of what an hour may be worth");
}

#[test]
fn the_articles_prices_lie_further_above_cost_than_the_default_markup() {
    for volume in [500, 2_000, 10_000] {
        let over_api = at(&format!("byok-volume={volume}&byok-fee=0")).1.markup_over_cash_ppm.unwrap();
        assert!(over_api > 400_000, "{volume}: {over_api}");
    }
}

#[test]
fn every_input_stands_in_one_group() {
    let groups = groups(&Language::english());
    let grouped: Vec<Key> = groups.iter().flat_map(|group| group.keys.iter().copied()).collect();
    assert_eq!(grouped, Key::all().collect::<Vec<_>>());
    assert_eq!(
        groups.map(|group| group.name),
        ["Volume and content", "BYOK", "Key management", "Managed credits", "Growth and switch", "About you"]
    );
}

#[test]
fn values_are_as_short_as_they_are_exact() {
    let said = |query: &str, key| value(&Language::english(), &at(query).0, key).unwrap_or_default();
    assert_eq!([said("", Key::Fee), said("byok-fee=20.5", Key::Fee)], ["$20", "$20.50"]);
    assert_eq!([said("", Key::Unit), said("byok-unit=0.037501", Key::Unit)], ["$0.05", "$0.037501"]);
    assert_eq!(said("", Key::Hours), "2.5");
    assert_eq!(said("byok-growth=-2.5", Key::Growth), "-2.5%");
    assert_eq!(said("", Key::Points), "$49 for 500; $149 for 2,000; $700 for 10,000");
    let plans = said("byok-plans=9-1.5-0.04_20-2", Key::Plans);
    assert_eq!(plans, "$1.50 for 9, then $0.04 each; $2 for 20");
    assert_eq!(said("byok-mix=text-65_image-22", Key::Mix), "65 social text post; 22 image card");
    assert_eq!(said("", Key::Managed), "Credits");
    assert_eq!([Key::Mix, Key::Clients, Key::Ops].map(|key| said("", key)), ["", "", ""]);
    let percentage = |ppm| Language::english().percentage(ppm);
    assert_eq!([6_711, 67_114, 671_141].map(percentage), ["0.67%", "6.7%", "67%"]);
}

#[test]
fn hours_come_from_keys_and_rotation_unless_they_are_set() {
    let sentence = |query: &str| key_management(&Language::english(), &at(query).0).sentence;
    assert_eq!(sentence(""), "This adds up to 150 minutes a month, or 2.5 hours.");
    assert_eq!(sentence("byok-rotation=60"), "This adds up to 160.5 minutes a month, or about 2.68 hours.");
    assert_eq!(
        sentence("byok-keys=3&byok-rotation=90&byok-hours=1"),
        "This adds up to 67 minutes a month, or about 1.12 hours. You have set 1 hour instead."
    );
    let table = key_management(&Language::english(), &Inputs::default()).table;
    assert_eq!(
        table.rows,
        [
            ["Rotating keys", "42"],
            ["Watching rate limits", "42"],
            ["Checking bills", "28"],
            ["Following model changes", "28"],
            ["Raising tiers", "10"],
        ]
    );
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn shown_minutes_add_up_to_the_models_hours(keys in 1_u32..=50, rotation in 1_u32..=365) {
        let (inputs, _) = at(&format!("byok-keys={keys}&byok-rotation={rotation}"));
        let table = key_management(&Language::english(), &inputs).table;
        let shown: f64 = table.rows.iter().map(|row| row[1].replace(',', "").parse::<f64>().unwrap()).sum();
        let hours = key_management::hours(&inputs).round_millionths() as f64 / 1e6;
        prop_assert!((shown - hours * 60.0).abs() < 0.051, "{shown} minutes for {hours} hours");
        prop_assert!(minutes(&inputs).tiers == 10);
        prop_assert_eq!(evaluate(&inputs).hours, key_management::hours(&inputs).round_millionths());
    }
}
