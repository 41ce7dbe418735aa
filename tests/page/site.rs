//! The marketing page that embeds the calculator like any customer's.

use crate::host::{plain, plain_with};
use crate::options::{Options, Rule};
use crate::tab::Tab;
use crate::visitor::{eventually, wait_ms};
use serde_json::json;

#[test]
fn without_the_script_the_page_has_the_default_answer() {
    let site = plain_with(&[("embed.js", Rule::new().not_found())]);
    let tab = Tab::open(&site.server.at("/"));
    let says = |selector: &str| tab.text(&format!("document.querySelector({selector:?}).innerText"));
    assert!(says("byok-calculator .verdict").contains("$26 a month"));
    assert!(says("byok-calculator table").contains("$420.00"));
    assert!(says("byok-calculator .break-even").contains("2,032"));
    let questions = tab.js("document.querySelectorAll('byok-calculator details summary').length");
    assert_eq!(questions, 6);
    tab.js("document.getElementById('byok-faq-risks').open = true");
    assert!(says("#byok-faq-risks").contains("$400"));
}

#[test]
fn where_wasm_is_blocked_the_answer_stays_and_nothing_else_is_harmed() {
    let site = plain_with(&[(".wasm", Rule::new().not_found())]);
    let tab = Tab::open(&site.server.at("/"));
    tab.js("document.querySelector('byok-calculator').ready.catch(() => true)");
    assert!(tab.is_shown("byok-calculator .verdict") && tab.is_shown("main > h2"));
}

#[test]
fn page_and_calculator_say_the_same() {
    let site = plain();
    let tab = Tab::open(&site.server.at("/"));
    tab.all_ready();
    let calculator = tab.calculator();
    for part in [".verdict", ".reason", ".worth", ".recommendation", ".break-even"] {
        assert_eq!(
            calculator.js(&format!("element.querySelector('{part}').textContent")),
            calculator.says(part),
            "{part}"
        );
    }
    let both = "['what', 'cheaper', 'switching', 'risks', 'quality', 'volume'].map((id) => `#byok-faq-${id}`).every((id) => \
                ['summary', 'p', 'p + p'].every((part) => element.querySelector(`${id} ${part}`).textContent === \
                root.querySelector(`${id} ${part}`).textContent))";
    assert_eq!(calculator.js(both), true);
}

#[test]
fn search_engines_and_previews_find_what_they_look_for() {
    let site = plain();
    let tab = Tab::open(&site.server.at("/?byok-volume=900&utm_source=x"));
    let head =
        |selector: &str, attribute: &str| tab.text(&format!("document.head.querySelector({selector:?}).{attribute}"));
    assert!(head("meta[name=description]", "content").len() > 80);
    eventually(|| head("link[rel=canonical]", "getAttribute('href')"), site.server.at("/"));
    let picture = head("meta[property='og:image']", "content");
    let bytes = tab.js(&format!("fetch({picture:?}).then((r) => r.arrayBuffer()).then((b) => b.byteLength)"));
    assert!(bytes.as_u64().unwrap() > 5_000);
    assert_eq!(tab.js("document.documentElement.lang"), "en");
    assert_eq!(tab.js("document.querySelectorAll('h1').length"), 1);
}

#[test]
fn the_page_needs_nothing_from_elsewhere_and_works_in_a_folder() {
    let site = Options::new().mount("/some/folder/").serve();
    let tab = Tab::open(&site.at("/some/folder/"));
    tab.all_ready();
    let foreign = "performance.getEntriesByType('resource').filter((r) => !r.name.startsWith(location.origin)).length";
    assert_eq!(tab.js(foreign), json!(0));
}

#[test]
fn no_file_is_fetched_twice() {
    let site = plain();
    let tab = Tab::open(&site.server.at("/"));
    tab.all_ready();
    wait_ms(300);
    let mut fetched: Vec<_> = site.server.requests().iter().map(|request| request.path().to_owned()).collect();
    fetched.retain(|path| path != "/favicon.ico");
    fetched.sort();
    let mut once = fetched.clone();
    once.dedup();
    assert_eq!(fetched, once);
    assert_eq!(fetched.iter().filter(|path| path.ends_with(".wasm")).count(), 1);
}

/// Only Chromium tells how far things have shifted.
mod chromium_only {
    use super::*;

    #[test]
    fn nothing_jumps_when_the_calculator_goes_live() {
        let site = plain_with(&[(".wasm", Rule::new().delay_ms(800))]);
        let tab = Tab::open(&site.server.at("/embed.js"));
        for width in [360, 768, 1280] {
            let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
            tab.cdp("Emulation.setDeviceMetricsOverride", metrics);
            tab.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }));
            tab.go(&site.server.at("/"));
            tab.js("(window.shifted = 0, new PerformanceObserver((list) => list.getEntries().forEach((entry) => \
                 (shifted += entry.value))).observe({ type: 'layout-shift', buffered: true }))");
            tab.all_ready();
            wait_ms(300);
            let shifted = tab.js("shifted").as_f64().unwrap();
            assert!(shifted < 0.02, "{shifted} at {width} px");
        }
    }
}
