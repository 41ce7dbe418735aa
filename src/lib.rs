//! BYOK or managed credits: which is cheaper, by how much, and from which volume on.
//!
//! Data flows one way: `query` -> `model::Inputs` -> `model::Outcome` -> `words` -> `view`, with `browser` at the edge.

pub mod chart;
pub mod config;
pub mod element;
pub mod interface;
pub mod layers;
pub mod model;
pub mod panel;
pub mod query;
pub mod quote;
pub mod saved;
pub mod state;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(any(target_arch = "wasm32", feature = "ssr"))]
pub mod view;
