//! Explore: why the answer is what it is, and what would change it.

use crate::host::Host;
use crate::tab::Tab;
use crate::visitor::{Calculator, TAB, eventually, visit, visit_at, wait_ms};
use serde_json::json;

impl Calculator<'_> {
    /// Opens what has this summary.
    #[track_caller]
    fn open(&self, summary: &str) {
        let found =
            format!("[...root.querySelectorAll('summary')].find((one) => one.innerText.trim() === {summary:?})");
        eventually(|| self.js(&format!("Boolean({found})")), json!(true));
        self.js(&format!("({found}.parentElement.open = true)"));
    }

    /// Opens Explore and waits until it is there.
    #[track_caller]
    pub fn explore(&self) {
        self.open("Explore");
        eventually(|| self.js("root.querySelector('svg') !== null"), json!(true));
    }

    /// What stands in a part once all rests.
    #[track_caller]
    fn comes_to_say(&self, selector: &str, wanted: &str) {
        eventually(|| self.says(selector).contains(wanted) || self.says(selector) == wanted, true);
    }

    /// Chooses a word from the list of an input.
    #[track_caller]
    fn choose(&self, id: &str, word: &str) {
        let list = format!("root.getElementById({id:?})");
        self.js(&format!("({list}.value = {word:?}, {list}.dispatchEvent(new Event('change')))"));
    }

    /// Presses the button of a part.
    #[track_caller]
    fn press_in(&self, part: &str) {
        self.js(&format!("root.querySelector({part:?}).querySelector('button:not([hidden])').click()"));
    }
}

/// A calculator with Explore opened, at this query.
#[track_caller]
fn explored(query: &str, check: impl FnOnce(&Tab, &Calculator)) {
    let (_site, tab) = visit_at(Host::new("<byok-calculator></byok-calculator>"), query);
    let calculator = tab.calculator();
    calculator.explore();
    check(&tab, &calculator);
    assert_eq!(tab.js("faults"), json!([]));
    assert_eq!(tab.complaints(), [""; 0]);
}

const HAND: &str = "root.querySelector('.plot input')";

#[test]
fn it_is_made_once_it_is_opened_and_not_before() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    let charts = || calculator.js("root.querySelectorAll('.explore .chart').length");
    assert_eq!(charts(), 0);
    calculator.explore();
    assert_eq!(charts(), 1);
    calculator.js("(root.querySelector('.explore').open = false)");
    calculator.explore();
    wait_ms(200);
    assert_eq!(charts(), 1);
}

#[test]
fn the_chart_states_where_the_lines_cross_and_has_its_figures_in_a_table() {
    explored("", |_, calculator| {
        let (role, name) = calculator.role_and_name(".chart svg");
        assert!(role == "img" || role == "image" || role == "graphics-document", "{role}");
        assert!(name.contains("The lines cross at 2,032"), "{name}");
        assert!(calculator.says(".chart > p").contains("At your 500 generations own keys come to $75"));
        calculator.open("The figures behind the chart");
        calculator.comes_to_say(".chart table", "2,032");
        let row =
            "[...root.querySelectorAll('.chart tbody tr')].find((row) => row.cells[4].innerText === 'your volume')";
        let cells = calculator.js(&format!("[...{row}.cells].map((cell) => cell.innerText)"));
        assert_eq!(cells, json!(["500", "$75.00", "$49.00", "managed", "your volume"]));
    });
}

#[test]
fn the_volume_is_dragged_on_the_chart_which_keeps_its_width_meanwhile() {
    explored("", |_, calculator| {
        let width = "root.querySelector('.volumes span:last-child').innerText";
        assert_eq!(calculator.js(width), "3,000");
        let drag = |step: u32| {
            calculator.js(&format!("({HAND}.value = {step}, {HAND}.dispatchEvent(new Event('input')))"));
        };
        drag(200);
        assert_eq!(calculator.field("Generations per month"), "3,000");
        assert_eq!(calculator.result()["cheaper"], "byok");
        assert_eq!(calculator.js(width), "3,000");
        drag(10);
        assert_eq!(
            (calculator.field("Generations per month"), calculator.js(width)),
            ("150".to_owned(), json!("3,000"))
        );
        drag(200);
        calculator.js(&format!("{HAND}.dispatchEvent(new Event('change'))"));
        assert_eq!(calculator.js(width), "4,000", "let go of, it shows what matters again");
        assert_eq!(calculator.js(&format!("{HAND}.value")), "150");
    });
}

#[test]
fn a_press_on_the_chart_sets_the_volume_that_lies_under_it() {
    explored("", |tab, calculator| {
        let middle = calculator.js("(root.querySelector('.plot').scrollIntoView({ block: 'center' }), \
             [root.querySelector('.plot').getBoundingClientRect()].map((box) => \
             [box.x + box.width / 2, box.y + box.height / 2].map(Math.round))[0])");
        tab.press_at(middle[0].as_i64().unwrap(), middle[1].as_i64().unwrap());
        assert_eq!(calculator.result()["query"], "byok=1&byok-volume=1500");
    });
}

#[test]
fn beyond_the_last_plan_the_line_of_managed_ends_and_that_is_said() {
    explored("?byok-managed=plans&byok-volume=12000", |_, calculator| {
        assert!(calculator.says(".chart > p").contains("Beyond 10,000 no plan is sold"));
        let ends = calculator.js("root.querySelector('.line.managed').getAttribute('d')");
        assert!(!ends.as_str().unwrap().contains("L10000 "), "{ends}");
        assert_eq!(calculator.js("root.querySelector('.dot.managed').getAttribute('d') ?? ''"), "");
        assert!(calculator.says(".change").contains("No plan is sold at this volume"));
        let crossings = calculator.js("root.querySelector('.crossing').getAttribute('d').split('M').length - 1");
        let result = calculator.result();
        let regions = result["regions"].as_array().unwrap();
        let sides: Vec<_> = regions.iter().map(|region| &region["cheaper"]).filter(|side| *side != "tie").collect();
        let changes = sides.windows(2).filter(|pair| pair[0] != pair[1]).count();
        assert!(changes > 1, "stepped plans cross more than once");
        assert_eq!(crossings, changes, "each crossing is marked");
    });
}

#[test]
fn a_value_that_turns_the_answer_is_tried_at_one_press_and_taken_back_at_another() {
    explored("", |_, calculator| {
        let rate = ".flips li:first-child";
        calculator.comes_to_say(rate, "An hour worth under $1.60 instead of $12.");
        assert_eq!(calculator.result()["cheaper"], "managed");
        calculator.press_in(rate);
        calculator.comes_to_say(".flips li:first-child button", "Go back");
        assert_ne!(calculator.result()["cheaper"], "managed");
        calculator.press_in(rate);
        calculator.comes_to_say(rate, "An hour worth under $1.60 instead of $12.");
        assert_eq!(
            (calculator.result()["cheaper"].clone(), calculator.query()),
            (json!("managed"), "byok=1".to_owned())
        );
        let price = calculator.js("root.querySelector('.flips li:nth-child(4) button').checkVisibility()");
        assert_eq!(price, false, "a managed price is no input");
    });
}

#[test]
fn bars_show_what_moves_the_difference_most() {
    explored("?byok-volume=2000", |_, calculator| {
        let labels = calculator.js("[...root.querySelectorAll('.bars b')].map((label) => label.innerText)");
        assert_eq!(labels[0], "Worth of an hour");
        assert_eq!(labels.as_array().unwrap().len(), 5);
        assert!(calculator.says(".bars li:first-child").contains("It turns the answer."));
    });
}

#[test]
fn every_assumption_can_be_set_and_taken_back() {
    explored("?byok-fee=30", |tab, calculator| {
        calculator.open("Every assumption");
        calculator.type_into("Provider keys", "8");
        assert_eq!(calculator.result()["hours"], 2_833_333);
        let known = "root.getElementById('keys').closest('.assumption')";
        let back = format!("{known}.querySelector('button:not([hidden])')");
        eventually(|| calculator.js(&format!("{back}?.innerText")), json!("Back to 7"));
        assert!(calculator.says(".assumptions").contains("The article: 6 to 8; this is the middle."));
        assert!(calculator.says(".assumptions").contains("$30 a month, set above"));
        calculator.leave();
        calculator.js(&format!("{back}.click()"));
        assert_eq!(calculator.query(), "byok=1&byok-fee=30");
        assert_eq!(calculator.field("Provider keys"), "7");
        calculator.press("All back as this page has them");
        assert_eq!(calculator.query(), "byok=1");
        assert_eq!(tab.js("faults"), json!([]));
    });
}

#[test]
fn a_field_that_is_left_at_once_shows_the_number_in_use() {
    explored("", |_, calculator| {
        let left = "((field) => {
            field.value = '08';
            for (const name of ['input', 'change']) field.dispatchEvent(new Event(name));
            return field.value;
        })(root.getElementById('keys'))";
        assert_eq!(calculator.js(left), "8");
        assert_eq!(calculator.query(), "byok=1&byok-keys=8");
    });
}

#[test]
fn what_was_taken_back_of_a_link_stays_so_where_the_calculator_moves() {
    explored("?byok-keys=8&byok-fee=30", |_, calculator| {
        calculator.open("Every assumption");
        let back = "root.getElementById('keys').closest('.assumption').querySelector('button:not([hidden])')";
        eventually(|| calculator.js(&format!("{back}?.innerText")), json!("Back to 7"));
        calculator.js(&format!("{back}.click()"));
        calculator.js("document.body.prepend(element)");
        assert_eq!(calculator.query(), "byok=1&byok-fee=30");
    });
}

#[test]
fn a_locked_input_is_shown_as_the_hosts() {
    let (_site, tab) = visit("<byok-calculator lock=\"keys points rate\" keys=\"6\"></byok-calculator>");
    let calculator = tab.calculator();
    calculator.explore();
    calculator.open("Every assumption");
    let keys = "root.getElementById('keys').closest('.assumption')";
    assert_eq!(calculator.js("root.getElementById('keys').disabled"), true);
    assert!(calculator.js(&format!("{keys}.innerText")).as_str().unwrap().contains("This page keeps it fixed."));
    assert_eq!(calculator.js(&format!("{keys}.querySelector('button:not([hidden])')")), json!(null));
    assert_eq!(
        calculator.js("[...root.querySelectorAll('input[id^=points], [aria-label=\"Credit prices\"] button')].every((one) => one.disabled)"),
        true
    );
    eventually(|| calculator.says(".flips li:first-child").is_empty(), false);
    assert_eq!(
        calculator.js("root.querySelector('.flips button').checkVisibility()"),
        false,
        "it cannot be tried either"
    );
}

#[test]
fn plans_are_added_changed_and_removed() {
    explored("", |_, calculator| {
        calculator.open("Every assumption");
        calculator.choose("managed", "plans");
        eventually(|| calculator.js("root.getElementById('plans-Volume-0')?.checkVisibility()"), json!(true));
        calculator.press("Add a plan");
        assert_eq!(calculator.query(), "byok=1&byok-managed=plans&byok-plans=500-49_2000-149_10000-700_20000-1400");
        let overage = "root.getElementById('plans-Each more-1')";
        calculator.js(&format!("({overage}.value = '0.08', {overage}.dispatchEvent(new Event('input')))"));
        assert!(calculator.query().contains("2000-149-0.08_"), "{}", calculator.query());
        let volume = "root.getElementById('plans-Volume-2')";
        calculator.js(&format!("({volume}.value = '400', {volume}.dispatchEvent(new Event('input')))"));
        assert!(calculator.query().contains("10000-700"), "the last good list stays: {}", calculator.query());
        let fault = "Plan 3: 400 generations must be more than plan 2\u{2019}s 2000.";
        assert!(calculator.says(".assumptions").contains(fault));
        calculator.js(&format!("({volume}.value = '10000', {volume}.dispatchEvent(new Event('input')))"));
        assert!(!calculator.says(".assumptions").contains(fault));
        let price = "root.getElementById('plans-Price-2')";
        calculator.js(&format!("({price}.value = '100', {price}.dispatchEvent(new Event('input')))"));
        assert!(calculator.query().contains("_10000-100_"), "a larger plan may cost less: {}", calculator.query());
        calculator.js("[...root.querySelectorAll('.offer button')].findLast((one) => one.checkVisibility()).click()");
        assert_eq!(calculator.query(), "byok=1&byok-managed=plans&byok-plans=500-49_2000-149-0.08_10000-100");
    });
}

#[test]
fn a_content_mix_weighs_what_a_generation_costs() {
    explored("", |_, calculator| {
        calculator.open("Content mix");
        assert!(calculator.says(".mix").contains("Typically $0.265, at the least $0.0158, at the most $1.794"));
        calculator.type_into("Carousel", "50");
        calculator.type_into("Social text post", "50");
        assert_eq!(calculator.query(), "byok=1&byok-mix=text-50_carousel-50");
        calculator.comes_to_say(".mix", "counts as 2.79 of the article\u{2019}s average ones");
        calculator.press("Without a mix");
        assert_eq!(calculator.query(), "byok=1");
        calculator.open("Count it from your sources");
        calculator.type_into("Posts", "30");
        calculator.type_into("Clips", "10");
        calculator.press("Take what the estimator counts");
        assert_eq!(calculator.query(), "byok=1&byok-mix=text-75_clip-25");
    });
}

#[test]
fn every_price_can_be_looked_up() {
    let (site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    calculator.explore();
    let link = calculator.js("root.querySelector('.mix a').href");
    assert_eq!(link, site.server.at("/prices-2026-11.json"));
    tab.go(link.as_str().unwrap());
    assert!(tab.text("document.documentElement.textContent").contains("2026-11-23"));
}

#[test]
fn the_planner_finds_the_month_to_switch_in() {
    explored("?byok-volume=1500", |_, calculator| {
        calculator.open("When to switch");
        calculator.type_into("Growth a month", "20");
        calculator.comes_to_say(".planner", "Move to own keys in month");
        let plan = &calculator.result()["planner"];
        let month = plan["switch_after"].as_i64().unwrap() + 1;
        assert!(calculator.says(".planner").contains(&format!("in month {month}, at ")), "{plan}");
        assert_ne!(calculator.js("root.querySelector('.planner .you').getAttribute('d')"), "");
        calculator.type_into("Day of the switch", "10");
        calculator.comes_to_say(".planner", "A switch on day 10");
    });
}

#[test]
fn who_holds_a_founding_offer_sets_it_and_nobody_is_invited_to_one_that_has_closed() {
    let (_site, tab) = visit_at(Host::new("<byok-calculator view=\"full\"></byok-calculator>"), "");
    let calculator = tab.calculator();
    assert!(calculator.says(".founding").contains("closed on 2026-08-31"));
    calculator.press("I hold it");
    assert_eq!(calculator.query(), "byok=1&byok-fee=39");
    eventually(|| calculator.says(".facts .applies").contains("founding offer"), true);
    calculator.choose("ops", "no");
    calculator.comes_to_say(".fit", "Teams in which nobody looks after keys. Applies to you.");
    calculator.choose("ops", "");
    assert_eq!(calculator.query(), "byok=1&byok-fee=39");
}

#[test]
fn the_working_comes_to_what_the_cards_say() {
    let (_site, tab) = visit_at(Host::new("<byok-calculator view=\"full\"></byok-calculator>"), "?byok-volume=3000");
    let calculator = tab.calculator();
    let last = |side: &str| calculator.rows(side).last().unwrap().2;
    for (at, side) in [(1, "byok"), (2, "managed")] {
        let sum = calculator.says(&format!(".method .sum:nth-of-type({at}) tbody tr:last-child td:last-child"));
        let digits: String = sum.chars().filter(char::is_ascii_digit).collect();
        assert_eq!(digits.parse::<i64>().unwrap(), last(side), "{side}");
    }
    assert!(calculator.says(".method").contains("disagrees"));
}

#[test]
fn in_the_full_view_all_of_it_is_there_when_the_calculator_is_ready() {
    let (_site, tab) = visit("<byok-calculator view=\"full\"></byok-calculator>");
    let calculator = tab.calculator();
    for part in ["chart", "change", "assumptions", "mix", "planner", "fit", "method"] {
        let shown = format!("root.querySelector('.explore .{part}').checkVisibility()");
        assert_eq!(calculator.js(&shown), true, "{part}");
        calculator.js(&format!("element.hide = {part:?}"));
        assert_eq!(calculator.js(&shown), false, "{part}");
    }
}

#[test]
fn it_is_used_by_keyboard_alone() {
    explored("", |tab, calculator| {
        calculator.js("root.querySelector('.explore summary').focus()");
        let focused = "(root.activeElement?.innerText || root.activeElement?.labels?.[0]?.innerText || '')";
        let mut order = Vec::new();
        while order.len() < 12 {
            tab.keys(&TAB.to_string());
            order.push(calculator.js(focused).as_str().unwrap().trim().to_owned());
            if order.last().is_some_and(|name| name == "Try it") {
                tab.keys(" ");
                calculator.comes_to_say(".flips li:first-child button", "Go back");
                break;
            }
        }
        assert_eq!(order[0], "The figures behind the chart", "the slider above is what sets the volume by keyboard");
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
