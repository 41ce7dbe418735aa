//! The view rendered natively: the answer that stands in a page before any script runs.

use super::{Calculator, CalculatorView, PRICE_LIST, Platform};
use crate::interface::Options;
use crate::layers::Layers;
use crate::model::Key;
use crate::query::PREFIX;
use crate::state::State;
use crate::words::Language;
use leptos::prelude::*;
use std::future::{Future, ready};
use std::pin::Pin;
use std::rc::Rc;

/// A calculator before any script runs.
pub struct Rendered {
    /// What stands in the element's shadow root. It has no style attributes, which strict policies forbid.
    pub html: String,
    /// The inline styles taken out of it: lengths of bars and places on scales.
    pub style: String,
}

/// The calculator of a query, in English and US dollars: what stands there until the calculator is live.
pub fn render(query: &str) -> Rendered {
    let mut state = State::new(Layers::default(), Options { prefix: PREFIX.to_owned(), ..Options::default() });
    state.update(|layers| layers.follow(query, PREFIX));
    let html = Owner::new().with(|| {
        let calculator = Calculator::new(state, Rc::new(Language::english()), Rc::new(NoBrowser));
        view! { <CalculatorView calculator/> }.to_html()
    });
    extract_inline_styles(&html)
}

/// Takes style attributes out of HTML.
fn extract_inline_styles(html: &str) -> Rendered {
    let mut parts = html.split(" style=\"");
    let mut rendered = Rendered { html: parts.next().unwrap_or_default().to_owned(), style: String::new() };
    for (at, part) in parts.enumerate() {
        let (style, rest) = part.split_once('"').unwrap_or((part, ""));
        rendered.html += &format!(" data-style=\"{at}\"{rest}");
        rendered.style += &format!("[data-style=\"{at}\"]{{{style}}}");
    }
    rendered
}

/// A platform that does nothing: there is no browser at build time.
struct NoBrowser;

impl Platform for NoBrowser {
    fn share_link(&self, _: Calculator) -> String {
        String::new()
    }

    fn copy(&self, _: String) -> Pin<Box<dyn Future<Output = bool>>> {
        Box::pin(ready(false))
    }

    fn has_share_sheet(&self) -> bool {
        false
    }

    fn share(&self, _: &str, _: &str) {}

    fn save_csv(&self, _: &str) {}

    fn print(&self, _: Calculator) {}

    fn shared(&self, _: Calculator, _: &'static str) {}

    fn call_to_action(&self, _: Calculator, _: &'static str) {}

    fn go_to(&self, _: &str) {}

    fn focus_field(&self, _: Key) {}

    fn price_list(&self) -> String {
        PRICE_LIST.to_owned()
    }

    fn today(&self) -> u32 {
        0
    }
}
