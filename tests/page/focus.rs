//! Where the focus goes: never to nowhere, and never into what assistive technology does not know.

use crate::host::Host;
use crate::tab::Tab;
use crate::visitor::{Calculator, ENTER, eventually, visit, visit_at};
use serde_json::json;

const ONE: &str = "<byok-calculator loading=\"eager\"></byok-calculator>";

/// Goes to the button with this name and presses it with the enter key.
fn press_by_key(tab: &Tab, calculator: &Calculator, name: &str) {
    let button = format!("[...root.querySelectorAll('button')].find((one) => one.innerText.trim() === {name:?})");
    calculator.js(&format!("{button}.focus()"));
    tab.keys(&ENTER.to_string());
}

/// What the visitor is at: a button's text, or a field's id.
fn place(calculator: &Calculator) -> String {
    let place = calculator.js("root.activeElement?.innerText?.trim() || root.activeElement?.id");
    place.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_button_that_hides_itself_leaves_the_keyboard_beside_it() {
    let (_site, tab) = visit_at(Host::new(ONE), "?byok-volume=900");
    let calculator = tab.calculator();
    press_by_key(&tab, &calculator, "Use this page\u{2019}s own values");
    eventually(|| place(&calculator), "volume".to_owned());
    press_by_key(&tab, &calculator, "Reset");
    assert_eq!(place(&calculator), "Reset", "it is still there");
    press_by_key(&tab, &calculator, "Undo");
    eventually(|| place(&calculator), "Reset".to_owned());
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn the_last_row_of_a_list_hands_the_keyboard_to_the_one_before() {
    let (_site, tab) = visit_at(Host::new(ONE), "?byok-managed=plans");
    let calculator = tab.calculator();
    calculator.explore("Assumptions");
    let remove = "[...root.querySelectorAll('#plans .remove')].filter((one) => one.checkVisibility())";
    eventually(|| calculator.js(&format!("{remove}.length")), json!(3));
    calculator.js(&format!("{remove}[2].focus()"));
    tab.keys(&ENTER.to_string());
    eventually(|| calculator.js(&format!("{remove}.indexOf(root.activeElement)")), json!(1));
    calculator.fill("fee", "30");
    eventually(
        || {
            calculator.js("Boolean(root.querySelector('#fee').closest('.assumption').querySelector('button.quiet').checkVisibility())")
        },
        json!(true),
    );
    calculator.js("root.querySelector('#fee').closest('.assumption').querySelector('button.quiet').focus()");
    tab.keys(&ENTER.to_string());
    eventually(|| place(&calculator), "fee".to_owned());
}

#[test]
fn a_button_that_disables_itself_leaves_the_keyboard_beside_it() {
    let (_site, tab) = visit_at(Host::new(ONE), "?byok-mix=text-50_image-50");
    let calculator = tab.calculator();
    calculator.explore("Content mix");
    press_by_key(&tab, &calculator, "Clear the mix");
    eventually(|| place(&calculator), "mix-share-7".to_owned());
    assert_eq!(calculator.query(), "byok=1");
}

#[test]
fn a_press_on_the_chart_leaves_the_keyboard_at_the_slider() {
    let (_site, tab) = visit(ONE);
    let calculator = tab.calculator();
    const RANGE: &str = "root.querySelector('.plot input')";
    let at = calculator.js(&format!(
        "({RANGE}.scrollIntoView({{ block: 'center' }}), [{RANGE}.getBoundingClientRect()].map((box) => \
         [box.x + box.width / 2, box.y + box.height / 2].map(Math.round))[0])"
    ));
    tab.press_at(at[0].as_i64().unwrap(), at[1].as_i64().unwrap());
    eventually(
        || calculator.js("root.activeElement?.getAttribute('aria-label')"),
        json!("Generations per month, slider"),
    );
    assert_eq!(calculator.js("root.activeElement?.closest('[aria-hidden]') ?? null"), json!(null));
    let in_view =
        format!("(({{ top, bottom }}) => top >= 0 && bottom <= innerHeight)({RANGE}.getBoundingClientRect())");
    assert_eq!(calculator.js(&in_view), true, "the chart stays in view");
    calculator.js("root.activeElement.blur()");
    tab.press_at(at[0].as_i64().unwrap(), at[1].as_i64().unwrap());
    eventually(
        || calculator.js("root.activeElement?.getAttribute('aria-label')"),
        json!("Generations per month, slider"),
    );
}
