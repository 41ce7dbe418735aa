//! `finish`, Trunk's post-build hook (Trunk.toml), so that a plain `trunk build --release` gives the same `dist/` as
//! `cargo xtask dist`: names glue and WASM by their content, builds `embed.js` with those names and the integrity hash,
//! and fills in the page's figures.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use byok_calculator::{
    config::config_schema,
    element::{ATTRIBUTES, HIDE, VERSION},
    model::Key,
    view::PRICE_LIST,
};
use serde_json::{Map, json};

use crate::{digest, dist, esbuild::Esbuild, notices, page, project, tools::Tools};

/// Glue and WASM as `embed.js` loads them.
struct Module {
    glue: String,
    wasm: String,
    integrity: String,
}

/// Finishes the build in Trunk's staging folder.
pub(crate) fn finish() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("this is Trunk's hook: run `cargo xtask dist`, or `trunk build --release`")?;
    dist::forget()?;
    let esbuild = Esbuild {
        tools: Tools::for_finish()?,
        release: env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release"),
    };
    let page_file = staging.join("index.html");
    let page = String::from_utf8_lossy(&read(&page_file)?).into_owned();
    let (module, page) = name_module(&staging, &page, &esbuild)?;
    let style = esbuild.style(&project::root().join("style/widget.css"))?;
    let answer = byok_calculator::view::ssr::render("");
    let page_style = format!("{style}{}", answer.style);
    let style_file = format!("{}-{}.css", project::PACKAGE, digest::short(page_style.as_bytes()));
    write(&staging.join(&style_file), page_style.as_bytes())?;
    let page = page::fill(&page, &page::site(env::var("TRUNK_PUBLIC_URL").ok()), &style_file, &answer.html)
        .context("index.html has a name that xtask/src/page.rs does not know")?;
    write(&page_file, page.as_bytes())?;
    embed(&staging, &module, &style, &esbuild)?;
    notices::write(&staging)?;
    write(&staging.join("config.schema.json"), serde_json::to_string_pretty(&config_schema())?.as_bytes())?;
    let root = project::root();
    write(&staging.join("frame.css"), esbuild.style(&root.join("style/frame.css"))?.as_bytes())?;
    write(&staging.join("frame.js"), &esbuild.script(&root.join("src/browser/frame.js"), &[])?)?;
    write(&staging.join(PRICE_LIST), &read(&root.join("data/prices/2026-11.json"))?)
}

/// Names Trunk's glue and WASM by their final content; gives the page with the new name of the glue too.
///
/// Trunk's own hash is that of the WASM before wasm-opt and of a script before esbuild.
fn name_module(staging: &Path, page: &str, esbuild: &Esbuild) -> Result<(Module, String)> {
    let trunk_wasm = wasm_of_trunk(staging)?;
    let trunk_glue = trunk_wasm.replace("_bg.wasm", ".js");
    let binary = read(&staging.join(&trunk_wasm))?;
    let wasm = format!("{}-{}.wasm", project::PACKAGE, digest::short(&binary));
    name_snippets(staging, &staging.join(&trunk_glue), esbuild)?;
    let script = esbuild.script(&staging.join(&trunk_glue), &[])?;
    // wasm-bindgen names the file before Trunk renames it; bundlers need the name to be true.
    let script = String::from_utf8_lossy(&script).replace(&format!("{}_bg.wasm", project::PACKAGE), &wasm);
    let glue = format!("{}-{}.js", project::PACKAGE, digest::short(script.as_bytes()));
    for old in [&trunk_wasm, &trunk_glue] {
        fs::remove_file(staging.join(old)).with_context(|| format!("cannot remove {old}"))?;
    }
    project::remove_folder(&staging.join("snippets"))?;
    write(&staging.join(&wasm), &binary)?;
    write(&staging.join(&glue), script.as_bytes())?;
    let page = page.replace(&trunk_glue, &glue);
    Ok((Module { glue, wasm, integrity: digest::integrity(&binary) }, page))
}

/// Puts the scripts that the glue imports beside it, named by their content. They stay files of their own: bundled, their
/// exports would be defined in a way that fails on pages that extend `Object.prototype`.
fn name_snippets(staging: &Path, glue: &Path, esbuild: &Esbuild) -> Result<()> {
    const FOLDER: &str = "./snippets/";
    let mut text = String::from_utf8(read(glue)?)?;
    let imports = text.lines().filter(|line| line.starts_with("import "));
    let paths = imports.filter_map(|line| line.split(['\'', '"']).nth(1)?.strip_prefix(FOLDER));
    let paths: BTreeSet<String> = paths.map(str::to_owned).collect();
    for path in paths {
        let script = esbuild.script(&staging.join(FOLDER).join(&path), &[])?;
        let stem = Path::new(&path).file_stem().unwrap_or_default().display();
        let name = format!("{}-{stem}-{}.js", project::PACKAGE, digest::short(&script));
        write(&staging.join(&name), &script)?;
        // The WASM imports by the old name, which therefore stays everywhere but in addresses.
        for quote in ['\'', '"'] {
            text = text.replace(&format!("from {quote}{FOLDER}{path}"), &format!("from {quote}./{name}"));
        }
    }
    write(glue, text.as_bytes())
}

/// The name that Trunk gave the WASM.
fn wasm_of_trunk(staging: &Path) -> Result<String> {
    let entries = fs::read_dir(staging)?;
    let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names
        .find(|name| name.ends_with("_bg.wasm"))
        .context("Trunk left no WASM: index.html needs its `<link data-trunk rel=\"rust\">`")
}

/// Builds the script that hosts load.
fn embed(staging: &Path, module: &Module, style: &str, esbuild: &Esbuild) -> Result<()> {
    let root = project::root();
    let inputs = Key::all().map(Key::name).collect::<Vec<_>>().join(" ");
    let rules: Map<_, _> =
        ATTRIBUTES.iter().map(|attribute| (attribute.name.to_owned(), json!(attribute.rule))).collect();
    let hide = HIDE.iter().map(|token| token.name).collect::<Vec<_>>().join(" ");
    let script = esbuild.script(
        &root.join("src/browser/embed.js"),
        &[
            ("__GLUE__", &format!("./{}", module.glue)),
            ("__WASM__", &format!("./{}", module.wasm)),
            ("__INTEGRITY__", &module.integrity),
            ("__STYLE__", style),
            ("__VERSION__", VERSION),
            ("__INPUTS__", &inputs),
            ("__OPTIONS__", &json!(rules).to_string()),
            ("__HIDE__", &hide),
        ],
    )?;
    write(&staging.join("embed.js"), &script)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

fn write(file: &Path, content: &[u8]) -> Result<()> {
    fs::write(file, content).with_context(|| format!("cannot write {}", file.display()))
}
