//! The answer in a visitor's words.

use super::{answer, at};
use byok_calculator::words::{Language, Percentage, rate_hint, whisker};

const TIE: &str = "byok-volume=2000&byok-fee=20&byok-hours=2.5&byok-rate=11.6";
const NO_PLAN: &str = "byok-managed=plans&byok-volume=20000";

#[test]
fn the_headline_says_how_much_and_with_which_side() {
    for (query, headline) in [
        ("", "Save about $26 a month with managed credits"),
        ("byok-volume=10000", "Save about $250 a month with BYOK"),
        ("byok-volume=2000", "Too close to call"),
        ("byok-fee=0&byok-volume=300", "Too close to call"),
        (TIE, "Too close to call"),
        (NO_PLAN, "Only BYOK is available at this volume"),
        ("byok-volume=500&byok-fee=20&byok-rate=1.5&byok-hours=2.5", "Save about $0.25 a month with BYOK"),
        (
            "byok-points=500-49_2000-149&byok-volume=500&byok-unit=0.050001&byok-fee=24&byok-hours=0&byok-rate=0",
            "Save under $0.01 a month with managed credits",
        ),
    ] {
        assert_eq!(answer(query).headline, headline, "{query:?}");
    }
}

#[test]
fn the_likely_range_names_its_sides_where_it_crosses_the_tie() {
    for (query, range) in [
        ("", Some("Likely range: $16 to $146")),
        ("byok-volume=10000", Some("Likely range: $30 to $360")),
        ("byok-volume=2000", Some("Likely range: managed credits $121 cheaper to BYOK $9.00 cheaper")),
        ("byok-fee=0&byok-volume=300", Some("Likely range: managed credits $86 cheaper to BYOK $14 cheaper")),
        (TIE, None),
        (NO_PLAN, None),
        ("byok-fee=20&byok-hours=2.5&byok-rate=12", None),
        // One amount with cents gives the other cents too.
        ("byok-fee=12&byok-hours=2&byok-volume=500", Some("Likely range: $8.00 to $68.00")),
    ] {
        assert_eq!(answer(query).likely_range.as_deref(), range, "{query:?}");
    }
}

#[test]
fn the_reason_sets_cash_against_cash_and_then_counts_time() {
    for (query, reason) in [
        ("", "In cash you pay $45 with BYOK and $49 with managed credits. Key management (2.5 hours) adds $30."),
        (
            "byok-volume=2000",
            "Managed credits lead by about $1.00 a month. In cash you pay $120 with BYOK and $149 with managed \
             credits. Key management (2.5 hours) adds $30.",
        ),
        (
            "byok-managed=plans&byok-volume=1500&byok-rate=25",
            "Managed credits lead by about $8.50 a month. In cash you pay $95 with BYOK and $149 with managed credits. \
             Key management (2.5 hours) adds $63.",
        ),
        (
            "byok-fee=0&byok-volume=300",
            "BYOK leads by about $4.00 a month. In cash you pay $15 with BYOK and $49 with managed credits. Key \
             management (2.5 hours) adds $30.",
        ),
        (
            TIE,
            "Both cost the same. In cash you pay $120 with BYOK and $149 with managed credits. Key management (2.5 \
             hours) adds $29.",
        ),
        (
            NO_PLAN,
            "The largest plan includes 10,000 generations a month. In cash you pay $795 with BYOK. Key management (2.5 \
             hours) adds $30.",
        ),
        (
            "byok-rate=0&byok-fee=30",
            "In cash you pay $55 with BYOK and $49 with managed credits. Your time counts as free, so key management \
             (2.5 hours) adds nothing.",
        ),
        ("byok-hours=0&byok-fee=30", "In cash you pay $55 with BYOK and $49 with managed credits."),
        (
            "byok-hours=0&byok-surprises=3",
            "In cash you pay $45 with BYOK and $49 with managed credits. Surprise bills add $100 a month.",
        ),
        (
            "byok-surprises=2&byok-rate=12.5",
            "In cash you pay $45 with BYOK and $49 with managed credits. Key management (2.5 hours) adds $31, surprise \
             bills $67.",
        ),
        (
            "byok-surprises=2&byok-volume=3000&byok-rate=12.5",
            "In cash you pay $158 with BYOK and $218 with managed credits. Key management (2.5 hours) adds $31, \
             surprise bills $66.",
        ),
        // Small amounts show cents, and then all of them do.
        (
            "byok-fee=0&byok-unit=0.01&byok-minimum=0&byok-volume=700",
            "BYOK leads by about $25 a month. In cash you pay $7.00 with BYOK and $62.33 with managed credits. Key \
             management (2.5 hours) adds $30.00.",
        ),
    ] {
        assert_eq!(answer(query).reason, reason, "{query:?}");
    }
}

#[test]
fn the_lever_is_the_value_of_time_that_turns_the_answer() {
    for (query, lever) in [
        ("", Some("Choose BYOK if your time is worth less than $1.60 an hour.")),
        ("byok-volume=10000", Some("Choose BYOK if your time is worth less than $112.00 an hour.")),
        ("byok-volume=3000&byok-rate=40", Some("Choose BYOK if your time is worth less than $24.15 an hour.")),
        (TIE, Some("Choose BYOK if your time is worth less than $11.60 an hour.")),
        // A whole dollar would say that the default of $12 decides nothing.
        ("byok-volume=2000", Some("Choose BYOK if your time is worth less than $11.60 an hour.")),
        ("byok-volume=2000&byok-rate=30", Some("Choose BYOK if your time is worth less than $11.60 an hour.")),
        // BYOK saves a twentieth of a cent at $1, so it has to be said of more than $1.
        (
            "byok-points=500-49_2000-149&byok-unit=0.049999&byok-fee=21.5&byok-hours=2.5&byok-rate=1",
            Some("Choose BYOK if your time is worth less than $1.01 an hour."),
        ),
        ("byok-hours=0", Some("Without key management hours, the value of your time changes nothing.")),
        ("byok-surprises=2", Some("BYOK costs more even if your time is free.")),
        ("byok-fee=24", Some("BYOK breaks even only if your time is free.")),
        (NO_PLAN, None),
    ] {
        assert_eq!(answer(query).lever.map(|lever| lever.text()).as_deref(), lever, "{query:?}");
    }
    assert_eq!(answer("").lever.unwrap().strong, "$1.60 an hour");
}

#[test]
fn break_even_is_never_always_once_or_several_times() {
    for (query, sentences) in [
        ("", "From 2,032 generations a month on, you save with BYOK (likely range 1,460 to 8,411)."),
        (
            "byok-rate=10000",
            "From 797,889 generations a month on, you save with BYOK. Likely break-even: 457,180 or more, possibly never.",
        ),
        (
            "byok-rate=0",
            "BYOK costs less at every volume up to 1,000,000 generations a month. Likely break-even: 0 to 2,053.",
        ),
        (
            "byok-managed=plans&byok-rate=25&byok-fee=20&byok-hours=2.5",
            "With stepped plans, the cheaper side changes 3 times. From 2,001 generations a month on, you save with \
             BYOK.",
        ),
        (
            "byok-managed=plans&byok-rate=500&byok-fee=20&byok-hours=2.5",
            "From 10,001 generations a month on, only BYOK is available.",
        ),
        (
            "byok-managed=plans",
            "With stepped plans, the cheaper side changes 3 times. From 2,001 generations a month on, you save with \
             BYOK. Likely break-even: 501 to 2,001.",
        ),
        ("byok-points=1-1_1000000-2", "Managed credits cost less at every volume up to 1,000,000 generations a month."),
        (
            "byok-managed=markup&byok-fee=0&byok-hours=0&byok-minimum=0&byok-markup=0&byok-markup-fee=0",
            "Both cost the same at every volume up to 1,000,000 generations a month.",
        ),
        (
            "byok-managed=markup&byok-fee=0&byok-hours=0&byok-minimum=0&byok-markup=0&byok-markup-fee=1",
            "BYOK costs less at every volume up to 1,000,000 generations a month.",
        ),
        (
            "byok-points=100-90_1000000-91&byok-fee=0&byok-hours=0",
            "From 1,801 generations a month on, managed credits cost less.",
        ),
        (
            "byok-rate=10.01&byok-fee=20&byok-hours=2.5&byok-points=500-49_2000-149",
            "From 1,762 generations a month on, you save with BYOK.",
        ),
        (
            "byok-rate=10&byok-fee=20&byok-hours=2.5&byok-points=500-49_2000-149",
            "From 1,760 generations a month on, BYOK is never more expensive.",
        ),
    ] {
        assert_eq!(answer(query).break_even.text(), sentences, "{query:?}");
    }
    assert_eq!(answer("").break_even.strong, "2,032 generations");
}

#[test]
fn a_close_call_says_what_would_settle_it() {
    for (query, settle) in [
        ("", None),
        ("byok-volume=2000", Some("To narrow it down, enter the value of your time.")),
        ("byok-volume=2000&byok-hours=0", Some("To narrow it down, enter the platform fee you would pay.")),
        ("byok-volume=2000&byok-rate=12", Some("To narrow it down, enter the platform fee you would pay.")),
        (
            "byok-volume=2000&byok-rate=12&byok-fee=21",
            Some("To narrow it down, enter the hours your key management takes."),
        ),
        (
            "byok-volume=5000&byok-rate=50&byok-fee=20&byok-hours=2.5",
            Some("To narrow it down, enter the price you pay for managed credits."),
        ),
        (TIE, None),
    ] {
        assert_eq!(answer(query).settle.as_ref().map(|(_, text)| text.as_str()), settle, "{query:?}");
    }
}

#[test]
fn the_value_of_time_says_where_it_comes_from_until_it_is_set() {
    let hint = |query| {
        let (inputs, outcome) = at(query);
        rate_hint(&Language::english(), &inputs, &outcome).unwrap_or_default()
    };
    assert!(hint("").contains("$12") && hint("").contains("the article’s break-even"), "{}", hint(""));
    assert!(!hint("byok-rate=12").contains("$12"), "{}", hint("byok-rate=12"));
    for other in ["byok-points=100-9_1000-80", "byok-fee=50"] {
        assert!(hint(other).contains("$12") && !hint(other).contains("article"), "{}", hint(other));
    }
    assert_eq!(hint("byok-hours=0"), "", "there is no time to value");
}

#[test]
fn a_year_is_twelve_months_while_the_volume_does_not_grow() {
    assert_eq!(answer("").savings_a_year.as_deref(), Some("You save about $312 a year."));
    assert_eq!(answer("byok-growth=5").savings_a_year, None);
    assert_eq!(answer("byok-volume=2000").savings_a_year, None);
}

#[test]
fn the_whisker_stands_around_the_tie() {
    let (_, outcome) = at("");
    let whisker = whisker(&outcome).unwrap();
    assert_eq!((whisker.from, whisker.to, whisker.at), (Percentage(650), Percentage(4_524), Percentage(4_226)));
    assert_eq!(whisker.at.css(), "42.26%");
}
