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
    calculator.js("root.querySelector('.estimator').open = true");
    calculator.type_into("One-hour podcasts", "4");
    calculator.type_into("Posts", "1k");
    calculator.leave();
    assert_eq!(calculator.query(), "byok=1", "counting alone changes nothing");
    calculator.press("Use 1,120 a month");
    assert_eq!(calculator.query(), "byok=1&byok-volume=1120");
    calculator.type_into("Clips", "many");
    assert!(calculator.error_at("Clips").unwrap().contains("not a number"));
    calculator.press("Use 1,120 a month");
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn answers_carry_the_visitors_own_figures() {
    let (_site, tab) = visit(ONE);
    let calculator = tab.calculator();
    let answers = "[...root.querySelectorAll('.faq details')].map((entry) => entry.textContent).join(' ')";
    for figures in [
        "$75 all in",
        "2,032 generations",
        "day 15",
        "$26 a month in favour of managed credits, with the 2.5 hours",
        "17 hours of podcast",
    ] {
        assert!(calculator.js(answers).as_str().unwrap().contains(figures), "{figures}");
    }
    calculator.js("root.getElementById('byok-faq-what').open = true");
    eventually(|| calculator.says("#byok-faq-what .own").contains("$75 all in"), true);
    calculator.type_volume("10000");
    assert!(calculator.says("#byok-faq-what .own").contains("$450 all in"), "an open answer follows at once");
    let closed = "root.getElementById('byok-faq-risks').textContent.includes('takes up 1.6 months')";
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
    assert!(calculator.says(".from-link").starts_with("This link sets generations per month and platform fee."));
    calculator.type_into("What an hour is worth", "20");
    calculator.press("Use this page's own figures");
    assert_eq!(calculator.query(), "byok=1&byok-fee=25&byok-rate=20", "what the visitor has set stays");
    assert_eq!(calculator.js("root.querySelector('.from-link').checkVisibility()"), false);
    let (_site, tab) = visit(ONE);
    assert_eq!(tab.calculator().js("root.querySelector('.from-link').checkVisibility()"), false);
}

#[test]
fn the_share_sheet_is_offered_where_the_browser_has_one() {
    let script =
        "Object.defineProperty(navigator, 'share', { value: (what) => (window.given = what, Promise.resolve()) });\n";
    let (site, tab) = visit_at(Host::new(ONE).script(script), "?byok-volume=10000");
    let calculator = tab.calculator();
    calculator.press("Share");
    let given = json!({ "text": calculator.verdict(), "url": site.at("?byok=1&byok-volume=10000") });
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
    assert_eq!([".presets", ".estimator", ".faq", ".sides", ".share"].map(seen), [false, false, false, true, true]);
    calculator.js("element.hide = 'sides share fit'");
    assert_eq!(
        [".presets", ".faq", ".sides", ".share", ".recommendation"].map(seen),
        [true, true, false, false, false]
    );
}

#[test]
fn the_slider_stays_where_it_is_while_it_moves() {
    let (site, tab) = visit(ONE);
    for width in [360, 768, 1280] {
        tab.go_at(&site.at(""), width, "light");
        tab.all_ready();
        let tops = tab.calculator().js(
            "(() => { const slider = root.querySelector('input[type=range]'), tops = new Set(); \
             for (let rung = 0; rung <= slider.max; rung++) { slider.value = rung; \
             slider.dispatchEvent(new Event('input', { bubbles: true })); tops.add(slider.getBoundingClientRect().top); } \
             return [...tops]; })()",
        );
        assert_eq!(tops.as_array().unwrap().len(), 1, "{width} px: {tops}");
    }
}

#[test]
fn in_the_full_view_all_that_opens_stands_open() {
    let (_site, tab) = visit("<byok-calculator view=\"full\"></byok-calculator>");
    let calculator = tab.calculator();
    let open = "[...root.querySelectorAll('details')].filter((entry) => entry.open).length";
    assert_eq!(calculator.js(open), 15, "estimator, six questions, Explore, its five parts, two tables");
    assert!(calculator.says("#byok-faq-risks").contains("$400"));
    calculator.js("element.view = 'compact'");
    assert_eq!(calculator.js(open), 0);
}

#[test]
fn everything_can_be_done_by_keyboard_alone() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    let focused = "(root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.labels?.[0]?.innerText ?? \
                   root.activeElement?.innerText ?? '')";
    let mut order = Vec::new();
    tab.keys(&TAB.to_string());
    while calculator.js("document.activeElement === element") == true && order.len() < 40 {
        let name = calculator.js(focused).as_str().unwrap().to_owned();
        // Behind the last control some browsers begin again at the first one.
        if order.first() == Some(&name) {
            break;
        }
        order.push(name);
        if order.last().unwrap().starts_with("What does bringing") {
            tab.keys(" ");
        }
        tab.keys(&TAB.to_string());
    }
    let place =
        |name: &str| order.iter().position(|n| n.starts_with(name)).unwrap_or_else(|| panic!("{name}: {order:?}"));
    let wanted = [
        "Generations per month",
        "What an hour is worth",
        "Generations per month, slider",
        "Four podcasts",
        "Count it from your sources",
        "Platform fee",
        "Hours of key keeping",
        "What does bringing",
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
