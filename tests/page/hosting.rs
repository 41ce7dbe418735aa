//! Where the files lie and when they are fetched.

use crate::host::{Host, elsewhere, wasm_loads};
use crate::tab::Tab;
use crate::visitor::{eventually, visit_at, wait_ms};
use serde_json::json;

const FAR: &str = "<p>Top</p><div class=\"far\"><byok-calculator></byok-calculator></div>";

#[test]
fn a_calculator_far_below_is_fetched_once_it_comes_near() {
    let site = Host::new(FAR).serve();
    let tab = Tab::open(&site.at(""));
    tab.js("customElements.whenDefined('byok-calculator').then(() => true)");
    wait_ms(500);
    assert_eq!(site.wasm_loads(), 0);
    tab.js("scrollTo(0, 5200)");
    tab.all_ready();
    assert_eq!(site.wasm_loads(), 1);
    assert!(tab.calculator().verdict().contains("$26"));
}

#[test]
fn a_link_to_a_question_wakes_one_that_waits() {
    let site = Host::new(FAR).serve();
    let tab = Tab::open(&site.at(""));
    tab.js("customElements.whenDefined('byok-calculator').then(() => true)");
    wait_ms(200);
    assert_eq!(site.wasm_loads(), 0);
    tab.js("(location.hash = 'byok-faq-risks')");
    tab.all_ready();
    assert_eq!(tab.calculator().js("root.getElementById('byok-faq-risks').open"), true);
}

#[test]
fn a_second_copy_of_the_script_says_so_and_shares_the_module() {
    let (site, tab) = visit_at(Host::new("<byok-calculator></byok-calculator>"), "");
    tab.js("(window.warned = [], console.warn = (text) => warned.push(text))");
    let verdict =
        tab.js("import('/embed.js?again').then((copy) => copy.quote('byok-volume=10000')).then((q) => q.verdict)");
    assert_eq!((verdict, site.wasm_loads()), (json!("byok"), 1));
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(tab.js("document.querySelector('byok-calculator').version"), version);
    assert_eq!(tab.js("warned.length"), 1);
    let warned = tab.text("warned[0]");
    assert_eq!(warned.matches(version).count(), 2, "both are named: {warned}");
    assert!(warned.contains("/embed.js?again"), "{warned}");
}

#[test]
fn an_eager_one_is_fetched_at_once() {
    let (site, tab) = visit_at(Host::new(&FAR.replace("calculator>", "calculator loading=\"eager\">")), "");
    assert_eq!(site.wasm_loads(), 1);
    assert_eq!(tab.js("scrollY"), 0);
}

#[test]
fn files_may_lie_on_another_origin() {
    let files = elsewhere();
    let (site, tab) =
        visit_at(Host::new("<byok-calculator></byok-calculator>").files_from(&files), "?byok-volume=2000");
    assert!(tab.calculator().verdict() == "Too close to call");
    assert_eq!((wasm_loads(&files), site.wasm_loads()), (1, 0));
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn files_may_lie_in_a_folder() {
    let (site, tab) = visit_at(Host::new("<byok-calculator></byok-calculator>").folder("/some/folder/"), "");
    assert!(tab.calculator().verdict().contains("$26"));
    assert_eq!(site.wasm_loads(), 1);
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn nothing_is_sent_after_the_files() {
    let (site, tab) = visit_at(Host::new("<byok-calculator sync-url></byok-calculator>"), "");
    site.server.forget_requests();
    let calculator = tab.calculator();
    calculator.type_volume("9000");
    calculator.press("Reset");
    eventually(|| tab.event_log().len(), 2);
    assert!(site.server.requests().is_empty(), "{:?}", site.server.requests());
    assert_eq!(tab.js("[document.cookie, localStorage.length, sessionStorage.length]"), json!(["", 0, 0]));
}
