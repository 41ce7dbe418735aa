//! What a calculator holds is freed: memory stays flat however often calculators, rows and panels come and go.

use crate::host::Site;
use crate::tab::Tab;
use crate::visitor::visit;
use serde_json::json;

/// A page on which `cycles(n)` takes the calculator away and brings it back so often, and gives the size of the WASM's memory.
fn cycling() -> (Site, Tab) {
    let (site, tab) = visit("<byok-calculator></byok-calculator>");
    tab.js(&format!(
        "load({:?}).then(async (module) => {{ const {{ memory }} = module.initSync(); \
         window.cycles = async (times) => {{ const element = document.querySelector('byok-calculator'); \
         for (let i = 0; i < times; i++) {{ element.remove(); await null; await null; document.body.append(element); \
         element.loading = 'eager'; while (!element.result) await new Promise((done) => setTimeout(done)); }} \
         return memory.buffer.byteLength; }}; }})",
        site.glue()
    ));
    (site, tab)
}

#[test]
fn coming_and_going_takes_no_more_memory_each_time() {
    let (_site, tab) = cycling();
    let before = tab.js("cycles(40)");
    assert_eq!(tab.js("cycles(500)"), before);
    assert_eq!(tab.event_log(), ["byok-ready"]);
}

/// Only Chromium tells how much of JavaScript's heap is in use.
mod chromium_only {
    use super::*;

    fn used_heap(tab: &Tab) -> f64 {
        for _ in 0..3 {
            tab.cdp("HeapProfiler.collectGarbage", json!({}));
        }
        tab.cdp("Runtime.getHeapUsage", json!({}))["usedSize"].as_f64().unwrap()
    }

    #[test]
    fn coming_and_going_takes_no_more_of_the_heap_each_time() {
        let (_site, tab) = cycling();
        tab.js("cycles(40)");
        let before = used_heap(&tab);
        tab.js("cycles(500)");
        let grown = used_heap(&tab) - before;
        assert!(grown < 100_000.0, "the heap has grown by {grown} bytes in 500 lives");
    }
}

#[test]
fn rows_that_come_and_go_take_no_more_memory_each_time() {
    let (site, tab) = visit("<byok-calculator view=full></byok-calculator>");
    tab.js(&format!(
        "load({:?}).then((module) => {{ const {{ memory }} = module.initSync(); \
         const element = document.querySelector('byok-calculator'); const rows = () => \
         [...element.shadowRoot.querySelectorAll('#plans .remove')].filter((one) => one.checkVisibility()).length; \
         const become = async (query, many) => {{ element.query = query; \
         while (rows() !== many) await new Promise((done) => setTimeout(done)); }}; \
         window.swaps = async (times) => {{ for (let i = 0; i < times; i++) {{ \
         await become('byok-managed=plans&byok-plans=500-49_900-90_2000-149_9000-700', 4); \
         await become('byok-managed=plans&byok-plans=500-49', 1); }} return memory.buffer.byteLength; }}; }})",
        site.glue()
    ));
    let before = tab.js("swaps(40)");
    assert_eq!(tab.js("swaps(200)"), before);
}

#[test]
fn a_long_drag_and_panels_that_open_and_close_take_no_more_memory() {
    let (site, tab) = visit("<byok-calculator></byok-calculator>");
    tab.js(&format!(
        "load({:?}).then((module) => {{ const {{ memory }} = module.initSync(); \
         const root = document.querySelector('byok-calculator').shadowRoot; \
         const slider = root.querySelector('input[type=range]'), explore = root.querySelector('.explore'); \
         window.drag = async (times) => {{ for (let i = 0; i < times; i++) {{ \
         for (let rung = Number(slider.min); rung <= slider.max; rung += 7) {{ slider.value = rung; \
         slider.dispatchEvent(new Event('input', {{ bubbles: true }})); await null; await null; }} \
         explore.open = !explore.open; await new Promise((done) => setTimeout(done, 20)); \
         root.querySelectorAll('[role=tab]')[i % 6]?.click(); }} return memory.buffer.byteLength; }}; }})",
        site.glue()
    ));
    let before = tab.js("drag(30)");
    assert_eq!(tab.js("drag(60)"), before);
    assert_eq!(tab.js("faults"), json!([]));
}
