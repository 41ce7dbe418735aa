//! One calculator on the page: what the element's shell holds.

use super::bridge::Bridge;
use super::edge::Edge;
use super::element::{self, Attributes};
use super::intl::LocalFigures;
use super::page;
use crate::layers::Layers;
use crate::query::{PREFIX, parse, write};
use crate::text::fill;
use crate::view::{App, El, Slot, calculator};
use leptos::prelude::Owner;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// A calculator, live until it is freed.
#[wasm_bindgen]
pub struct Calculator {
    edge: Rc<Edge>,
    app: App,
    /// All that follows the state ends with it.
    _owner: Owner,
}

#[wasm_bindgen]
impl Calculator {
    /// Mounts a calculator into `root` for the element `host`. `saved` is what `save` gave before the element was taken
    /// away; without it the page's address is read.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, root: HtmlElement, saved: Option<String>) -> Self {
        let attributes = Attributes::read(&host);
        let mut layers = Layers::default();
        element::refresh(&host, &mut layers);
        let waits = saved.as_deref().and_then(|saved| saved.strip_prefix('!'));
        match waits.or(saved.as_deref()).and_then(|saved| saved.split_once('#')) {
            Some((visitor, link)) => {
                layers.visitor = parse(visitor, PREFIX, &layers.locked).inputs;
                layers.follow(link, &attributes.prefix);
            }
            None => layers.follow(&page::search(), &attributes.prefix),
        }
        let figures = Rc::new(LocalFigures::new(&attributes));
        let options = attributes.options();
        let edge = Rc::new(Edge::new(host, attributes));
        let owner = Owner::new();
        let app = owner.with(|| {
            let app = App::new(layers, figures, options, Rc::new(edge.clone()));
            app.set_host(Rc::new(Bridge { edge: edge.clone() }));
            edge.watch(&app);
            calculator(&app, &El::of(&root));
            app
        });
        if waits.is_some() {
            edge.tell_later(&app);
        }
        Self { edge, app, _owner: owner }
    }

    /// Reads the element's attributes again.
    pub fn refresh(&self) {
        let attributes = Attributes::read(&self.edge.host);
        let (figures, options) = (Rc::new(LocalFigures::new(&attributes)), attributes.options());
        let before = self.edge.attributes.replace(attributes);
        self.app.settle(figures, &options, &mut |layers| {
            element::refresh(&self.edge.host, layers);
            if before.prefix != options.prefix {
                layers.follow(&page::search(), &options.prefix);
            }
        });
    }

    /// Reads the address again, in the place of what visitor and link have set: the visitor went back or forward. Going
    /// to another place on the page is no such thing.
    pub fn follow(&self) {
        let attributes = self.edge.attributes.borrow();
        let search = page::search();
        if attributes.sync_url && self.edge.search.replace(search.clone()) != search {
            self.app.restart(&mut |layers| {
                layers.reset();
                layers.follow(&search, &attributes.prefix);
            });
        }
    }

    /// Tells and writes at once what waits for the inputs to rest: the page is being left.
    pub fn flush(&self) {
        if self.edge.cancel(Slot::Change) {
            self.edge.tell(&self.app);
        }
    }

    /// The canonical query of everything that is set.
    #[wasm_bindgen(getter)]
    pub fn query(&self) -> String {
        self.app.peek(|state, _| write(state.inputs()))
    }

    /// Sets a query in the place of all that visitor and link have set.
    #[wasm_bindgen(setter)]
    pub fn set_query(&self, query: &str) {
        self.app.restart(&mut |layers| layers.replace(query, PREFIX));
    }

    /// The result, as `quote` gives it.
    #[wasm_bindgen(getter)]
    pub fn result(&self) -> JsValue {
        page::object(&Edge::result(&self.app))
    }

    /// What visitor and link have set, for another life of the element: two queries with a `#` between; the first
    /// holds none. A `!` comes first if that was not told yet.
    pub fn save(&self) -> String {
        let waits = if self.edge.cancel(Slot::Change) { "!" } else { "" };
        self.app.peek(|state, _| {
            let layers = state.layers();
            fill("{}{}#{}", &[waits, &write(&layers.visitor), &layers.link_query])
        })
    }
}

impl Drop for Calculator {
    fn drop(&mut self) {
        // What waits would look into a calculator that is no more.
        self.edge.end();
    }
}
