//! All native tests in one binary: the model against worked examples, laws and an independent oracle; links; words.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic)]

mod article;
mod assumptions;
mod bill;
mod change;
mod chart;
mod common;
mod config;
mod csv;
mod faq;
mod laws;
mod links;
mod long_run;
mod method;
mod picture;
mod planner;
mod prices;
mod results;
mod squares;
mod suits;
mod tables;
mod text;
mod vectors;
mod words;
