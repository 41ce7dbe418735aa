//! `dist`: Trunk's release build, with the environment that keeps it off the network.

use std::{env, process::Command};

use xtask::{Failure, run, tools::Tools};

use crate::{fingerprint, no_arguments};

/// Sets up and builds.
pub(crate) fn dist(arguments: &[String]) -> Result<(), Failure> {
    no_arguments(arguments)?;
    build(&Tools::for_build()?)
}

/// Sets up and builds if something has changed.
pub(crate) fn refresh() -> Result<(), Failure> {
    if fingerprint::is_current(&fingerprint::inputs()?)? {
        eprintln!("dist/ is up to date");
        return Ok(());
    }
    build(&Tools::for_build()?)
}

/// Builds `dist/` and remembers what it was built from.
pub(crate) fn build(tools: &Tools) -> Result<(), Failure> {
    let inputs = fingerprint::inputs()?;
    let mut trunk = tools.command("trunk");
    trunk.args(["build", "--release"]);
    on_its_own(&mut trunk);
    run::show(
        &mut trunk,
        "the lines above say where; if Trunk could not start, remove its folder from the cache of tools and run this again",
    )?;
    fingerprint::remember(&inputs)
}

/// Trunk takes wasm-bindgen and wasm-opt from PATH, because the versions are those that it wants, and so downloads
/// nothing; `--offline` would also keep Cargo from fetching crates. What is left is its look for a newer Trunk.
fn on_its_own(trunk: &mut Command) {
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk 0.21 refuses to start with any other value than true and false.
    match env::var_os("NO_COLOR") {
        Some(value) if !value.is_empty() => trunk.env("NO_COLOR", "true"),
        _ => trunk.env_remove("NO_COLOR"),
    };
}
