//! What the README quotes from elsewhere.

use crate::sources::{between, file, plain, readme, words};
use byok_calculator::query::MAX_BYTES;
use byok_calculator::text::{English, FAQ, count};

/// The README with any white space as one space.
fn flat() -> String {
    readme().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_policy_is_the_one_that_is_tested() {
    let page = file("variants/csp.html");
    let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    assert!(readme().contains(&format!("    {policy}\n")));
}

#[test]
fn the_receiver_and_the_theme_are_those_that_are_tested() {
    let receiver = file("variants/iframe.js");
    let (_comment, code) = receiver.split_once('\n').unwrap();
    assert!(readme().contains(code), "variants/iframe.js");
    let theme = file("variants/themed.css");
    let readme = readme();
    for line in between(&readme, "```css\n", "```").lines() {
        assert!(theme.contains(line), "{line}");
    }
}

#[test]
fn the_frame_takes_the_parameters_that_are_named() {
    let script = file("src/browser/frame.js");
    let taken = words(between(&script, "for (const name of [", "]"));
    let readme = flat();
    let named = plain(between(&readme, "the parameters of links and, besides, ", "; the last only"));
    assert_eq!(named.replace(" and ", ", ").split(", ").collect::<Vec<_>>(), [&taken[..], &["share-url"]].concat());
}

#[test]
fn questions_can_be_linked_by_the_names_that_are_told() {
    let ids: Vec<_> = FAQ.iter().map(|question| format!("`{}`", question.id)).collect();
    assert!(flat().contains(&format!("({})", ids.join(", "))), "{ids:?}");
}

#[test]
fn the_longest_query_is_told() {
    assert!(flat().contains(&format!("more than {} bytes", count(&English, MAX_BYTES as i64))));
}
