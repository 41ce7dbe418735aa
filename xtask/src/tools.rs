//! The tools of the build, in the versions that it needs. A program on PATH is used when its version fits; the others
//! are installed, programs written in Rust once per user, npm's packages in `xtask/node_modules`.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use cargo_metadata::MetadataCommand;
use xshell::{Shell, cmd};

use crate::project::{self, WASM_TARGET};

/// All tools of the build, ready to be run.
pub(crate) struct Tools {
    /// Runs programs in the repository, with the tools on PATH.
    pub(crate) shell: Shell,
}

impl Tools {
    /// What `dist/` is built with; installs what is missing.
    pub(crate) fn for_build() -> Result<Self> {
        Self::ensure(&[CargoTool::trunk(), CargoTool::wasm_bindgen()?])
    }

    /// What Trunk's hook needs.
    pub(crate) fn for_finish() -> Result<Self> {
        Self::ensure(&[])
    }

    /// What the checks need besides the browsers.
    pub(crate) fn for_test() -> Result<Self> {
        let shell = project::shell()?;
        for (component, version) in
            [("rustfmt", cmd!(shell, "cargo fmt --version")), ("clippy", cmd!(shell, "cargo clippy --version"))]
        {
            if version.quiet().ignore_stderr().read().is_err() {
                eprintln!("set-up: adding {component}, because the checks use it; a few seconds");
                cmd!(shell, "rustup component add {component}").run()?;
            }
        }
        Self::for_build()
    }

    fn ensure(programs: &[CargoTool]) -> Result<Self> {
        let shell = project::shell()?;
        add_wasm_target(&shell)?;
        let mut folders = vec![npm_packages(&shell)?.join(".bin")];
        for program in programs {
            folders.extend(program.ensure()?.parent().map(PathBuf::from));
        }
        shell.set_var("PATH", path_with(folders)?);
        Ok(Self { shell })
    }
}

/// Where toolchains are not installed on demand, one that is there may lack the target.
fn add_wasm_target(shell: &Shell) -> Result<()> {
    let sysroot = PathBuf::from(cmd!(shell, "rustc --print sysroot").quiet().read()?);
    if !sysroot.join("lib/rustlib").join(WASM_TARGET).exists() {
        eprintln!("set-up: adding the target {WASM_TARGET}, because the calculator is WebAssembly; under a minute");
        cmd!(shell, "rustup target add {WASM_TARGET}").run()?;
    }
    Ok(())
}

/// `node_modules` with the packages of `xtask/package-lock.json`.
pub(crate) fn npm_packages(shell: &Shell) -> Result<PathBuf> {
    let folder = project::root().join("xtask");
    let packages = folder.join("node_modules");
    // npm writes its own lock file once all packages are in place.
    let modified = |path: PathBuf| path.metadata().and_then(|data| data.modified()).ok();
    let installed = modified(packages.join(".package-lock.json"));
    if installed.is_none() || installed < modified(folder.join("package-lock.json")) {
        eprintln!("set-up: installing wasm-opt, esbuild and axe-core with npm; a few seconds");
        let _there = shell.push_dir(&folder);
        cmd!(shell, "npm ci --ignore-scripts --no-audit --no-fund")
            .run()
            .context("Node.js 18 or newer with npm is needed")?;
    }
    Ok(packages)
}

fn path_with(mut folders: Vec<PathBuf>) -> Result<OsString> {
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    Ok(env::join_paths(folders)?)
}

/// A program that crates.io has.
pub(crate) struct CargoTool {
    package: &'static str,
    version: String,
    program: &'static str,
    arguments: &'static [&'static str],
    why: &'static str,
}

impl CargoTool {
    fn trunk() -> Self {
        Self {
            package: "trunk",
            version: "0.21.14".to_owned(),
            program: "trunk",
            // It need not download anything, and most of its compile time is TLS.
            arguments: &["--no-default-features"],
            why: "it builds dist/; compiling takes about 6 minutes",
        }
    }

    /// What drives Firefox.
    pub(crate) fn geckodriver() -> Self {
        Self {
            package: "geckodriver",
            version: "0.37.1".to_owned(),
            program: "geckodriver",
            arguments: &[],
            why: "the tests drive Firefox with it; compiling takes about 2 minutes",
        }
    }

    fn wasm_bindgen() -> Result<Self> {
        let metadata = MetadataCommand::new().current_dir(project::root()).exec()?;
        let package = metadata.packages.iter().find(|package| package.name == "wasm-bindgen");
        let version = package.context("Cargo.lock names no wasm-bindgen")?.version.to_string();
        Ok(Self {
            package: "wasm-bindgen-cli",
            version,
            program: "wasm-bindgen",
            arguments: &[],
            why: "it writes the glue, in the version of Cargo.lock; compiling takes about 3 minutes",
        })
    }

    /// Where it is, on PATH or in the user's cache; installs it if need be.
    pub(crate) fn ensure(&self) -> Result<PathBuf> {
        let on_path = which::which(self.program).into_iter();
        if let Some(program) = on_path.chain([self.cached()]).find(|program| self.fits(program)) {
            return Ok(program);
        }
        let &Self { package, ref version, arguments, why, .. } = self;
        let home = self.home();
        fs::create_dir_all(&home)?;
        let shell = Shell::new()?;
        // Outside of the repository, whose settings are for the calculator.
        shell.change_dir(&home);
        eprintln!("set-up: installing {package} {version}, because {why}");
        let quiet = ["--no-confirm", "--log-level", "error", "--disable-strategies", "compile"];
        let is_prebuilt = which::which("cargo-binstall").is_ok()
            && cmd!(shell, "cargo binstall {quiet...} --root {home} {package}@{version}").run().is_ok();
        if !is_prebuilt {
            // It runs for seconds: compiling fast matters more than running fast.
            let fast = [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16")];
            let install = |lock: Option<&str>| {
                let fast = fast.map(|(name, value)| (format!("CARGO_PROFILE_RELEASE_{name}"), value));
                cmd!(shell, "cargo install {lock...} --root {home} {arguments...} {package}@{version}").envs(fast).run()
            };
            if install(Some("--locked")).is_err() {
                eprintln!(
                    "set-up: once more with other dependencies, because the registry may lack one of its Cargo.lock"
                );
                install(None)?;
            }
        }
        let program = self.cached();
        if !self.fits(&program) {
            bail!("{} is not {package} {version}", program.display());
        }
        Ok(program)
    }

    /// Its folder in the cache, which has a place for every version.
    fn home(&self) -> PathBuf {
        project::tool_cache().join(format!("{}-{}", self.package, self.version))
    }

    /// Where the cache has it, if it is installed there.
    fn cached(&self) -> PathBuf {
        self.home().join("bin").join(self.program)
    }

    /// Whether this program is of the right version: "trunk 0.21.14", "geckodriver 0.37.1 (...)".
    fn fits(&self, program: &Path) -> bool {
        let printed = Command::new(program).arg("--version").output();
        printed.is_ok_and(|output| {
            String::from_utf8_lossy(&output.stdout).split_whitespace().any(|word| word == self.version)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_is_the_one_that_its_settings_name() -> Result<()> {
        let config = fs::read_to_string(project::root().join("Trunk.toml"))?;
        assert!(config.contains(&format!("trunk-version = \"{}\"", CargoTool::trunk().version)));
        Ok(())
    }
}
