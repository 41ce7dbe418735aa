//! The browser's services for the view: links, clipboard, sharing, files, print.

use super::attributes::Attributes;
use super::calculator::query;
use super::{address, events};
use crate::model::Key;
use crate::query::{link, parameters};
use crate::view::{Calculator, PRICE_LIST, Platform};
use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use leptos::prelude::*;
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlAnchorElement, HtmlElement, ShareData, Url};

/// Lifetime of the blob URL of a saved file, milliseconds: some browsers read it only after a while.
const BLOB_URL_LIFETIME: u32 = 60_000;

/// What the browser does for one calculator.
pub struct BrowserPlatform {
    /// The element.
    pub host: HtmlElement,
    /// What its attributes said when they were last read.
    pub attributes: Rc<RefCell<Attributes>>,
    /// Address of the folder that holds `embed.js`.
    pub folder: String,
}

impl BrowserPlatform {
    fn file(&self, name: &str) -> String {
        Url::new_with_base(name, &self.folder).map_or_else(|_| name.to_owned(), |url| url.href())
    }
}

impl Platform for BrowserPlatform {
    fn share_link(&self, calculator: Calculator) -> String {
        let attributes = self.attributes.borrow();
        let base = address::share_base(&attributes.share_url);
        link(&base, &attributes.prefix, &parameters(&calculator.inputs.get_untracked(), &attributes.prefix))
    }

    fn copy(&self, text: String) -> Pin<Box<dyn Future<Output = bool>>> {
        let navigator = window().navigator();
        // There is no clipboard on pages that are not served securely.
        let is_there =
            js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
        let written = is_there.then(|| navigator.clipboard().write_text(&text));
        Box::pin(async move {
            match written {
                Some(written) => JsFuture::from(written).await.is_ok(),
                None => false,
            }
        })
    }

    fn has_share_sheet(&self) -> bool {
        js_sys::Reflect::get(&window().navigator(), &"share".into()).is_ok_and(|share| share.is_function())
    }

    fn share(&self, text: &str, link: &str) {
        let data = ShareData::new();
        data.set_text(text);
        data.set_url(link);
        let shared = window().navigator().share_with_data(&data);
        // The visitor may change their mind.
        leptos::task::spawn_local(async move {
            let _ = JsFuture::from(shared).await;
        });
    }

    fn save_csv(&self, csv: &str) {
        // The mark at its beginning tells spreadsheets that it is UTF-8.
        let file = ObjectUrl::from(Blob::new_with_options(format!("\u{feff}{csv}").as_str(), Some("text/csv")));
        let Some(anchor) = document().create_element("a").ok().and_then(|a| a.dyn_into::<HtmlAnchorElement>().ok())
        else {
            return;
        };
        anchor.set_href(&file);
        anchor.set_download("byok-calculator.csv");
        anchor.click();
        Timeout::new(BLOB_URL_LIFETIME, move || drop(file)).forget();
    }

    fn print(&self, calculator: Calculator) {
        let attributes = self.attributes.borrow().clone();
        let Ok(page) = Url::new_with_base("./frame.html", &self.folder) else { return };
        page.set_search(&query(calculator));
        let hide = self.host.get_attribute("hide").unwrap_or_default();
        for (name, value) in [("lang", &attributes.lang), ("currency", &attributes.currency), ("hide", &hide)] {
            if !value.is_empty() {
                page.search_params().append(name, value);
            }
        }
        let link: String = js_sys::encode_uri_component(&self.share_link(calculator)).into();
        page.set_hash(&format!("print={link}"));
        let _ = window().open_with_url_and_target_and_features(&page.href(), "_blank", "noopener");
    }

    fn shared(&self, calculator: Calculator, how: &'static str) {
        events::shared(&self.host, calculator, how);
    }

    fn call_to_action(&self, calculator: Calculator, side: &'static str) {
        events::call_to_action(&self.host, calculator, side);
    }

    fn go_to(&self, id: &str) {
        address::go_to(id);
    }

    fn focus_field(&self, key: Key) {
        let id = key.name();
        let find = |selector: String| self.host.shadow_root()?.query_selector(&selector).ok()?;
        // In the full view Explore stands open unless the visitor has closed it.
        if let Some(details) = find(format!("details:not([open]):has(#{id})")) {
            drop(details.set_attribute("open", ""));
        }
        // A field has the input's name as its id, or stands in a group that has.
        match find(format!("#{id}:enabled, #{id} :enabled")).and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            Some(field) => drop(field.focus()),
            None => {
                if let Some(field) = find(format!("#{id}")) {
                    field.scroll_into_view();
                }
            }
        }
    }

    fn price_list(&self) -> String {
        self.file(PRICE_LIST)
    }

    fn today(&self) -> u32 {
        let now = js_sys::Date::new_0();
        (now.get_full_year() * 100 + now.get_month() + 1) * 100 + now.get_date()
    }
}
