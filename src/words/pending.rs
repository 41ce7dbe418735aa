use super::*;
use crate::model::{Inputs, Key, Kind, Outcome};
use crate::query::Note;
use crate::text::TypedError;
pub fn field_error(_: &Language, _: TypedError, _: Kind, _value: &str) -> String {
    String::new()
}
pub fn label(_: &Language, key: Key) -> String {
    crate::text::label(key).to_owned()
}
pub fn affixes(_: &Language, key: Key) -> [String; 2] {
    crate::text::affixes(key).map(str::to_owned)
}
pub fn slider_flag(_: &Language, _: &crate::model::Answer) -> Option<String> {
    None
}
#[derive(Clone, PartialEq, Eq)]
pub struct SliderTick {
    pub at: Share,
    pub label: String,
}
pub fn slider_ticks(_: &Language) -> Vec<SliderTick> {
    Vec::new()
}
pub fn prices_as_of(_: &Language) -> String {
    String::new()
}
pub fn rate_hint(_: &Language, _: &Inputs) -> String {
    String::new()
}
pub fn preset_name(_: &Language, _: usize) -> String {
    String::new()
}
pub fn note(_: &Language, _: &Note, _: &Inputs) -> String {
    String::new()
}
pub fn attribute_note(_: &Language, _: &Note, _: &Inputs) -> String {
    String::new()
}
pub fn set_by_link(_: &Language, _: &Inputs) -> Option<String> {
    None
}
pub fn estimate(_: &Language, _: u32) -> String {
    String::new()
}
pub fn source_name(_: &Language, _: usize) -> String {
    String::new()
}
pub fn csv(_: &Language, i: &Inputs, o: &Outcome, link: &str) -> String {
    crate::text::csv(i, o, link)
}
pub fn likely_range(l: &Language, i: &Inputs, a: &crate::model::Answer) -> Option<String> {
    super::answer::answer(l, i, a).likely_range
}
impl serde::Serialize for crate::quote::Quote {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        serde_json::from_str::<serde_json::Value>(&crate::json::json(self)).unwrap_or_default().serialize(s)
    }
}
