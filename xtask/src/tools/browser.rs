//! Chromium and its driver, for the tests that need a browser.

use std::{env, path::PathBuf};

use crate::{Failure, run};

/// Names under which Chromium or Chrome is found.
const CHROMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

/// A browser and the driver of the same major version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    /// Chromium or Chrome.
    pub chrome: PathBuf,
    /// ChromeDriver.
    pub driver: PathBuf,
    /// The major version of both.
    pub major: u32,
}

impl Browser {
    /// What CHROME and CHROMEDRIVER name, else what is on PATH; `None` if either is nowhere.
    pub fn find() -> Result<Option<Self>, Failure> {
        let chromes = candidates("CHROME", &CHROMES)?;
        let drivers = candidates("CHROMEDRIVER", &DRIVERS)?;
        for (chrome, major) in &chromes {
            if let Some((driver, _)) = drivers.iter().find(|(_, other)| other == major) {
                return Ok(Some(Self { chrome: chrome.clone(), driver: driver.clone(), major: *major }));
            }
        }
        match (chromes.first(), drivers.first()) {
            (Some((chrome, a)), Some((driver, b))) => Err(Failure::new(
                format!("{} is version {a}, but {} is for version {b}", chrome.display(), driver.display()),
                "install a matching pair, or name one with CHROME and CHROMEDRIVER",
            )),
            _ => Ok(None),
        }
    }

    /// As [`Browser::find`]; on Debian and its kin what is missing is installed.
    pub fn ensure() -> Result<Self, Failure> {
        let browser = match Self::find()? {
            Some(browser) => browser,
            None => {
                install()?;
                Self::find()?.ok_or_else(|| missing("apt-get did not bring chromium and chromedriver"))?
            }
        };
        eprintln!("set-up: Chromium {} with its driver is ready", browser.major);
        Ok(browser)
    }
}

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

fn major(program: &PathBuf) -> Option<u32> {
    major_in(&run::probe(program, &["--version"])?)
}

/// "Chromium 143.0.7499.40 built on ...", "ChromeDriver 143.0.7499.40 (...)".
fn major_in(printed: &str) -> Option<u32> {
    printed.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

fn missing(what: &str) -> Failure {
    Failure::new(
        what,
        "install Chromium or Chrome and the ChromeDriver of the same version (Debian: `apt-get install chromium \
         chromium-driver`; macOS: `brew install --cask google-chrome chromedriver`; elsewhere \"Chrome for Testing\" has \
         both), on PATH or named by CHROME and CHROMEDRIVER",
    )
}

fn install() -> Result<(), Failure> {
    let root = run::probe("id", &["-u"]).as_deref() == Some("0");
    let sudo = !root && run::probe("sudo", &["-n", "true"]).is_some();
    if run::on_path("apt-get").is_none() || !(root || sudo) {
        return Err(missing("Chromium and ChromeDriver are needed for the tests, and are not both on PATH"));
    }
    eprintln!("set-up: installing Chromium and its driver with apt-get (the tests run in them; about 2 minutes) ...");
    for arguments in [&["update"][..], &["install", "-y", "--no-install-recommends", "chromium", "chromium-driver"]] {
        let mut command = run::command(if sudo { "sudo" } else { "env" });
        command.args(sudo.then_some(["-n", "env"]).into_iter().flatten());
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(arguments);
        run::quiet(
            &mut command,
            "run the command yourself to see more, or install Chromium and ChromeDriver in another way and name them with \
             CHROME and CHROMEDRIVER",
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_each_program_prints() {
        assert_eq!(major_in("Chromium 143.0.7499.40 built on Debian GNU/Linux 12 (bookworm)"), Some(143));
        assert_eq!(major_in("ChromeDriver 143.0.7499.40 (a21ce95c-refs/branch-heads/8078@{#1704})"), Some(143));
        assert_eq!(major_in("Google Chrome 99.1"), Some(99));
        assert_eq!(major_in("command not found"), None);
    }
}
