//! Host pages of all kinds: the folder `variants/`, as it is.

use crate::host::variants;
use crate::options::Options;
use crate::tab::Tab;
use crate::visitor::{ENTER, eventually, wait_ms};
use serde_json::json;

/// Opens one of them, under the contract's policy.
fn open(name: &str) -> (driver::server::Server, Tab) {
    let server = variants();
    let tab = Tab::open(&server.at(&format!("/variants/{name}.html")));
    (server, tab)
}

#[test]
fn every_one_runs_without_a_complaint() {
    for name in ["solo", "two", "themed", "prefilled", "locked", "csp", "rtl", "hostile"] {
        let (_server, tab) = open(name);
        tab.all_ready();
        assert!(!tab.calculator().verdict().is_empty(), "{name}");
        assert_eq!(tab.complaints(), [""; 0], "{name}");
    }
}

#[test]
fn a_theme_reaches_what_it_is_meant_for() {
    let (_server, tab) = open("themed");
    tab.all_ready();
    let style = |selector: &str, property: &str| {
        tab.calculator().js(&format!("getComputedStyle(root.querySelector({selector:?})).{property}"))
    };
    assert_eq!(style("[part=verdict]", "color"), "rgb(156, 42, 82)");
    assert_eq!(style("[part=verdict]", "fontStyle"), "italic");
    assert_eq!(style(".reason", "fontStyle"), "normal");
    assert!(style(".calculator", "fontFamily").as_str().unwrap().starts_with("Georgia"));
    assert_eq!(style(".calculator", "backgroundColor"), "rgb(255, 250, 242)");
    assert_eq!(style(".box", "borderRadius"), "0px");
    assert_eq!(tab.js("document.querySelector('[slot=cta-byok]').assignedSlot.name"), "cta-byok");
}

#[test]
fn rude_styles_do_not_reach_in() {
    let look = "['.calculator', '[part=verdict]', '.reason', '.card td', 'input', 'button', 'summary'].map((selector) => { \
                const { color, display, fontSize, letterSpacing, lineHeight, textTransform, wordSpacing, borderTopWidth } = \
                getComputedStyle(root.querySelector(selector)); return [selector, color, display, fontSize, letterSpacing, \
                lineHeight, textTransform, wordSpacing, borderTopWidth]; })";
    // In the same width, which the size of the verdict follows.
    let width = "(element.style.cssText = 'display: block !important; inline-size: 600px !important')";
    let (_server, tab) = open("solo");
    tab.all_ready();
    tab.calculator().js(width);
    let usual = tab.calculator().js(look);
    let (_server, tab) = open("hostile");
    tab.all_ready();
    tab.calculator().js(width);
    assert_eq!(tab.calculator().js(look), usual);
    let calculator = tab.calculator();
    assert_eq!(calculator.js("root.querySelector('[part=verdict]').getBoundingClientRect().height > 20"), true);
    calculator.type_volume("10000");
    assert_eq!(calculator.verdict(), "Save about $250 a month with BYOK");
}

#[test]
fn its_own_styles_do_not_leak_out() {
    let (_server, tab) = open("solo");
    let look = "['h1', 'main', 'body', 'a'].map((selector) => { const { color, backgroundColor, display, font, margin, \
                padding, boxSizing, listStyle } = getComputedStyle(document.querySelector(selector) ?? document.body); \
                return [color, backgroundColor, display, font, margin, padding, boxSizing, listStyle]; })";
    let before = tab.js(look);
    tab.all_ready();
    wait_ms(100);
    assert_eq!(tab.js(look), before);
}

#[test]
fn what_a_host_has_locked_cannot_be_set_by_anybody() {
    let server = variants();
    let tab = Tab::open(&server.at("/variants/locked.html?byok-fee=1&byok-managed=credits&byok-volume=1500"));
    tab.all_ready();
    let calculator = tab.calculator();
    let locked = "byok=1&byok-volume=1500&byok-fee=39&byok-managed=plans&byok-plans=1000-79_5000-249-0.06";
    assert_eq!(calculator.query(), locked);
    assert_eq!(calculator.notes().len(), 2);
    calculator.explore("Assumptions");
    assert_eq!(calculator.js("root.getElementById('fee').disabled"), true);
    calculator.set_query("byok-fee=2&byok-volume=1500");
    assert_eq!(calculator.query(), locked);
}

#[test]
fn a_form_gets_no_stray_values_and_is_not_sent_by_enter() {
    let (server, tab) = open("form");
    tab.js("customElements.whenDefined('byok-calculator').then(() => document.querySelector('#in-form').ready)");
    let calculator = tab.at("#in-form");
    calculator.type_volume(&format!("2k{ENTER}"));
    calculator.press("Agency 3,000");
    assert_eq!(tab.js("[...new FormData(form).keys()]"), json!(["name"]));
    assert!(!server.requests().iter().any(|request| request.path() == "/elsewhere"));
}

#[test]
fn a_dialog_has_it_once_it_opens() {
    let (_server, tab) = open("form");
    wait_ms(300);
    assert_eq!(tab.js("document.querySelector('#in-dialog').result"), json!(null));
    tab.js("dialog.showModal()");
    tab.js("document.querySelector('#in-dialog').ready.then(() => true)");
    tab.at("#in-dialog").type_volume("900");
    assert_eq!(tab.at("#in-dialog").query(), "byok=1&byok-volume=900");
}

#[test]
fn an_iframe_is_as_high_as_its_content() {
    let (_server, tab) = open("iframe");
    let height = || tab.js("document.querySelector('iframe').offsetHeight").as_u64().unwrap();
    eventually(|| height() > 600, true);
    let element = "document.querySelector('iframe').contentDocument.querySelector('byok-calculator')";
    tab.js(&format!("{element}.ready.then(() => true)"));
    let content = format!("Math.round({element}.getBoundingClientRect().height)");
    eventually(|| tab.js(&content) == height(), true);
    let (closed, inside) = (height(), format!("{element}.shadowRoot"));
    tab.js(&format!("{inside}.querySelector('.estimate').open = true"));
    eventually(|| height() > closed + 100, true);
    tab.js(&format!("{inside}.querySelector('.estimate').open = false"));
    eventually(height, closed);
    let scrolls = "document.querySelector('iframe').contentDocument.documentElement.scrollHeight <= \
                   document.querySelector('iframe').contentWindow.innerHeight";
    assert_eq!(tab.js(scrolls), true);
}

#[test]
fn the_page_around_hears_of_no_height_before_there_is_an_answer() {
    let script = "window.heights = []; \
                  addEventListener('message', ({ data }) => data.type === 'byok-height' && heights.push(data.height));";
    let page = "<!doctype html><script src=\"/around.js\"></script><iframe src=\"/frame.html\"></iframe>";
    let server = Options::new().page("/around.html", "text/html", page).page("/around.js", "text/javascript", script);
    let server = server.serve();
    let tab = Tab::open(&server.at("/around.html"));
    eventually(|| tab.js("heights.length > 0"), json!(true));
    assert!(tab.js("heights[0]").as_u64() > Some(300), "{}", tab.js("heights"));
}

#[test]
fn right_to_left_mirrors_it() {
    let (_server, tab) = open("rtl");
    tab.all_ready();
    let calculator = tab.calculator();
    let right =
        |selector: &str| calculator.js(&format!("root.querySelector({selector:?}).getBoundingClientRect().right"));
    assert!(right(".track span:first-child").as_f64() > right(".track span:last-child").as_f64());
    assert_eq!(calculator.js("getComputedStyle(root.querySelector('.controls')).direction"), "rtl");
    // The words are English and are read as such: an amount comes before what follows it.
    let place_in = |selector: &str, word: &str| {
        calculator.js(&format!(
            "(() => {{ const texts = document.createTreeWalker(root.querySelector({selector:?}), NodeFilter.SHOW_TEXT); \
             while (!texts.nextNode().data.includes({word:?})); \
             const text = texts.currentNode, at = text.data.indexOf({word:?}); \
             const range = new Range(); range.setStart(text, at); range.setEnd(text, at + 2); \
             return range.getBoundingClientRect().x; }})()"
        ))
    };
    let place = |word| place_in(".lever", word);
    assert!(place("BYOK").as_f64() > place("Choose").as_f64() && place("less").as_f64() < place("1.60").as_f64());
    let place = |word| place_in(".verdict", word).as_f64();
    assert!(place("Save") < place("26") && place("26") < place("a month"));
    let wide = "document.documentElement.scrollWidth <= innerWidth";
    assert_eq!(tab.js(wide), true);
}
