//! The functions of `page.js`.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement};

#[wasm_bindgen(module = "/src/browser/page.js")]
extern "C" {
    /// Writes figures in one language and currency.
    pub type Formats;
    #[wasm_bindgen(constructor)]
    pub fn new(lang: &str, currency: &str) -> Formats;
    #[wasm_bindgen(method)]
    pub fn money(this: &Formats, value: f64, decimals: u32) -> String;
    #[wasm_bindgen(method)]
    pub fn number(this: &Formats, value: f64, decimals: u32) -> String;
    #[wasm_bindgen(method)]
    pub fn percent(this: &Formats, value: f64) -> String;
    #[wasm_bindgen(method, js_name = minorDigits)]
    pub fn minor_digits(this: &Formats) -> u32;
    #[wasm_bindgen(method)]
    pub fn sign(this: &Formats) -> String;
    #[wasm_bindgen(method)]
    pub fn mark(this: &Formats) -> String;

    /// The query part of the page's address, with its `?`.
    pub fn search() -> String;
    /// Where links to a result lead.
    pub fn base(given: &str) -> String;
    /// Goes to a place on the page.
    pub fn go_to(event: &Event, id: &str);
    /// The closest `lang`.
    pub fn lang(element: &Element) -> String;
    /// Puts another query into the address.
    pub fn rewrite(query: &str);
    /// Puts text on the clipboard and then tells the button that was pressed: `copied` or `refused`.
    pub fn copy(press: &Event, text: &str);
    /// Whether the browser has a sheet for sharing.
    pub fn has_share_sheet() -> bool;
    /// Opens that sheet.
    pub fn share(text: &str, url: &str);
    /// Saves a table.
    pub fn save(table: &str);
    /// Prints the result of a query, with a link to it.
    pub fn print(query: &str, link: &str);
    /// Where the list of all prices is.
    pub fn price_list() -> String;
    /// The day where the visitor is, as one number: 20261124.
    pub fn today() -> u32;
    /// Tells the host's developer something once.
    pub fn warn(text: &str);
    /// An object from its JSON.
    pub fn object(json: &str) -> JsValue;
    /// Tells hosts of new inputs.
    pub fn changed(host: &HtmlElement, query: &str, result: &str);
    /// Tells hosts of a result that was taken along.
    pub fn shared(host: &HtmlElement, how: &str, query: &str);
}
