//! Whether `dist/` is what a build would give: a digest of what goes in and of what came out.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use xshell::cmd;
use xtask::project;

/// Everything that has a say in `dist/`; what does not exist counts too.
const INPUTS: [&str; 15] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build.rs",
    "data",
    "frame.html",
    "index.html",
    "public",
    "rust-toolchain.toml",
    "src",
    "style",
    "xtask/Cargo.toml",
    "xtask/package-lock.json",
    "xtask/src",
];

/// The digest of the inputs and of the compiler.
pub(crate) fn inputs() -> Result<String> {
    let mut hash = Sha256::new();
    let shell = project::shell()?;
    hash.update(cmd!(shell, "rustc -vV").quiet().read()?);
    for input in INPUTS {
        add(&mut hash, &project::root().join(input))?;
    }
    Ok(hex(hash))
}

/// Whether `dist/` is a finished release build of these inputs, untouched since.
pub(crate) fn is_current(inputs: &str) -> Result<bool> {
    let kept = fs::read_to_string(file()?).unwrap_or_default();
    Ok(kept == record(inputs)?)
}

/// Remembers that `dist/`, as it is now, was built from these inputs.
pub(crate) fn remember(inputs: &str) -> Result<()> {
    let file = file()?;
    fs::write(&file, record(inputs)?).with_context(|| format!("cannot write {}", file.display()))
}

fn file() -> Result<PathBuf> {
    Ok(project::scratch()?.join("dist.fingerprint"))
}

fn record(inputs: &str) -> Result<String> {
    let mut hash = Sha256::new();
    add(&mut hash, &project::dist())?;
    Ok(format!("inputs {inputs}\ndist   {}\n", hex(hash)))
}

/// Adds a file, or a folder with all it holds, by name and content.
fn add(hash: &mut Sha256, path: &Path) -> Result<()> {
    hash.update(path.as_os_str().as_encoded_bytes());
    if path.is_dir() {
        let entries = fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path()));
        let mut entries = entries.collect::<Result<Vec<_>, _>>()?;
        entries.sort();
        hash.update(b"/");
        for entry in entries {
            add(hash, &entry)?;
        }
    } else if path.is_file() {
        let content = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        hash.update(b"=");
        hash.update((content.len() as u64).to_be_bytes());
        hash.update(content);
    }
    hash.update(b";");
    Ok(())
}

fn hex(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digest(path: &Path) -> Result<String> {
        let mut hash = Sha256::new();
        add(&mut hash, path)?;
        Ok(hex(hash))
    }

    #[test]
    fn every_change_of_name_or_content_shows() -> Result<(), Box<dyn std::error::Error>> {
        let folder = std::env::temp_dir().join(format!("xtask-fingerprint-{}", std::process::id()));
        fs::create_dir_all(folder.join("in"))?;
        fs::write(folder.join("in/a"), "1")?;
        let first = digest(&folder)?;
        assert_eq!(digest(&folder)?, first);
        fs::write(folder.join("in/a"), "2")?;
        let second = digest(&folder)?;
        fs::rename(folder.join("in/a"), folder.join("in/b"))?;
        let third = digest(&folder)?;
        fs::remove_dir_all(&folder)?;
        assert!(first != second && second != third && first != third);
        Ok(())
    }
}
