//! Explore: what would change the answer, every assumption, and where all of it comes from.

use crate::host::Host;
use crate::tab::Tab;
use crate::visitor::{Calculator, PANELS, TAB, eventually, visit, visit_at, wait_ms};
use serde_json::json;

const RIGHT: char = '\u{e014}';
const HOME: char = '\u{e011}';
const END: char = '\u{e010}';

impl Calculator<'_> {
    /// Chooses a word from the list of an input.
    #[track_caller]
    pub fn choose(&self, id: &str, word: &str) {
        let list = format!("root.getElementById({id:?})");
        self.js(&format!("({list}.value = {word:?}, {list}.dispatchEvent(new Event('change', {{ bubbles: true }})))"));
    }

    /// Types a number into the field with this id.
    #[track_caller]
    pub fn fill(&self, id: &str, number: &str) {
        let field = format!("root.getElementById({id:?})");
        self.js(&format!(
            "({field}.value = {number:?}, {field}.dispatchEvent(new Event('input', {{ bubbles: true }})))"
        ));
    }

    /// Presses the button of a part.
    #[track_caller]
    pub fn press_in(&self, part: &str) {
        self.js(&format!("[...root.querySelectorAll('{part} button')].find((one) => one.checkVisibility()).click()"));
    }
}

/// A calculator with a panel of Explore opened, at this query.
#[track_caller]
pub fn explored(query: &str, panel: &str, check: impl FnOnce(&Tab, &Calculator)) {
    let (_site, tab) = visit_at(Host::new("<byok-calculator></byok-calculator>"), query);
    let calculator = tab.calculator();
    calculator.explore(panel);
    check(&tab, &calculator);
    assert_eq!(tab.js("faults"), json!([]));
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn it_is_made_once_it_is_opened_and_not_before() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    let tabs = || calculator.js("root.querySelectorAll('.explore [role=tab]').length");
    assert_eq!(tabs(), 0);
    calculator.explore("Fit and risks");
    assert_eq!(tabs(), 6);
    let shown =
        "[...root.querySelectorAll('[role=tabpanel]')].filter((one) => one.checkVisibility()).map((one) => one.id)";
    assert_eq!(calculator.js(shown), json!(["panel-fit"]));
    calculator.js("(root.querySelector('.explore').open = false)");
    wait_ms(200);
    calculator.open("Explore the assumptions");
    eventually(|| calculator.js(shown), json!(["panel-fit"]));
}

#[test]
fn its_panels_lie_under_tabs_that_are_gone_through_by_arrow_keys() {
    explored("", PANELS[0], |tab, calculator| {
        assert_eq!(calculator.role_and_name(".tabs"), ("tablist".to_owned(), "Explore the assumptions".to_owned()));
        assert_eq!(calculator.role_and_name("#tab-change"), ("tab".to_owned(), PANELS[0].to_owned()));
        assert_eq!(calculator.role_and_name("#panel-change"), ("tabpanel".to_owned(), PANELS[0].to_owned()));
        calculator.js("root.getElementById('tab-change').focus()");
        let chosen = "[...root.querySelectorAll('[role=tab]')].filter((one) => one.ariaSelected === 'true' && \
                      one.tabIndex === 0 && one === root.activeElement).map((one) => one.innerText.trim())";
        for (keys, panel) in [(RIGHT, 1), (RIGHT, 2), (END, 5), (RIGHT, 0), (END, 5), (HOME, 0)] {
            tab.keys(&keys.to_string());
            eventually(|| calculator.js(chosen), json!([PANELS[panel]]));
        }
        tab.keys(&TAB.to_string());
        assert_eq!(calculator.js("root.activeElement.closest('[role=tabpanel]')?.id"), "panel-change");
    });
}

#[test]
fn a_value_that_turns_the_answer_is_tried_at_one_press_and_taken_back_at_another() {
    explored("", PANELS[0], |_, calculator| {
        let rate = ".flips li:first-child";
        calculator.comes_to_say(rate, "Your time is worth less than $1.60 an hour");
        assert_eq!(calculator.result()["cheaper"], "managed");
        calculator.press_in(rate);
        calculator.comes_to_say(&format!("{rate} button"), "Undo");
        assert_ne!(calculator.result()["cheaper"], "managed");
        calculator.press_in(rate);
        calculator.comes_to_say(rate, "Your time is worth less than $1.60 an hour");
        calculator.comes_to_say(&format!("{rate} button"), "Try it");
        assert_eq!(
            (calculator.result()["cheaper"].clone(), calculator.query()),
            (json!("managed"), "byok=1".to_owned())
        );
        calculator.comes_to_say(".flips li:nth-child(4)", "Managed credits cost more than");
        let price = calculator.js("root.querySelector('.flips li:nth-child(4) button').checkVisibility()");
        assert_eq!(price, false, "a managed price is no input");
    });
}

#[test]
fn without_a_plan_nothing_is_said_to_change_the_answer() {
    explored("?byok-managed=plans&byok-volume=12000", PANELS[0], |_, calculator| {
        calculator
            .comes_to_say(".change", "Only BYOK is available at this volume, so nothing here changes the answer.");
        assert_eq!(
            calculator.js("[...root.querySelectorAll('.flips li')].some((one) => one.checkVisibility())"),
            false
        );
    });
}

#[test]
fn bars_show_what_moves_the_difference_most() {
    explored("?byok-volume=2000", PANELS[0], |_, calculator| {
        let labels =
            calculator.js("[...root.querySelectorAll('.sens li > b')].map((label) => label.firstChild.textContent)");
        assert_eq!(labels[0], "Value of your time");
        assert_eq!(labels.as_array().unwrap().len(), 5);
        assert!(calculator.says(".sens li:first-child").contains("changes the answer"));
    });
}

#[test]
fn without_the_chart_of_costs_the_planner_keeps_its_own() {
    let (_site, tab) = visit("<byok-calculator hide=\"chart\"></byok-calculator>");
    let calculator = tab.calculator();
    calculator.explore("When to switch");
    eventually(|| calculator.js("root.querySelector('.planner .picture').checkVisibility()"), json!(true));
    assert_eq!(calculator.js("root.querySelector('figure.picture').checkVisibility()"), false);
}

#[test]
fn the_planner_finds_the_month_to_switch_in() {
    explored("?byok-volume=1500", "When to switch", |_, calculator| {
        calculator.type_into("Growth", "20");
        calculator.comes_to_say(".planner", "Move to BYOK in month");
        let plan = &calculator.result()["planner"];
        let month = plan["switch_after"].as_i64().unwrap() + 1;
        assert!(calculator.says(".planner").contains(&format!("in month {month}, at ")), "{plan}");
        assert_ne!(calculator.js("root.querySelector('.planner .mark').getAttribute('d') ?? ''"), "");
        calculator.type_into("Day of the switch", "10");
        calculator.comes_to_say(".planner", "on day 10");
    });
}

#[test]
fn who_holds_a_founding_offer_sets_it_and_nobody_is_invited_to_one_that_has_closed() {
    let (_site, tab) = visit("<byok-calculator view=\"full\"></byok-calculator>");
    let calculator = tab.calculator();
    calculator.comes_to_say(".founding", "closed on");
    calculator.press("I have this offer");
    assert_eq!(calculator.query(), "byok=1&byok-fee=39");
    eventually(|| calculator.says(".facts .applies").contains("founding offer"), true);
    calculator.choose("ops", "no");
    let applies = "[...root.querySelectorAll('.facts .applies')].map((one) => one.innerText).join('|')";
    let says = |what: &str| calculator.js(applies).as_str().unwrap().contains(what);
    eventually(|| says("Teams where nobody manages API keys") && says("applies to you"), true);
    calculator.choose("ops", "");
    eventually(|| says("Teams where nobody manages API keys"), false);
    assert_eq!(calculator.query(), "byok=1&byok-fee=39");
}

#[test]
fn the_working_comes_to_what_the_cards_say() {
    let (_site, tab) = visit_at(Host::new("<byok-calculator view=\"full\"></byok-calculator>"), "?byok-volume=3000");
    let calculator = tab.calculator();
    let last = |side: &str| calculator.rows(side).last().unwrap().2;
    for (at, side) in [(0, "byok"), (1, "managed")] {
        let sum = calculator.js(&format!(
            "[...root.querySelectorAll('.method .sum')][{at}].querySelector('tbody tr:last-child td:last-child').innerText"
        ));
        let digits: String = sum.as_str().unwrap().chars().filter(char::is_ascii_digit).collect();
        assert_eq!(digits.parse::<i64>().unwrap(), last(side), "{side}");
    }
    assert!(calculator.says(".method").contains("disagrees"));
}

#[test]
fn in_the_full_view_all_of_it_is_there_when_the_calculator_is_ready() {
    let (_site, tab) = visit("<byok-calculator view=\"full\"></byok-calculator>");
    let calculator = tab.calculator();
    for part in ["change", "assumptions", "mix", "planner", "fit", "method"] {
        let shown = format!("root.querySelector('.explore .panel.{part}')?.checkVisibility() ?? false");
        assert_eq!(calculator.js(&shown), true, "{part}");
        calculator.js(&format!("(element.hide = {part:?})"));
        eventually(|| calculator.js(&shown), json!(false));
        calculator.js("(element.hide = '')");
        eventually(|| calculator.js(&shown), json!(true));
    }
}

#[test]
fn a_panel_that_a_host_hides_has_no_tab_either() {
    let (_site, tab) = visit("<byok-calculator hide=\"change mix\"></byok-calculator>");
    let calculator = tab.calculator();
    calculator.open("Explore the assumptions");
    let tabs = "[...root.querySelectorAll('[role=tab]')].filter((one) => one.checkVisibility()).map((one) => one.innerText.trim())";
    eventually(|| calculator.js(tabs), json!(["Assumptions", "When to switch", "Fit and risks", "How it works"]));
    let shown =
        "[...root.querySelectorAll('[role=tabpanel]')].filter((one) => one.checkVisibility()).map((one) => one.id)";
    assert_eq!(calculator.js(shown), json!(["panel-assumptions"]));
}

#[test]
fn it_is_used_by_keyboard_alone() {
    explored("", PANELS[0], |tab, calculator| {
        calculator.js("root.querySelector('.explore summary').focus()");
        let focused = "(root.activeElement?.innerText || root.activeElement?.labels?.[0]?.innerText || '')";
        let mut order = Vec::new();
        while order.len() < 12 {
            tab.keys(&TAB.to_string());
            order.push(calculator.js(focused).as_str().unwrap().trim().to_owned());
            if order.last().is_some_and(|name| name == "Try it") {
                tab.keys(" ");
                calculator.comes_to_say(".flips li:first-child button", "Undo");
                break;
            }
        }
        assert_eq!(order[0], PANELS[0], "one stop for all tabs");
        assert_eq!(order.last().map(String::as_str), Some("Try it"));
        assert_eq!(calculator.query(), "byok=1&byok-rate=1.6");
    });
}

#[test]
fn nothing_is_wider_than_a_small_phone() {
    let (site, tab) = visit("<byok-calculator view=\"full\"></byok-calculator>");
    for query in ["", "?byok-volume=1000000&byok-managed=plans&byok-fee=99999.99", "?byok-managed=markup"] {
        tab.go_at(&site.at(query), 320, "light");
        tab.all_ready();
        tab.calculator().js("root.querySelectorAll('details').forEach((one) => (one.open = true))");
        wait_ms(300);
        assert_eq!(tab.js("document.documentElement.scrollWidth - document.documentElement.clientWidth"), 0, "{query}");
    }
}
