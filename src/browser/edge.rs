//! Between one calculator and the page around it: its element, events, address, time.

use super::element::Attributes;
use super::{address, page};
use crate::query::{parameters, write};
use crate::quote::Quote;
use crate::view::{App, Slot, Timer, watch};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::HtmlElement;

/// How long inputs must rest before hosts are told and the address is written, milliseconds.
const QUIET: u32 = 300;

/// What the edge keeps of one calculator.
pub struct Edge {
    /// The element.
    pub host: HtmlElement,
    /// What its attributes said when they were last read.
    pub attributes: RefCell<Attributes>,
    /// The query of the page's address as it was last read or written.
    pub search: RefCell<String>,
    /// What waits, by slot.
    waiting: [RefCell<Option<Timeout>>; 3],
}

impl Edge {
    /// The edge of a calculator in this element.
    pub fn new(host: HtmlElement, attributes: Attributes) -> Self {
        let (attributes, search) = (RefCell::new(attributes), RefCell::new(page::search()));
        Self { host, attributes, search, waiting: Default::default() }
    }

    /// Tells hosts and the address of each change of the inputs, once they rest.
    pub fn watch(self: &Rc<Self>, app: &App) {
        let (edge, app, before) = (self.clone(), app.clone(), Cell::new(None));
        watch(Box::new(move || {
            let now = app.read(|state, _| *state.inputs());
            if before.take().is_some_and(|before| before != now) {
                edge.tell_later(&app);
            }
            before.set(Some(now));
        }));
    }

    /// Does that once the inputs have rested.
    pub fn tell_later(self: &Rc<Self>, app: &App) {
        let (told, app) = (self.clone(), app.clone());
        self.later(Slot::Change, QUIET, Box::new(move || told.tell(&app)));
    }

    /// Writes the address where the host wants it, and tells the host.
    pub fn tell(&self, app: &App) {
        {
            // Given back before the host is told, who may set attributes at once.
            let attributes = self.attributes.borrow();
            if attributes.sync_url {
                let parameters = app.peek(|state, _| parameters(state.inputs(), &attributes.prefix));
                address::write(&attributes.prefix, &parameters);
                self.search.replace(page::search());
            }
        }
        page::changed(&self.host, &app.peek(|state, _| write(state.inputs())), &Self::result(app));
    }

    /// Tells the host that a result was taken along, and how.
    pub fn shared(&self, app: &App, how: &str) {
        page::shared(&self.host, how, &app.peek(|state, _| write(state.inputs())));
    }

    /// The result, as JSON.
    pub fn result(app: &App) -> String {
        app.peek(|state, _| Quote::new(state.inputs(), state.layers().notes())).json()
    }

    /// Takes back all that waits.
    pub fn end(&self) {
        for waiting in &self.waiting {
            waiting.take();
        }
    }

    /// Takes back what waits; whether anything did.
    pub fn cancel(&self, slot: Slot) -> bool {
        self.waiting[slot as usize].take().is_some()
    }
}

impl Timer for Rc<Edge> {
    fn later(&self, slot: Slot, after: u32, act: Box<dyn FnOnce()>) {
        let edge = self.clone();
        let timeout = Timeout::new(after, move || {
            edge.cancel(slot);
            act();
        });
        self.waiting[slot as usize].replace(Some(timeout));
    }
}
