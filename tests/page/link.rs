//! The page's address: read at the start, damaged or not, and kept in step where the host wants it.

use crate::host::Host;
use crate::visitor::{eventually, visit, visit_at, wait_ms};

const ONE: &str = "<byok-calculator></byok-calculator>";
const SYNCED: &str = "<byok-calculator sync-url></byok-calculator>";

#[test]
fn a_link_fills_in_its_inputs() {
    let (_site, tab) = visit_at(Host::new(ONE), "?utm_source=x&byok=1&byok-volume=10000&byok-fee=25&byok-hours=3");
    let calculator = tab.calculator();
    assert_eq!(calculator.field("Generations per month"), "10,000");
    assert_eq!(calculator.query(), "byok=1&byok-volume=10000&byok-fee=25&byok-hours=3");
    assert_eq!(calculator.verdict(), "Save about $239 a month with BYOK");
    calculator.explore("Assumptions");
    assert_eq!(calculator.field("Platform fee"), "25");
    assert_eq!(calculator.notes(), [""; 0]);
}

#[test]
fn a_damaged_link_is_told_in_words_above_the_result_and_loses_nothing_else() {
    let link = "?byok-volume=9999999&byok-fee=cheap&byok-colour=red&byok-rate=15&byok-rate=16&byok=7&byok-mix=text";
    let (_site, tab) = visit_at(Host::new(ONE), link);
    let calculator = tab.calculator();
    assert_eq!(calculator.query(), "byok=1&byok-volume=1000000&byok-rate=15");
    let notes = calculator.notes();
    assert_eq!(notes.len(), 6, "{notes:?}");
    for (note, words) in notes.iter().zip([
        "“volume=9999999” is out of range, so “Generations per month” is set to 1,000,000, the nearest possible value.",
        "“fee=cheap” can’t be used as a number, so “Platform fee” stays at $20.",
        "“colour” is not an input of this calculator.",
        "“Value of your time” is set more than once, so the first value counts.",
        "The link’s version “7” is not known, so it is read as version 1.",
        "Share 1 can’t be read. “Content mix” stays unchanged.",
    ]) {
        assert_eq!(note, words);
    }
    let above = "root.querySelector('.notice').compareDocumentPosition(root.querySelector('[part=verdict]')) \
                 & Node.DOCUMENT_POSITION_FOLLOWING";
    assert_ne!(calculator.js(above), 0);
    assert_eq!(calculator.result()["notes"].as_array().unwrap().len(), 6);
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn markup_in_a_link_is_only_text() {
    let markup = "<img src=x onerror=\"window.broken=1\"><script>window.broken=1</script>";
    let encoded = "%3Cimg%20src%3Dx%20onerror%3D%22window.broken%3D1%22%3E%3Cscript%3Ewindow.broken%3D1%3C%2Fscript%3E";
    let (_site, tab) = visit_at(Host::new(ONE), &format!("?byok-fee={encoded}&byok-{encoded}=1"));
    let calculator = tab.calculator();
    let notes = calculator.notes();
    let cut: String = markup.chars().take(16).collect::<String>().replace(' ', "\u{a0}");
    assert!(notes.len() == 2 && notes.iter().all(|note| note.contains(&cut)), "{notes:?}");
    assert_eq!(calculator.js("root.querySelectorAll('img, script').length"), 0);
    assert!(tab.js("window.broken").is_null());
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn a_note_is_one_line_whatever_the_link_gives() {
    let given = "a%09b%0Abutton;onclick=*|x%E2%80%A8c=+%0A*";
    let (_site, tab) = visit_at(Host::new(ONE), &format!("?byok-fee={given}"));
    let calculator = tab.calculator();
    let note = "“fee=a\u{a0}b\u{a0}button;oncli…” can’t be used as a number, so “Platform fee” stays at $20.";
    assert_eq!(calculator.js("root.querySelector('.notice li').textContent"), note);
    assert_eq!(calculator.notes().len(), 1);
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn reset_goes_back_to_the_attributes_without_the_link() {
    let host = Host::new("<byok-calculator volume=\"3000\" fee=\"25\"></byok-calculator>");
    let (_site, tab) = visit_at(host, "?byok-volume=900&byok-rate=x&byok-hours=1");
    let calculator = tab.calculator();
    assert_eq!(calculator.query(), "byok=1&byok-volume=900&byok-fee=25&byok-hours=1");
    calculator.type_into("Value of your time", "abc");
    assert!(calculator.error_at("Value of your time").is_some());
    calculator.press("Reset");
    assert_eq!(calculator.query(), "byok=1&byok-volume=3000&byok-fee=25");
    assert_eq!(calculator.field("Generations per month"), "3,000");
    assert_eq!(calculator.field("Value of your time"), "12");
    assert_eq!(calculator.error_at("Value of your time"), None);
    assert_eq!(calculator.notes(), [""; 0]);
}

#[test]
fn the_address_follows_once_inputs_rest_and_keeps_what_is_not_ours() {
    let host = Host::new(SYNCED).script("history.replaceState({ mine: 7 }, '');\n");
    let (_site, tab) = visit_at(host, "?utm_source=x&byok-fee=25.50&b=%20&byok-zzz=1#part");
    let calculator = tab.calculator();
    let before = tab.search();
    wait_ms(500);
    assert_eq!(tab.search(), before, "nothing is written before the first change");
    tab.js("window.replaced = 0");
    calculator.type_volume("2k");
    eventually(|| tab.search().contains("byok-volume=2000"), true);
    let after = tab.search();
    assert!(after.ends_with("#part"), "{after}");
    assert!(after.contains("byok=1&byok-volume=2000&byok-fee=25.5"), "{after}");
    assert!(after.contains("utm_source=x") && after.contains("b=%20") && !after.contains("zzz"), "{after}");
    assert_eq!(tab.js("history.state"), serde_json::json!({ "mine": 7 }));
    assert_eq!(tab.js("replaced"), 1);
}

#[test]
fn without_sync_url_the_address_stays() {
    let (_site, tab) = visit_at(Host::new(ONE), "?byok-volume=900#x");
    tab.calculator().type_volume("2000");
    eventually(|| tab.event_log().contains(&"byok-change".to_owned()), true);
    assert_eq!(tab.search(), "?byok-volume=900#x");
}

#[test]
fn back_and_forward_are_followed() {
    let (_site, tab) = visit_at(Host::new(SYNCED), "?byok-volume=900");
    let calculator = tab.calculator();
    calculator.type_volume("1000");
    eventually(|| tab.search(), "?byok=1&byok-volume=1000".to_owned());
    tab.js("history.pushState(null, '', '?byok=1&byok-volume=9000&byok-fee=30')");
    tab.js("history.back()");
    eventually(|| tab.search(), "?byok=1&byok-volume=1000".to_owned());
    eventually(|| calculator.query(), "byok=1&byok-volume=1000".to_owned());
    tab.js("history.forward()");
    eventually(|| calculator.query(), "byok=1&byok-volume=9000&byok-fee=30".to_owned());
    eventually(|| calculator.field("Generations per month"), "9,000".to_owned());
    tab.js("history.back()");
    eventually(|| calculator.query(), "byok=1&byok-volume=1000".to_owned());
    wait_ms(500);
    assert_eq!(tab.search(), "?byok=1&byok-volume=1000");
}

#[test]
fn an_address_that_is_kept_from_now_on_has_at_once_what_was_set_before() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    calculator.type_volume("900");
    wait_ms(500);
    assert_eq!(tab.search(), "");
    calculator.js("(element.syncUrl = true)");
    eventually(|| tab.search(), "?byok=1&byok-volume=900".to_owned());
}
