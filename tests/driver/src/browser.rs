//! The browsers that pages run in, each with the driver that steers it.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result};

/// A browser that the tests know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Chromium or Chrome, with ChromeDriver.
    Chromium,
    /// Firefox, with geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, with WebKitWebDriver: the engine of Safari, on Linux.
    WebKit,
}

/// A browser and its driver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    /// Which one it is.
    pub kind: Kind,
    /// The browser itself.
    pub program: PathBuf,
    /// Its driver.
    pub driver: PathBuf,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// The kind with this name, in upper or lower case.
    pub fn named(name: &str) -> Result<Self> {
        let kind = Self::ALL.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(name));
        kind.with_context(|| format!("`{name}` is no browser of the tests: write chromium, firefox or webkit"))
    }

    /// The environment variables that name browser and driver.
    pub fn variables(self) -> [&'static str; 2] {
        match self {
            Self::Chromium => ["CHROME", "CHROMEDRIVER"],
            Self::Firefox => ["FIREFOX", "GECKODRIVER"],
            Self::WebKit => ["MINIBROWSER", "WEBKITWEBDRIVER"],
        }
    }

    /// The browser: what its variable names, else what is on PATH or where it usually is.
    pub fn program(self) -> Option<PathBuf> {
        let [variable, _] = self.variables();
        let list = |names: &[&str]| names.iter().map(PathBuf::from).collect();
        let names = match self {
            Self::Chromium => list(&[
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            ]),
            Self::Firefox => list(&["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"]),
            Self::WebKit => mini_browsers(),
        };
        find(variable, names)
    }

    /// Its driver, likewise.
    pub fn driver(self) -> Option<PathBuf> {
        let [_, variable] = self.variables();
        let names: &[&str] = match self {
            Self::Chromium => &["chromedriver", "chromium.chromedriver"],
            Self::Firefox => &["geckodriver"],
            // MiniBrowser needs a screen.
            Self::WebKit if which::which("xvfb-run").is_err() => return None,
            Self::WebKit => &["WebKitWebDriver"],
        };
        find(variable, names.iter().map(PathBuf::from).collect())
    }
}

impl Browser {
    /// A browser and its driver, where both are installed.
    pub fn find(kind: Kind) -> Option<Self> {
        Some(Self { kind, program: kind.program()?, driver: kind.driver()? })
    }
}

/// The file that an environment variable names, else the first of these that there is.
fn find(variable: &str, names: Vec<PathBuf>) -> Option<PathBuf> {
    match env::var_os(variable).filter(|path| !path.is_empty()) {
        Some(path) => Some(path.into()),
        None => names.into_iter().find_map(|name| which::which(name).ok()),
    }
}

/// MiniBrowser is never on PATH.
fn mini_browsers() -> Vec<PathBuf> {
    let folders = fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let folders = folders.chain(["/usr/libexec".into(), "/usr/lib".into()]);
    folders
        .flat_map(|f| ["webkit2gtk-4.1", "webkitgtk-6.0"].map(|version| f.join(version).join("MiniBrowser")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_known_by_name() -> Result<()> {
        assert_eq!(Kind::named("firefox")?, Kind::Firefox);
        assert_eq!(Kind::named("Chromium")?, Kind::Chromium);
        assert!(Kind::named("lynx").is_err());
        Ok(())
    }
}
