//! The catalogue: plural forms, replacements by a host, and what is rejected.

use byok_calculator::words::{Language, MESSAGES, Messages, Plural, Rejected};
use serde_json::{Map, Value, json};

fn object(value: Value) -> Map<String, Value> {
    value.as_object().unwrap().clone()
}

/// The catalogue.
fn english() -> Map<String, Value> {
    serde_json::from_str(include_str!("../../../locales/en.json")).unwrap()
}

#[test]
fn a_number_decides_the_form() {
    let language = Language::english();
    assert_eq!(language.generations(1), "1 generation");
    assert_eq!(language.generations(0), "0 generations");
    assert_eq!(language.generations(1_000_000), "1,000,000 generations");
    assert_eq!([1_000_000, 2_500_000].map(|hours| language.hours(hours)), ["1 hour", "2.5 hours"]);
}

#[test]
fn a_language_has_its_own_forms_and_orders() {
    let rule = |number: f64| if number == 1_000_000.0 { Plural::Many } else { Plural::named("other") };
    let mut language = Language { messages: Messages::new(Box::new(rule)), ..Language::english() };
    let french = json!({"generations_many": "{{count}} de vidéos", "generations_other": "{{count}} vidéos",
        "list-two": "{{last}}, puis {{first}}"});
    assert_eq!(language.messages.replace(object(french)), []);
    assert_eq!(language.generations(1_000_000), "1,000,000 de vidéos");
    assert_eq!(language.generations(1), "1 vidéos");
    assert_eq!(language.list(&["a".to_owned(), "b".to_owned()]), "b, puis a");
}

#[test]
fn a_replacement_that_cannot_be_meant_is_rejected_and_changes_nothing() {
    let mut language = Language::english();
    let mut rejected = language.messages.replace(object(json!({
        "generations_other": "{{count}} {{noun}}", "greeting": "Hello", "byok": 7, "managed": "Acme credits",
        "generations": "videos", "managed_other": "Acme", "hours_several": "{{count}} h"
    })));
    rejected.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(
        rejected,
        [
            ("byok".to_owned(), Rejected::NotText),
            ("generations".to_owned(), Rejected::UnknownMessage),
            ("generations_other".to_owned(), Rejected::UnknownPlaceholder("noun".to_owned())),
            ("greeting".to_owned(), Rejected::UnknownMessage),
            ("hours_several".to_owned(), Rejected::UnknownMessage),
            ("managed_other".to_owned(), Rejected::UnknownMessage),
        ]
    );
    assert_eq!(language.generations(2), "2 generations");
}

#[test]
fn english_speaks_in_its_terms_and_ends_its_placeholders() {
    for (key, text) in english() {
        let text = text.as_str().unwrap();
        assert_eq!(text.matches("{{").count(), text.matches("}}").count(), "{key}");
        assert!(!text.contains('\'') && !text.contains('"'), "{key}: typographic quotes: {text}");
        super::laws::is_plain(text);
        if !text.contains("{{") && !text.contains("<b>") {
            super::laws::is_good(text);
        }
        assert!(MESSAGES.iter().any(|(known, _)| *known == key), "{key}");
    }
}

#[test]
fn a_hosts_noun_takes_the_place_of_ours_everywhere() {
    let mut language = Language::english();
    let host = json!({
        "generations_one": "{{count}} video", "generations_other": "{{count}} videos",
        "label-volume": "Videos per month", "slider-label": "Videos per month, slider",
        "chart-column-volume": "Videos per month", "csv-generations-month": "videos a month",
    });
    for (key, text) in english() {
        let has_noun = text.as_str().unwrap().to_lowercase().contains("generation");
        assert_eq!(has_noun, host.get(&key).is_some(), "{key}");
    }
    assert_eq!(language.messages.replace(object(host)), []);
    for query in
        ["", "byok-volume=2000", "byok-volume=10000", "byok-managed=plans&byok-volume=20000", "byok-mix=clip-1"]
    {
        let (inputs, outcome) = super::at(query);
        for text in super::laws::texts(&language, &inputs, &outcome) {
            assert!(!text.to_lowercase().contains("generation"), "{text}");
        }
    }
}
