//! The browser that the tests run in, and what one of them alone can do. No test is left out in either.

use std::env;
use std::sync::LazyLock;
use xtask::tools::browser::{Browser, Kind};

/// The browser of all tests.
pub static BROWSER: LazyLock<Browser> = LazyLock::new(|| {
    let kind = Kind::named(&env::var("BYOK_BROWSER").unwrap_or_else(|_| "chromium".to_owned())).unwrap();
    Browser::find(kind).unwrap().expect("browser and driver should be there; `cargo xtask test` installs them")
});

/// Whether pages can be seen in any width and colour scheme. Firefox has no window narrower than 500 px and is told of
/// schemes only when it starts; there pages are seen as they come.
pub fn emulates() -> bool {
    BROWSER.kind == Kind::Chromium
}

/// Whether the driver tells what the console shows. Where it does not, host pages keep their own diary of complaints.
pub fn tells_console() -> bool {
    BROWSER.kind == Kind::Chromium
}

/// Whether pages need leave to use the clipboard. Firefox is started so that they do not: its leave is given by hand.
pub fn guards_clipboard() -> bool {
    BROWSER.kind == Kind::Chromium
}
