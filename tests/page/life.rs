//! Calculators that come, go, move, and share a page.

use crate::host::{Host, Site};
use crate::options::Rule;
use crate::tab::Tab;
use crate::visitor::{eventually, visit, visit_at, wait_ms};
use serde_json::json;

#[test]
fn a_removed_calculator_is_freed_and_stays_silent() {
    let (_site, tab) = visit("<byok-calculator sync-url></byok-calculator>");
    let calculator = tab.calculator();
    let slider = "root.querySelector('input[type=range]')";
    calculator.js(&format!(
        "(window.gone = element, {slider}.value = 70, {slider}.dispatchEvent(new Event('input')), element.remove())"
    ));
    wait_ms(700);
    assert_eq!(tab.event_log(), ["byok-ready"], "what waited is not told");
    assert_eq!(tab.search(), "");
    let left = "[...gone.shadowRoot.childNodes].map((node) => node.nodeName).concat(gone.shadowRoot.adoptedStyleSheets.length)";
    assert_eq!(tab.js(left), json!(["SLOT", 0]));
    tab.js("(dispatchEvent(new PopStateEvent('popstate')), dispatchEvent(new PageTransitionEvent('pagehide')))");
    assert_eq!(tab.js("faults"), json!([]));
    assert_eq!(tab.complaints(), [""; 0]);
}

/// A page on which `cycles(n)` takes the calculator away and brings it back so often, and gives the size of the WASM's memory.
fn cycling() -> (Site, Tab) {
    let (site, tab) = visit("<byok-calculator></byok-calculator>");
    tab.js(&format!(
        "load({:?}).then(async (module) => {{ const {{ memory }} = module.initSync(); \
         window.cycles = async (times) => {{ const element = document.querySelector('byok-calculator'); \
         for (let i = 0; i < times; i++) {{ element.remove(); await null; await null; document.body.append(element); \
         element.loading = 'eager'; while (!element.result) await new Promise((done) => setTimeout(done)); }} \
         return memory.buffer.byteLength; }}; }})",
        site.glue()
    ));
    (site, tab)
}

#[test]
fn coming_and_going_takes_no_more_memory_each_time() {
    let (_site, tab) = cycling();
    let before = tab.js("cycles(40)");
    assert_eq!(tab.js("cycles(500)"), before);
    assert_eq!(tab.event_log(), ["byok-ready"]);
}

/// Only Chromium tells how much of JavaScript's heap is in use.
mod chromium_only {
    use super::*;

    fn used_heap(tab: &Tab) -> f64 {
        for _ in 0..3 {
            tab.cdp("HeapProfiler.collectGarbage", json!({}));
        }
        tab.cdp("Runtime.getHeapUsage", json!({}))["usedSize"].as_f64().unwrap()
    }

    #[test]
    fn coming_and_going_takes_no_more_of_the_heap_each_time() {
        let (_site, tab) = cycling();
        tab.js("cycles(40)");
        let before = used_heap(&tab);
        tab.js("cycles(500)");
        let grown = used_heap(&tab) - before;
        assert!(grown < 100_000.0, "the heap has grown by {grown} bytes in 500 lives");
    }
}

#[test]
fn rows_that_come_and_go_take_no_more_memory_each_time() {
    let (site, tab) = visit("<byok-calculator view=full></byok-calculator>");
    tab.js(&format!(
        "load({:?}).then((module) => {{ const {{ memory }} = module.initSync(); \
         const element = document.querySelector('byok-calculator'); const rows = () => \
         [...element.shadowRoot.querySelectorAll('#plans .remove')].filter((one) => one.checkVisibility()).length; \
         const become = async (query, many) => {{ element.query = query; \
         while (rows() !== many) await new Promise((done) => setTimeout(done)); }}; \
         window.swaps = async (times) => {{ for (let i = 0; i < times; i++) {{ \
         await become('byok-managed=plans&byok-plans=500-49_900-90_2000-149_9000-700', 4); \
         await become('byok-managed=plans&byok-plans=500-49', 1); }} return memory.buffer.byteLength; }}; }})",
        site.glue()
    ));
    let before = tab.js("swaps(40)");
    assert_eq!(tab.js("swaps(200)"), before);
}

#[test]
fn what_is_under_way_when_a_calculator_goes_ends_quietly() {
    let host = Host::new("<byok-calculator></byok-calculator>")
        .script("navigator.clipboard.writeText = () => new Promise((done) => (window.written = done));\n");
    let (_site, tab) = visit_at(host, "");
    let calculator = tab.calculator();
    calculator.press("Copy link");
    calculator.js("(element.query = 'byok-volume=7', element.remove())");
    tab.js("written()");
    wait_ms(300);
    assert_eq!(tab.event_log(), ["byok-ready", "byok-share"]);
    assert_eq!(tab.js("faults"), json!([]));
    assert_eq!(tab.complaints(), [""; 0]);
}

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
fn a_calculator_that_comes_back_is_as_it_was() {
    let (_site, tab) = visit_at(Host::new("<byok-calculator></byok-calculator><p>Foot</p>"), "?byok-fee=25");
    let calculator = tab.calculator();
    calculator.type_volume("2k");
    calculator.leave();
    eventually(|| tab.event_log().len(), 2);
    tab.js("(window.kept = document.querySelector('byok-calculator'), kept.remove())");
    tab.js("document.body.append(kept)");
    eventually(|| tab.js("kept.shadowRoot.querySelector('[part=verdict]') !== null"), json!(true));
    assert_eq!(calculator.query(), "byok=1&byok-volume=2000&byok-fee=25");
    assert_eq!(calculator.field("Generations per month"), "2,000");
    calculator.press("Reset");
    assert_eq!(calculator.query(), "byok=1");
    eventually(|| tab.event_log().len(), 3);
    assert_eq!(tab.event_log(), ["byok-ready", "byok-change", "byok-change"], "it is ready once in its life");
}

#[test]
fn a_moved_calculator_is_not_even_made_anew() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator><section></section>");
    let calculator = tab.calculator();
    calculator.type_volume("2k");
    calculator.js("(window.content = root.firstElementChild, document.querySelector('section').append(element))");
    wait_ms(100);
    assert_eq!(calculator.js("content === root.firstElementChild"), true);
    assert_eq!(calculator.query(), "byok=1&byok-volume=2000");
    calculator.type_volume("3k");
    assert_eq!(calculator.query(), "byok=1&byok-volume=3000");
}

#[test]
fn a_calculator_in_full_view_is_live_again_after_every_move_and_so_is_one_that_comes_later() {
    let (_site, tab) = visit("<byok-calculator view=\"full\"></byok-calculator><section></section>");
    let calculator = tab.calculator();
    calculator.type_volume("2k");
    tab.js("(window.first = document.querySelector('byok-calculator'), first.remove())");
    wait_ms(50);
    tab.js("document.querySelector('section').append(first)");
    tab.js("document.body.append(Object.assign(document.createElement('byok-calculator'), { id: 'second', view: 'full' }))");
    tab.js("first.remove()");
    wait_ms(50);
    tab.js("document.body.append(first)");
    tab.all_ready();
    for one in [tab.calculator(), tab.at("#second")] {
        eventually(|| one.js("root.querySelector('.explore .method table')?.checkVisibility() ?? false"), json!(true));
    }
    assert_eq!(tab.js("first.query"), "byok=1&byok-volume=2000");
    assert!(!tab.event_log().iter().any(|event| event.starts_with("byok-error")), "{:?}", tab.event_log());
    assert_eq!(tab.js("faults"), json!([]));
}

#[test]
fn several_share_a_page_and_the_module_but_no_state() {
    let host = Host::new(
        "<byok-calculator id=\"one\" prefix=\"a\" sync-url></byok-calculator>\
         <byok-calculator id=\"two\" prefix=\"b\" sync-url loading=\"eager\"></byok-calculator>",
    );
    let (site, tab) = visit_at(host, "?a-volume=900&b-volume=9000");
    assert_eq!(site.wasm_loads(), 1);
    let (one, two) = (tab.at("#one"), tab.at("#two"));
    assert_eq!((one.query(), two.query()), ("byok=1&byok-volume=900".into(), "byok=1&byok-volume=9000".into()));
    let verdict = two.verdict();
    one.type_volume("2k");
    eventually(|| tab.event_log().last().cloned(), Some("byok-change one".to_owned()));
    assert_eq!((two.verdict(), two.query()), (verdict, "byok=1&byok-volume=9000".into()));
    two.type_into("Value of your time", "30");
    eventually(|| tab.event_log().last().cloned(), Some("byok-change two".to_owned()));
    let search = tab.search();
    assert!(search.contains("a=1&a-volume=2000") && search.contains("b=1&b-volume=9000&b-rate=30"), "{search}");
    tab.js("document.querySelector('#one').remove()");
    two.type_volume("10");
    assert_eq!(two.query(), "byok=1&byok-volume=10&byok-rate=30");
    assert_eq!(site.wasm_loads(), 1);
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn a_calculator_that_is_away_still_tells_what_it_showed_and_keeps_its_notes() {
    let (_site, tab) = visit_at(Host::new("<byok-calculator></byok-calculator>"), "?byok-volume=x&byok-fee=25");
    let calculator = tab.calculator();
    let notes = calculator.notes();
    assert_eq!(notes.len(), 1);
    tab.js("(window.kept = document.querySelector('byok-calculator'), kept.remove())");
    eventually(|| tab.js("kept.shadowRoot.childNodes[0].nodeName"), json!("SLOT"));
    assert_eq!(tab.js("[kept.query, kept.result.query]"), json!(["byok=1&byok-fee=25", "byok=1&byok-fee=25"]));
    tab.js("document.body.append(kept)");
    eventually(|| calculator.notes(), notes);
}

#[test]
fn notes_open_questions_and_half_typed_text_are_still_there_after_a_move() {
    let (_site, tab) = visit("<byok-calculator loading=\"eager\"></byok-calculator><section></section>");
    let calculator = tab.calculator();
    calculator.set_query("byok-volume=900&byok-fee=cheap");
    let notes = calculator.notes();
    assert_eq!(notes.len(), 1);
    calculator.open("What can go wrong with my own API keys?");
    calculator.js("(root.querySelector('.estimate').open = true)");
    calculator.fill("sources-0", "3");
    calculator.type_into("Value of your time", "x12");
    let as_it_was = |when: &str| {
        eventually(|| calculator.js("root.querySelector('.calculator') !== null"), json!(true));
        eventually(|| calculator.notes(), notes.clone());
        assert_eq!(calculator.field("Value of your time"), "x12", "{when}");
        assert!(calculator.error_at("Value of your time").is_some(), "{when}");
        assert_eq!(calculator.js("root.getElementById('byok-faq-risks').open"), true, "{when}");
        assert_eq!(calculator.js("root.getElementById('sources-0').value"), "3", "{when}");
        assert_eq!(calculator.js("root.getElementById('byok-faq-what').open"), false, "{when}");
        assert_eq!(calculator.query(), "byok=1&byok-volume=900", "{when}");
    };
    as_it_was("at first");
    tab.js("document.querySelector('section').append(document.querySelector('byok-calculator'))");
    as_it_was("after a move");
    tab.js("(window.kept = document.querySelector('byok-calculator'), kept.remove())");
    wait_ms(50);
    assert_eq!(tab.js("kept.shadowRoot.querySelector('.calculator')"), json!(null), "it was freed");
    tab.js("document.body.prepend(kept)");
    as_it_was("taken away and put back");
    assert_eq!(tab.js("faults"), json!([]));
    assert_eq!(tab.event_log().iter().filter(|event| *event == "byok-error").count(), 0);
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

#[test]
fn a_calculator_that_is_taken_away_while_it_loads_comes_alive_when_it_is_back() {
    let site = Host::new("<byok-calculator></byok-calculator>").rule(".wasm", Rule::new().delay_ms(600)).serve();
    let tab = Tab::open(&site.at("?byok-volume=900"));
    tab.js("customElements.whenDefined('byok-calculator').then(() => true)");
    wait_ms(100);
    tab.js("(window.kept = document.querySelector('byok-calculator'), kept.remove())");
    wait_ms(900);
    assert_eq!(tab.event_log(), [""; 0]);
    tab.js("document.body.append(kept)");
    tab.all_ready();
    assert_eq!(tab.calculator().query(), "byok=1&byok-volume=900");
    assert_eq!((tab.event_log(), site.wasm_loads()), (vec!["byok-ready".to_owned()], 1));
}

#[test]
fn a_second_copy_of_the_script_leaves_the_first_alone() {
    let (site, tab) = visit("<byok-calculator></byok-calculator>");
    tab.js("load('/embed.js?again').then(() => true)");
    tab.js("document.body.append(Object.assign(document.createElement('byok-calculator'), { id: 'two', loading: 'eager' }))");
    tab.all_ready();
    assert_eq!(site.wasm_loads(), 1);
    assert_eq!(tab.js("faults"), json!([]));
}
