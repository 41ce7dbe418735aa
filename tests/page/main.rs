//! The built `dist/` in real browsers, over a real HTTP server. `cargo xtask test` runs it in each; by hand it is
//! `cargo xtask dist && cargo test --test page`. The environment says more: BYOK_BROWSER which browser it is (chromium,
//! firefox, webkit), BYOK_DIST another folder than `dist/`, BYOK_AXE the axe.min.js of the package axe-core; CHROME and
//! CHROMEDRIVER, FIREFOX and GECKODRIVER, MINIBROWSER and WEBKITWEBDRIVER name the programs if not those on PATH.
//!
//! Elsewhere than in Chromium, `cargo xtask test` skips the modules named `chromium_only`; each says what it needs.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod browser;
mod host;
mod options;
mod tab;
mod visitor;

mod access;
mod answer;
mod assumptions;
mod chart;
mod compact;
mod element;
mod explore;
mod failure;
mod focus;
mod hosting;
mod life;
mod link;
mod memory;
mod notation;
mod quote;
mod reentrant;
mod rude;
mod share;
mod site;
mod typing;
mod variants;
mod words;
