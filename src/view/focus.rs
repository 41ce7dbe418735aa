//! Keeps the focus where the visitor can find it.

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, FocusOptions, HtmlElement};

const FOCUSABLE: &str = ":is(button, input, select, summary, a[href]):not([tabindex='-1'])";

/// If a button that was pressed by keyboard is hidden or disabled in the next frame, focuses what comes before it, or else what comes after
/// it. Not after a tap or click: a phone would open its keyboard.
pub fn keep_focus(event: &MouseEvent) {
    let is_by_keyboard = event.detail() == 0;
    let button = event_target::<Element>(event).closest("button").ok().flatten();
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok())
        && is_by_keyboard
    {
        request_animation_frame(move || {
            if button.offset_height() == 0 || button.matches(":disabled").unwrap_or_default() {
                focus_beside(&button);
            }
        });
    }
}

fn focus_beside(button: &HtmlElement) {
    let Ok(Some(calculator)) = button.closest(".calculator") else { return };
    let Ok(found) = calculator.query_selector_all(FOCUSABLE) else { return };
    let all: Vec<HtmlElement> = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect();
    let Some(at) = all.iter().position(|one| one == button) else { return };
    // What is hidden or disabled does not take the focus.
    for one in all[..at].iter().rev().chain(&all[at + 1..]) {
        drop(one.focus());
        if one.matches(":focus").unwrap_or_default() {
            break;
        }
    }
}

/// Moves the focus from the chart's range to the slider of the controls, which does the same and is exposed to assistive
/// technology.
pub fn focus_slider(event: &Event) {
    let calculator = event_target::<Element>(event).closest(".calculator").ok().flatten();
    let slider = calculator.and_then(|calculator| calculator.query_selector(".slider input").ok().flatten());
    if let Some(slider) = slider.and_then(|slider| slider.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        drop(slider.focus_with_options(&options));
    }
}
