//! A tool: what it is, in which version, and where it lies.

use std::path::{Path, PathBuf};

use crate::{Failure, project, run};

/// Something that the build or the tests use and that a package registry has.
#[derive(Debug, Clone)]
pub(super) struct Tool {
    /// Name for people.
    pub(super) title: &'static str,
    /// Name of the package that holds it, and of its folder in the cache.
    pub(super) package: &'static str,
    /// Version of the package.
    pub(super) version: String,
    /// What of it is used.
    pub(super) parts: Parts,
    /// Where the package comes from.
    pub(super) source: Source,
    /// What it is for, and how long its installation takes.
    pub(super) why: &'static str,
}

/// What of a tool is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Parts {
    /// Programs; the first is asked for its version, the others lie beside it.
    Programs(&'static [&'static str]),
    /// A file of its package.
    File(&'static str),
}

/// Where a tool comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// `cargo install` with these further arguments.
    Cargo(&'static [&'static str]),
    /// `npm install`.
    Npm,
}

impl Tool {
    pub(super) fn trunk() -> Self {
        Self {
            title: "Trunk",
            package: "trunk",
            version: "0.21.14".to_owned(),
            parts: Parts::Programs(&["trunk"]),
            // Its own downloads and its look for updates are not needed, and most of its build time is their TLS.
            source: Source::Cargo(&["--no-default-features"]),
            why: "builds dist/; compiles for about 5 minutes",
        }
    }

    pub(super) fn wasm_bindgen() -> Result<Self, Failure> {
        Ok(Self {
            title: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: project::locked_version("wasm-bindgen")?,
            parts: Parts::Programs(&["wasm-bindgen", "wasm-bindgen-test-runner"]),
            source: Source::Cargo(&[]),
            why: "writes the JavaScript glue, in the version of Cargo.lock; compiles for about 2 minutes",
        })
    }

    pub(super) fn binaryen() -> Self {
        Self {
            title: "Binaryen",
            package: "binaryen",
            version: "132.0.0".to_owned(),
            parts: Parts::Programs(&["wasm-opt"]),
            source: Source::Npm,
            why: "has wasm-opt, which makes the WASM small; a few seconds",
        }
    }

    pub(super) fn esbuild() -> Self {
        Self {
            title: "esbuild",
            package: "esbuild",
            version: "0.28.2".to_owned(),
            parts: Parts::Programs(&["esbuild"]),
            source: Source::Npm,
            why: "bundles embed.js and the styles; a few seconds",
        }
    }

    pub(super) fn axe() -> Self {
        Self {
            title: "axe-core",
            package: "axe-core",
            version: "4.14.1".to_owned(),
            parts: Parts::File("axe.min.js"),
            source: Source::Npm,
            why: "judges whether everybody can use a page; a few seconds",
        }
    }

    pub(super) fn geckodriver() -> Self {
        Self {
            title: "geckodriver",
            package: "geckodriver",
            version: "0.37.1".to_owned(),
            parts: Parts::Programs(&["geckodriver"]),
            source: Source::Cargo(&[]),
            why: "steers Firefox for the tests; compiles for about 2 minutes",
        }
    }

    /// The name of its first part.
    pub(super) fn first(&self) -> &'static str {
        match self.parts {
            Parts::Programs(names) => names[0],
            Parts::File(name) => name,
        }
    }

    /// Whether all its parts are in this folder and the version fits.
    pub(super) fn fits(&self, folder: &Path) -> bool {
        match self.parts {
            Parts::Programs(programs) => {
                let all = programs.iter().all(|program| run::is_executable(&folder.join(program)));
                all && run::probe(folder.join(self.first()), &["--version"])
                    .is_some_and(|printed| self.is_version(&printed))
            }
            // Its folder in the cache is named by its version.
            Parts::File(name) => folder.join(name).is_file(),
        }
    }

    /// Whether what `--version` printed is the wanted version: "trunk 0.21.14", "wasm-opt version 132 (...)", "0.28.2".
    fn is_version(&self, printed: &str) -> bool {
        // Binaryen's releases have one number, their packages three.
        let wanted = self.version.strip_suffix(".0.0").unwrap_or(&self.version);
        printed.split_whitespace().any(|word| word == wanted)
    }

    /// The folder on PATH that holds it, if what a shell would run has the right version.
    fn on_path(&self) -> Option<PathBuf> {
        let Parts::Programs(_) = self.parts else { return None };
        let program = run::on_path(self.first())?;
        let folder = program.parent()?;
        self.fits(folder).then(|| folder.to_path_buf())
    }

    /// Its folder in the cache.
    pub(super) fn home(&self, cache: &Path) -> PathBuf {
        cache.join(format!("{}-{}", self.package, self.version))
    }

    /// Where its parts are inside its folder in the cache.
    pub(super) fn parts_in(&self, home: &Path) -> PathBuf {
        match (self.source, self.parts) {
            (Source::Cargo(_), _) => home.join("bin"),
            (Source::Npm, Parts::Programs(_)) => home.join("node_modules").join(".bin"),
            (Source::Npm, Parts::File(_)) => home.join("node_modules").join(self.package),
        }
    }

    /// The folder with its parts, on PATH or in the cache.
    pub(super) fn find(&self, cache: &Path) -> Option<PathBuf> {
        let cached = self.parts_in(&self.home(cache));
        self.on_path().or_else(|| self.fits(&cached).then_some(cached))
    }

    /// The way round an installation that fails.
    pub(super) fn instead(&self, cache: &Path) -> String {
        match self.parts {
            Parts::Programs(_) => format!("put {} {} on PATH yourself", self.first(), self.version),
            Parts::File(name) => format!("put its {name} into {} yourself", self.parts_in(&self.home(cache)).display()),
        }
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
