//! What the browser does for what comes after the answer: links, clipboard, sharing, print.

use super::edge::Edge;
use super::page;
use crate::query::{link, parameters, write};
use crate::view::{App, Host};
use std::rc::Rc;
use web_sys::Event;

/// What the view asks of the browser.
pub struct Bridge {
    /// The edge.
    pub edge: Rc<Edge>,
}

impl Host for Bridge {
    fn share_link(&self, app: &App) -> String {
        let attributes = self.edge.attributes.borrow();
        let base = page::base(&attributes.share_url);
        app.peek(|state, _| link(&base, &attributes.prefix, &parameters(state.inputs(), &attributes.prefix)))
    }

    fn copy(&self, app: &App, press: &Event, text: &str) {
        page::copy(press, text);
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
            if is_plain(value) {
                query.push_str(&format!("&{name}={value}"));
            }
        }
        page::print(&query, &link);
        self.edge.shared(app, "print");
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
}

/// Whether there is a value that needs no encoding in an address; a language or a currency of another form is none.
fn is_plain(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
