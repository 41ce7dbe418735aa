//! All native tests in one binary: the model against worked examples, laws and an independent oracle; links; words.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic)]

mod article;
mod bill;
mod chart;
mod common;
mod config;
mod laws;
mod links;
mod long_run;
mod picture;
mod prices;
mod results;
mod saved;
mod tables;
mod vectors;
mod words;
