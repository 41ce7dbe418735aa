//! What holds for every text in every state.

use crate::common::case::Case;
use crate::common::generate::{case, extreme};
use crate::common::{cases, inputs};
use byok_calculator::model::evaluate;
use byok_calculator::words::{self, Bar, Card, Language, LineKind};
use proptest::prelude::*;

/// Terms that the calculator does not use.
const BANNED: [&str; 18] = [
    "own keys",
    "own-key",
    "key keeping",
    "upkeep",
    "is no wage",
    "either will do",
    "of no account",
    "not to you",
    "api spend",
    "provider api",
    "all in",
    "known offer",
    "not said",
    "the mode",
    "flat fee",
    "go back",
    "managed credit ",
    "mark-up",
];

/// No banned term.
#[track_caller]
pub fn is_plain(text: &str) {
    let lower = text.to_lowercase();
    for term in BANNED {
        let is_api_keys = term == "own keys" && lower.contains("own api keys");
        assert!(is_api_keys || !lower.contains(term), "{term:?} in {text:?}");
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Each sentence of a text.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(". ").flat_map(|part| part.split("? "))
}

/// A text is whole, plain and short.
#[track_caller]
pub fn is_good(text: &str) {
    assert!(!text.is_empty(), "an empty text");
    assert!(!text.contains("{{") && !text.contains("}}"), "{text:?}");
    assert!(!text.contains("<b>") && !text.contains("  ") && text.trim() == text, "{text:?}");
    assert!(!text.contains("about under"), "{text:?}");
    is_plain(text);
    for sentence in sentences(text) {
        assert!(words(sentence) <= 24, "{} words: {sentence:?}", words(sentence));
    }
}

/// Cents of an amount as it is shown; what is under the smallest counts nothing.
fn cents(text: &str) -> i64 {
    if text.starts_with("under") {
        return 0;
    }
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let digits = digits.trim_start_matches('$').replace(',', "");
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, "00"));
    sign * (whole.parse::<i64>().unwrap() * 100 + fraction.parse::<i64>().unwrap())
}

fn adds_up_bar(bar: &Bar) {
    let Some(total) = &bar.total else { return };
    let sum: i64 = bar.pieces.iter().map(|piece| cents(&piece.amount)).sum();
    assert_eq!(sum, cents(total), "{bar:?}");
    let with_cents = |amount: &str| amount.contains('.');
    assert!(bar.pieces.iter().all(|piece| with_cents(&piece.amount) == with_cents(total)), "{bar:?}");
    assert!(bar.pieces.iter().all(|piece| !matches!(piece.amount.as_str(), "$0" | "$0.00")), "{bar:?}");
}

fn adds_up_card(card: &Card) {
    let mut sum = 0;
    for line in &card.lines {
        if line.amount == "not available" {
            continue;
        }
        match line.kind {
            LineKind::Amount => sum += cents(&line.amount),
            LineKind::Cash | LineKind::Total => assert_eq!(sum, cents(&line.amount), "{card:?}"),
        }
    }
}

/// Every rule for one set of inputs.
fn obeys(case: &Case) {
    let (language, inputs) = (Language::english(), inputs(case));
    let outcome = evaluate(&inputs);
    let mut texts = Vec::new();

    let answer = words::answer(&language, &inputs, &outcome);
    let headline = &answer.verdict.headline;
    assert!(words(headline) <= 8 && !headline.ends_with('.'), "{headline}");
    texts.extend([headline.clone(), answer.reason, answer.break_even.text()]);
    texts.extend(answer.lever.map(|lever| lever.text()));
    texts.extend(
        [answer.likely_range, answer.savings_a_year, answer.settle, answer.recommendation].into_iter().flatten(),
    );
    texts.push(words::recommendation(&language, &outcome));

    let comparison = words::comparison(&language, &inputs, &outcome);
    for bar in [&comparison.byok, &comparison.managed] {
        adds_up_bar(bar);
        texts.push(bar.detail.clone());
        texts.extend(bar.pieces.iter().map(|piece| piece.title.clone()));
    }
    for card in [words::byok(&language, &inputs, &outcome), words::managed(&language, &inputs, &outcome)] {
        adds_up_card(&card);
        texts.extend(card.lines.into_iter().flat_map(|line| [line.label, line.amount]).chain(card.notes));
    }
    for question in words::faq(&language, &inputs, &outcome) {
        let answer = [question.answer, question.yours];
        assert!(words(&answer.join(" ")) <= 70, "{} words: {answer:?}", words(&answer.join(" ")));
        texts.extend(answer);
    }
    for text in &texts {
        is_good(text);
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn every_text_keeps_the_rules(case in case()) {
        obeys(&case);
    }

    #[test]
    fn at_the_bounds_of_everything_too(case in extreme()) {
        obeys(&case);
    }
}
