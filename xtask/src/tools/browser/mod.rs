//! The browsers that the tests and the measurements run in, each with the driver that steers it.

mod apt;
mod chromium;
mod firefox;
mod webkit;

use std::{
    env,
    path::{Path, PathBuf},
};

use crate::{Failure, run};

/// A browser that the tests know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Chromium or Chrome, with ChromeDriver.
    Chromium,
    /// Firefox, with geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, with WebKitWebDriver: what Safari is made of, on Linux.
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
    /// The browser's major version, where it tells.
    pub major: Option<u32>,
    /// The X server that it needs to show itself, where it cannot do without a screen.
    pub screen: Option<PathBuf>,
}

impl Kind {
    /// The kind with this name, as people write it.
    pub fn named(name: &str) -> Result<Self, Failure> {
        let kinds = [Self::Chromium, Self::Firefox, Self::WebKit];
        kinds.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(name)).ok_or_else(|| {
            Failure::new(format!("`{name}` is no browser that the tests know"), "write chromium, firefox or webkit")
        })
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// The environment variables that name browser and driver.
    pub fn variables(self) -> [&'static str; 2] {
        match self {
            Self::Chromium => ["CHROME", "CHROMEDRIVER"],
            Self::Firefox => ["FIREFOX", "GECKODRIVER"],
            Self::WebKit => ["MINIBROWSER", "WEBKITWEBDRIVER"],
        }
    }

    /// What installs both.
    fn advice(self) -> &'static str {
        match self {
            Self::Chromium => chromium::ADVICE,
            Self::Firefox => firefox::ADVICE,
            Self::WebKit => webkit::ADVICE,
        }
    }
}

impl Browser {
    /// What the environment's variables name, else what is there; `None` if browser or driver is nowhere.
    pub fn find(kind: Kind) -> Result<Option<Self>, Failure> {
        match kind {
            Kind::Chromium => chromium::find(),
            Kind::Firefox => firefox::find(),
            Kind::WebKit => webkit::find(),
        }
    }

    /// As [`Browser::find`]; on Debian and its kin what is missing is installed.
    pub fn ensure(kind: Kind) -> Result<Self, Failure> {
        let browser = match Self::find(kind)? {
            Some(browser) => browser,
            None => {
                match kind {
                    Kind::Chromium => chromium::install()?,
                    Kind::Firefox => firefox::install()?,
                    Kind::WebKit => webkit::install()?,
                }
                Self::find(kind)?.ok_or_else(|| {
                    let what = format!("{} and its driver were installed, but do not answer `--version`", kind.name());
                    Failure::new(what, kind.advice())
                })?
            }
        };
        let version = browser.major.map(|major| format!(" {major}")).unwrap_or_default();
        eprintln!("set-up: {}{version} with its driver is ready", kind.name());
        Ok(browser)
    }
}

/// The program that a variable names, or all those on PATH with one of these names; each with its major version.
fn candidates(variable: &str, names: &[&str]) -> Result<Vec<(PathBuf, u32)>, Failure> {
    if let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()) {
        let path = PathBuf::from(path);
        let major = major(&path).ok_or_else(|| {
            Failure::new(
                format!("{variable} is {}, which does not answer `--version`", path.display()),
                format!("correct or unset {variable}"),
            )
        })?;
        return Ok(vec![(path, major)]);
    }
    let found = names.iter().filter_map(|name| run::on_path(name));
    Ok(found.filter_map(|path| Some((path.clone(), major(&path)?))).collect())
}

fn major(program: &Path) -> Option<u32> {
    major_in(&run::probe(program, &["--version"])?)
}

/// "Chromium 143.0.7499.40 built on ...", "Mozilla Firefox 140.10.2esr", "geckodriver 0.37.1 (...)".
fn major_in(printed: &str) -> Option<u32> {
    printed.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_each_program_prints() {
        assert_eq!(major_in("Chromium 143.0.7499.40 built on Debian GNU/Linux 12 (bookworm)"), Some(143));
        assert_eq!(major_in("ChromeDriver 143.0.7499.40 (a21ce95c-refs/branch-heads/8078@{#1704})"), Some(143));
        assert_eq!(major_in("Google Chrome 99.1"), Some(99));
        assert_eq!(major_in("Mozilla Firefox 140.10.2esr"), Some(140));
        assert_eq!(major_in("geckodriver 0.37.1\n\nThe source code of this program is available from"), Some(0));
        assert_eq!(major_in("command not found"), None);
    }

    #[test]
    fn browsers_are_known_by_name() {
        assert_eq!(Kind::named("firefox"), Ok(Kind::Firefox));
        assert_eq!(Kind::named("Chromium"), Ok(Kind::Chromium));
        assert!(Kind::named("lynx").is_err());
    }
}
