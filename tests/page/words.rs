//! How the calculator speaks, whatever it says.

use crate::visitor::{PANELS, visit, wait_ms};
use serde_json::json;

/// Every sentence that is there to be read or heard: texts of blocks that hold no other blocks, and names.
const SENTENCES: &str = "(() => { const all = new Set(); \
     const blocks = 'p, li, dt, dd, th, td, summary, label, button, h3, h4, small, figcaption, option, text, b, caption'; \
     for (const one of root.querySelectorAll(blocks)) if (!one.querySelector('p, li, dt, dd, table, label, button')) \
     all.add(one.textContent); \
     for (const one of root.querySelectorAll('[aria-label], [title], [aria-valuetext]')) \
     for (const name of ['aria-label', 'title', 'aria-valuetext']) if (one.hasAttribute(name)) all.add(one.getAttribute(name)); \
     return [...all].flatMap((text) => text.split(/(?<=[.?!:])\\s+(?=[A-Z“$])/)); })()";

#[test]
fn no_sentence_is_longer_than_24_words_and_none_speaks_as_the_first_version_did() {
    let (_site, tab) = visit("<byok-calculator view=\"full\"></byok-calculator>");
    let calculator = tab.calculator();
    let mut seen = 0;
    for query in [
        "",
        "byok-volume=2000",
        "byok-volume=0&byok-rate=0",
        "byok-volume=1000000&byok-managed=plans&byok-fee=99999.99",
        "byok-managed=markup&byok-growth=20&byok-day=10&byok-clients=12&byok-ops=no&byok-compliance=yes",
        "byok-volume=1234&byok-fee-pct=3.33&byok-surprises=7&byok-surprise=99.99&byok-mix=text-65_image-22_carousel-13",
        "byok-volume=9999999&byok-fee=cheap&byok-colour=red&byok-rate=15&byok-rate=16&byok=7&byok-mix=text",
    ] {
        calculator.set_query(query);
        calculator.type_volume("abc");
        wait_ms(600);
        let sentences = calculator.js(SENTENCES);
        for sentence in sentences.as_array().unwrap().iter().map(|sentence| sentence.as_str().unwrap()) {
            seen += 1;
            let words = sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
            assert!(words <= 24, "{words} words at {query:?}: {sentence}");
            let lower = sentence.to_lowercase();
            for old in
                ["own keys", "key keeping", "upkeep", "is no wage", "either will do", "of no account", "not to you"]
            {
                assert!(!lower.contains(old), "{old:?} at {query:?}: {sentence}");
            }
        }
    }
    assert!(seen > 1_000, "{seen}");
    for panel in PANELS {
        assert!(calculator.says(".explore").contains(panel), "{panel}");
    }
    assert_eq!(tab.js("faults"), json!([]));
}
