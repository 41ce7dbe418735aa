//! The browser that the tests run in. Tests of what Chromium alone can do are in modules named `chromium_only`, which
//! `cargo xtask test` leaves out, visibly, in the others.

use driver::browser::{Browser, Kind};
use std::env;
use std::sync::LazyLock;

/// The browser of all tests.
pub static BROWSER: LazyLock<Browser> = LazyLock::new(|| {
    let kind = Kind::named(&env::var("BYOK_BROWSER").unwrap_or_else(|_| "chromium".to_owned())).unwrap();
    Browser::find(kind).expect("browser and driver should be there; `cargo xtask test` installs them")
});
