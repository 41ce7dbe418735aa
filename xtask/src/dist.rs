//! `dist`: Trunk's release build.

use std::env;

use anyhow::Result;
use xshell::cmd;
use xtask::tools::Tools;

use crate::fingerprint;

/// Sets up and builds.
pub(crate) fn dist() -> Result<()> {
    build(&Tools::for_build()?)
}

/// Sets up and builds if something has changed.
pub(crate) fn refresh() -> Result<()> {
    if fingerprint::is_current(&fingerprint::inputs()?)? {
        eprintln!("dist/ is up to date");
        return Ok(());
    }
    dist()
}

/// Builds `dist/` and remembers what it was built from.
///
/// Trunk takes wasm-bindgen and wasm-opt from PATH, because their versions are those that it wants, and so downloads
/// nothing.
pub(crate) fn build(tools: &Tools) -> Result<()> {
    let inputs = fingerprint::inputs()?;
    let trunk = cmd!(tools.shell, "trunk build --release").env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk 0.21 takes no other value than true and false.
    let no_color = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    trunk.env("NO_COLOR", no_color.to_string()).run()?;
    fingerprint::remember(&inputs)
}
