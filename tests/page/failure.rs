//! What a visitor sees before the calculator is live, and when it cannot come to life.

use crate::host::Host;
use crate::options::Rule;
use crate::tab::Tab;
use crate::visitor::{eventually, wait_ms};
use serde_json::json;

const WITH_FALLBACK: &str =
    "<p id=\"host\">The host's own</p><byok-calculator><p id=\"fallback\">A table of prices</p></byok-calculator>";

/// The calculator cannot be loaded: all that happens is the fallback and one error.
#[track_caller]
fn falls_back(ending: &str, rule: Rule) {
    let site = Host::new(WITH_FALLBACK).rule(ending, rule).serve();
    let tab = Tab::open(&site.at("?byok-volume=900"));
    eventually(|| tab.event_log(), vec!["byok-error".to_owned()]);
    let error = tab.last_event("byok-error");
    assert_eq!((&error["detail"]["schema"], &error["detail"]["stage"]), (&json!(1), &json!("load")));
    assert_ne!(error["detail"]["message"], "");
    assert_eq!(error["composed"], true);
    assert!(tab.is_shown("#fallback") && tab.is_shown("#host"));
    let calculator = tab.calculator();
    assert_eq!(calculator.js("element.ready.then(() => 'live', () => 'failed')"), "failed");
    assert!(calculator.result().is_null());
    // Nothing that a host goes on doing with it breaks, or brings a second error.
    calculator.js("(element.query = 'byok-volume=7', element.setAttribute('fee', '3'), document.body.append(element))");
    calculator.js("element.remove()");
    wait_ms(400);
    assert_eq!(tab.event_log(), ["byok-error"]);
    assert_eq!(tab.js("faults"), json!([]));
}

#[test]
fn a_missing_wasm_brings_the_fallback_back() {
    falls_back(".wasm", Rule::new().not_found());
}

#[test]
fn a_truncated_wasm_brings_the_fallback_back() {
    falls_back(".wasm", Rule::new().body(|bytes| bytes[..50_000].to_vec()));
}

#[test]
fn a_changed_wasm_is_not_run() {
    let change = |mut bytes: Vec<u8>| {
        if let Some(last) = bytes.last_mut() {
            *last ^= 1;
        }
        bytes
    };
    falls_back(".wasm", Rule::new().body(change));
}

#[test]
fn a_missing_glue_brings_the_fallback_back() {
    falls_back(&glue(), Rule::new().not_found());
}

#[test]
fn a_host_that_knows_no_wasm_is_served_all_the_same() {
    let site = Host::new(WITH_FALLBACK).rule(".wasm", Rule::new().content_type("text/plain")).serve();
    let tab = Tab::open(&site.at(""));
    tab.all_ready();
    assert!(tab.calculator().verdict().contains("$26"));
}

#[test]
fn the_fallback_shows_until_the_calculator_is_live() {
    let site = Host::new(WITH_FALLBACK).rule(".wasm", Rule::new().delay_ms(1_500)).serve();
    let tab = Tab::open(&site.at(""));
    assert!(tab.is_shown("#fallback"));
    tab.all_ready();
    assert!(!tab.is_shown("#fallback"));
    assert!(tab.calculator().verdict().contains("$26"));
    assert_eq!(tab.event_log(), ["byok-ready"]);
}

/// The glue of the module, loaded as the calculators have it.
fn glue() -> String {
    let names = std::fs::read_dir(crate::host::dist()).unwrap();
    let mut names = names.filter_map(|entry| entry.unwrap().file_name().into_string().ok());
    names.find(|name| crate::host::is_glue(name)).unwrap()
}

#[test]
fn a_module_that_breaks_while_it_runs_gives_every_place_back() {
    // A call with a pointer that leads nowhere: a real trap inside of the real module, as a panic is one.
    let script = "window.trap = (path) => load(path).then((module) => \
                  setTimeout(() => module.MountedCalculator.prototype.save.call({ __wbg_ptr: 4294967280 })));\n";
    let two = format!("{WITH_FALLBACK}<byok-calculator id=\"two\" prefix=\"b\"></byok-calculator>");
    let site = Host::new(&two).script(script).serve();
    let tab = Tab::open(&site.at(""));
    tab.all_ready();
    tab.js(&format!("trap('/{}')", glue()));
    let sorted = || {
        let mut log = tab.event_log();
        log.sort();
        log
    };
    eventually(sorted, ["byok-error", "byok-error two", "byok-ready", "byok-ready two"].map(str::to_owned).to_vec());
    assert_eq!(tab.last_event("byok-error")["detail"]["stage"], "run");
    assert!(tab.is_shown("#fallback") && tab.is_shown("#host"));
    for later in ["three", "four"] {
        let element = "document.createElement('byok-calculator')";
        tab.js(&format!("document.body.append(Object.assign({element}, {{ id: '{later}', loading: 'eager' }}))"));
        eventually(|| tab.event_log().last().cloned(), Some(format!("byok-error {later}")));
    }
    wait_ms(300);
    assert_eq!(tab.event_log().len(), 6, "each is told once");
}

#[test]
fn a_module_that_breaks_at_the_start_is_told_so() {
    // The glue hands the element over under this name; without its attributes the constructor cannot begin.
    let script = "window.break_it = () => { const read = Element.prototype.getAttribute; \
                  Element.prototype.getAttribute = function (name) { if (name === 'volume') throw new Error('no'); \
                  return read.call(this, name); }; };\n";
    let site = Host::new(WITH_FALLBACK).script(script).script("break_it();\n").serve();
    let tab = Tab::open(&site.at(""));
    eventually(|| tab.event_log(), vec!["byok-error".to_owned()]);
    assert_eq!(tab.last_event("byok-error")["detail"]["stage"], "start");
    assert!(tab.is_shown("#fallback"));
}
