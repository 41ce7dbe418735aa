//! The browser that the tests run in, and what one of them alone can do. No test is left out in any.

use std::env;
use std::sync::LazyLock;
use xtask::tools::browser::{Browser, Kind};

/// The browser of all tests.
pub static BROWSER: LazyLock<Browser> = LazyLock::new(|| {
    let kind = Kind::named(&env::var("BYOK_BROWSER").unwrap_or_else(|_| "chromium".to_owned())).unwrap();
    Browser::find(kind).unwrap().expect("browser and driver should be there; `cargo xtask test` installs them")
});

/// Whether pages can be seen in any width and colour scheme, which Chromium's own protocol does; elsewhere they are seen
/// as they come.
pub fn emulates() -> bool {
    BROWSER.kind == Kind::Chromium
}

/// Whether the driver tells what the console shows. Where it does not, host pages keep their own diary of complaints.
pub fn tells_console() -> bool {
    BROWSER.kind == Kind::Chromium
}

/// Whether a page can print itself with nobody there to be asked how.
pub fn prints() -> bool {
    BROWSER.kind == Kind::Chromium
}
