//! How each driver is started, and what it is asked for.

use std::{
    io::{BufRead, BufReader, Read},
    process::{Child, Command, Stdio},
    thread,
};

use serde_json::{Value, json};

use crate::{
    Failure,
    tools::browser::{Browser, Kind},
};

/// Starts the browser's driver; gives it and its port.
pub(super) fn driver(browser: &Browser) -> Result<(Child, u16), Failure> {
    let mut driver = Command::new(&browser.driver)
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| failed(browser, &error.to_string()))?;
    match driver.stdout.take().and_then(port) {
        Some(port) => Ok((driver, port)),
        None => {
            // It has ended by itself, or is of no use.
            let _ = driver.kill();
            let _ = driver.wait();
            Err(failed(browser, "it told no port"))
        }
    }
}

/// The port that a driver tells.
fn port(output: impl Read + Send + 'static) -> Option<u16> {
    let mut said = BufReader::new(output).lines().map_while(Result::ok);
    let port = said.find_map(|line| port_in(&line));
    // Read to the end of its days: a driver whose words nobody takes stops.
    thread::spawn(move || said.for_each(drop));
    port
}

/// "ChromeDriver was started successfully on port 40123.", "1700000000000 geckodriver INFO Listening on 127.0.0.1:40123".
fn port_in(line: &str) -> Option<u16> {
    let chrome = line.split_once("started successfully on port ");
    let gecko = line.split_once("Listening on 127.0.0.1:");
    chrome.or(gecko)?.1.trim_end_matches('.').parse().ok()
}

/// A window of 1000 by 900 in English, without a screen.
pub(super) fn capabilities(browser: &Browser) -> Value {
    let timeouts = json!({ "script": 120_000 });
    match browser.kind {
        Kind::Chromium => json!({
            "goog:chromeOptions": {
                "binary": browser.program,
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                    "--window-size=1000,900", "--lang=en-US",
                ],
            },
            "goog:loggingPrefs": { "browser": "ALL" },
            "timeouts": timeouts,
        }),
        Kind::Firefox => json!({
            "moz:firefoxOptions": {
                "binary": browser.program,
                "args": ["-headless", "--width=1000", "--height=900"],
                "prefs": {
                    "intl.accept_languages": "en-US",
                    // Pages may read and write a clipboard of their own, as after Chromium's Browser.grantPermissions.
                    "dom.events.testing.asyncClipboard": true,
                },
            },
            "timeouts": timeouts,
        }),
    }
}

/// A driver that does not start.
pub(super) fn failed(browser: &Browser, why: &str) -> Failure {
    let [_, variable] = browser.kind.variables();
    let what = format!("cannot start {}: {why}", browser.driver.display());
    Failure::new(what, format!("look whether it starts by hand, or name another with {variable}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_drivers_tell_their_port() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 40123."), Some(40_123));
        assert_eq!(port_in("1700000000000\tgeckodriver\tINFO\tListening on 127.0.0.1:40124"), Some(40_124));
        assert_eq!(port_in("Only local connections are allowed."), None);
    }
}
