//! What each driver is asked for: a window of 1000 by 900 in English, on no screen that anybody sees.

use serde_json::{Value, json};

use crate::tools::browser::{Browser, Kind};

pub(super) fn of(browser: &Browser) -> Value {
    let mut wanted = match browser.kind {
        Kind::Chromium => json!({
            "goog:chromeOptions": {
                "binary": browser.program,
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                    "--window-size=1000,900", "--lang=en-US",
                ],
            },
            "goog:loggingPrefs": { "browser": "ALL" },
        }),
        Kind::Firefox => json!({
            "moz:firefoxOptions": {
                "binary": browser.program,
                "args": ["-headless", "--width=1000", "--height=900"],
                "prefs": { "intl.accept_languages": "en-US" },
            },
        }),
        // Size and language come to it in other ways.
        Kind::WebKit => json!({
            "webkitgtk:browserOptions": { "binary": browser.program, "args": ["--automation"] },
        }),
    };
    wanted["timeouts"] = json!({ "script": 120_000 });
    wanted
}
