//! The tools of the build: which there are, in which version, and the set-up that makes sure of them.
//!
//! A tool on PATH is used when its version fits; the others are installed once per user, into a cache keyed by version.

pub mod browser;
mod install;
mod tool;
mod toolchain;

use std::{
    ffi::{OsStr, OsString},
    path::PathBuf,
    process::Command,
};

use self::tool::Tool;

use crate::{Failure, project, run};

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
        Ok(Self { path: run::path_with(&folders(tools)?)? })
    }

    /// A command that runs in the repository and finds these tools on PATH.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = run::command(program);
        command.current_dir(project::root()).env("PATH", &self.path);
        command
    }
}

/// The script that judges whether everybody can use a page; installs it if it is missing.
pub fn axe() -> Result<PathBuf, Failure> {
    one(&Tool::axe())
}

/// The first part of a tool; installs it if it is missing.
fn one(tool: &Tool) -> Result<PathBuf, Failure> {
    let folders = folders(std::slice::from_ref(tool))?;
    Ok(folders[0].join(tool.first()))
}

/// The first part of a tool that is there already.
fn present(tool: &Tool) -> Result<Option<PathBuf>, Failure> {
    let cache = project::tool_cache()?;
    Ok(tool.find(&cache).map(|folder| folder.join(tool.first())))
}

/// The folder of each tool; installs what is missing.
fn folders(tools: &[Tool]) -> Result<Vec<PathBuf>, Failure> {
    let cache = project::tool_cache()?;
    let found: Option<Vec<_>> = tools.iter().map(|tool| tool.find(&cache)).collect();
    match found {
        Some(folders) => Ok(folders),
        None => install::install_missing(tools, &cache),
    }
}
