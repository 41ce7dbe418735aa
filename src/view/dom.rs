//! Elements of the page, and places in them where words are put: the functions of `dom.js`.
//!
//! Leptos makes code of its own for each combination of tag, attributes and children: with its views this interface
//! took 147 kB of WASM (43 kB compressed), a tenth of that with text that a few lines of JavaScript make elements of.
//! `view!` also sets static parts by `innerHTML`, which pages that require Trusted Types refuse. The reactive graph is
//! Leptos' own: every part that follows something is a node of it, and all of it ends with its owner.

pub use super::effect::watch;
use crate::query::decimal;
use fragile::Fragile;
use leptos::prelude::on_cleanup;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

/// What a text has been made of.
pub struct Made(List);

/// An element of the page.
#[derive(Clone)]
pub struct El(JsValue);

/// Where words are put: an attribute, or what is inside.
#[derive(Clone)]
pub struct Place(JsValue);

/// Makes what a text describes, outside of the page.
pub fn made(text: &str) -> Made {
    make(&JsValue::UNDEFINED, text).into()
}

impl From<List> for Made {
    fn from(list: List) -> Self {
        Self(list)
    }
}

impl Made {
    /// The last of the outermost elements. To be asked for first, and once.
    pub fn element(&self) -> El {
        El(self.0.shift())
    }

    /// The next place in the order of the text.
    pub fn place(&self) -> Place {
        Place(self.0.shift())
    }
}

impl El {
    /// An element of the page.
    pub fn of(element: &Element) -> Self {
        Self(element.into())
    }

    /// Makes what a text describes inside.
    pub fn make(&self, text: &str) -> Made {
        make(&self.0, text).into()
    }

    /// Puts an element inside, behind all that is there.
    pub fn add(&self, element: &El) {
        self.0.unchecked_ref::<Of>().append(&element.0);
    }
}

impl Place {
    /// Puts words there; an attribute without words is not there.
    pub fn put(&self, words: &str) {
        put(&self.0, words);
    }

    /// Puts rows there instead of all that is inside: each line of words made as the text tells, its cells for `{}`. The
    /// places in them.
    pub fn rows(&self, row: &str, words: &str) -> Made {
        rows(&self.0, row, words).into()
    }

    /// Puts an element there, behind those that are there already.
    pub fn add(&self, element: &El) {
        add(&self.0, &element.0);
    }

    /// A listener, until the calculator, or the part of it that is being made, ends.
    pub fn listen(&self, act: Box<dyn FnMut(Event)>) {
        let closure = Closure::wrap(act);
        listen(&self.0, closure.as_ref());
        // A `toggle` that is under way when the calculator ends would call what is no more.
        let listening = Fragile::new((self.0.clone(), closure));
        on_cleanup(move || {
            let (place, closure) = listening.into_inner();
            unlisten(&place, closure.as_ref());
        });
    }
}

/// The value of the field that an event comes from.
pub fn value(event: &Event) -> String {
    event.unchecked_ref::<Of>().target().value()
}

/// Whether the element that an event comes from stands open.
pub fn is_open(event: &Event) -> bool {
    event.unchecked_ref::<Of>().target().open()
}

/// Where the slider stands that an event comes from.
pub fn step(event: &Event) -> Option<u32> {
    decimal(&value(event), 0).and_then(|step| step.try_into().ok())
}

#[wasm_bindgen(module = "/src/view/dom.js")]
extern "C" {
    fn make(around: &JsValue, text: &str) -> List;
    fn put(place: &JsValue, words: &str);
    fn rows(place: &JsValue, row: &str, words: &str) -> List;
    fn add(place: &JsValue, element: &JsValue);
    fn listen(place: &JsValue, act: &JsValue);
    fn unlisten(place: &JsValue, act: &JsValue);
}

// Not those of js-sys and web-sys: they catch what is thrown, and here nothing is.
#[wasm_bindgen]
extern "C" {
    type List;
    #[wasm_bindgen(method)]
    fn append(this: &Of, element: &JsValue);
    #[wasm_bindgen(method)]
    fn shift(this: &List) -> JsValue;
    /// An event, or the element that it comes from.
    type Of;
    #[wasm_bindgen(method, getter)]
    fn target(this: &Of) -> Of;
    #[wasm_bindgen(method, getter)]
    fn value(this: &Of) -> String;
    #[wasm_bindgen(method, getter)]
    fn open(this: &Of) -> bool;
}
