//! Between one calculator and the page around it: events, address, clipboard, time.

use super::element::Attributes;
use super::{MORE, address, page};
use crate::query::{append, link, parameters, write};
use crate::view::{App, El, Host, Slot, watch};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, HtmlElement};

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
        watch(move || {
            let now = app.read(|state, _| *state.inputs());
            if before.take().is_some_and(|before| before != now) {
                edge.tell_later(&app);
            }
            before.set(Some(now));
        });
    }

    /// Does that once the inputs have rested.
    pub fn tell_later(self: &Rc<Self>, app: &App) {
        let (told, app) = (self.clone(), app.clone());
        self.later(Slot::Change, QUIET, Box::new(move || told.tell(&app)));
    }

    /// Writes the address where the host wants it, and tells the host.
    pub fn tell(&self, app: &App) {
        let attributes = self.attributes.borrow().clone();
        if attributes.sync_url {
            let parameters = app.peek(|state, _| parameters(state.inputs(), &attributes.prefix));
            address::write(&attributes.prefix, &parameters);
            self.search.replace(page::search());
        }
        // As long as the rest of the module is under way there is no result, and nobody was told that this is ready.
        if let Some(result) = Self::result(app) {
            page::changed(&self.host, &app.peek(|state, _| write(state.inputs())), &result);
        }
    }

    /// Tells the host that a result was taken along, and how.
    fn shared(&self, app: &App, how: &str) {
        page::shared(&self.host, how, &app.peek(|state, _| write(state.inputs())));
    }

    /// Everything that is known, as JSON, as soon as the part that knows it is there.
    pub fn result(app: &App) -> Option<String> {
        MORE.get().map(|more| (more.result)(app))
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

    fn later(self: &Rc<Self>, slot: Slot, after: u32, act: Box<dyn FnOnce()>) {
        let edge = self.clone();
        let timeout = Timeout::new(after, move || {
            edge.cancel(slot);
            act();
        });
        self.waiting[slot as usize].replace(Some(timeout));
    }
}

/// What the view asks of the browser.
pub struct Bridge {
    /// The edge.
    pub edge: Rc<Edge>,
}

impl Host for Bridge {
    fn share_link(&self, app: &App) -> String {
        let attributes = self.edge.attributes.borrow();
        let base = page::base(attributes.share_url.as_deref()).or_else(|_| page::base(None)).unwrap_or_default();
        app.peek(|state, _| link(&base, &attributes.prefix, &parameters(state.inputs(), &attributes.prefix)))
    }

    fn copy(&self, app: &App, text: &str, done: Box<dyn FnOnce(bool)>) {
        page::copy(text, Closure::once_into_js(done));
        self.edge.shared(app, "copy");
    }

    fn has_share_sheet(&self) -> bool {
        page::has_share_sheet()
    }

    fn share(&self, app: &App, text: &str, link: &str) {
        page::share(text, link);
        self.edge.shared(app, "share");
    }

    fn warn(&self, text: &str) {
        page::warn(text);
    }

    fn save_table(&self, app: &App, table: &str) {
        page::save(table);
        self.edge.shared(app, "csv");
    }

    fn print(&self, app: &App) {
        let (mut query, link) = (app.peek(|state, _| write(state.inputs())), self.share_link(app));
        let attributes = self.edge.attributes.borrow();
        for (name, value) in [("lang", &attributes.lang), ("currency", &attributes.currency)] {
            if let Some(value) = value.as_deref().filter(|value| is_plain(value)) {
                append(&mut query, "&", &[name, "=", value]);
            }
        }
        page::print(&query, &link);
        self.edge.shared(app, "print");
    }

    fn add_styles(&self, place: &El, styles: &str) {
        page::add_styles(place.node(), styles);
    }

    fn go_to(&self, event: &Event, id: &str) {
        page::go_to(event, id);
    }

    fn price_list(&self) -> String {
        page::price_list()
    }

    fn today(&self) -> u32 {
        page::today()
    }

    fn later(&self, slot: Slot, after: u32, act: Box<dyn FnOnce()>) {
        self.edge.later(slot, after, act);
    }
}

/// Whether a value needs no encoding in an address; a language or a currency of another form is none.
fn is_plain(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
