//! Hosts that act while they are told of something.

use crate::host::Host;
use crate::tab::Tab;
use crate::visitor::{eventually, visit_at, wait_ms};
use serde_json::json;

#[test]
fn a_host_may_take_a_calculator_away_when_it_is_told_of_something() {
    let script = "addEventListener('byok-share', (event) => event.target.remove());\n";
    let (_site, tab) = visit_at(Host::new("<byok-calculator></byok-calculator>").script(script), "");
    tab.calculator().press("Copy link");
    wait_ms(300);
    assert_eq!(tab.js("document.querySelectorAll('byok-calculator').length"), 0);
    assert_eq!(tab.event_log(), ["byok-ready", "byok-share"]);
    assert_eq!(tab.js("faults"), json!([]));
}

#[test]
fn a_host_may_do_anything_while_it_is_told_of_something() {
    let script = "window.done = 0; window.act = () => {}; \
                  for (const name of ['byok-ready', 'byok-change', 'byok-share']) addEventListener(name, (event) => { \
                  const element = event.target; if (done++ > 20) return; act(element, name); });\n";
    let acts = [
        ("an attribute", "(element) => element.setAttribute('fee', String(done))"),
        ("a lock", "(element) => element.setAttribute('lock', done % 2 ? 'volume fee' : '')"),
        ("language and view", "(element) => (element.lang = 'de', element.currency = 'EUR', element.view = 'full')"),
        ("the query", "(element) => (element.query = `byok-volume=${done}00`)"),
        ("another prefix", "(element) => (element.prefix = 'p' + done, element.syncUrl = true)"),
        ("a look at it", "(element) => JSON.stringify([element.query, element.result])"),
        ("taking it away", "(element) => element.remove()"),
        ("moving it", "(element) => document.querySelector('section').append(element)"),
        ("another document", "(element) => document.querySelector('iframe').contentDocument.body.append(element)"),
        ("the history", "(element) => { history.pushState(null, '', '?byok-volume=77'); history.back(); }"),
        ("leaving", "() => dispatchEvent(new PageTransitionEvent('pagehide'))"),
    ];
    let site =
        Host::new("<byok-calculator loading=\"eager\" sync-url></byok-calculator><section></section><iframe></iframe>")
            .script(script)
            .serve();
    let tab = Tab::open(&site.at(""));
    for (what, act) in acts {
        tab.go(&site.at(""));
        tab.all_ready();
        tab.js(&format!("(window.act = {act}, window.kept = document.querySelector('byok-calculator'))"));
        tab.calculator().press("Copy link");
        tab.js("(kept.query = 'byok-volume=1234')");
        wait_ms(800);
        tab.js("act = () => {}");
        assert!(tab.js("done").as_u64().unwrap() > 1, "{what}: it was told of something");
        let log = tab.event_log();
        assert!(!log.contains(&"byok-error".to_owned()), "{what}: {:?}", tab.last_event("byok-error"));
        assert_eq!(tab.js("faults"), json!([]), "{what}");
        // It works on.
        tab.js("(kept.loading = 'eager', document.body.append(kept))");
        eventually(|| tab.js("kept.shadowRoot.querySelector('[part=verdict]') !== null"), json!(true));
        tab.js("(kept.removeAttribute('lock'), kept.query = 'byok-volume=10')");
        assert_eq!(tab.js("new URLSearchParams(kept.query).get('byok-volume')"), "10", "{what}");
    }
}

#[test]
fn a_host_may_do_anything_when_it_is_told_that_a_calculator_is_ready() {
    for act in [
        "element.setAttribute('fee', '33')",
        "element.query = 'byok-volume=900'",
        "element.remove()",
        "document.querySelector('section').append(element)",
        "element.lang = 'de'",
    ] {
        let script = format!(
            "addEventListener('byok-ready', ({{ target: element }}) => {{ window.kept = element; {act}; }}, {{ once: true }});\n"
        );
        let site = Host::new("<byok-calculator></byok-calculator><section></section>").script(&script).serve();
        let tab = Tab::open(&site.at(""));
        eventually(|| tab.event_log().first().cloned(), Some("byok-ready".to_owned()));
        wait_ms(500);
        assert_eq!(tab.js("faults"), json!([]), "{act}");
        assert!(!tab.event_log().contains(&"byok-error".to_owned()), "{act}");
        tab.js("(kept.loading = 'eager', document.body.append(kept))");
        eventually(|| tab.js("kept.shadowRoot.querySelector('[part=verdict]') !== null"), json!(true));
        tab.js("(kept.query = 'byok-volume=10')");
        assert_eq!(tab.js("kept.query.includes('byok-volume=10')"), true, "{act}");
    }
}
