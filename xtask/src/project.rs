//! Where things are: the repository, `dist/`, scratch space and the cache of tools.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use anyhow::Result;
use xshell::Shell;

/// Name of the package and of its element; the hashed files in `dist/` start with it.
pub(crate) const PACKAGE: &str = "byok-calculator";

/// The target that the calculator is built for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A shell in the root.
pub(crate) fn shell() -> Result<Shell> {
    let shell = Shell::new()?;
    shell.change_dir(root());
    Ok(shell)
}

/// The folder that a release build leaves for any static host.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Scratch space for the commands, inside Cargo's target folder.
pub(crate) fn scratch() -> io::Result<PathBuf> {
    let target = root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()));
    let folder = target.join("xtask");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The cache of installed tools, which every clone of this user shares; `BYOK_TOOLS` moves it.
pub(crate) fn tool_cache() -> PathBuf {
    let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = folder("XDG_CACHE_HOME").or_else(|| Some(folder("HOME")?.join(".cache")));
    folder("BYOK_TOOLS")
        .or_else(|| Some(cache?.join(PACKAGE).join("tools")))
        .unwrap_or_else(|| root().join("target/tools"))
}

/// Removes a folder with all it holds; one that is not there is fine.
pub(crate) fn remove_folder(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
