//! Whether everybody can use it, as axe-core judges: in light and dark, on a wide and on a narrow screen.

use crate::host::{Host, plain};
use crate::tab::Tab;
use crate::visitor::PANELS;
use serde_json::Value;
use std::env;
use std::fs;

const WIDTHS: [u32; 2] = [1280, 320];
const SCHEMES: [&str; 2] = ["light", "dark"];

#[test]
fn axe_finds_nothing_on_the_page_of_its_own() {
    let site = plain();
    finds_nothing(&site.server.at("/"));
}

#[test]
fn axe_finds_nothing_where_a_host_has_a_calculator() {
    let site = Host::new("<main><h1>A host</h1><byok-calculator></byok-calculator></main>").serve();
    finds_nothing(&site.at(""));
}

#[test]
fn axe_finds_nothing_in_what_a_damaged_link_and_mistyping_bring() {
    let site = Host::new("<main><h1>A host</h1><byok-calculator></byok-calculator></main>").serve();
    let tab = Tab::open(&site.at("?byok-volume=9999999&byok-fee=cheap&byok-colour=red&byok-managed=plans"));
    tab.all_ready();
    tab.calculator().type_volume("abc");
    assert_eq!(findings(&tab), [""; 0]);
}

#[test]
fn axe_finds_nothing_where_all_that_opens_stands_open() {
    let site = Host::new("<main><h1>A host</h1><byok-calculator view=\"full\"></byok-calculator></main>").serve();
    finds_nothing(&site.at(""));
    finds_nothing(&site.at("?byok-managed=plans&byok-volume=20000&byok-mix=text-1"));
}

#[test]
fn axe_finds_nothing_in_any_panel_under_the_tabs() {
    let site = Host::new("<main><h1>A host</h1><byok-calculator></byok-calculator></main>").serve();
    let tab = Tab::open(&site.at(""));
    for scheme in SCHEMES {
        tab.go_at(&site.at(""), WIDTHS[1], scheme);
        tab.all_ready();
        for panel in PANELS {
            tab.calculator().explore(panel);
            assert_eq!(findings(&tab), [""; 0], "{panel}, {scheme}");
        }
    }
}

/// Looks at a page in each width and scheme.
#[track_caller]
fn finds_nothing(url: &str) {
    let tab = Tab::open(url);
    tab.all_ready();
    assert_eq!(findings(&tab), [""; 0]);
    for width in WIDTHS {
        for scheme in SCHEMES {
            tab.go_at(url, width, scheme);
            tab.all_ready();
            assert_eq!(findings(&tab), [""; 0], "{width} px, {scheme}");
        }
    }
}

/// What axe finds on the page as it is.
#[track_caller]
fn findings(tab: &Tab) -> Vec<String> {
    let file = env::var_os("BYOK_AXE").expect("BYOK_AXE should name axe.min.js; `cargo xtask test` does that");
    let axe = fs::read_to_string(file).unwrap();
    tab.session.run(tab.session.driver().execute(axe, [])).unwrap();
    let violations = tab.js("axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations)");
    let mut findings = Vec::new();
    for violation in violations.as_array().unwrap() {
        for node in violation["nodes"].as_array().unwrap() {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let summary = text(&node["failureSummary"]).lines().map(str::trim).collect::<Vec<_>>().join(" ");
            findings.push(format!("{} at {}: {summary}", text(&violation["id"]), node["target"]));
        }
    }
    findings
}
