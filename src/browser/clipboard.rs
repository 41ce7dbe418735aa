//! The clipboard, where the browser gives it.

use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Puts text on the clipboard and then tells whether that worked.
pub fn copy(text: &str, done: Box<dyn FnOnce(bool)>) {
    // Missing on pages that are not served securely, whatever the types say.
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    let written = clipboard.filter(|clipboard| !clipboard.is_undefined()).map(|clipboard| clipboard.write_text(text));
    spawn_local(async move {
        let worked = match written {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        done(worked);
    });
}
