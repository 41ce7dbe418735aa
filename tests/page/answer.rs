//! What a visitor reads without doing anything.

use crate::host::plain;
use crate::tab::Tab;
use crate::visitor::{eventually, visit};

#[test]
fn the_default_answer_is_on_the_page_and_the_console_is_empty() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    let verdict = calculator.verdict();
    assert!(verdict.starts_with("Managed credits are cheaper") && verdict.contains("$26"), "{verdict}");
    assert_eq!(calculator.rows("byok").last().unwrap(), &("total".to_owned(), "All in".to_owned(), 7_500));
    assert_eq!(calculator.rows("managed").last().unwrap(), &("total".to_owned(), "All in".to_owned(), 4_900));
    assert!(calculator.says(".break-even").contains("2,032"));
    assert!(calculator.says(".worth").contains("$1.60"));
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

#[test]
fn the_verdict_is_announced_once_it_rests() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    calculator.js(
        "(window.said = [], new MutationObserver(() => said.push(root.querySelector('[role=status]').textContent))\
         .observe(root.querySelector('[role=status]'), { subtree: true, characterData: true, childList: true }))",
    );
    calculator.slide_right(6);
    let verdict = calculator.verdict();
    eventually(|| tab.js("said.at(-1)"), verdict.into());
    assert_eq!(tab.js("said.length"), 1);
}
