//! `dist`: Trunk's release build.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use anyhow::Result;
use xshell::cmd;

use crate::{project, tools::Tools};

/// What does not affect `dist/`. Everything else counts, so that a new folder cannot be forgotten.
const OTHERS: [&str; 7] = [".git", "benches", "dist", "node_modules", "shots", "target", "tests"];

/// Sets up and builds.
pub(crate) fn dist() -> Result<()> {
    build(&Tools::for_build()?)
}

/// Sets up and builds if something has changed.
pub(crate) fn refresh() -> Result<()> {
    let begun = modified(&marker()?).ok();
    if project::dist().exists() && begun > Some(newest(&project::root())?) {
        eprintln!("dist/ is up to date");
        return Ok(());
    }
    dist()
}

/// Builds `dist/`.
///
/// Trunk takes wasm-bindgen and wasm-opt from PATH, because their versions are those that it wants, and so downloads
/// nothing.
pub(crate) fn build(tools: &Tools) -> Result<()> {
    let begun = project::scratch()?.join("dist.begun");
    fs::write(&begun, "")?;
    let trunk = cmd!(tools.shell, "trunk build --release").env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk 0.21 takes no other value than true and false.
    let no_color = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    trunk.env("NO_COLOR", no_color.to_string()).run()?;
    Ok(fs::rename(begun, marker()?)?)
}

/// Every build of Trunk's removes the marker first, so that a debug build is never taken for a release.
pub(crate) fn forget() -> Result<()> {
    match fs::remove_file(marker()?) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// An empty file, written when the release build in `dist/` began.
fn marker() -> Result<PathBuf> {
    Ok(project::scratch()?.join("dist.built"))
}

/// When anything in a folder that has a say in `dist/` was last changed, added or removed.
fn newest(folder: &Path) -> io::Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if OTHERS.iter().any(|other| entry.file_name() == *other) {
            continue;
        }
        newest = newest.max(modified(&entry.path())?);
        if entry.file_type()?.is_dir() {
            newest = newest.max(self::newest(&entry.path())?);
        }
    }
    Ok(newest)
}

fn modified(path: &Path) -> io::Result<SystemTime> {
    path.metadata()?.modified()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_shows_but_those_of_tests() -> Result<()> {
        let folder = env::temp_dir().join(format!("xtask-newest-{}", std::process::id()));
        fs::create_dir_all(folder.join("locales/deep"))?;
        fs::create_dir_all(folder.join("tests"))?;
        let later = |seconds| SystemTime::now() + std::time::Duration::from_secs(seconds);
        let change = |name: &str, time| fs::File::create(folder.join(name))?.set_modified(time);
        let (first, second) = (later(60), later(120));
        change("locales/deep/en.json", first)?;
        change("tests/page.rs", second)?;
        assert_eq!(newest(&folder)?, first);
        change("locales/en.json", second)?;
        assert_eq!(newest(&folder)?, second);
        Ok(fs::remove_dir_all(folder)?)
    }
}
