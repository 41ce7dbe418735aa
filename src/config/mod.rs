//! A host's configuration: plans with names, presets, words, questions, and what does not fit attributes.

mod read;
mod reader;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod types;

pub use read::{parse, read};
pub use reader::ConfigError;
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;
pub use types::{Configuration, Faq, Noun, Plan, Preset, Question, Source, Theme, View, Words};
