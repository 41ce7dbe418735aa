//! Installing a browser with apt-get, where this user may.

use super::Kind;
use crate::{Failure, run};

/// Installs these packages; `duration` is how long that takes.
pub(super) fn install(kind: Kind, duration: &str, packages: &[&str]) -> Result<(), Failure> {
    let name = kind.name();
    let root = run::probe("id", &["-u"]).as_deref() == Some("0");
    let sudo = !root && run::probe("sudo", &["-n", "true"]).is_some();
    if run::on_path("apt-get").is_none() || !(root || sudo) {
        let what = format!("{name} and its driver are needed, and are not both on PATH");
        return Err(Failure::new(what, kind.advice()));
    }
    let what = packages.join(" and ");
    eprintln!("set-up: installing {what} with apt-get (the tests run in {name}; {duration}) ...");
    let install = [&["install", "-y", "--no-install-recommends"], packages].concat();
    for arguments in [&["update"][..], &install] {
        let mut command = run::command(if sudo { "sudo" } else { "env" });
        command.args(sudo.then_some(["-n", "env"]).into_iter().flatten());
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(arguments);
        let todo = format!("run the command yourself to see more, or in another way {}", kind.advice());
        run::quiet(&mut command, &todo)?;
    }
    Ok(())
}
