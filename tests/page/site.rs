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
    let calculator = tab.calculator();
    eventually(|| tab.js("document.readyState"), json!("complete"));
    assert_eq!(tab.js("customElements.get('byok-calculator') === undefined"), true);
    assert_eq!(calculator.verdict(), "Save about $26 a month with managed credits");
    assert_eq!(calculator.rows("byok").last().unwrap().2, 7_500);
    assert!(calculator.says("[part=break-even]").contains("2,032"));
    assert_eq!(calculator.field("Generations per month"), "500");
    assert_eq!(calculator.js("root.querySelectorAll('.faq details summary').length"), 6);
    calculator.js("root.getElementById('byok-faq-risks').open = true");
    assert!(calculator.says("#byok-faq-risks").contains("$400"));
    // In the calculator's own look: the file of its style has come.
    let look = calculator
        .js("(({ display, borderTopWidth, fontVariantNumeric }) => [display, borderTopWidth, fontVariantNumeric])\
                              (getComputedStyle(root.querySelector('.calculator')))");
    assert_eq!(look, json!(["block", "1px", "tabular-nums"]));
}

#[test]
fn where_wasm_is_blocked_the_answer_stays_and_nothing_else_is_harmed() {
    let site = plain_with(&[(".wasm", Rule::new().not_found())]);
    let tab = Tab::open(&site.server.at("/"));
    tab.js("customElements.whenDefined('byok-calculator').then(() => document.querySelector('byok-calculator').ready)\
            .catch(() => true)");
    let calculator = tab.calculator();
    assert_eq!(calculator.verdict(), "Save about $26 a month with managed credits");
    let height = calculator.js("root.querySelector('.answer').getBoundingClientRect().height").as_f64().unwrap();
    assert!(height > 300.0, "{height}");
    assert!(tab.is_shown("main > h2"));
}

#[test]
fn the_answer_before_any_script_says_what_the_live_one_says() {
    let says = "[...root.querySelectorAll('[part=verdict], label, .presets, .estimate, [part=compare], figcaption, .reason, \
                .hint, .lever, [part=recommendation], [part=break-even], .cards, .faq, .share button')].map((part) => \
                part.textContent.replace(/\\s+/g, ''))";
    let site = plain_with(&[("embed.js", Rule::new().not_found())]);
    let tab = Tab::open(&site.server.at("/"));
    let before = tab.calculator().js(says);
    assert!(before.as_array().unwrap().len() > 30, "{before}");
    let site = plain();
    let tab = Tab::open(&site.server.at("/"));
    tab.all_ready();
    assert_eq!(tab.calculator().js(says), before);
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

#[test]
fn what_has_come_of_the_page_stays_where_it_is_when_the_rest_comes() {
    let site = plain();
    let tab = Tab::open(&site.server.at("/embed.js"));
    for width in [320, 360, 390, 768, 1280] {
        tab.go_at(&site.server.at("/"), width, "light");
        tab.all_ready();
        for (part, shown) in [(".controls > .fields > .field", ".box"), (".cards > .card", "table")] {
            // As if the page had been painted before its second half was there.
            let moved = tab.calculator().js(&format!(
                "(([first, second]) => {{ const place = () => JSON.stringify(first.querySelector('{shown}').getBoundingClientRect()); \
                 const whole = place(); second.remove(); const half = place(); first.after(second); \
                 return whole === half ? null : [half, whole]; }})(root.querySelectorAll('{part}'))"
            ));
            assert_eq!(moved, json!(null), "{part} at {width} px");
        }
        tab.session.run(tab.session.driver().enter_default_frame()).unwrap();
    }
}

/// Only Chromium tells how far things have shifted.
mod chromium_only {
    use super::*;

    #[test]
    fn nothing_jumps_when_the_calculator_goes_live() {
        let site = plain_with(&[(".wasm", Rule::new().delay_ms(3_000))]);
        let tab = Tab::open(&site.server.at("/embed.js"));
        for width in [320, 390, 768, 1280] {
            let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
            tab.cdp("Emulation.setDeviceMetricsOverride", metrics);
            tab.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }));
            tab.go(&site.server.at("/"));
            tab.js("(window.shifted = 0, window.moved = [], new PerformanceObserver((list) => list.getEntries().forEach((entry) => \
                 (shifted += entry.value, moved.push(...entry.sources.map(({ node, previousRect, currentRect }) => \
                  `${entry.startTime} ${node?.parentNode?.className} ${node?.nodeName} ${node?.className} \
                   ${JSON.stringify([previousRect, currentRect])}`))))).observe({ type: 'layout-shift', buffered: true }))");
            let height = || tab.js("document.querySelector('byok-calculator').getBoundingClientRect().height");
            let before = height();
            let result = "document.querySelector('byok-calculator').result ?? null";
            assert_eq!(tab.js(result), json!(null), "it is not live yet");
            tab.all_ready();
            wait_ms(300);
            assert_eq!((height(), tab.js("shifted")), (before, json!(0)), "{width} px: {}", tab.js("moved"));
        }
    }
}
