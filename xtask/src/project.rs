//! Where things are: the repository, `dist/`, scratch space and the cache of tools; and what Cargo.lock says.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::Failure;

/// Name of the package and of its element; the hashed files in `dist/` start with it.
pub const PACKAGE: &str = "byok-calculator";

/// The root of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The folder that a release build leaves for any static host.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// Scratch space for the commands, inside Cargo's target folder.
pub fn scratch() -> Result<PathBuf, Failure> {
    let folder = target().join("xtask");
    create_folder(&folder)?;
    Ok(folder)
}

/// The cache of installed tools, which every clone of this user shares; `BYOK_TOOLS` moves it.
pub fn tool_cache() -> Result<PathBuf, Failure> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = set("BYOK_TOOLS")
        .or_else(|| set("XDG_CACHE_HOME").map(|cache| cache.join(PACKAGE).join("tools")))
        .or_else(|| set("HOME").map(|home| home.join(".cache").join(PACKAGE).join("tools")))
        .ok_or_else(|| {
            Failure::new(
                "no place for the tools: neither BYOK_TOOLS, XDG_CACHE_HOME nor HOME is set",
                "set BYOK_TOOLS to a folder that may hold about 200 MB",
            )
        })?;
    // Absolute, because tools are also called with other working folders.
    std::path::absolute(&folder).map_err(|error| Failure::file("resolve", &folder, &error))
}

/// The version of `package` in the repository's Cargo.lock.
pub fn locked_version(package: &str) -> Result<String, Failure> {
    let path = root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
    version_in_lock(&lock, package).ok_or_else(|| {
        Failure::new(
            format!("Cargo.lock names no {package}"),
            "restore Cargo.lock from the repository, or run `cargo generate-lockfile`",
        )
    })
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name);
    lines.next()?;
    let version = lines.next()?.trim().strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

/// Creates a folder with its parents.
pub fn create_folder(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::file("create", folder, &error))
}

/// Removes a folder with all it holds; one that is not there is fine.
pub fn remove_folder(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Failure::file("remove", folder, &error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_gives_the_version_of_the_package_itself_and_not_of_a_longer_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in_lock(lock, "wasm"), None);
    }
}
