//! What a visitor reads without doing anything.

use crate::host::plain;
use crate::tab::Tab;
use crate::visitor::{eventually, visit, wait_ms};
use serde_json::json;

#[test]
fn the_default_answer_is_on_the_page_and_the_console_is_empty() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    assert_eq!(calculator.verdict(), "Save about $26 a month with managed credits");
    assert_eq!(calculator.rows("byok").last().unwrap(), &(true, "Total cost".to_owned(), 7_500));
    assert_eq!(calculator.rows("managed").last().unwrap(), &(true, "Total cost".to_owned(), 4_900));
    let totals = calculator.js("[...root.querySelectorAll('[part=compare] .total')].map((one) => one.innerText)");
    assert_eq!(totals, json!(["$75", "$49"]));
    assert_eq!(calculator.says(".whisker figcaption"), "Likely range: $16 to $146");
    let reason = "In cash you pay $45 with BYOK and $49 with managed credits. Key management (2.5 hours) adds $30.";
    assert_eq!(calculator.says(".reason"), reason);
    assert_eq!(calculator.says(".lever"), "Choose BYOK if your time is worth less than $1.60 an hour.");
    let from = "From 2,032 generations a month on, you save with BYOK (likely range 1,460 to 8,411).";
    assert_eq!(calculator.says("[part=break-even]"), from);
    assert_eq!(calculator.notes(), [""; 0]);
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn the_page_of_its_own_runs_under_the_same_policy() {
    let site = plain();
    let tab = Tab::open(&site.server.at("/"));
    tab.all_ready();
    assert!(tab.calculator().verdict().contains("$26"));
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn controls_are_named_for_those_who_do_not_see_them() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    let named = |role: &str, name: &str| (role.to_owned(), name.to_owned());
    assert_eq!(calculator.role_and_name("#volume"), named("textbox", "Generations per month"));
    assert_eq!(calculator.role_and_name("input[type=range]"), named("slider", "Generations per month, slider"));
    let spoken = "root.querySelector('input[type=range]').getAttribute('aria-valuetext')";
    assert_eq!(calculator.js(spoken), "500 generations a month");
}

/// Begins to write down what is announced anywhere in the calculator: each text that is put into a live region, be it the
/// one that stood there.
const LISTEN: &str = "(window.said = [], [...root.querySelectorAll('[role=status], [aria-live]')].map((region) => \
                      new MutationObserver(() => region.textContent.trim() && said.push([region.textContent, \
                      performance.now()])).observe(region, \
                      { subtree: true, characterData: true, childList: true })).length)";

#[test]
fn the_verdict_is_announced_once_it_rests() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    calculator.js(LISTEN);
    calculator.slide_right(6);
    let verdict = calculator.verdict();
    eventually(|| tab.js("said.at(-1)?.[0]"), verdict.into());
    assert_eq!(tab.js("said.length"), 1);
}

#[test]
fn a_drag_is_announced_once_after_it_has_ended() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    // What has been told of a field is not told again.
    calculator.type_into("Value of your time", "abc");
    wait_ms(700);
    calculator.js(LISTEN);
    // With a rest in its middle that is longer than what is waited for.
    calculator.js("await (async () => { const slider = root.querySelector('input[type=range]'); \
         const tell = (kind) => slider.dispatchEvent(new PointerEvent(kind, { bubbles: true, composed: true })); \
         tell('pointerdown'); for (let i = 0; i < 12; i++) { slider.value = 60 + i; \
         slider.dispatchEvent(new Event('input', { bubbles: true, composed: true })); \
         await new Promise((done) => setTimeout(done, i === 6 ? 900 : 60)); } \
         window.let_go = performance.now(); tell('pointerup'); })()");
    let verdict = calculator.verdict();
    eventually(|| tab.js("said.at(-1)?.[0]"), verdict.into());
    wait_ms(700);
    assert_eq!(tab.js("said.length"), 1);
    let waited = tab.js("said[0][1] - let_go").as_f64().unwrap();
    assert!(waited > 450.0, "announced {waited} ms after it was let go of");
}
