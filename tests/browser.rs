//! The module inside a browser, through what it exports.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use byok_calculator::browser::{MountedCalculator, quote};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Event, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// Where embed.js would lie.
const FOLDER: &str = "https://example.com/";

/// Waits until what follows a change has followed.
async fn followed() {
    for _ in 0..3 {
        JsFuture::from(js_sys::Promise::resolve(&JsValue::NULL)).await.unwrap();
    }
}

/// A calculator with the elements that it was given.
struct Mounted {
    host: HtmlElement,
    root: HtmlElement,
    calculator: MountedCalculator,
}

fn element(tag: &str) -> HtmlElement {
    let document = web_sys::window().unwrap().document().unwrap();
    document.create_element(tag).unwrap().dyn_into().unwrap()
}

fn mount(attributes: &[(&str, &str)]) -> Mounted {
    let (host, root) = (element("div"), element("div"));
    for (name, value) in attributes {
        host.set_attribute(name, value).unwrap();
    }
    let calculator = MountedCalculator::new(host.clone(), root.clone(), None, FOLDER.to_owned());
    Mounted { host, root, calculator }
}

impl Mounted {
    fn verdict(&self) -> String {
        self.root.query_selector("[part=verdict]").unwrap().unwrap().text_content().unwrap()
    }

    fn result(&self, field: &str) -> JsValue {
        Reflect::get(&self.calculator.result(), &field.into()).unwrap()
    }
}

/// Whether two values from JSON are the same, whatever the order of fields.
fn is_same(a: &JsValue, b: &JsValue) -> bool {
    if Array::is_array(a) && Array::is_array(b) {
        let (a, b) = (Array::from(a), Array::from(b));
        return a.length() == b.length() && a.iter().zip(b.iter()).all(|(a, b)| is_same(&a, &b));
    }
    let (Some(one), Some(other)) = (a.dyn_ref::<Object>(), b.dyn_ref::<Object>()) else {
        return Object::is(a, b);
    };
    let keys = Object::keys(one);
    let each = |key: JsValue| is_same(&Reflect::get(a, &key).unwrap(), &Reflect::get(b, &key).unwrap());
    keys.length() == Object::keys(other).length() && keys.iter().all(each)
}

#[wasm_bindgen_test]
fn quote_gives_the_worked_examples() {
    for vectors in [include_str!("vectors/quotes.json"), include_str!("vectors/fee-shapes.json")] {
        let vectors = Array::from(&JSON::parse(vectors).unwrap());
        assert!(vectors.length() >= 98);
        for vector in vectors.iter() {
            let query = Reflect::get(&vector, &"query".into()).unwrap().as_string().unwrap();
            let expected = Reflect::get(&vector, &"expect".into()).unwrap();
            assert!(is_same(&quote(&query, None), &expected), "{query}");
        }
    }
}

#[wasm_bindgen_test]
fn a_configuration_lies_under_the_query() {
    let config = r#"{ "inputs": { "fee": 25 }, "plans": [{ "included": 500, "price": 49 }], "lock": ["fee"] }"#;
    let result = quote("byok-fee=30&byok-volume=100", Some(config.to_owned()));
    let query = Reflect::get(&result, &"query".into()).unwrap().as_string().unwrap();
    assert_eq!(query, "byok=1&byok-volume=100&byok-fee=25&byok-managed=plans&byok-plans=500-49");
}

#[wasm_bindgen_test]
fn a_calculator_shows_its_verdict_on_the_page_or_off_it() {
    let mounted = mount(&[]);
    assert!(mounted.verdict().contains("$26"));
    let body = web_sys::window().unwrap().document().unwrap().body().unwrap();
    let attached = mount(&[("volume", "10000")]);
    body.append_child(&attached.host).unwrap();
    assert_eq!(attached.verdict(), "Save about $250 a month with BYOK");
    attached.host.remove();
}

#[wasm_bindgen_test]
async fn a_query_changes_the_result_at_once_and_then_the_page() {
    let mounted = mount(&[("fee", "25")]);
    assert_eq!(mounted.calculator.query(), "byok=1&byok-fee=25");
    mounted.calculator.set_query("byok-volume=2000");
    assert_eq!(mounted.calculator.query(), "byok=1&byok-volume=2000&byok-fee=25");
    assert_eq!(mounted.result("verdict"), "close");
    followed().await;
    assert_eq!(mounted.verdict(), "Too close to call");
}

#[wasm_bindgen_test]
async fn attributes_are_read_again_when_told() {
    let mounted = mount(&[("lang", "de")]);
    mounted.host.set_attribute("volume", "3000").unwrap();
    mounted.calculator.refresh();
    assert_eq!(mounted.calculator.query(), "byok=1&byok-volume=3000");
    followed().await;
    let field = mounted.root.query_selector("#volume").unwrap().unwrap();
    assert_eq!(Reflect::get(&field, &"value".into()).unwrap(), "3.000");
}

#[wasm_bindgen_test]
fn what_is_saved_makes_the_same_calculator_again() {
    let Mounted { host, root, calculator } = mount(&[]);
    calculator.set_query("byok-volume=2000&byok-rate=17.5");
    let (saved, query) = (calculator.save(), calculator.query());
    drop(calculator);
    let again = MountedCalculator::new(host, root, Some(saved), FOLDER.to_owned());
    assert_eq!(again.query(), query);
}

#[wasm_bindgen_test]
async fn a_dropped_calculator_follows_nothing_any_more() {
    let Mounted { root, calculator, .. } = mount(&[]);
    let find = |selector: &str| root.query_selector(selector).unwrap().unwrap();
    let (verdict, slider) = (find("[part=verdict]"), find("input[type=range]"));
    let before = verdict.text_content();
    drop(calculator);
    slider.dyn_ref::<HtmlInputElement>().unwrap().set_value("100");
    slider.dispatch_event(&Event::new("input").unwrap()).unwrap();
    followed().await;
    assert_eq!(verdict.text_content(), before);
}
