//! What a host's script sees of the element: properties, attributes, events.

use crate::host::Host;
use crate::options::Rule;
use crate::tab::Tab;
use crate::visitor::{eventually, visit, visit_at, wait_ms};
use byok_calculator::element::{ATTRIBUTES, Attribute, HIDE, PARTS, PROPERTIES, SLOTS};
use serde_json::json;
use std::collections::BTreeSet;

#[test]
fn query_result_and_ready_are_there_and_ready_is_told_once() {
    let (_site, tab) = visit("<byok-calculator volume=\"2000\"></byok-calculator>");
    let calculator = tab.calculator();
    assert_eq!(calculator.query(), "byok=1&byok-volume=2000");
    assert_eq!(calculator.result()["break_even"], 2_032);
    assert_eq!(tab.event_log(), ["byok-ready"]);
    let ready = tab.last_event("byok-ready");
    assert_eq!(ready["composed"], true);
    assert_eq!(ready["detail"], json!({ "schema": 1, "query": calculator.query(), "result": calculator.result() }));

    calculator.set_query("?byok-volume=10k&byok-fee=30");
    assert_eq!(calculator.query(), "byok=1&byok-volume=2000&byok-fee=30", "bad input gives way to the attribute");
    assert_eq!(calculator.result()["notes"][0]["why"], "not-a-number");
    calculator.set_query("");
    assert_eq!(calculator.query(), "byok=1&byok-volume=2000");
    assert_eq!(tab.js("faults"), json!([]));
}

#[test]
fn a_burst_of_input_makes_one_change() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    calculator.js(
        "await (async () => { const slider = root.querySelector('input[type=range]'); for (let i = 0; i < 12; i++) { \
         slider.value = 60 + i; slider.dispatchEvent(new Event('input', { bubbles: true })); \
         await new Promise((done) => setTimeout(done, 20)); } window.last = performance.now(); })()",
    );
    eventually(|| tab.event_log(), vec!["byok-ready".to_owned(), "byok-change".to_owned()]);
    let change = tab.last_event("byok-change");
    assert_eq!(change["detail"], json!({ "schema": 1, "query": calculator.query(), "result": calculator.result() }));
    assert_eq!(change["composed"], true);
    let rested = change["at"].as_f64().unwrap() - tab.js("last").as_f64().unwrap();
    assert!(rested > 200.0, "told {rested} ms after the last input");
    wait_ms(500);
    assert_eq!(tab.event_log().len(), 2);
    calculator.js("element.query = element.query");
    wait_ms(500);
    assert_eq!(tab.event_log().len(), 2, "what changes nothing is not told");
    calculator.js("(async (before) => { element.query = 'byok-volume=9'; await new Promise(requestAnimationFrame); \
         element.query = before; })(element.query)");
    wait_ms(500);
    assert_eq!(tab.event_log().len(), 2, "nor what is taken back at once");
}

#[test]
fn attributes_can_change_at_any_time_and_can_lock() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    calculator.js("element.setAttribute('volume', '10000')");
    assert_eq!(calculator.field("Generations per month"), "10,000");
    calculator.type_into("Value of your time", "33");
    calculator.js("element.setAttribute('rate', '40')");
    assert_eq!(calculator.query(), "byok=1&byok-volume=10000&byok-rate=33", "the visitor comes first");
    calculator.js("element.setAttribute('lock', 'rate')");
    assert_eq!(calculator.query(), "byok=1&byok-volume=10000&byok-rate=40");
    assert_eq!(calculator.js("root.getElementById('rate').disabled"), true);
    assert_eq!(calculator.field("Value of your time"), "40");
    calculator.set_query("byok-rate=1");
    assert_eq!(calculator.query(), "byok=1&byok-volume=10000&byok-rate=40");
    calculator.js("(element.removeAttribute('volume'), element.removeAttribute('lock'))");
    assert_eq!(calculator.field("Generations per month"), "500");
    calculator.js("element.setAttribute('currency', 'EUR')");
    assert!(calculator.says(".card[data-side=managed]").contains('€'));
    calculator.comes_to_say(".answer", "API prices are US dollar amounts, not converted to EUR.");
    calculator.js("element.setAttribute('lang', 'de')");
    assert!(calculator.says(".card[data-side=managed]").contains("49,00"));
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn properties_reflect_attributes_and_let_only_known_values_out() {
    let (_site, tab) = visit("<byok-calculator theme=\"purple\" sync-url></byok-calculator>");
    let calculator = tab.calculator();
    assert_eq!(
        calculator.js("[element.theme, element.loading, element.syncUrl, element.prefix]"),
        json!(["auto", "lazy", true, ""])
    );
    calculator.js("(element.theme = 'dark', element.syncUrl = false, element.prefix = 'k')");
    assert_eq!(
        calculator.js("['theme', 'sync-url', 'prefix'].map((name) => element.getAttribute(name))"),
        json!(["dark", null, "k"])
    );
}

#[test]
fn what_a_host_sets_before_the_script_has_come_holds() {
    let site = Host::new("<byok-calculator></byok-calculator>")
        .rule("embed.js", Rule::new().delay_ms(300))
        .script(
            "addEventListener('readystatechange', () => { \
             const element = document.querySelector('byok-calculator'); \
             if (element && !element.shadowRoot) { element.query = 'byok-volume=77'; element.currency = 'EUR'; } }, true);\n",
        )
        .serve();
    let tab = Tab::open(&site.at(""));
    tab.all_ready();
    assert_eq!(tab.calculator().query(), "byok=1&byok-volume=77");
    assert_eq!(tab.calculator().js("element.getAttribute('currency')"), "EUR");
}

#[test]
fn the_hosts_own_children_stand_where_their_slots_are() {
    let (_site, tab) = visit_at(
        Host::new(
            "<byok-calculator><a id=\"own\" slot=\"cta-byok\" href=\"#own\">Own</a>\
             <a id=\"managed\" slot=\"cta-managed\" href=\"#m\">Managed</a><p id=\"foot\" slot=\"footer\">Foot</p>\
             <p id=\"fallback\">Fallback</p></byok-calculator>",
        ),
        "",
    );
    for shown in ["#own", "#managed", "#foot"] {
        assert!(tab.is_shown(shown), "{shown}");
    }
    assert!(!tab.is_shown("#fallback"));
    let place = "['own', 'managed'].map((id) => document.getElementById(id).assignedSlot).map((slot) => \
                 [Boolean(slot.closest('[part=answer]')), slot.closest('details')])";
    assert_eq!(tab.js(place), json!([[true, null], [true, null]]), "at the end of the answer, never behind a press");
}

#[test]
fn what_is_wrong_with_an_attribute_is_told_once_in_the_console() {
    let (_site, tab) = visit(
        "<byok-calculator theme=\"purple\" fee=\"cheap\" lock=\"fee colour\"></byok-calculator>\
         <byok-calculator prefix=\"b\" theme=\"purple\" fee=\"cheap\"></byok-calculator>",
    );
    let told = tab.complaints();
    assert_eq!(told.len(), 3, "{told:?}");
    for words in ["theme=", "lock=", "“fee=cheap” can’t be used as a number"] {
        assert_eq!(told.iter().filter(|line| line.contains(words)).count(), 1, "{words}: {told:?}");
    }
    assert_eq!(tab.calculator().result()["notes"][0]["why"], "not-a-number");
    assert_eq!(tab.calculator().notes(), [""; 0], "visitors need not know");
}

#[test]
fn what_is_printed_stands_on_a_page_of_its_own_with_its_link() {
    let script = "window.open = (...all) => (window.opened = all.map(String), null);\n";
    let (site, tab) = visit_at(Host::new("<byok-calculator currency=\"EUR\"></byok-calculator>").script(script), "");
    let calculator = tab.calculator();
    calculator.type_volume("10000");
    calculator.press("Print");
    let verdict = calculator.verdict();
    let address = tab.text("opened[0]");
    assert_eq!(tab.last_event("byok-share")["detail"]["how"], "print");
    assert!(address.starts_with(&site.server.at("/frame.html?byok=1&byok-volume=10000")), "{address}");
    tab.go(&address);
    tab.all_ready();
    eventually(|| tab.js("printed"), json!(1));
    assert_eq!(tab.calculator().verdict(), verdict);
    let link = "document.querySelector('.link').textContent";
    assert_eq!(tab.js(link), site.at("?byok=1&byok-volume=10000"));
    assert_eq!(tab.calculator().js("root.querySelector('.faq').checkVisibility()"), false);
}

#[test]
fn the_hosts_calls_to_action_tell_what_they_are_pressed_at_and_the_cheaper_sides_comes_first() {
    let script = "window.calls = []; addEventListener('byok-cta', ({ composed, detail }) => calls.push({ composed, detail }));\n";
    let body = "<byok-calculator><button id=\"own\" slot=\"cta-byok\"><b>Own</b></button>\
                <button id=\"managed\" slot=\"cta-managed\">Managed</button></byok-calculator>";
    let (_site, tab) = visit_at(Host::new(body).script(script), "");
    let calculator = tab.calculator();
    // As they are read aloud and reached by keyboard, and as they are seen.
    let order = "[...root.querySelectorAll('slot[name^=cta]')].map((slot) => slot.name)";
    let ahead = "(({ x: a, y: b }, { x: c, y: d }) => b < d || (b === d && a < c))\
                 (...['own', 'managed'].map((id) => document.getElementById(id).getBoundingClientRect()))";
    assert_eq!((calculator.js(order), tab.js(ahead)), (json!(["cta-managed", "cta-byok"]), json!(false)));
    tab.js("document.getElementById('managed').click()");
    calculator.type_volume("10000");
    assert_eq!((calculator.js(order), tab.js(ahead)), (json!(["cta-byok", "cta-managed"]), json!(true)));
    tab.js("document.querySelector('#own b').click()");
    let calls = tab.js("calls");
    assert_eq!(calls.as_array().unwrap().len(), 2, "{calls}");
    assert_eq!(
        calls[1],
        json!({ "composed": true, "detail": {
            "schema": 1, "side": "byok", "query": "byok=1&byok-volume=10000", "result": calculator.result(),
        } })
    );
    assert_eq!((&calls[0]["detail"]["side"], &calls[0]["detail"]["query"]), (&json!("managed"), &json!("byok=1")));
    assert_eq!(calls[0]["detail"]["result"]["verdict"], "managed");
    calculator.set_query("byok-volume=2000");
    let result = calculator.result();
    assert_eq!((&result["verdict"], &result["cheaper"]), (&json!("close"), &json!("managed")));
    eventually(|| calculator.js(order), json!(["cta-managed", "cta-byok"]));
}

#[test]
fn parts_slots_and_properties_are_the_documented_ones() {
    let (_site, tab) = visit("<byok-calculator view=\"full\"></byok-calculator>");
    let calculator = tab.calculator();
    let names = |script: &str| -> BTreeSet<String> {
        let names = calculator.js(script);
        names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    };
    let styled = "[...root.querySelectorAll('[part]')].flatMap((styled) => [...styled.part])";
    let mut parts = names(styled);
    // The full view has no tabs.
    calculator.js("element.view = 'compact'");
    eventually(|| calculator.js("root.querySelector('[role=tablist]') !== null"), json!(true));
    parts.extend(names(styled));
    assert_eq!(parts, PARTS.iter().map(|part| part.name.to_owned()).collect());

    // The slot without a name is the fallback's, which gives way to the live calculator.
    let slots = names("[...root.querySelectorAll('slot')].map((slot) => slot.name)");
    assert_eq!(slots, SLOTS.iter().map(|slot| slot.name.to_owned()).filter(|name| !name.is_empty()).collect());

    let properties = |accessor: &str| {
        names(&format!(
            "Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(element))) \
             .filter(([, property]) => property.{accessor}).map(([name]) => name)"
        ))
    };
    let reflected: BTreeSet<_> = ATTRIBUTES.iter().map(Attribute::property).collect();
    // Every element has `lang`.
    let own = |named: BTreeSet<String>| -> BTreeSet<_> { named.into_iter().filter(|name| name != "lang").collect() };
    let documented = |writable: bool| -> BTreeSet<String> {
        let listed = PROPERTIES.iter().filter(|property| property.writable || !writable);
        listed.map(|property| property.name.to_owned()).chain(reflected.clone()).collect()
    };
    assert_eq!(own(properties("get")), own(documented(false)));
    assert_eq!(own(properties("set")), own(documented(true)));
}

#[test]
fn every_token_of_hide_leaves_something_out() {
    let (_site, tab) = visit("<byok-calculator view=\"full\"></byok-calculator>");
    let calculator = tab.calculator();
    let shown = "[...root.querySelectorAll('*')].filter((inner) => inner.checkVisibility()).length";
    let all = calculator.js(shown).as_u64().unwrap();
    for token in HIDE {
        calculator.js(&format!("element.hide = {:?}", token.name));
        assert!(calculator.js(shown).as_u64().unwrap() < all, "{}", token.name);
    }
    calculator.js("element.hide = ''");
    assert_eq!(calculator.js(shown), all);
}
