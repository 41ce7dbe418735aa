//! The browsers that the tests and the measurements run in, each with the driver that steers it.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::tools::CargoTool;

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

    /// Where browser and driver may be.
    fn programs(self) -> [Vec<PathBuf>; 2] {
        let list = |names: &[&str]| names.iter().map(PathBuf::from).collect();
        match self {
            Self::Chromium => [
                list(&[
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                ]),
                list(&["chromedriver", "chromium.chromedriver"]),
            ],
            Self::Firefox => [
                list(&["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"]),
                vec!["geckodriver".into(), CargoTool::geckodriver().cached()],
            ],
            Self::WebKit => [mini_browsers(), list(&["WebKitWebDriver"])],
        }
    }

    /// The Debian packages that have browser and driver.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb", "xauth"],
        }
    }
}

impl Browser {
    /// The browser that the environment's variables name, else the one that is installed.
    pub fn find(kind: Kind) -> Option<Self> {
        let [program, driver] = kind.variables().map(env::var_os).map(|path| path.filter(|path| !path.is_empty()));
        let [programs, drivers] = kind.programs();
        let first = |named: Option<_>, names: Vec<PathBuf>| match named {
            Some(path) => Some(PathBuf::from(path)),
            None => names.iter().find_map(|name| which::which(name).ok()),
        };
        let found = Self { kind, program: first(program, programs)?, driver: first(driver, drivers)? };
        (kind != Kind::WebKit || which::which("xvfb-run").is_ok()).then_some(found)
    }

    /// As [`Browser::find`]; what is missing is installed where that is possible.
    pub fn ensure(kind: Kind) -> Result<Self> {
        if let Some(browser) = Self::find(kind) {
            return Ok(browser);
        }
        if kind == Kind::Firefox && which::which("geckodriver").is_err() {
            CargoTool::geckodriver().ensure()?;
        }
        if Self::find(kind).is_none() {
            install(kind)?;
        }
        let [program, driver] = kind.variables();
        Self::find(kind)
            .with_context(|| format!("{} or its driver is missing; {program} and {driver} can name them", kind.name()))
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

/// Installs browser and driver with apt-get, where this user may.
fn install(kind: Kind) -> Result<()> {
    let shell = Shell::new()?;
    let (name, packages) = (kind.name(), kind.packages());
    let is_root = cmd!(shell, "id -u").quiet().read()? == "0";
    let may = is_root || cmd!(shell, "sudo -n true").quiet().ignore_stderr().run().is_ok();
    if which::which("apt-get").is_err() || !may {
        bail!("{name} and its driver are needed; on Debian they are the packages {}", packages.join(", "));
    }
    eprintln!("set-up: installing {name} with apt-get, because the tests run in it; about 2 minutes");
    let before: &[_] = if is_root { &["env"] } else { &["sudo", "-n", "env"] };
    for arguments in [&["update"][..], &[&["install", "-y", "--no-install-recommends"], packages].concat()] {
        let (program, before) = (before[0], &before[1..]);
        cmd!(shell, "{program} {before...} DEBIAN_FRONTEND=noninteractive apt-get -qq {arguments...}").run()?;
    }
    Ok(())
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
