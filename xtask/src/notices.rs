//! `THIRD-PARTY-NOTICES.txt` of `dist/`: the crates in the WASM and their licenses.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use anyhow::{Context, Result, ensure};
use cargo_metadata::{MetadataCommand, Package};
use xshell::cmd;

use crate::project;

const FILE: &str = "THIRD-PARTY-NOTICES.txt";

/// How the files begin that hold licenses and notices of a crate, in capitals.
const LICENSES: [&str; 5] = ["LICENSE", "LICENCE", "UNLICENSE", "COPY", "NOTICE"];

const OUR_MIT: &str = include_str!("../../LICENSE-MIT");
const OUR_APACHE: &str = include_str!("../../LICENSE-APACHE");

/// Writes the notices into a folder.
pub(crate) fn write(staging: &Path) -> Result<()> {
    let path = staging.join(FILE);
    fs::write(&path, notices()?).with_context(|| format!("cannot write {}", path.display()))
}

/// Each license text once, below the crates that it is of.
fn notices() -> Result<String> {
    let linked = linked()?;
    let metadata = MetadataCommand::new().current_dir(project::root()).exec().context("there is no list of crates")?;
    let mut texts: BTreeMap<String, (String, BTreeSet<String>)> = BTreeMap::new();
    let mut add = |text: String, user: String| {
        // Licenses that differ only in line breaks are listed once.
        let key = text.split_whitespace().collect::<Vec<_>>().join(" ");
        texts.entry(key).or_insert_with(|| (text, BTreeSet::new())).1.insert(user);
    };
    for package in &metadata.packages {
        let name = format!("{} {}", package.name, package.version);
        if package.source.is_some() && linked.contains(&name) {
            for text in licenses(package)? {
                add(text, name.clone());
            }
        }
    }
    add(OUR_APACHE.to_owned(), "Rust standard library".to_owned());
    let mut notices = String::from(
        "The WebAssembly module of byok-calculator and its JavaScript glue contain code of these\n\
         crates and of the Rust standard library, under the licenses below.\n",
    );
    for (text, users) in texts.into_values() {
        let users = users.into_iter().collect::<Vec<_>>().join(", ");
        notices += &format!("\n{}\n{users}\n\n{}\n", "=".repeat(80), text.trim_end());
    }
    Ok(notices)
}

/// The crates that the WASM is linked from, each as name and version; macros run at build time only.
fn linked() -> Result<BTreeSet<String>> {
    let (shell, package, target) = (project::shell()?, project::PACKAGE, project::WASM_TARGET);
    let tree = cmd!(shell, "cargo tree --locked -p {package} --target {target} -e normal,no-proc-macro --prefix none");
    let lines = tree.args(["--format", "{p}"]).quiet().read().context("there is no tree of crates")?;
    let crates = lines.lines().filter_map(|line| {
        let (name, version) = line.split_once(" v")?;
        Some(format!("{name} {}", version.split(' ').next()?))
    });
    Ok(crates.collect())
}

/// The license texts of a crate: its files, or where it has none the MIT license in the name of its authors.
fn licenses(package: &Package) -> Result<Vec<String>> {
    let manifest = package.manifest_path.as_std_path();
    let folder = manifest.parent().unwrap_or(manifest);
    let entries = fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    let mut texts = Vec::new();
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if path.is_file() && LICENSES.iter().any(|start| name.starts_with(start)) {
            let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            texts.push(text.replace("\r\n", "\n"));
        }
    }
    let license = package.license.as_deref().unwrap_or("no license");
    if texts.is_empty() && license.contains("MIT") {
        let authors = if package.authors.is_empty() {
            format!("The {} authors", package.name)
        } else {
            package.authors.join(", ")
        };
        texts.push(OUR_MIT.replace("The byok-calculator authors", &authors));
    }
    let (name, version) = (&package.name, &package.version);
    ensure!(!texts.is_empty(), "{name} {version} ({license}) comes without the text of its license");
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_linked_has_its_license_and_each_text_is_there_once() -> Result<()> {
        let notices = notices()?;
        for part in ["leptos 0.", "wasm-bindgen 0.", "Rust standard library", "Copyright (c) Greg Johnston"] {
            assert!(notices.contains(part), "{part} in {notices}");
        }
        for no_part in ["proptest", "leptos_macro", "byok-calculator 0."] {
            assert!(!notices.contains(no_part), "{no_part}");
        }
        let sections: Vec<_> = notices.split("====\n").skip(1).map(|section| section.split_once("\n\n")).collect();
        let texts: BTreeSet<_> = sections.iter().flatten().map(|(_, text)| text.trim()).collect();
        assert_eq!(texts.len(), sections.len());
        Ok(())
    }
}
