//! One calculator on the page: what `embed.js` holds for an element.

use super::attributes::{self, Attributes};
use super::platform::{self, BrowserPlatform};
use super::{address, events, intl, saved};
use crate::layers::Layers;
use crate::model::Inputs;
use crate::query::{PREFIX, parameters};
use crate::quote::Quote;
use crate::state::State;
use crate::view::{self, CalculatorView, effect};
use crate::words;
use gloo::timers::callback::Timeout;
use leptos::mount::mount_to;
use leptos::prelude::*;
use serde::Serialize;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// How long inputs must rest before hosts are told and the address is written, milliseconds.
const REST: u32 = 300;

/// A calculator, live until it is freed.
#[wasm_bindgen]
pub struct Calculator {
    edge: Rc<Edge>,
    /// Unmounts the view, and ends everything that follows the state.
    _mounted: Box<dyn Any>,
}

/// Between a calculator and the page around it.
struct Edge {
    host: HtmlElement,
    attributes: Rc<RefCell<Attributes>>,
    /// The query of the page's address as it was last read or written.
    search: RefCell<String>,
    calculator: view::Calculator,
    /// The inputs that hosts were last told of.
    told: Cell<Inputs>,
    timer: RefCell<Option<Timeout>>,
}

#[derive(Serialize)]
struct Change {
    query: String,
    result: Quote,
}

#[wasm_bindgen]
impl Calculator {
    /// Mounts a calculator into `root` for the element `host`. `saved` is what `save` gave before the element was taken
    /// away; without it the page's address is read. `folder` is the address of the folder that holds `embed.js`.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, root: HtmlElement, saved: Option<String>, folder: String) -> Self {
        let attributes = Attributes::read(&host);
        let mut state = State::new(Layers::default(), attributes.options());
        state.update(&mut |layers| attributes::apply(&host, layers));
        let is_pending = match &saved {
            Some(saved) => saved::restore(saved, &mut state, &attributes.prefix),
            None => {
                state.update(&mut |layers| layers.follow(&address::search(), &attributes.prefix));
                false
            }
        };
        let language = intl::language(&attributes);
        let attributes = Rc::new(RefCell::new(attributes));
        let platform = Rc::new(BrowserPlatform { host: host.clone(), attributes: attributes.clone(), folder });
        let made = Rc::new(RefCell::new(None));
        let mounted = {
            let made = made.clone();
            mount_to(root, move || {
                let told = *state.inputs();
                let calculator = view::Calculator::new(state, language, platform);
                let edge = Rc::new(Edge {
                    host,
                    attributes,
                    search: RefCell::new(address::search()),
                    calculator,
                    told: Cell::new(told),
                    timer: RefCell::default(),
                });
                edge.watch();
                made.replace(Some(edge));
                view! { <CalculatorView calculator/> }
            })
        };
        let edge = made.take().unwrap_throw();
        if is_pending {
            edge.tell_later();
        }
        Self { edge, _mounted: Box::new(mounted) }
    }

    /// Reads the element's attributes again.
    pub fn refresh(&self) {
        let Edge { host, calculator, .. } = &*self.edge;
        let attributes = Attributes::read(host);
        let before = self.edge.attributes.replace(attributes.clone());
        if (&before.lang, &before.currency) != (&attributes.lang, &attributes.currency) {
            calculator.language.set(intl::language(&attributes));
        }
        if before.sync_url != attributes.sync_url && attributes.sync_url {
            self.edge.write_address();
        }
        calculator.press(|state| {
            state.interface_mut().options = attributes.options();
            state.update(&mut |layers| {
                attributes::apply(host, layers);
                if before.prefix != attributes.prefix {
                    layers.follow(&address::search(), &attributes.prefix);
                }
            });
        });
    }

    /// Reads the address again in the place of what visitor and link have set: the visitor went back or forward. Going
    /// to another fragment of the page changes nothing.
    pub fn follow(&self) {
        let (sync_url, prefix) = {
            let attributes = self.edge.attributes.borrow();
            (attributes.sync_url, attributes.prefix.clone())
        };
        let search = address::search();
        if sync_url && self.edge.search.replace(search.clone()) != search {
            self.edge.calculator.restart(|layers| {
                layers.reset();
                layers.follow(&search, &prefix);
            });
        }
    }

    /// Tells the host at once what waits for the inputs to rest: the page is being left.
    pub fn flush(&self) {
        if self.edge.is_pending() {
            self.edge.tell();
        }
    }

    /// The canonical query of everything that is set.
    #[wasm_bindgen(getter)]
    pub fn query(&self) -> String {
        platform::query(self.edge.calculator)
    }

    /// Sets a query in the place of all that visitor and link have set.
    #[wasm_bindgen(setter)]
    pub fn set_query(&self, query: &str) {
        self.edge.calculator.restart(|layers| layers.replace(query, PREFIX));
    }

    /// The result, as `quote` gives it.
    #[wasm_bindgen(getter)]
    pub fn result(&self) -> JsValue {
        platform::result_object(self.edge.calculator)
    }

    /// What outlives this calculator, for the next one of the same element.
    pub fn save(&self) -> String {
        saved::save(&self.edge.calculator.state.read_untracked(), self.edge.is_pending())
    }
}

impl Edge {
    /// Tells host and address of each change of the inputs, once they rest, and the host's developer of attributes that
    /// cannot be read.
    fn watch(self: &Rc<Self>) {
        let calculator = self.calculator;
        let edge = StoredValue::new_local(Rc::downgrade(self));
        effect(move || {
            let inputs = calculator.inputs.get();
            if let Some(edge) = edge.with_value(std::rc::Weak::upgrade)
                && inputs != edge.told.get()
            {
                edge.tell_later();
            }
        });
        effect(move || {
            let (language, state) = (calculator.language.get(), calculator.state.read());
            let notes = &state.layers().attributes.notes;
            let notes: Vec<String> = notes.iter().map(|note| words::note(&language, state.inputs(), note)).collect();
            drop(state);
            // Outside of the state: a page may have a console of its own, which sets attributes.
            notes.iter().for_each(|note| events::warn_once(note));
        });
    }

    fn is_pending(&self) -> bool {
        self.timer.borrow().is_some() || self.calculator.inputs.get_untracked() != self.told.get()
    }

    fn tell_later(self: &Rc<Self>) {
        let edge = Rc::downgrade(self);
        let timer = Timeout::new(REST, move || {
            if let Some(edge) = edge.upgrade() {
                edge.tell();
            }
        });
        self.timer.replace(Some(timer));
    }

    fn tell(&self) {
        self.timer.take();
        let inputs = self.calculator.inputs.get_untracked();
        self.told.set(inputs);
        if self.attributes.borrow().sync_url {
            self.write_address();
        }
        let change = Change { query: platform::query(self.calculator), result: platform::result(self.calculator) };
        events::dispatch(&self.host, "byok-change", &change);
    }

    fn write_address(&self) {
        // Not borrowed while the address is written: a page may have a history of its own, which sets attributes.
        let prefix = self.attributes.borrow().prefix.clone();
        address::write(&prefix, &parameters(&self.calculator.inputs.get_untracked(), &prefix));
        self.search.replace(address::search());
    }
}
