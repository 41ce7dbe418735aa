//! Installing a tool into the cache: one clone at a time, and never half.

use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
    time::Instant,
};

use super::tool::{Source, Tool};
use crate::{Failure, project, run};

/// Installs the tools that are neither on PATH nor in the cache; gives the folder of each.
pub(super) fn install_missing(tools: &[Tool], cache: &Path) -> Result<Vec<PathBuf>, Failure> {
    project::create_folder(cache)?;
    let _lock = lock(cache)?;
    let scratch = cache.join("compiling");
    let mut folders = Vec::new();
    for tool in tools {
        // Looked for again: another clone may have installed it while this one waited.
        let folder = match tool.find(cache) {
            Some(folder) => folder,
            None => install(tool, cache, &scratch)?,
        };
        folders.push(folder);
    }
    // Kept until all is well, so that a set-up that broke off goes on where it was.
    project::remove_folder(&scratch)?;
    Ok(folders)
}

/// The system drops the lock with the process, however it ends.
fn lock(cache: &Path) -> Result<File, Failure> {
    let path = cache.join("lock");
    let failed = |error| Failure::file("lock", &path, &error);
    let file = File::create(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            eprintln!("set-up: waiting for another set-up that is installing tools");
            file.lock().map_err(failed)?;
        }
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    Ok(file)
}

/// Installs beside the final folder and moves the result there once it works.
fn install(tool: &Tool, cache: &Path, scratch: &Path) -> Result<PathBuf, Failure> {
    let begun = Instant::now();
    eprintln!("set-up: installing {} {} ({}) ...", tool.title, tool.version, tool.why);
    let part = cache.join(format!("{}-{}.part", tool.package, tool.version));
    project::remove_folder(&part)?;
    project::create_folder(&part)?;
    let instead = tool.instead(cache);
    match tool.source {
        Source::Cargo(arguments) => cargo_install(tool, arguments, &part, scratch, &instead)?,
        Source::Npm => npm_install(tool, &part, &instead)?,
    }
    if !tool.fits(&tool.parts_in(&part)) {
        return Err(Failure::new(
            format!(
                "{} {} was installed, but its {} is missing or does not answer as it should",
                tool.title,
                tool.version,
                tool.first()
            ),
            format!("look at {}, or {instead}", part.display()),
        ));
    }
    let home = tool.home(cache);
    project::remove_folder(&home)?;
    fs::rename(&part, &home).map_err(|error| Failure::file("move to its place", &part, &error))?;
    eprintln!("set-up: {} is there, after {} s", tool.title, begun.elapsed().as_secs());
    Ok(tool.parts_in(&home))
}

fn cargo_install(tool: &Tool, arguments: &[&str], part: &Path, scratch: &Path, instead: &str) -> Result<(), Failure> {
    let attempt = |locked: bool| {
        let mut cargo = run::command("cargo");
        cargo
            .args(["install", tool.package, "--version", &tool.version, "--root"])
            .arg(part)
            .args(arguments)
            .args(locked.then_some("--locked"))
            // Outside the repository, so that its Cargo configuration has no say.
            .current_dir(part)
            .env("CARGO_TARGET_DIR", scratch)
            // These tools run for seconds: a quick compilation is worth more than a quick program.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
            cargo.env_remove(name);
        }
        run::quiet(
            &mut cargo,
            &format!("check the network and that a C compiler (`cc`) is there, then run the same again; or {instead}"),
        )
    };
    if attempt(true).is_ok() {
        return Ok(());
    }
    // A registry that lags behind may lack a version that the package's own lock file names.
    eprintln!("set-up: not with the package's own lock file; once more with what the registry has ...");
    attempt(false)
}

fn npm_install(tool: &Tool, part: &Path, instead: &str) -> Result<(), Failure> {
    if run::on_path("npm").is_none() {
        return Err(Failure::new(
            format!("npm is not on PATH, and {} comes from it", tool.title),
            format!("install Node.js 18 or newer (https://nodejs.org), or {instead}"),
        ));
    }
    let mut npm = run::command("npm");
    npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"])
        .arg(part)
        .arg(format!("{}@{}", tool.package, tool.version))
        .current_dir(part);
    run::quiet(&mut npm, &format!("check the network and `npm ping`, then run the same again; or {instead}"))
}
