//! Own provider keys or managed credits: which is cheaper, by how much, and from which volume on.
//!
//! Data flows one way: `query` -> `model::Inputs` -> `model::Outcome` -> `text` -> view, the browser at the edge.

pub mod config;
pub mod element;
pub mod layers;
pub mod model;
pub mod query;
pub mod quote;
pub mod state;
pub mod text;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
mod view;
