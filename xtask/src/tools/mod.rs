//! The tools of the build: which there are, in which version, and the set-up that makes sure of them.
//!
//! A tool on PATH is used when its version fits; the others are installed once per user, into a cache keyed by version.

pub mod browser;
mod install;
mod toolchain;

use std::{
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Failure, project, run};

/// A program that the build runs.
#[derive(Debug, Clone)]
struct Tool {
    /// Name for people.
    title: &'static str,
    /// Name of the package that holds it, and of its folder in the cache.
    package: &'static str,
    /// Version of the package.
    version: String,
    /// Its programs; the first is asked for its version, the others lie beside it.
    programs: &'static [&'static str],
    /// Where the package comes from.
    source: Source,
    /// What it is for, and how long its installation takes.
    why: &'static str,
}

/// Where a tool comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    /// `cargo install` with these further arguments.
    Cargo(&'static [&'static str]),
    /// `npm install`.
    Npm,
}

impl Tool {
    fn trunk() -> Self {
        Self {
            title: "Trunk",
            package: "trunk",
            version: "0.21.14".to_owned(),
            programs: &["trunk"],
            // Its own downloads and its look for updates are not needed, and most of its build time is their TLS.
            source: Source::Cargo(&["--no-default-features"]),
            why: "builds dist/; compiles for about 5 minutes",
        }
    }

    fn wasm_bindgen() -> Result<Self, Failure> {
        Ok(Self {
            title: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: project::locked_version("wasm-bindgen")?,
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            source: Source::Cargo(&[]),
            why: "writes the JavaScript glue, in the version of Cargo.lock; compiles for about 2 minutes",
        })
    }

    fn binaryen() -> Self {
        Self {
            title: "Binaryen",
            package: "binaryen",
            version: "132.0.0".to_owned(),
            programs: &["wasm-opt"],
            source: Source::Npm,
            why: "has wasm-opt, which makes the WASM small; a few seconds",
        }
    }

    fn esbuild() -> Self {
        Self {
            title: "esbuild",
            package: "esbuild",
            version: "0.28.2".to_owned(),
            programs: &["esbuild"],
            source: Source::Npm,
            why: "bundles embed.js and the styles; a few seconds",
        }
    }

    /// The folder with the tool's programs, if all are there and the version fits.
    fn fits(&self, folder: &Path) -> bool {
        let all = self.programs.iter().all(|program| run::is_executable(&folder.join(program)));
        all && run::probe(folder.join(self.programs[0]), &["--version"])
            .is_some_and(|printed| self.is_version(&printed))
    }

    /// Whether what `--version` printed is the wanted version: "trunk 0.21.14", "wasm-opt version 132 (...)", "0.28.2".
    fn is_version(&self, printed: &str) -> bool {
        // Binaryen's releases have one number, their packages three.
        let wanted = self.version.strip_suffix(".0.0").unwrap_or(&self.version);
        printed.split_whitespace().any(|word| word == wanted)
    }

    /// The folder on PATH that holds it, if what a shell would run has the right version.
    fn on_path(&self) -> Option<PathBuf> {
        let program = run::on_path(self.programs[0])?;
        let folder = program.parent()?;
        self.fits(folder).then(|| folder.to_path_buf())
    }

    /// Its folder in the cache.
    fn home(&self, cache: &Path) -> PathBuf {
        cache.join(format!("{}-{}", self.package, self.version))
    }

    /// Where its programs are inside its folder in the cache.
    fn programs_in(&self, home: &Path) -> PathBuf {
        match self.source {
            Source::Cargo(_) => home.join("bin"),
            Source::Npm => home.join("node_modules").join(".bin"),
        }
    }

    /// The folder with its programs, on PATH or in the cache.
    fn find(&self, cache: &Path) -> Option<PathBuf> {
        let cached = self.programs_in(&self.home(cache));
        self.on_path().or_else(|| self.fits(&cached).then_some(cached))
    }
}

/// The tools, ready to be run.
#[derive(Debug, Clone)]
pub struct Tools {
    path: OsString,
}

impl Tools {
    /// All that `dist/` is built with; installs what is missing.
    pub fn for_build() -> Result<Self, Failure> {
        toolchain::ensure_for_wasm()?;
        let tools = [Tool::trunk(), Tool::wasm_bindgen()?, Tool::binaryen(), Tool::esbuild()];
        let ready = Self::ensure(&tools)?;
        let names: Vec<_> = tools.iter().map(|tool| format!("{} {}", tool.title, tool.version)).collect();
        eprintln!("set-up: {} are ready", names.join(", "));
        Ok(ready)
    }

    /// All that the checks need besides a browser.
    pub fn for_test() -> Result<Self, Failure> {
        toolchain::ensure_components()?;
        Self::for_build()
    }

    /// What the step after Trunk's needs: all but Trunk, which runs it.
    pub fn for_finish() -> Result<Self, Failure> {
        toolchain::ensure_for_wasm()?;
        Self::ensure(&[Tool::wasm_bindgen()?, Tool::binaryen(), Tool::esbuild()])
    }

    fn ensure(tools: &[Tool]) -> Result<Self, Failure> {
        let cache = project::tool_cache()?;
        let mut folders: Vec<_> = tools.iter().map(|tool| tool.find(&cache)).collect();
        if folders.iter().any(Option::is_none) {
            folders = install::install_missing(tools, &cache)?;
        }
        let folders: Vec<PathBuf> = folders.into_iter().flatten().collect();
        Ok(Self { path: run::path_with(&folders)? })
    }

    /// A command that runs in the repository and finds these tools on PATH.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = run::command(program);
        command.current_dir(project::root()).env("PATH", &self.path);
        command
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_the_tools_print_them() {
        assert!(Tool::trunk().is_version("trunk 0.21.14"));
        assert!(!Tool::trunk().is_version("trunk 0.21.1"));
        assert!(!Tool::trunk().is_version("trunk 0.21.140"));
        assert!(Tool::binaryen().is_version("wasm-opt version 132 (version_132)"));
        assert!(!Tool::binaryen().is_version("wasm-opt version 108"));
        assert!(Tool::esbuild().is_version("0.28.2"));
    }

    #[test]
    fn trunk_is_the_one_that_its_settings_are_written_for() -> Result<(), Box<dyn std::error::Error>> {
        let config = std::fs::read_to_string(project::root().join("Trunk.toml"))?;
        assert!(config.contains(&format!("trunk-version = \"{}\"", Tool::trunk().version)));
        Ok(())
    }
}
