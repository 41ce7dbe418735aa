//! What holds for every text in every state.

use crate::common::case::Case;
use crate::common::generate::{case, extreme};
use crate::common::{cases, inputs};
use byok_calculator::model::estimate::{PRESETS, SOURCES};
use byok_calculator::model::{Inputs, Key, Outcome, Side, evaluate, prices};
use byok_calculator::words::{self, Bar, Card, Language, LineKind, explore};
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

pub fn words(text: &str) -> usize {
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
    assert!(
        !["about under", "than under", "with 0 hours"].iter().any(|odd| text.contains(odd))
            && !text.ends_with("$0.0000"),
        "{text:?}"
    );
    is_plain(text);
    for sentence in sentences(text) {
        assert!(words(sentence) <= 24, "{} words: {sentence:?}", words(sentence));
    }
}

/// Cents of an amount as it is shown; what is under the smallest counts nothing.
pub fn cents(text: &str) -> i64 {
    if text.starts_with("under") {
        return 0;
    }
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let digits = digits.trim_start_matches('$').replace(',', "");
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, "00"));
    sign * (whole.parse::<i64>().unwrap() * 100 + fraction.parse::<i64>().unwrap())
}

/// The amounts of a reason, but for the lead: cents for all or for none, and nothing above zero shown as zero.
fn keeps_cents(reason: &str, cash: i64) {
    let comparison = reason.split_once("In cash").unwrap().1;
    let mut amounts = comparison.split_whitespace().filter(|word| word.starts_with('$'));
    let has_cents = |word: &str| word.trim_end_matches(['.', ',']).contains('.');
    let first = has_cents(amounts.next().unwrap());
    assert!(amounts.all(|word| has_cents(word) == first), "{reason}");
    assert_eq!(
        comparison.starts_with(" you pay $0 ") || comparison.starts_with(" you pay $0.00 "),
        cash == 0,
        "{reason}"
    );
}

/// The value of time that is named lies on the side of the visitor's own one on which it keeps the verdict.
fn lever_agrees(answer: &words::Answer, inputs: &Inputs, outcome: &Outcome) {
    let Some(lever) = &answer.lever else { return };
    if let Some(worth) = lever.strong.strip_suffix(" an hour") {
        let rate = inputs.number(Key::Rate).unwrap();
        assert_eq!(rate < cents(worth), outcome.cheaper == Side::Byok, "{lever:?} for {rate} cents");
    }
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
    for text in texts(&language, &inputs, &outcome) {
        is_good(&text);
    }
    for row in words::csv_rows(&language, &inputs, &outcome, "") {
        row.iter().for_each(|cell| is_plain(cell));
    }
}

/// Every text, while sums are checked on the way.
pub fn texts(language: &Language, inputs: &Inputs, outcome: &Outcome) -> Vec<String> {
    let mut texts = Vec::new();

    let answer = words::answer(language, inputs, outcome);
    let headline = &answer.headline;
    assert!(words(headline) <= 8 && !headline.ends_with('.'), "{headline}");
    keeps_cents(&answer.reason, outcome.byok.cash);
    assert!(answer.lever.as_ref().is_none_or(|lever| !lever.strong.starts_with("$0.00")), "{:?}", answer.lever);
    lever_agrees(&answer, inputs, outcome);
    texts.extend([headline.clone(), answer.reason, answer.break_even.text()]);
    texts.extend(answer.lever.map(|lever| lever.text()));
    texts.extend(
        [answer.likely_range, answer.savings_a_year, answer.settle.map(|(_, text)| text), answer.recommendation]
            .into_iter()
            .flatten(),
    );
    texts.push(words::recommendation(language, outcome));

    let comparison = words::comparison(language, inputs, outcome);
    for bar in [&comparison.byok, &comparison.managed] {
        adds_up_bar(bar);
        texts.push(bar.detail.clone());
        texts.extend(bar.pieces.iter().map(|piece| piece.title.clone()));
    }
    for card in [words::byok(language, inputs, outcome), words::managed(language, inputs, outcome)] {
        adds_up_card(&card);
        texts.extend(card.lines.into_iter().flat_map(|line| [line.label, line.amount]).chain(card.notes));
    }
    for id in words::FAQ_IDS {
        let answered = words::answered(language, id, inputs, outcome);
        let answer = [answered.answer, answered.yours];
        assert!(words(&answer.join(" ")) <= 70, "{} words: {answer:?}", words(&answer.join(" ")));
        texts.extend(answer);
    }
    texts.extend(of_controls(language, inputs, outcome));
    texts.extend(of_chart(language, inputs, outcome));
    texts.extend(of_explore(language, inputs, outcome));
    texts
}

/// What stands around the answer.
fn of_controls(language: &Language, inputs: &Inputs, outcome: &Outcome) -> Vec<String> {
    let mut texts = vec![words::prices_date(language, inputs)];
    texts.extend(words::rate_hint(language, inputs, outcome));
    texts.extend((0..PRESETS.len()).map(|preset| words::preset_label(language, preset)));
    texts.extend((0..SOURCES.len()).map(|row| words::source_yields(language, row)));
    texts.push(words::estimate_use(language, inputs.volume()));
    texts.push(words::share_text(language, inputs, outcome));
    texts.extend(words::from_link(language, inputs));
    texts
}

fn of_chart(language: &Language, inputs: &Inputs, outcome: &Outcome) -> Vec<String> {
    let chart = words::labeled_chart(language, inputs, outcome, None);
    let said = words::chart_words(language, &chart, inputs, outcome);
    let table = words::chart_table(language, &chart, inputs, outcome);
    assert!((6..=12).contains(&table.rows.len()), "{} rows up to {}", table.rows.len(), chart.up_to);
    assert!(table.rows.iter().filter(|row| row[4].starts_with("your volume")).count() == 1, "{table:?}");
    for text in [&said.name, &said.sentence] {
        assert!(text.ends_with('.'), "{text}");
    }
    let mut texts = vec![said.name, said.sentence, table.name];
    texts.extend(said.break_even);
    texts.extend(table.heads);
    texts
}

fn of_explore(language: &Language, inputs: &Inputs, outcome: &Outcome) -> Vec<String> {
    let change = explore::change(language, inputs, outcome);
    let mut texts = vec![change.lead];
    for flip in change.flips {
        texts.push(flip.condition.text());
        texts.extend(flip.now);
    }
    for bar in explore::sensitivity(language, inputs, outcome) {
        texts.push(bar.label);
        texts.extend(bar.ends.into_iter().flat_map(|end| [end.value, end.difference]));
    }
    for key in Key::all() {
        let known = explore::assumption(language, inputs, key);
        texts.extend([words::label(language, key), known.help, known.source, explore::reset_to(language, inputs, key)]);
        texts.extend([known.default, known.favors_because, known.range].into_iter().flatten());
        texts.extend(explore::elsewhere(language, key));
    }
    texts.extend([explore::mix_weight(language, inputs), explore::mix_source(language, inputs)]);
    let types = (0..prices::TYPES).filter_map(|at| explore::mix_type(language, inputs, at));
    texts.extend(types.flat_map(|output| [output.name, output.costs]));
    let switch = explore::switch(language, inputs, outcome);
    texts.extend([switch.when, switch.day]);
    texts.extend([switch.saving, switch.setup].into_iter().flatten());
    let fit = explore::fit(language, inputs, outcome, 20_261_124);
    texts.extend([fit.recommendation, fit.founding]);
    texts.extend(fit.lists.into_iter().flat_map(|list| list.facts).map(|fact| fact.text));
    let method = explore::method(language, inputs, outcome);
    texts.push(method.sources);
    // Workings are formulas, as long as a list of prices is.
    for row in method.sums.iter().flat_map(|sum| &sum.rows) {
        row.iter().for_each(|cell| is_plain(cell));
        assert!(!row.iter().any(|cell| cell.contains("{{")), "{row:?}");
    }
    texts.push(explore::key_management(language, inputs).sentence);
    texts
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
