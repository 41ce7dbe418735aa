//! Set-up of the browsers that tests, measurements and pictures run in.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use driver::browser::{Browser, Kind};
use xshell::{Shell, cmd};

use crate::tools::CargoTool;

/// Finds a browser and its driver; installs what is missing where that is possible.
pub(crate) fn ensure(kind: Kind) -> Result<Browser> {
    if kind.program().is_none() || (kind.driver().is_none() && kind != Kind::Firefox) {
        install(kind)?;
    }
    let [program, driver] = kind.variables();
    let missing = || format!("{} or its driver is missing; {program} and {driver} can name them", kind.name());
    Ok(Browser {
        kind,
        program: kind.program().with_context(missing)?,
        driver: self::driver(kind)?.with_context(missing)?,
    })
}

/// Debian has no package of geckodriver.
fn driver(kind: Kind) -> Result<Option<PathBuf>> {
    match kind.driver() {
        None if kind == Kind::Firefox => CargoTool::geckodriver().ensure().map(Some),
        driver => Ok(driver),
    }
}

/// The Debian packages that have browser and driver.
fn packages(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Chromium => &["chromium", "chromium-driver"],
        Kind::Firefox => &["firefox-esr"],
        Kind::WebKit => &["webkit2gtk-driver", "xvfb", "xauth"],
    }
}

/// Installs browser and driver with apt-get, where this user may.
fn install(kind: Kind) -> Result<()> {
    let shell = Shell::new()?;
    let (name, packages) = (kind.name(), packages(kind));
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
