//! The two calls of esbuild: bundle the styles, bundle a script.

use std::{fmt::Write, path::Path};

use xtask::{Failure, project, run, tools::Tools};

/// The language level of all scripts.
const TARGET: &str = "--target=es2022";

/// esbuild, for a release or for a debug build.
pub(crate) struct Esbuild {
    pub(crate) tools: Tools,
    pub(crate) release: bool,
}

impl Esbuild {
    /// A style sheet with all that it imports, as one text.
    pub(crate) fn style(&self, file: &Path) -> Result<String, Failure> {
        let bytes = self.run(file, &["--bundle"])?;
        Ok(String::from_utf8_lossy(&bytes).trim_end().to_owned())
    }

    /// A script with all that it imports statically, and with `names` put in as string constants.
    pub(crate) fn script(&self, file: &Path, names: &[(&str, &str)]) -> Result<Vec<u8>, Failure> {
        let defines: Vec<String> =
            names.iter().map(|(name, value)| format!("--define:{name}={}", quoted(value))).collect();
        // The glue stays a file of its own.
        let mut arguments = vec!["--bundle", "--format=esm", "--external:./byok-calculator-*", TARGET];
        arguments.extend(defines.iter().map(String::as_str));
        self.run(file, &arguments)
    }

    fn run(&self, file: &Path, arguments: &[&str]) -> Result<Vec<u8>, Failure> {
        let mut esbuild = self.tools.command("esbuild");
        // A path that starts with the root would end up in comments of debug builds.
        esbuild.arg(file.strip_prefix(project::root()).unwrap_or(file));
        esbuild.args(arguments).args(["--charset=utf8", "--log-level=error", "--legal-comments=none"]);
        esbuild.args(self.release.then_some("--minify"));
        run::read(&mut esbuild, &format!("see what esbuild says above about {}", file.display()))
    }
}

/// A string as a JSON literal.
fn quoted(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    json.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            '\u{0}'..='\u{1f}' | '\u{2028}' | '\u{2029}' => {
                // Writing to a string cannot fail.
                let _ = write!(json, "\\u{:04x}", u32::from(character));
            }
            _ => json.push(character),
        }
    }
    json.push('"');
    json
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_is_quoted_as_json() {
        assert_eq!(quoted("a{b:\"c\\\"}\n·"), "\"a{b:\\\"c\\\\\\\"}\\u000a·\"");
    }
}
