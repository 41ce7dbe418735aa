//! One calculator on the page: what `embed.js` holds for an element.

use super::attributes::{self, Attributes};
use super::platform::BrowserPlatform;
use super::{address, events, intl, to_object};
use crate::layers::Layers;
use crate::model::Inputs;
use crate::query::{PREFIX, parameters, write};
use crate::quote::Quote;
use crate::saved;
use crate::state::State;
use crate::view::{self, CalculatorView, effect};
use crate::words;
use gloo::timers::callback::Timeout;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Debounce delay of `byok-change` and of the address, milliseconds.
const CHANGE_EVENT_DELAY: u32 = 300;

/// A calculator, live until it is freed.
#[wasm_bindgen]
pub struct MountedCalculator {
    bridge: Rc<HostBridge>,
    /// Unmounts the view, and ends everything that follows the state.
    _mounted: Box<dyn Any>,
}

/// Connects a calculator with its host element and the page.
struct HostBridge {
    host: HtmlElement,
    attributes: Rc<RefCell<Attributes>>,
    /// The query of the page's address as it was last read or written.
    search: RefCell<String>,
    calculator: view::Calculator,
    /// The inputs of the last change event; none while a restored change is pending.
    last_notified: Cell<Option<Inputs>>,
    timer: RefCell<Option<Timeout>>,
}

/// The canonical query of everything that is set.
pub fn query(calculator: view::Calculator) -> String {
    write(&calculator.inputs.get_untracked())
}

/// The result, as `quote` gives it.
pub fn result(calculator: view::Calculator) -> Quote {
    let state = calculator.state.read_untracked();
    Quote::new(state.inputs(), state.layers().notes())
}

#[wasm_bindgen]
impl MountedCalculator {
    /// Mounts a calculator into `root` for the element `host`. `saved` is what `save` gave before the element was taken
    /// away; without it the page's address is read. `folder` is the address of the folder that holds `embed.js`.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, root: HtmlElement, saved: Option<String>, folder: String) -> Self {
        let attributes = Attributes::read(&host);
        let mut state = State::new(Layers::default(), attributes.options());
        state.update(|layers| attributes::apply(&host, layers));
        let is_pending = match &saved {
            Some(saved) => saved::restore(saved, &mut state, &attributes.prefix),
            None => {
                state.update(|layers| layers.follow(&address::search(), &attributes.prefix));
                false
            }
        };
        let language = intl::language(&attributes);
        let attributes = Rc::new(RefCell::new(attributes));
        let platform = Rc::new(BrowserPlatform { host: host.clone(), attributes: attributes.clone(), folder });
        let bridge_slot = Rc::new(RefCell::new(None));
        let mounted = {
            let bridge_slot = bridge_slot.clone();
            mount_to(root, move || {
                let last_notified = (!is_pending).then(|| *state.inputs());
                let calculator = view::Calculator::new(state, language, platform);
                let bridge = Rc::new(HostBridge {
                    host,
                    attributes,
                    search: RefCell::new(address::search()),
                    calculator,
                    last_notified: Cell::new(last_notified),
                    timer: RefCell::default(),
                });
                bridge.watch();
                bridge_slot.replace(Some(bridge));
                view! { <CalculatorView calculator/> }
            })
        };
        let bridge = bridge_slot.take().unwrap_throw();
        Self { bridge, _mounted: Box::new(mounted) }
    }

    /// Reads the element's attributes again.
    pub fn refresh(&self) {
        let HostBridge { host, calculator, .. } = &*self.bridge;
        let attributes = Attributes::read(host);
        let before = self.bridge.attributes.replace(attributes.clone());
        if (&before.lang, &before.currency) != (&attributes.lang, &attributes.currency) {
            calculator.language.set(intl::language(&attributes));
        }
        calculator.change_now(|state| {
            state.interface_mut().options = attributes.options();
            state.update(|layers| {
                attributes::apply(host, layers);
                if before.prefix != attributes.prefix {
                    layers.follow(&address::search(), &attributes.prefix);
                }
            });
        });
        // Last: a history that the page has patched may set attributes.
        if attributes.sync_url && !before.sync_url {
            self.bridge.write_address();
        }
    }

    /// Reads the address again in the place of what visitor and link have set: the visitor went back or forward. Going
    /// to another fragment of the page changes nothing.
    pub fn follow(&self) {
        let (sync_url, prefix) = {
            let attributes = self.bridge.attributes.borrow();
            (attributes.sync_url, attributes.prefix.clone())
        };
        let search = address::search();
        if sync_url && self.bridge.search.replace(search.clone()) != search {
            self.bridge.calculator.restart(|layers| {
                layers.reset();
                layers.follow(&search, &prefix);
            });
        }
    }

    /// Sends a pending change event at once: the page is being left.
    pub fn flush(&self) {
        if self.bridge.is_pending() {
            self.bridge.emit_change();
        }
    }

    /// The canonical query of everything that is set.
    #[wasm_bindgen(getter)]
    pub fn query(&self) -> String {
        query(self.bridge.calculator)
    }

    /// Sets a query in the place of all that visitor and link have set.
    #[wasm_bindgen(setter)]
    pub fn set_query(&self, query: &str) {
        self.bridge.calculator.restart(|layers| layers.replace(query, PREFIX));
    }

    /// The result, as `quote` gives it.
    #[wasm_bindgen(getter)]
    pub fn result(&self) -> JsValue {
        to_object(&result(self.bridge.calculator))
    }

    /// The saved state for the next calculator of the same element.
    pub fn save(&self) -> String {
        saved::save(&self.bridge.calculator.state.read_untracked(), self.bridge.is_pending())
    }
}

impl HostBridge {
    /// Sends change events and writes the address, debounced, and warns the host's developer of attributes that cannot be
    /// read.
    fn watch(self: &Rc<Self>) {
        let calculator = self.calculator;
        let bridge = Rc::downgrade(self);
        effect(move || {
            let inputs = calculator.inputs.get();
            let Some(bridge) = bridge.upgrade() else { return };
            if Some(inputs) == bridge.last_notified.get() {
                // Taken back before the event was sent.
                bridge.timer.take();
            } else {
                bridge.schedule_change();
            }
        });
        effect(move || {
            let (language, state) = (calculator.language.get(), calculator.state.read());
            let notes = &state.layers().attributes.notes;
            let notes: Vec<String> = notes.iter().map(|note| words::note(&language, state.inputs(), note)).collect();
            drop(state);
            // Without a guard on the state: a console that the page has patched may set attributes.
            notes.iter().for_each(|note| events::warn_once(note));
        });
    }

    fn is_pending(&self) -> bool {
        Some(self.calculator.inputs.get_untracked()) != self.last_notified.get()
    }

    fn schedule_change(self: &Rc<Self>) {
        let bridge = Rc::downgrade(self);
        let timer = Timeout::new(CHANGE_EVENT_DELAY, move || {
            if let Some(bridge) = bridge.upgrade() {
                bridge.emit_change();
            }
        });
        self.timer.replace(Some(timer));
    }

    fn emit_change(&self) {
        self.timer.take();
        let inputs = self.calculator.inputs.get_untracked();
        self.last_notified.set(Some(inputs));
        if self.attributes.borrow().sync_url {
            self.write_address();
        }
        events::change(&self.host, self.calculator);
    }

    fn write_address(&self) {
        // Not borrowed while the address is written: a history that the page has patched may set attributes.
        let prefix = self.attributes.borrow().prefix.clone();
        address::write(&prefix, &parameters(&self.calculator.inputs.get_untracked(), &prefix));
        self.search.replace(address::search());
    }
}
