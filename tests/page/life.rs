//! Calculators that come, go, move, and share a page.

use crate::host::Host;
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
    calculator.set_query("byok-volume=900&byok-managed=plans&byok-fee=cheap");
    let notes = calculator.notes();
    assert_eq!(notes.len(), 1);
    calculator.open("What can go wrong with my own API keys?");
    calculator.js("(root.querySelector('.estimate').open = true)");
    calculator.fill("sources-0", "3");
    calculator.explore("Assumptions");
    calculator.fill("plans-volume-2", "400");
    calculator.type_into("Value of your time", "x12");
    let as_it_was = |when: &str| {
        eventually(|| calculator.js("root.querySelector('.calculator') !== null"), json!(true));
        eventually(|| calculator.notes(), notes.clone());
        assert_eq!(calculator.field("Value of your time"), "x12", "{when}");
        assert!(calculator.error_at("Value of your time").is_some(), "{when}");
        assert_eq!(calculator.js("root.getElementById('byok-faq-risks').open"), true, "{when}");
        assert_eq!(calculator.js("root.getElementById('sources-0').value"), "3", "{when}");
        assert_eq!(calculator.js("root.getElementById('byok-faq-what').open"), false, "{when}");
        eventually(|| calculator.js("root.getElementById('plans-volume-2')?.value"), json!("400"));
        assert!(calculator.says("#plans").contains("400 generations must be more than plan 2"), "{when}");
        assert_eq!(calculator.query(), "byok=1&byok-volume=900&byok-managed=plans", "{when}");
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
fn a_linked_question_that_the_visitor_has_closed_stays_closed_after_a_move() {
    let (_site, tab) = visit_at(Host::new("<byok-calculator></byok-calculator>"), "#byok-faq-risks");
    let calculator = tab.calculator();
    let question = "root.getElementById('byok-faq-risks')";
    assert_eq!(calculator.js(&format!("{question}.open")), true);
    calculator.js(&format!("({question}.open = false)"));
    wait_ms(100);
    tab.js("(window.kept = document.querySelector('byok-calculator'), kept.remove())");
    eventually(|| tab.js("kept.shadowRoot.querySelector('.calculator')"), json!(null));
    tab.js("document.body.append(kept)");
    eventually(|| calculator.js(&format!("{question}?.open")), json!(false));
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
