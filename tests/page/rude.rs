//! Pages that do what pages should not do, or what few do.

use crate::host::{Host, Site, variants};
use crate::tab::Tab;
use crate::visitor::{Calculator, PANELS, eventually, visit, wait_ms};
use serde_json::json;

#[test]
fn a_page_that_writes_on_the_prototype_of_all_objects_has_it_all_the_same() {
    let host = Host::new("<byok-calculator></byok-calculator>")
        .script("Object.prototype.foo = 'bar'; Object.prototype.value = 1; Object.prototype.get = 2;\n");
    let site = host.serve();
    let tab = Tab::open(&site.at(""));

    eventually(|| tab.event_log(), vec!["byok-ready".to_owned()]);
    assert!(tab.calculator().verdict().contains("$26"));
    for panel in PANELS {
        tab.calculator().explore(panel);
    }
    assert_eq!(tab.js("faults"), json!([]));
}

#[test]
fn what_has_its_width_from_its_content_is_as_wide_as_is_read_well() {
    for around in [
        "<dialog open>{}</dialog>",
        "<div style=\"float:left\">{}</div>",
        "<table><tr><td>{}</td></tr></table>",
        "<center><button hidden></button>{}</center>",
    ] {
        let page = around.replace("{}", "<byok-calculator loading=\"eager\"></byok-calculator>");
        let (_site, tab) = visit(&page);
        // A policy without inline styles lets none of them through, so the script sets what is to be floated.
        tab.js("document.querySelectorAll('div').forEach((one) => (one.style.float = 'left'))");
        let width = tab.calculator().js("root.querySelector('.calculator').offsetWidth").as_u64().unwrap();
        assert!(width >= 300, "{width} in {around}");
        assert_eq!(tab.js("document.documentElement.scrollWidth <= innerWidth"), true, "{around}");
    }
}

/// The variant of a page with the rudest styles.
#[track_caller]
fn hostile(check: impl FnOnce(&Tab, &Calculator)) {
    let server = variants();
    let tab = Tab::open(&server.at("/variants/hostile.html"));
    tab.all_ready();
    check(&tab, &tab.calculator());
}

#[test]
fn a_theme_holds_against_rude_styles() {
    hostile(|_, calculator| {
        let paper = "getComputedStyle(root.querySelector('.calculator')).backgroundColor";
        calculator.js("(element.theme = 'light')");
        assert_eq!(calculator.js(paper), "rgb(255, 255, 255)");
        calculator.js("(element.theme = 'dark')");
        assert_eq!(calculator.js(paper), "rgb(18, 23, 29)");
    });
}

#[test]
fn what_a_page_does_not_show_yet_is_not_shown() {
    let (_site, tab) = visit("<div><byok-calculator loading=\"eager\"></byok-calculator></div>");
    tab.js("(document.querySelector('div').style.visibility = 'hidden')");
    let seen = "getComputedStyle(root.querySelector('[part=verdict]')).visibility";
    assert_eq!(tab.calculator().js(seen), "hidden");
}

/// A page that resolves addresses against somewhere else.
fn elsewhere(base: &str) -> (Site, Tab) {
    visit(&format!("<base href=\"{base}\"><byok-calculator sync-url></byok-calculator>"))
}

#[test]
fn links_within_the_page_stay_there_whatever_its_base() {
    let (site, tab) = elsewhere("/other/");
    let calculator = tab.calculator();
    calculator.js("(root.querySelector('#byok-faq-what').open = true, root.querySelector('.faq a').click())");
    assert_eq!(tab.address(), site.at("#byok-faq-what"));
}

#[test]
fn the_address_is_kept_whatever_the_base_of_the_page() {
    let (_site, tab) = elsewhere("https://other.example/");
    tab.calculator().type_volume("900");
    eventually(|| tab.search(), "?byok=1&byok-volume=900".to_owned());
}

#[test]
fn a_calculator_goes_to_another_document_and_back() {
    let (_site, tab) = visit("<iframe></iframe><byok-calculator volume=\"900\"></byok-calculator>");
    tab.js("(window.element = document.querySelector('byok-calculator'), element.query = 'byok-fee=25')");
    for place in ["document.querySelector('iframe').contentDocument", "document"] {
        tab.js(&format!("{place}.body.append(element)"));
        tab.js("(element.loading = 'eager')");
        eventually(|| tab.js("element.shadowRoot.querySelector('[part=verdict]') !== null"), json!(true));
        let styles = "element.shadowRoot.adoptedStyleSheets.length";
        assert_eq!((tab.js(styles), tab.js("element.query")), (json!(1), json!("byok=1&byok-volume=900&byok-fee=25")));
    }
    assert_eq!(tab.js("faults"), json!([]));
    assert!(!tab.event_log().contains(&"byok-error".to_owned()));
}

#[test]
fn a_base_of_share_links_is_followed_as_the_page_would() {
    let (site, tab) = visit("<byok-calculator share-url=\"  /p?x=1#top \" volume=\"9\"></byok-calculator>");
    tab.calculator().press("Copy link");
    eventually(|| tab.calculator().says(".confirmation"), "Link copied.".to_owned());
    assert_eq!(tab.paste(), site.server.at("/p?x=1&byok=1&byok-volume=9#top"));
}

#[test]
fn another_prefix_changes_the_names_of_answers_too() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    calculator.js("(element.prefix = 'b')");
    let named = "[root.querySelector('.faq details').id, root.querySelector('.faq a').getAttribute('href')]";
    assert_eq!(calculator.js(named), json!(["b-faq-what", "#b-faq-what"]));
    tab.js("(location.hash = '#b-faq-risks')");
    eventually(|| calculator.js("root.getElementById('b-faq-risks').open"), json!(true));
}

#[test]
fn the_language_is_that_of_the_closest_element_outside_of_shadow_trees_too() {
    let script = "addEventListener('DOMContentLoaded', () => { const outer = document.querySelector('#outer'); \
                  outer.attachShadow({ mode: 'open' }).append(document.createElement('byok-calculator')); });\n";
    let site = Host::new("<div lang=\"de\"><div id=\"outer\"></div></div>").script(script).serve();
    let tab = Tab::open(&site.at("?byok-volume=12345"));
    let inner = "document.querySelector('#outer').shadowRoot.firstChild";
    tab.js(&format!("customElements.whenDefined('byok-calculator').then(() => {inner}.ready).then(() => true)"));
    assert_eq!(tab.js(&format!("{inner}.shadowRoot.getElementById('volume').value")), "12.345");
}

#[test]
fn a_page_that_switches_its_language_is_followed_at_once() {
    let (_site, tab) = visit("<section lang=\"en\"><byok-calculator volume=\"12345\"></byok-calculator></section>");
    let calculator = tab.calculator();
    assert_eq!(calculator.field("Generations per month"), "12,345");
    tab.js("(document.querySelector('section').lang = 'de')");
    eventually(|| calculator.field("Generations per month"), "12.345".to_owned());
    tab.js("(document.querySelector('section').removeAttribute('lang'))");
    eventually(|| calculator.field("Generations per month"), "12,345".to_owned());
}

#[test]
fn a_page_with_text_of_three_times_the_size_needs_no_scrolling_sideways_on_a_phone() {
    let site = Host::new("<byok-calculator view=\"full\"></byok-calculator>").serve();
    let tab = Tab::open(&site.at(""));
    tab.go_at(&site.at(""), 320, "light");
    tab.all_ready();
    let wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    tab.js("(window.rules = new CSSStyleSheet(), rules.replaceSync('html { font-size: 300% }'), \
            document.adoptedStyleSheets = [rules])");
    wait_ms(300);
    assert_eq!(tab.js(wider), 0);
}

#[test]
fn what_was_not_told_yet_when_a_calculator_went_is_told_when_it_is_back() {
    let (_site, tab) = visit("<byok-calculator sync-url loading=\"eager\"></byok-calculator>");
    tab.js(
        "(window.element = document.querySelector('byok-calculator'), element.query = 'byok-volume=900', element.remove())",
    );
    wait_ms(400);
    assert_eq!((tab.event_log(), tab.search()), (vec!["byok-ready".to_owned()], String::new()));
    tab.js("document.body.append(element)");
    eventually(|| tab.event_log(), vec!["byok-ready".to_owned(), "byok-change".to_owned()]);
    assert_eq!(tab.search(), "?byok=1&byok-volume=900");
}

#[test]
fn numbers_are_typed_as_they_are_grouped_in_india() {
    let (_site, tab) = visit("<byok-calculator lang=\"hi\" volume=\"234567\"></byok-calculator>");
    let calculator = tab.calculator();
    let shown = calculator.field("Generations per month");
    calculator.type_volume(&shown.replace('7', "9"));
    assert_eq!(calculator.error_at("Generations per month"), None);
    assert_eq!(calculator.query(), "byok=1&byok-volume=234569");
}

#[test]
fn what_is_announced_is_the_verdict_from_the_start() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    assert_eq!(calculator.js("root.querySelector('[role=status]').textContent"), calculator.verdict());
}

#[test]
fn a_frame_prints_with_a_broken_link_too() {
    let server = variants();
    let tab = Tab::open(&server.at("/frame.html#print=%"));
    tab.all_ready();
    eventually(|| tab.text("document.querySelector('.link').textContent"), "%".to_owned());
    eventually(|| tab.js("printed"), json!(1));
}

/// What every text of a calculator says, in the order of the page.
const TEXTS: &str = "(() => { const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), all = []; \
                     while (texts.nextNode()) if (texts.currentNode.data.trim()) all.push(texts.currentNode.data); \
                     return all.join(''); })()";

#[test]
fn what_a_page_translator_has_replaced_is_current_after_the_next_change() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    calculator.explore("What would change it");
    calculator.open("The figures behind the chart");
    calculator.open("What can go wrong with my own API keys?");
    // As translators do it: each text gives way to <font><font>..</font></font>, here with the same words.
    let swapped = calculator.js(
        "(() => { const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), all = []; \
         while (texts.nextNode()) if (texts.currentNode.data.trim()) all.push(texts.currentNode); \
         for (const text of all) { const inner = document.createElement('font'), outer = document.createElement('font'); \
         inner.append(text.data); outer.append(inner); text.replaceWith(outer); } return all.length; })()",
    );
    assert!(swapped.as_u64().unwrap() > 100, "{swapped}");
    let queries = ["byok-volume=2345", "byok-volume=40000&byok-rate=90", "byok-managed=plans&byok-volume=12000", ""];
    for query in queries {
        calculator.set_query(query);
        wait_ms(700);
        let translated = calculator.js(TEXTS);
        // The same calculator without a translator.
        tab.js("(document.querySelector('#fresh')?.remove(), document.body.append(Object.assign(\
                document.createElement('byok-calculator'), { id: 'fresh', loading: 'eager', prefix: 'f' })))");
        tab.all_ready();
        let fresh = tab.at("#fresh");
        fresh.set_query(query);
        fresh.explore("What would change it");
        fresh.open("The figures behind the chart");
        wait_ms(700);
        assert_eq!(translated, fresh.js(TEXTS), "{query}");
        assert_eq!(calculator.verdict(), fresh.verdict());
    }
    assert_eq!(tab.js("faults"), json!([]));
}

#[test]
fn no_rule_of_the_page_changes_sizes_inside_and_the_token_does() {
    let script = "addEventListener('DOMContentLoaded', () => { const sheet = new CSSStyleSheet(); window.rules = sheet; \
                  document.adoptedStyleSheets = [sheet]; });\n";
    let site = Host::new("<byok-calculator loading=\"eager\"></byok-calculator>").script(script).serve();
    let tab = Tab::open(&site.at(""));
    tab.all_ready();
    let calculator = tab.calculator();
    let sizes = || {
        calculator.js(
            "['.calculator', '[part=verdict]', '.reason', '.card td', 'input', 'button', 'summary', '.hint'].map((part) => \
             parseFloat(getComputedStyle(root.querySelector(part)).fontSize))",
        )
    };
    let usual = sizes();
    assert_eq!(usual[0], 16.0);
    for rules in [
        "* { font-size: 60px !important }",
        "html { font-size: 60px }",
        "html { font-size: 62.5% } body { font-size: 2em } byok-calculator { font-size: 3em !important; zoom: 1 }",
    ] {
        tab.js(&format!("rules.replaceSync({rules:?})"));
        assert_eq!(sizes(), usual, "{rules}");
    }
    tab.js("rules.replaceSync('* { font-size: 60px !important } byok-calculator { --byok-font-size: 20px }')");
    let scaled: Vec<f64> = usual.as_array().unwrap().iter().map(|size| size.as_f64().unwrap() * 1.25).collect();
    let now: Vec<f64> = sizes().as_array().unwrap().iter().map(|size| size.as_f64().unwrap()).collect();
    // The verdict's follows the width besides.
    let is_scaled = |at: usize| (scaled[at] - now[at]).abs() < 0.1;
    assert!((0..now.len()).all(|at| at == 1 || is_scaled(at)) && now[1] > now[0] * 1.3, "{now:?} should be {scaled:?}");
}
