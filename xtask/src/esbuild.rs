//! The two calls of esbuild: bundle the styles, bundle a script.

use std::path::Path;

use anyhow::Result;
use serde_json::json;
use xshell::cmd;

use crate::{project, tools::Tools};

/// esbuild, for a release or for a debug build.
pub(crate) struct Esbuild {
    pub(crate) tools: Tools,
    pub(crate) release: bool,
}

impl Esbuild {
    /// A style sheet with all that it imports, as one text.
    pub(crate) fn style(&self, file: &Path) -> Result<String> {
        let bytes = self.run(file, &[])?;
        Ok(String::from_utf8_lossy(&bytes).trim_end().to_owned())
    }

    /// A script with all that it imports statically, and with `names` put in as string constants.
    pub(crate) fn script(&self, file: &Path, names: &[(&str, &str)]) -> Result<Vec<u8>> {
        // The glue stays a file of its own.
        let mut arguments =
            ["--format=esm", "--external:./byok-calculator-*", "--target=es2022"].map(str::to_owned).to_vec();
        arguments.extend(names.iter().map(|(name, value)| format!("--define:{name}={}", json!(value))));
        self.run(file, &arguments)
    }

    fn run(&self, file: &Path, arguments: &[String]) -> Result<Vec<u8>> {
        // A path that starts with the root would end up in comments of debug builds.
        let file = file.strip_prefix(project::root()).unwrap_or(file);
        let minify = self.release.then_some("--minify");
        let fixed = ["--bundle", "--charset=utf8", "--log-level=error", "--legal-comments=none"];
        Ok(cmd!(self.tools.shell, "esbuild {file} {arguments...} {fixed...} {minify...}").quiet().output()?.stdout)
    }
}
