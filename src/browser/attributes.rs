//! What the element's attributes say.

use crate::interface::Options;
use crate::layers::Layers;
use crate::model::Key;
use crate::panel::Panel;
use crate::query::{PREFIX, Parsed, read};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

/// The attributes that are no inputs, as far as the calculator itself needs them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    /// Prefix of link parameters.
    pub prefix: String,
    /// Whether the state is written into the address.
    pub sync_url: bool,
    /// Base of share links; empty for the page itself.
    pub share_url: String,
    /// Language of figures; empty where the page has none.
    pub lang: String,
    /// Currency of figures; empty for dollars.
    pub currency: String,
    /// Whether everything that opens stands open.
    pub full: bool,
    /// The panels of Explore that are not shown.
    pub hidden_panels: Vec<Panel>,
}

impl Attributes {
    /// Reads them from the element.
    pub fn read(host: &HtmlElement) -> Self {
        let is_prefix =
            |text: &String| !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        Self {
            prefix: host.get_attribute("prefix").filter(is_prefix).unwrap_or_else(|| PREFIX.to_owned()),
            sync_url: host.has_attribute("sync-url"),
            share_url: host.get_attribute("share-url").unwrap_or_default(),
            lang: closest_lang(host),
            currency: host.get_attribute("currency").unwrap_or_default(),
            full: host.get_attribute("view").as_deref() == Some("full"),
            hidden_panels: words(host, "hide").iter().filter_map(|name| Panel::named(name)).collect(),
        }
    }

    /// The options of the view.
    pub fn options(&self) -> Options {
        Options { prefix: self.prefix.clone(), full: self.full, hidden_panels: self.hidden_panels.clone() }
    }
}

/// Takes inputs and locks of the element over into the layers.
pub fn apply(host: &HtmlElement, layers: &mut Layers) {
    layers.attributes = inputs(host);
    layers.lock(locked(host));
}

fn locked(host: &HtmlElement) -> Vec<Key> {
    words(host, "lock").iter().filter_map(|name| Key::named(name)).collect()
}

/// The words of an attribute that is a list.
fn words(host: &HtmlElement, name: &str) -> Vec<String> {
    let words = host.get_attribute(name).unwrap_or_default();
    words.split_ascii_whitespace().map(str::to_owned).collect()
}

fn inputs(host: &HtmlElement) -> Parsed {
    let mut parsed = Parsed::default();
    for key in Key::all() {
        if let Some(given) = host.get_attribute(key.name()) {
            read(&mut parsed, key, &given);
        }
    }
    parsed
}

/// The closest `lang`, outside of the shadow trees that the element stands in too; empty without any.
fn closest_lang(host: &HtmlElement) -> String {
    let mut at: Option<Element> = Some(host.clone().into());
    while let Some(element) = at {
        if let Ok(Some(found)) = element.closest("[lang]") {
            return found.get_attribute("lang").unwrap_or_default();
        }
        at = element.get_root_node().dyn_into::<ShadowRoot>().ok().map(|root| root.host());
    }
    String::new()
}
