//! The compact view: volumes at one press, the estimator, the questions, what a link brings.

use crate::host::Host;
use crate::visitor::{TAB, eventually, visit, visit_at, wait_ms};
use serde_json::json;

const ONE: &str = "<byok-calculator></byok-calculator>";

#[test]
fn a_usual_volume_is_set_at_one_press() {
    let (_site, tab) = visit(ONE);
    let calculator = tab.calculator();
    calculator.press("Agency 3,000");
    assert_eq!(calculator.query(), "byok=1&byok-volume=3000");
    assert_eq!(calculator.field("Generations per month"), "3,000");
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn sources_are_counted_and_their_sum_becomes_the_volume_at_one_press() {
    let (_site, tab) = visit(ONE);
    let calculator = tab.calculator();
    calculator.open("Estimate your volume from sources");
    calculator.type_into("One-hour podcasts", "4");
    calculator.type_into("Posts", "1k");
    calculator.leave();
    assert_eq!(calculator.query(), "byok=1", "counting alone changes nothing");
    calculator.press("Use 1,120 generations a month");
    assert_eq!(calculator.query(), "byok=1&byok-volume=1120");
    assert_eq!(calculator.field("Generations per month"), "1,120");
    calculator.type_into("Clips", "many");
    assert!(calculator.error_at("Clips").unwrap().starts_with("Enter a number"));
    assert_eq!(calculator.js("root.querySelector('.estimate').open"), true, "it stays open while one counts");
    calculator.press("Use 1,120 generations a month");
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn answers_carry_the_visitors_own_figures() {
    let (_site, tab) = visit(ONE);
    let calculator = tab.calculator();
    let answers = "[...root.querySelectorAll('.faq details')].map((entry) => entry.textContent).join(' ')";
    for figures in [
        "BYOK costs $75 in total, including your time. Managed credits cost $49.",
        "2,032 generations",
        "day 15",
        "For you, managed credits save $26 a month after counting 2.5 hours of key management.",
        "about what you get from 17 hours of podcasts",
    ] {
        assert!(calculator.js(answers).as_str().unwrap().contains(figures), "{figures}");
    }
    calculator.js("root.getElementById('byok-faq-what').open = true");
    calculator.comes_to_say("#byok-faq-what .mine", "BYOK costs $75 in total");
    calculator.type_volume("10000");
    calculator.comes_to_say("#byok-faq-what .mine", "BYOK costs $450 in total");
    let closed =
        "root.getElementById('byok-faq-risks').textContent.includes('would use up 1.6 months of your BYOK savings')";
    eventually(|| calculator.js(closed), json!(true));
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn an_answer_that_is_linked_stands_open() {
    let (_site, tab) =
        visit_at(Host::new(&format!("<div class=\"far\"></div>{ONE}")), "?byok-volume=900#byok-faq-risks");
    let calculator = tab.calculator();
    assert_eq!(calculator.js("root.getElementById('byok-faq-risks').open"), true);
    assert_ne!(tab.js("scrollY"), 0, "the visitor is taken there");
    assert_eq!(calculator.js("root.getElementById('byok-faq-what').open"), false);
    calculator.type_volume("950");
    tab.js("location.hash = 'byok-faq-what'");
    eventually(|| calculator.js("root.getElementById('byok-faq-what').open"), json!(true));
    assert_eq!(calculator.query(), "byok=1&byok-volume=950", "going to an answer is no going back");
    tab.js("location.hash = 'somewhere'");
    wait_ms(100);
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn with_sync_url_a_place_on_the_page_is_no_step_back() {
    let (_site, tab) = visit("<byok-calculator sync-url></byok-calculator>");
    let calculator = tab.calculator();
    calculator.type_volume("950");
    tab.js("location.hash = 'byok-faq-what'");
    wait_ms(600);
    assert_eq!(calculator.query(), "byok=1&byok-volume=950");
    assert_eq!(tab.search(), "?byok=1&byok-volume=950#byok-faq-what");
}

#[test]
fn what_a_link_sets_is_said_and_the_pages_own_figures_are_one_press_away() {
    let (_site, tab) =
        visit_at(Host::new("<byok-calculator fee=\"25\"></byok-calculator>"), "?byok-volume=900&byok-fee=30");
    let calculator = tab.calculator();
    let told = calculator.from_link();
    assert!(told.starts_with("This link sets: Generations per month and Platform fee."), "{told}");
    calculator.type_into("Value of your time", "20");
    calculator.press("Use this page’s own values");
    assert_eq!(calculator.query(), "byok=1&byok-fee=25&byok-rate=20", "what the visitor has set stays");
    assert_eq!(calculator.js("root.querySelector('.notice.quiet').checkVisibility()"), false);
    let (_site, tab) = visit(ONE);
    assert_eq!(tab.calculator().js("root.querySelector('.notice.quiet').checkVisibility()"), false);
}

#[test]
fn a_reset_is_undone_at_one_press() {
    let (_site, tab) = visit_at(
        Host::new("<byok-calculator fee=\"25\"></byok-calculator>"),
        "?byok-volume=900&byok-fee=x&byok-keys=3",
    );
    let calculator = tab.calculator();
    let undo =
        "[...root.querySelectorAll('button')].some((one) => one.innerText.trim() === 'Undo' && one.checkVisibility())";
    calculator.type_into("Value of your time", "20");
    assert_eq!(calculator.js(undo), false);
    let (query, result, notes, verdict) =
        (calculator.query(), calculator.result(), calculator.notes(), calculator.verdict());
    let from_link = calculator.from_link();
    assert_eq!((query.as_str(), notes.len()), ("byok=1&byok-volume=900&byok-fee=25&byok-keys=3&byok-rate=20", 1));
    calculator.press("Reset");
    assert_eq!((calculator.query().as_str(), calculator.notes().len()), ("byok=1&byok-fee=25", 0));
    eventually(|| calculator.says(".confirmation"), "Reset to defaults.".to_owned());
    calculator.press("Undo");
    assert_eq!((calculator.query(), calculator.result(), calculator.verdict()), (query, result, verdict));
    assert_eq!((calculator.notes(), calculator.from_link()), (notes, from_link), "the link counts again");
    assert_eq!(calculator.field("Value of your time"), "20");
    assert_eq!((calculator.js(undo), calculator.says(".confirmation")), (json!(false), String::new()));
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn resetting_everything_in_explore_can_be_undone_there_too() {
    let (_site, tab) = visit_at(Host::new(ONE), "?byok-volume=900&byok-fee=30");
    let calculator = tab.calculator();
    calculator.explore("Assumptions");
    calculator.press("Reset everything");
    assert_eq!(calculator.query(), "byok=1");
    calculator.press("Undo");
    assert_eq!(calculator.query(), "byok=1&byok-volume=900&byok-fee=30");
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn nobody_is_told_to_enter_what_the_page_keeps_fixed() {
    let (_site, tab) = visit("<byok-calculator lock=\"rate\" volume=\"2500\"></byok-calculator>");
    let calculator = tab.calculator();
    assert_eq!(calculator.verdict(), "Too close to call");
    assert!(!calculator.says(".answer").contains("enter the value of your time"));
    calculator.js("element.removeAttribute('lock')");
    calculator.comes_to_say(".answer", "enter the value of your time");
}

#[test]
fn what_is_entered_after_a_reset_is_not_lost_by_undo() {
    let (_site, tab) = visit_at(Host::new(ONE), "?byok-volume=900");
    let calculator = tab.calculator();
    calculator.press("Reset");
    eventually(|| calculator.says(".confirmation"), "Reset to defaults.".to_owned());
    calculator.type_into("Value of your time", "20");
    eventually(|| calculator.says(".confirmation"), String::new());
    let undo =
        "[...root.querySelectorAll('button')].some((one) => one.innerText.trim() === 'Undo' && one.checkVisibility())";
    assert_eq!((calculator.js(undo), calculator.query()), (json!(false), "byok=1&byok-rate=20".to_owned()));
}

#[test]
fn a_line_of_a_side_opens_explore_even_in_the_full_view() {
    let (_site, tab) = visit("<byok-calculator view=\"full\"></byok-calculator>");
    let calculator = tab.calculator();
    calculator.js("(root.querySelector('.explore').open = false)");
    calculator.press("Platform fee");
    eventually(|| calculator.js("root.activeElement?.id"), json!("fee"));
}

#[test]
fn a_line_of_a_side_opens_the_field_that_decides_it() {
    let (_site, tab) = visit(ONE);
    let calculator = tab.calculator();
    calculator.press("Platform fee");
    eventually(|| calculator.js("root.activeElement?.id"), json!("fee"));
    assert_eq!(calculator.js("root.getElementById('fee').checkVisibility()"), true);
    tab.keys("3");
    assert_ne!(calculator.query(), "byok=1", "it can be typed into at once");
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn the_share_sheet_is_offered_where_the_browser_has_one() {
    let script =
        "Object.defineProperty(navigator, 'share', { value: (what) => (window.given = what, Promise.resolve()) });\n";
    let (site, tab) = visit_at(Host::new(ONE).script(script), "?byok-volume=10000");
    let calculator = tab.calculator();
    calculator.press("Share");
    let text = "At 10,000 generations a month, BYOK saves $250 a month.";
    let given = json!({ "text": text, "url": site.at("?byok=1&byok-volume=10000") });
    assert_eq!(tab.js("given"), given);
    assert_eq!(
        tab.last_event("byok-share")["detail"],
        json!({ "schema": 1, "how": "share", "query": calculator.query() })
    );
    let none = "Object.defineProperty(navigator, 'share', { value: undefined });\n";
    let (_site, tab) = visit_at(Host::new(ONE).script(none), "");
    assert_eq!(tab.calculator().js("[...root.querySelectorAll('button')].some((b) => b.innerText === 'Share')"), false);
}

#[test]
fn parts_that_a_host_leaves_out_are_not_there() {
    let (_site, tab) = visit("<byok-calculator hide=\"presets estimator faq\"></byok-calculator>");
    let calculator = tab.calculator();
    let seen = |part: &str| calculator.js(&format!("root.querySelector('{part}').checkVisibility()"));
    let parts = [".presets", ".estimate", ".faq", ".lines", ".share", ".picture", "[part=verdict]"];
    assert_eq!(parts.map(seen), [false, false, false, true, true, true, true]);
    calculator.js("element.hide = 'sides share chart'");
    assert_eq!(parts.map(seen), [true, true, true, false, false, false, true]);
    calculator.set_query("byok-volume=2000&byok-predictable=yes");
    eventually(|| seen(".recommendation"), json!(true));
    calculator.js("element.hide = 'fit'");
    assert_eq!(seen(".recommendation"), json!(false));
}

#[test]
fn the_slider_stays_where_it_is_while_it_moves() {
    let (site, tab) = visit(ONE);
    for width in [360, 768, 1280] {
        tab.go_at(&site.at(""), width, "light");
        tab.all_ready();
        // Not the chart, nor what stands under it, whose length varies.
        let places = tab.calculator().js(
            "await (async () => { const slider = root.querySelector('input[type=range]'), places = new Set(); \
             const still = ['input[type=range]', '.presets', '[part=verdict]', '[part=compare]', '.bar', '.whisker', '.picture']; \
             for (let rung = 0; rung <= slider.max; rung++) { slider.value = rung; \
             slider.dispatchEvent(new Event('input', { bubbles: true })); await null; await null; \
             places.add(still.map((part) => root.querySelector(part).getBoundingClientRect().top).join(' ')); } \
             return [...places]; })()",
        );
        assert_eq!(places.as_array().unwrap().len(), 1, "{width} px: {places}");
    }
}

#[test]
fn in_the_full_view_all_that_opens_stands_open() {
    let (_site, tab) = visit("<byok-calculator view=\"full\"></byok-calculator>");
    let calculator = tab.calculator();
    let shut =
        "[...root.querySelectorAll('.estimate, .lines, .explore, .faq details')].filter((one) => !one.open).length";
    assert_eq!(calculator.js(shut), 0);
    assert_eq!(calculator.js("root.querySelectorAll('.faq details').length"), 6);
    assert!(calculator.says("#byok-faq-risks").contains("$400"));
    calculator.js("(root.getElementById('byok-faq-risks').open = false)");
    calculator.type_volume("900");
    wait_ms(400);
    assert_eq!(calculator.js(shut), 1, "what the visitor shuts stays shut");
    calculator.js("element.view = 'compact'");
    // What stands open in the compact view where there is room are the lines of both sides.
    eventually(|| calculator.js(shut), json!(8));
}

#[test]
fn everything_can_be_done_by_keyboard_alone() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    let focused = "(root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.labels?.[0]?.innerText ?? \
                   root.activeElement?.innerText ?? '')";
    let mut order = Vec::new();
    tab.keys(&TAB.to_string());
    while calculator.js("document.activeElement === element") == true && order.len() < 60 {
        let name = calculator.js(focused).as_str().unwrap().to_owned();
        // Behind the last control some browsers begin again at the first one.
        if order.first() == Some(&name) {
            break;
        }
        order.push(name);
        if order.last().unwrap().starts_with("What does BYOK") {
            tab.keys(" ");
        }
        tab.keys(&TAB.to_string());
    }
    let place =
        |name: &str| order.iter().position(|n| n.starts_with(name)).unwrap_or_else(|| panic!("{name}: {order:?}"));
    let wanted = [
        "Generations per month",
        "Value of your time",
        "Generations per month, slider",
        "4 podcast episodes",
        "Estimate your volume",
        "The figures behind the chart",
        "Line by line",
        "API cost",
        "Explore the assumptions",
        "What does BYOK",
        "Link to this answer",
        "How do I estimate",
        "Copy link",
        "Reset",
    ];
    let mut places: Vec<usize> = wanted.iter().map(|name| place(name)).collect();
    places[2] = order.iter().position(|name| name == "Generations per month, slider").unwrap();
    assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{order:?}");
    assert_eq!(calculator.js("root.getElementById('byok-faq-what').open"), true, "the space bar opens a question");
}
