//! The host element: what its attributes say.

use super::page;
use crate::layers::Layers;
use crate::model::Key;
use crate::query::{PREFIX, Parsed, read};
use crate::state::Options;
use web_sys::HtmlElement;

/// The attributes that are no inputs, as far as the calculator itself needs them.
#[derive(Debug, Default, PartialEq, Eq)]
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
    /// Whether all that opens stands open.
    pub full: bool,
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
            lang: page::lang(host),
            currency: host.get_attribute("currency").unwrap_or_default(),
            full: host.get_attribute("view").as_deref() == Some("full"),
        }
    }

    /// What of them the view needs.
    pub fn options(&self) -> Options {
        Options { prefix: self.prefix.clone(), full: self.full }
    }
}

/// The keys that `lock` names.
pub fn locked(host: &HtmlElement) -> Vec<Key> {
    let names = host.get_attribute("lock").unwrap_or_default();
    let mut locked = Vec::new();
    for name in names.split_ascii_whitespace() {
        locked.extend(Key::named(name));
    }
    locked
}

/// The inputs that attributes set, and what is wrong with them.
pub fn inputs(host: &HtmlElement) -> Parsed {
    let mut parsed = Parsed::default();
    for key in Key::all() {
        if let Some(given) = host.get_attribute(key.name()) {
            read(&mut parsed, key, &given);
        }
    }
    parsed
}

/// Takes the attributes over into the layers.
pub fn refresh(host: &HtmlElement, layers: &mut Layers) {
    layers.attributes = inputs(host);
    layers.lock(locked(host));
}
