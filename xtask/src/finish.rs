//! `finish`: what happens between Trunk's build and `dist/`. Trunk calls it (Trunk.toml, hook `post_build`), so a plain
//! `trunk build --release` gives the same files as `cargo xtask dist`.
//!
//! Trunk leaves wasm-bindgen's glue and the WASM; this names both by their final content and builds `embed.js`, which
//! carries those names, the integrity value of the WASM and the styles.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use byok_calculator::model::Key;
use xtask::{Failure, project, tools::Tools};

use crate::{digest, esbuild::Esbuild, no_arguments};

const EMBED: &str = "embed.js";

/// Finishes the build in Trunk's staging folder.
pub(crate) fn finish(arguments: &[String]) -> Result<(), Failure> {
    no_arguments(arguments)?;
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Failure::new(
            "TRUNK_STAGING_DIR is not set: `finish` is a part of Trunk's build",
            "run `cargo xtask dist`, or `trunk build --release`",
        )
    })?;
    let esbuild = Esbuild {
        tools: Tools::for_finish()?,
        release: env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release"),
    };
    let output = TrunkOutput::find(&staging)?;
    let names = rename(&staging, &output, &esbuild)?;
    embed(&staging, &names, &esbuild)?;
    tidy_page(&staging.join("index.html"))?;
    nothing_left(&staging, &output)
}

/// The two files that Trunk's Rust pipeline leaves, under names of its own.
#[derive(Debug)]
struct TrunkOutput {
    /// What both names start with: the package and Trunk's own hash of the file before optimisation.
    stem: String,
}

impl TrunkOutput {
    fn find(staging: &Path) -> Result<Self, Failure> {
        let names = list(staging)?;
        let stems: Vec<&str> = names
            .iter()
            .filter_map(|name| name.strip_suffix("_bg.wasm"))
            .filter(|stem| stem.starts_with(project::PACKAGE))
            .collect();
        match stems[..] {
            [stem] if names.contains(&format!("{stem}.js")) => Ok(Self { stem: stem.to_owned() }),
            _ => Err(Failure::new(
                format!(
                    "{} should hold one {}*_bg.wasm with its glue, and holds {names:?}",
                    staging.display(),
                    project::PACKAGE
                ),
                "check the `<link data-trunk rel=\"rust\">` of index.html",
            )),
        }
    }
}

/// The final names, and what is needed to trust the WASM.
struct Names {
    glue: String,
    wasm: String,
    integrity: String,
}

/// Gives glue and WASM the names of their content.
fn rename(staging: &Path, output: &TrunkOutput, esbuild: &Esbuild) -> Result<Names, Failure> {
    let glue = staging.join(format!("{}.js", output.stem));
    let wasm = staging.join(format!("{}_bg.wasm", output.stem));
    let script = esbuild.module(&glue)?;
    let module = read(&wasm)?;
    let names = Names {
        glue: format!("{}-{}.js", project::PACKAGE, digest::short(&script)),
        wasm: format!("{}-{}.wasm", project::PACKAGE, digest::short(&module)),
        integrity: digest::integrity(&module),
    };
    for file in [&glue, &wasm] {
        fs::remove_file(file).map_err(|error| Failure::file("remove", file, &error))?;
    }
    write(&staging.join(&names.glue), &script)?;
    write(&staging.join(&names.wasm), &module)?;
    Ok(names)
}

/// Builds the script that hosts load.
fn embed(staging: &Path, names: &Names, esbuild: &Esbuild) -> Result<(), Failure> {
    let root = project::root();
    let style = esbuild.style(&root.join("style/widget.css"))?;
    let script = esbuild.script(
        &root.join("src/browser").join(EMBED),
        &[
            ("__GLUE__", &format!("./{}", names.glue)),
            ("__WASM__", &format!("./{}", names.wasm)),
            ("__INTEGRITY__", &names.integrity),
            ("__STYLE__", &style),
            ("__VERSION__", &project::locked_version(project::PACKAGE)?),
            ("__INPUTS__", &inputs()),
        ],
    )?;
    let text = String::from_utf8_lossy(&script);
    for needed in [&names.glue, &names.wasm, &names.integrity, "import("] {
        if !text.contains(needed) {
            return Err(Failure::new(
                format!("embed.js came out without `{needed}`"),
                "src/browser/embed.js must use __GLUE__ (by a runtime `import`), __WASM__ and __INTEGRITY__",
            ));
        }
    }
    write(&staging.join(EMBED), &script)
}

/// The names of all inputs, which are attributes of the element, as the model has them.
fn inputs() -> String {
    Key::all().map(Key::name).collect::<Vec<_>>().join(" ")
}

/// Takes Trunk's own elements out of the page: with `inject_scripts = false` it leaves the link to the crate there.
fn tidy_page(page: &Path) -> Result<(), Failure> {
    let html = String::from_utf8_lossy(&read(page)?).into_owned();
    write(page, without_trunk_links(&html).as_bytes())
}

fn without_trunk_links(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<link") {
        let (before, tag) = rest.split_at(start);
        let (tag, after) = tag.split_at(tag.find('>').map_or(tag.len(), |end| end + 1));
        if tag.contains("data-trunk") {
            kept.push_str(before.trim_end_matches([' ', '\t']));
            rest = after.strip_prefix('\n').unwrap_or(after);
        } else {
            kept.push_str(before);
            kept.push_str(tag);
            rest = after;
        }
    }
    kept.push_str(rest);
    kept
}

/// Fails if the folder holds what no host should get, or a name that is no more.
fn nothing_left(staging: &Path, output: &TrunkOutput) -> Result<(), Failure> {
    let names = list(staging)?;
    let is_left =
        |name: &&String| *name == "snippets" || [".d.ts", "_bg.wasm", ".map"].iter().any(|end| name.ends_with(end));
    if let Some(name) = names.iter().find(is_left) {
        return Err(Failure::new(
            format!("the build left `{name}`, which must not go into dist/"),
            "no inline JavaScript in Rust (`#[wasm_bindgen(module = ...)]`), in crates neither; if the cause is gone, \
             remove target/wasm-bindgen and build again",
        ));
    }
    for name in names.iter().filter(|name| name.ends_with(".html")) {
        if String::from_utf8_lossy(&read(&staging.join(name))?).contains(&output.stem) {
            return Err(Failure::new(
                format!("{name} refers to {}, a name that only Trunk's build has", output.stem),
                "keep `inject_scripts = false` in Trunk.toml",
            ));
        }
    }
    Ok(())
}

fn list(folder: &Path) -> Result<Vec<String>, Failure> {
    let failed = |error| Failure::file("list", folder, &error);
    let entries = fs::read_dir(folder).map_err(failed)?;
    let names = entries.map(|entry| Ok(entry.map_err(failed)?.file_name().to_string_lossy().into_owned()));
    names.collect()
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|error| Failure::file("read", file, &error))
}

fn write(file: &Path, content: &[u8]) -> Result<(), Failure> {
    fs::write(file, content).map_err(|error| Failure::file("write", file, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunks_links_leave_the_page_and_all_others_stay() {
        let html = "<head>\n  <link rel=\"icon\" href=\"i.svg\">\n  <link data-trunk rel=\"rust\"\n    data-wasm-opt=\"z\">\n  \
                    <title>t</title>\n</head>";
        let tidy = "<head>\n  <link rel=\"icon\" href=\"i.svg\">\n  <title>t</title>\n</head>";
        assert_eq!(without_trunk_links(html), tidy);
        assert_eq!(without_trunk_links(tidy), tidy);
    }

    /// A staging folder with these files.
    fn staging(name: &str, files: &[&str]) -> std::io::Result<PathBuf> {
        let folder = env::temp_dir().join(format!("xtask-finish-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        for file in files {
            fs::write(folder.join(file), file)?;
        }
        Ok(folder)
    }

    #[test]
    fn trunks_output_is_one_wasm_with_its_glue() -> Result<(), Box<dyn std::error::Error>> {
        let good = staging("good", &["byok-calculator-1f.js", "byok-calculator-1f_bg.wasm", "index.html"])?;
        let bare = staging("bare", &["byok-calculator-1f_bg.wasm"])?;
        let found = TrunkOutput::find(&good).map(|output| output.stem);
        let missed = TrunkOutput::find(&bare).is_err();
        fs::remove_dir_all(good)?;
        fs::remove_dir_all(bare)?;
        assert_eq!(found?, "byok-calculator-1f");
        assert!(missed);
        Ok(())
    }

    #[test]
    fn leftovers_and_dead_names_stop_the_build() -> Result<(), Box<dyn std::error::Error>> {
        let output = TrunkOutput { stem: "html-of-trunk".to_owned() };
        for (name, file, fine) in [
            ("clean", "embed.js", true),
            ("types", "byok-calculator-1f.d.ts", false),
            ("snippets", "snippets", false),
            // A file holds its own name here, so this page refers to Trunk's.
            ("page", "html-of-trunk.html", false),
        ] {
            let folder = staging(name, &[file])?;
            let outcome = nothing_left(&folder, &output);
            fs::remove_dir_all(folder)?;
            assert_eq!(outcome.is_ok(), fine, "{name}");
        }
        Ok(())
    }
}
