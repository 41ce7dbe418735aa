//! Firefox with geckodriver, which knows how to speak with many versions.

use super::{Browser, Kind, apt, candidates};
use crate::{
    Failure,
    tools::{self, tool::Tool},
};

const BROWSERS: [&str; 3] = ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];
const DRIVERS: [&str; 1] = ["geckodriver"];

pub(super) const ADVICE: &str = "install Firefox 128 or newer (Debian: `apt-get install firefox-esr`; macOS: \
    `brew install --cask firefox`) and geckodriver (`cargo install geckodriver`), on PATH or named by FIREFOX and \
    GECKODRIVER";

pub(super) fn find() -> Result<Option<Browser>, Failure> {
    let [browser, driver] = Kind::Firefox.variables();
    let browsers = candidates(browser, &BROWSERS)?;
    let drivers = candidates(driver, &DRIVERS)?;
    let driver = match drivers.into_iter().next() {
        Some((driver, _)) => Some(driver),
        None => tools::present(&Tool::geckodriver())?,
    };
    let found = browsers.into_iter().next().zip(driver);
    Ok(found.map(|((program, major), driver)| Browser {
        kind: Kind::Firefox,
        program,
        driver,
        major: Some(major),
        screen: None,
    }))
}

pub(super) fn install() -> Result<(), Failure> {
    let [browser, driver] = Kind::Firefox.variables();
    if candidates(browser, &BROWSERS)?.is_empty() {
        apt::install(Kind::Firefox, "about a minute", &["firefox-esr"])?;
    }
    if candidates(driver, &DRIVERS)?.is_empty() {
        tools::one(&Tool::geckodriver())?;
    }
    Ok(())
}
