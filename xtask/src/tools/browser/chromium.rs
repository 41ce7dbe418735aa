//! Chromium with ChromeDriver: two programs that must be of one version.

use super::{Browser, Kind, apt, candidates};
use crate::Failure;

const BROWSERS: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

pub(super) const ADVICE: &str = "install Chromium or Chrome and the ChromeDriver of the same version (Debian: \
    `apt-get install chromium chromium-driver`; macOS: `brew install --cask google-chrome chromedriver`; elsewhere \
    \"Chrome for Testing\" has both), on PATH or named by CHROME and CHROMEDRIVER";

pub(super) fn find() -> Result<Option<Browser>, Failure> {
    let [browser, driver] = Kind::Chromium.variables();
    let (browsers, drivers) = (candidates(browser, &BROWSERS)?, candidates(driver, &DRIVERS)?);
    for (program, major) in &browsers {
        if let Some((driver, _)) = drivers.iter().find(|(_, other)| other == major) {
            let (program, driver) = (program.clone(), driver.clone());
            return Ok(Some(Browser { kind: Kind::Chromium, program, driver, major: Some(*major), screen: None }));
        }
    }
    match (browsers.first(), drivers.first()) {
        (Some((program, a)), Some((driver, b))) => Err(Failure::new(
            format!("{} is version {a}, but {} is for version {b}", program.display(), driver.display()),
            "install a matching pair, or name one with CHROME and CHROMEDRIVER",
        )),
        _ => Ok(None),
    }
}

pub(super) fn install() -> Result<(), Failure> {
    apt::install(Kind::Chromium, "about 2 minutes", &["chromium", "chromium-driver"])
}
