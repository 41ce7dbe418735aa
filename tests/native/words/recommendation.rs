//! The recommendation: what it rests on, and where it speaks up.

use super::{answer, at};
use byok_calculator::model::Side;
use byok_calculator::words::{Language, recommendation, signals};

const EITHER: &str = "Either works for you: the costs are close, and nothing you told us tips the balance.";
const NO_PLAN: &str = "byok-managed=plans&byok-volume=20000";

#[test]
fn a_recommendation_speaks_up_only_where_it_says_more_than_the_verdict() {
    for (query, recommendation) in [
        ("", None),
        ("byok-volume=10000&byok-compliance=yes", None),
        ("byok-volume=2000", None),
        (
            "byok-compliance=yes",
            Some(
                "We suggest BYOK regardless of cost: your security rules require direct contracts with API providers.",
            ),
        ),
        (
            "byok-volume=2000&byok-clients=12&byok-ops=yes",
            Some("Costs are close. We suggest BYOK: you serve 10+ clients and someone manages your keys."),
        ),
        (
            "byok-fee=0&byok-volume=300&byok-ops=no&byok-predictable=yes",
            Some(
                "Costs are close. We suggest managed credits: you make fewer than 2,000 generations a month, nobody \
                 manages your keys, and you want the same bill every month.",
            ),
        ),
    ] {
        assert_eq!(answer(query).recommendation.as_deref(), recommendation, "{query:?}");
    }
}

#[test]
fn a_recommendation_says_what_it_rests_on() {
    for (query, sentence) in [
        ("", "We suggest managed credits: with your numbers, they cost less."),
        ("byok-volume=10000&byok-ops=no&byok-predictable=yes", "We suggest BYOK: with your numbers, it costs less."),
        (
            "byok-compliance=yes&byok-clients=12&byok-ops=yes",
            "We suggest BYOK regardless of cost: your security rules require direct contracts with API providers.",
        ),
        (NO_PLAN, "We suggest BYOK: no plan covers your volume."),
        ("byok-volume=2000", EITHER),
        ("byok-volume=2000&byok-ops=yes&byok-predictable=yes", EITHER),
    ] {
        assert_eq!(recommendation(&Language::english(), &at(query).1), sentence, "{query:?}");
    }
    let reasons = |query, side| signals(&Language::english(), &at(query).1, side);
    let torn = "byok-volume=2000&byok-ops=yes&byok-predictable=yes";
    assert_eq!(reasons(torn, Side::Byok), ["someone manages your keys"]);
    assert_eq!(reasons(torn, Side::Managed), ["you want the same bill every month"]);
    assert_eq!(
        reasons("byok-volume=10000&byok-ops=no&byok-predictable=yes", Side::Byok),
        ["you make at least 5,000 generations a month"]
    );
}
