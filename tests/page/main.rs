//! The built `dist/` in real browsers, over a real HTTP server.
#![cfg(not(target_arch = "wasm32"))]
