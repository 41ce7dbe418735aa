//! Explore's assumptions: every input with its field, lists of prices and plans, and the content mix.

use crate::explore::explored;
use crate::visitor::{PANELS, eventually, visit};
use serde_json::json;

#[test]
fn every_assumption_can_be_set_and_taken_back() {
    explored("?byok-fee=30", "Assumptions", |tab, calculator| {
        let known = "root.getElementById('keys').closest('.assumption')";
        let back = format!("[...{known}.querySelectorAll('button')].find((one) => one.checkVisibility())");
        assert_eq!(calculator.js(&format!("{back} ?? null")), json!(null));
        calculator.type_into("API keys", "8");
        assert_eq!(calculator.result()["hours"], 2_833_333);
        eventually(|| calculator.js(&format!("{back}?.innerText")), json!("Reset to 7"));
        let says = calculator.js(&format!("{known}.innerText"));
        assert!(says.as_str().unwrap().contains("From the article: 6 to 8; this is the middle."), "{says}");
        assert_eq!(calculator.field("Platform fee"), "30");
        calculator.leave();
        calculator.js(&format!("{back}.click()"));
        assert_eq!(calculator.query(), "byok=1&byok-fee=30");
        assert_eq!(calculator.field("API keys"), "7");
        calculator.press("Reset everything");
        assert_eq!(calculator.query(), "byok=1");
        assert_eq!(calculator.field("Platform fee"), "20");
        assert_eq!(tab.js("faults"), json!([]));
    });
}

#[test]
fn what_was_taken_back_of_a_link_stays_so_where_the_calculator_moves() {
    explored("?byok-keys=8&byok-fee=30", "Assumptions", |_, calculator| {
        let back = "[...root.getElementById('keys').closest('.assumption').querySelectorAll('button')]\
                    .find((one) => one.checkVisibility())";
        eventually(|| calculator.js(&format!("{back}?.innerText")), json!("Reset to 7"));
        calculator.js(&format!("{back}.click()"));
        calculator.js("document.body.prepend(element)");
        assert_eq!(calculator.query(), "byok=1&byok-fee=30");
    });
}

#[test]
fn a_locked_input_is_shown_as_the_hosts() {
    let (_site, tab) = visit("<byok-calculator lock=\"keys points rate\" keys=\"6\"></byok-calculator>");
    let calculator = tab.calculator();
    calculator.explore("Assumptions");
    let keys = "root.getElementById('keys').closest('.assumption')";
    assert_eq!(calculator.js("root.getElementById('keys').disabled"), true);
    assert!(calculator.js(&format!("{keys}.innerText")).as_str().unwrap().contains("Fixed on this page."));
    assert_eq!(
        calculator.js(&format!("[...{keys}.querySelectorAll('button')].some((one) => one.checkVisibility())")),
        false
    );
    let of_list = "[...root.querySelectorAll('#points :is(input, button)')]";
    assert!(calculator.js(&format!("{of_list}.length")).as_u64() > Some(6));
    assert_eq!(calculator.js(&format!("{of_list}.every((one) => one.disabled)")), true);
    calculator.explore(PANELS[0]);
    calculator.comes_to_say(".flips li:first-child", "Your time is worth less than");
    assert_eq!(
        calculator.js("root.querySelector('.flips button').checkVisibility()"),
        false,
        "it cannot be tried either"
    );
}

#[test]
fn a_choice_shows_what_is_in_force() {
    let (_site, tab) = visit("<byok-calculator ops=\"yes\"></byok-calculator>");
    let calculator = tab.calculator();
    calculator.explore("Fit and risks");
    eventually(|| calculator.js("root.getElementById('ops')?.value"), json!("yes"));
    calculator.choose("ops", "no");
    assert_eq!(calculator.query(), "byok=1&byok-ops=no");
    calculator.choose("ops", "");
    assert_eq!(calculator.query(), "byok=1&byok-ops=yes");
    assert_eq!(calculator.js("root.getElementById('ops').value"), "yes", "the page has set it");
    calculator.choose("ops", "");
    assert_eq!(calculator.js("root.getElementById('ops').value"), "yes");
}

#[test]
fn plans_are_added_changed_and_removed() {
    explored("", "Assumptions", |_, calculator| {
        calculator.choose("managed", "plans");
        eventually(|| calculator.js("root.getElementById('plans-volume-0')?.checkVisibility()"), json!(true));
        calculator.press("Add a plan");
        assert_eq!(calculator.query(), "byok=1&byok-managed=plans&byok-plans=500-49_2000-149_10000-700_20000-1400");
        calculator.fill("plans-overage-1", "0.08");
        assert!(calculator.query().contains("2000-149-0.08_"), "{}", calculator.query());
        let error = "root.querySelector('#plans > [aria-live] .error').checkVisibility()";
        assert_eq!(calculator.js(error), false);
        calculator.fill("plans-volume-2", "400");
        assert!(calculator.query().contains("10000-700"), "the last good list stays: {}", calculator.query());
        eventually(|| calculator.js(error), json!(true));
        let fault = "Plan 3: 400 generations must be more than plan 2\u{2019}s 2,000.";
        assert!(calculator.says("#plans").contains(fault), "{}", calculator.says("#plans"));
        calculator.fill("plans-volume-2", "9000");
        assert!(calculator.query().contains("9000-700_20000"), "{}", calculator.query());
        eventually(|| calculator.js(error), json!(false));
        calculator.fill("plans-price-2", "100");
        assert!(calculator.query().contains("_9000-100_"), "a larger plan may cost less: {}", calculator.query());
        calculator.js("[...root.querySelectorAll('#plans .remove')].findLast((one) => one.checkVisibility()).click()");
        assert_eq!(calculator.query(), "byok=1&byok-managed=plans&byok-plans=500-49_2000-149-0.08_9000-100");
    });
}

#[test]
fn a_content_mix_weighs_what_a_generation_costs() {
    explored("", "Content mix", |_, calculator| {
        calculator.comes_to_say(".mix", "Typically $0.265, from $0.0158 to $1.794");
        calculator.type_into("Carousel", "50");
        calculator.type_into("Social text post", "50");
        assert_eq!(calculator.query(), "byok=1&byok-mix=text-50_carousel-50");
        calculator.comes_to_say(".mix", "counts 2.79 times as much as an average piece");
        calculator.press("Clear the mix");
        assert_eq!(calculator.query(), "byok=1");
        calculator.open("Estimate your volume from sources");
        calculator.type_into("Posts", "30");
        calculator.type_into("Clips", "10");
        calculator.press("Use the mix from your estimate");
        assert_eq!(calculator.query(), "byok=1&byok-mix=text-75_clip-25");
    });
}

#[test]
fn every_price_can_be_looked_up() {
    let (site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    calculator.explore("Content mix");
    let link = calculator.js("root.querySelector('.mix a').href");
    assert_eq!(link, site.server.at("/prices-2026-11.json"));
    tab.go(link.as_str().unwrap());
    assert!(tab.text("document.documentElement.textContent").contains("2026-11-23"));
}
