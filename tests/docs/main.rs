//! What those who embed the calculator read: the README's tables, the manifest and the types say what the code does.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic)]

mod element;
mod inputs;
mod quoted;
mod results;
mod sources;
