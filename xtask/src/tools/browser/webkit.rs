//! WebKitGTK's MiniBrowser with WebKitWebDriver, and an X server without a screen, which the browser cannot do without.

use std::{env, fs, path::PathBuf};

use super::{Browser, Kind, apt};
use crate::{Failure, run};

const DRIVERS: [&str; 1] = ["WebKitWebDriver"];
const SCREENS: [&str; 1] = ["Xvfb"];
/// Below a folder of /usr/lib or /usr/libexec: no MiniBrowser is ever on PATH.
const BROWSERS: [&str; 2] = ["webkit2gtk-4.1/MiniBrowser", "webkitgtk-6.0/MiniBrowser"];

pub(super) const ADVICE: &str = "install WebKitGTK's driver and Xvfb (Debian: `apt-get install webkit2gtk-driver xvfb`), \
    on PATH or named by MINIBROWSER and WEBKITWEBDRIVER";

pub(super) fn find() -> Result<Option<Browser>, Failure> {
    let [browser, driver] = Kind::WebKit.variables();
    let program = named(browser)?.or_else(installed);
    let driver = named(driver)?.or_else(|| run::on_path(DRIVERS[0]));
    let screen = run::on_path(SCREENS[0]);
    let (Some(program), Some(driver), Some(screen)) = (program, driver, screen) else { return Ok(None) };
    Ok(Some(Browser { kind: Kind::WebKit, program, driver, major: None, screen: Some(screen) }))
}

/// What a variable names; neither program has a `--version` to be asked for.
fn named(variable: &str) -> Result<Option<PathBuf>, Failure> {
    let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from) else { return Ok(None) };
    if run::is_executable(&path) {
        return Ok(Some(path));
    }
    Err(Failure::new(
        format!("{variable} is {}, which is no program", path.display()),
        format!("correct or unset {variable}"),
    ))
}

fn installed() -> Option<PathBuf> {
    let folders = fs::read_dir("/usr/lib").ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    let folders = folders.chain(["/usr/libexec".into(), "/usr/lib".into()]);
    folders.flat_map(|folder| BROWSERS.map(|name| folder.join(name))).find(|file| run::is_executable(file))
}

pub(super) fn install() -> Result<(), Failure> {
    apt::install(Kind::WebKit, "about a minute", &["webkit2gtk-driver", "xvfb"])
}
