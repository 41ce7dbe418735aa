//! Elements whose parts follow the state.
//!
//! Leptos makes code of its own for each combination of tag, attributes and children: with its views this interface
//! took 147 kB of WASM (43 kB compressed), with this file a tenth of that. `view!` also sets static parts by
//! `innerHTML`, which pages that require Trusted Types refuse. The reactive graph is Leptos' own: every part that
//! follows something is a node of it, and all of it ends with its owner.

use super::app::App;
pub use super::effect::watch;
use crate::model::Key;
use crate::parts::parts;
use crate::query::decimal;
use fragile::Fragile;
use leptos::prelude::on_cleanup;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

/// An element in the making.
#[derive(Clone)]
pub struct El(Node);

/// Starts an element.
pub fn el(tag: &str) -> El {
    El(create_element(tag))
}

/// Starts an element of a picture.
pub fn svg(tag: &str) -> El {
    El(create_element_ns("http://www.w3.org/2000/svg", tag))
}

/// Starts an element with a class.
pub fn classed(tag: &str, class: &str) -> El {
    el(tag).attr("class", class)
}

/// A button that belongs to no form.
pub fn button(label: &str, press: impl Fn() + 'static) -> El {
    el("button").attr("type", "button").attr("part", "button").text(label).on("click", move |_| press())
}

impl El {
    /// An attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        self.0.set_attribute(name, value);
        self
    }

    /// An attribute that follows what it is made from.
    pub fn follow(self, name: &'static str, words: impl FnMut() -> String + 'static) -> Self {
        let element = self.0.clone();
        follow(Box::new(words), Box::new(move |text| element.set_attribute(name, text)));
        self
    }

    /// The value of a field, which follows what it is made from.
    pub fn value(self, words: impl FnMut() -> String + 'static) -> Self {
        let field = self.0.clone();
        // Setting it costs many times what reading does, and under the visitor's hands it is right already.
        let set = move |text: &str| {
            if field.value() != text {
                field.set_value(text);
            }
        };
        follow(Box::new(words), Box::new(set));
        self
    }

    /// An attribute that is there or not, as what it is made from has it.
    pub fn flag(self, name: &'static str, mut is_set: impl FnMut() -> bool + 'static) -> Self {
        let element = self.0.clone();
        let words = move || if is_set() { "true".to_owned() } else { String::new() };
        let set = move |text: &str| match text {
            "" => element.remove_attribute(name),
            text => element.set_attribute(name, text),
        };
        follow(Box::new(words), Box::new(set));
        self
    }

    /// There unless the host leaves the part out.
    pub fn hide(self, app: &App, part: &'static str) -> Self {
        let app = app.clone();
        self.flag("hidden", move || app.hides(part))
    }

    /// Open, where the host wants all that opens to stand open; else as the visitor has it.
    pub fn open_in_full(self, app: &App) -> Self {
        let app = app.clone();
        self.flag("open", move || app.is_full())
    }

    /// Of no use where the host keeps this input fixed.
    pub fn lock(self, app: &App, key: Key) -> Self {
        let app = app.clone();
        self.flag("disabled", move || app.is_locked(key))
    }

    /// A style property, set in a way that strict pages allow.
    pub fn style(self, name: &str, value: &str) -> Self {
        self.0.style().set_property(name, value);
        self
    }

    /// A style property that follows what it is made from.
    pub fn follow_style(self, name: &'static str, words: impl FnMut() -> String + 'static) -> Self {
        let element = self.0.clone();
        follow(Box::new(words), Box::new(move |text| element.style().set_property(name, text)));
        self
    }

    /// A listener.
    pub fn on(self, name: &str, listener: impl FnMut(Event) + 'static) -> Self {
        let listener: Box<dyn FnMut(Event)> = Box::new(listener);
        let closure = Closure::wrap(listener);
        self.0.add_event_listener(name, closure.as_ref());
        keep(Box::new(closure));
        self
    }

    /// Text that stays.
    pub fn text(self, text: &str) -> Self {
        self.0.append(&create_text_node(text));
        self
    }

    /// Text that follows what it is made from.
    pub fn say(self, words: impl FnMut() -> String + 'static) -> Self {
        let node = create_text_node("");
        self.0.append(&node);
        follow(Box::new(words), Box::new(move |text| node.set_text_content(text)));
        self
    }

    /// An element inside.
    pub fn child(self, child: El) -> Self {
        self.0.append(&child.0);
        self
    }

    /// The only content: elements made from words, anew whenever these change.
    pub fn each(
        self,
        words: impl FnMut() -> String + 'static,
        mut make: impl FnMut(&str) -> Vec<El> + 'static,
    ) -> Self {
        let element = self.clone();
        follow(Box::new(words), Box::new(move |words| element.fill(make(words))));
        self
    }

    /// Puts elements in the place of all that is inside.
    pub fn fill(&self, children: Vec<El>) {
        self.0.set_text_content("");
        for child in children {
            self.0.append(&child.0);
        }
    }

    /// Puts text in the place of all that is inside.
    pub fn set_text(&self, text: &str) {
        self.0.set_text_content(text);
    }

    /// The only content: a list item for each line.
    pub fn lines(self, lines: impl Fn() -> Vec<String> + 'static) -> Self {
        let words = move || {
            let mut words = String::new();
            for line in lines() {
                words.push_str(&line);
                words.push('\n');
            }
            words
        };
        let make = |words: &str| {
            let mut items = Vec::new();
            for line in parts(words, '\n') {
                if !line.is_empty() {
                    items.push(el("li").text(line));
                }
            }
            items
        };
        self.each(words, make)
    }

    /// Puts it at the end of an element of the page.
    pub fn put_into(&self, place: &Element) {
        place.unchecked_ref::<Node>().append(&self.0);
    }

    /// The element itself.
    pub fn node(&self) -> &Element {
        &self.0
    }
}

/// Calls `set` with what `words` gives, now and whenever that changes.
fn follow(mut words: Box<dyn FnMut() -> String>, mut set: Box<dyn FnMut(&str)>) {
    let mut before = None;
    watch(move || {
        let now = words();
        if before.as_ref() != Some(&now) {
            set(&now);
            before = Some(now);
        }
    });
}

/// Keeps something until the calculator, or the part of it that is being made, ends.
fn keep(thing: Box<dyn std::any::Any>) {
    let thing = Fragile::new(thing);
    on_cleanup(move || drop(thing));
}

/// The value of the field that an event comes from.
pub fn value(event: &Event) -> String {
    event.unchecked_ref::<Node>().target().value()
}

/// Where the slider stands that an event comes from.
pub fn step(event: &Event) -> Option<u32> {
    decimal(&value(event), 0).and_then(|step| step.try_into().ok())
}

// Not those of web-sys: they catch what is thrown, and with names that are literals of this crate nothing is.
#[wasm_bindgen]
extern "C" {
    /// An element, a text, or something else of the page.
    #[wasm_bindgen(extends = Element)]
    #[derive(Clone)]
    type Node;
    #[wasm_bindgen(js_namespace = document, js_name = createElement)]
    fn create_element(tag: &str) -> Node;
    #[wasm_bindgen(js_namespace = document, js_name = createElementNS)]
    fn create_element_ns(namespace: &str, tag: &str) -> Node;
    #[wasm_bindgen(js_namespace = document, js_name = createTextNode)]
    fn create_text_node(text: &str) -> Node;
    #[wasm_bindgen(method)]
    fn append(this: &Node, child: &Node);
    #[wasm_bindgen(method, setter, js_name = textContent)]
    fn set_text_content(this: &Node, text: &str);
    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set_attribute(this: &Node, name: &str, value: &str);
    #[wasm_bindgen(method, js_name = removeAttribute)]
    fn remove_attribute(this: &Node, name: &str);
    #[wasm_bindgen(method, js_name = addEventListener)]
    fn add_event_listener(this: &Node, name: &str, listener: &JsValue);
    #[wasm_bindgen(method, getter)]
    fn style(this: &Node) -> Node;
    #[wasm_bindgen(method, js_name = setProperty)]
    fn set_property(this: &Node, name: &str, value: &str);
    #[wasm_bindgen(method, getter)]
    fn target(this: &Node) -> Node;
    #[wasm_bindgen(method, getter)]
    fn value(this: &Node) -> String;
    #[wasm_bindgen(method, setter)]
    fn set_value(this: &Node, value: &str);
}
