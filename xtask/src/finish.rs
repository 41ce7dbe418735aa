//! `finish`: what happens between Trunk's build and `dist/`. Trunk calls it (Trunk.toml, hook `post_build`), so a plain
//! `trunk build --release` gives the same files as `cargo xtask dist`.
//!
//! Trunk leaves pages and styles; this adds the WASM and its glue, named by their content, `embed.js`, which carries
//! those names, the integrity value of the WASM and the styles, all that the model says on the page, and what describes
//! the element to editors and compilers.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use byok_calculator::model::Key;
use xtask::{Failure, project, tools::Tools};

use crate::{
    digest,
    esbuild::Esbuild,
    no_arguments,
    page::{self, Page},
    picture,
    wasm::{self, Module},
};

/// What is handed on as it is: folder and name here, name there.
const COPIES: [(&str, &str, &str); 3] = [
    ("src/browser", "custom-elements.json", "custom-elements.json"),
    ("src/browser", "embed.d.ts", "embed.d.ts"),
    ("data/prices", "2026-11.json", "prices-2026-11.json"),
];

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
    let module = wasm::build(&esbuild.tools, esbuild.release)?;
    let names = name(&staging, &module, &esbuild)?;
    embed(&staging, &names, &esbuild)?;
    finish_page(&staging)?;
    frame(&staging, &esbuild)?;
    for (folder, name, as_name) in COPIES {
        write(&staging.join(as_name), &read(&project::root().join(folder).join(name))?)?;
    }
    Ok(())
}

/// The final names, and what is needed to trust the WASM.
struct Names {
    glue: String,
    wasm: String,
    integrity: String,
}

/// Puts glue and WASM into the folder under the names of their content.
fn name(staging: &Path, module: &Module, esbuild: &Esbuild) -> Result<Names, Failure> {
    let mut parts = Vec::new();
    for (name, part) in &module.parts {
        parts.push((name.as_str(), keep(staging, part, &format!("{}-{name}", project::PACKAGE))?));
    }
    let functions = project::root().join("src/browser/parts.js");
    write(&module.loader, loader(&functions.display().to_string(), &parts).as_bytes())?;
    let (wasm, integrity) = keep(staging, &module.main, project::PACKAGE)?;
    let script = esbuild.script(&module.glue, &[])?;
    let glue = format!("{}-{}.js", project::PACKAGE, digest::short(&script));
    write(&staging.join(&glue), &script)?;
    Ok(Names { glue, wasm, integrity })
}

/// What loads parts, under the names by which the glue knows it; `functions` is the file that does so. Each part has a name,
/// its file and its integrity value, and all but the first are loaded behind that.
fn loader(functions: &str, parts: &[(&str, (String, String))]) -> String {
    let mut script = format!(
        "import {{ loader, caller }} from {functions:?};\nimport {{ initSync }} from \"./{}.js\";\n",
        project::PACKAGE
    );
    let mut first = String::new();
    for (name, (file, integrity)) in parts {
        script += &format!("const {name} = loader(initSync, \"./{file}\", \"{integrity}\"{first});\n");
        script += &format!("export const __wasm_split_load_{name} = caller(initSync, {name});\n");
        if first.is_empty() {
            first = format!(", {name}");
        }
    }
    script
}

/// Puts WASM into the folder; gives its name and its integrity value.
fn keep(staging: &Path, file: &Path, stem: &str) -> Result<(String, String), Failure> {
    let wasm = read(file)?;
    let name = format!("{stem}-{}.wasm", digest::short(&wasm));
    write(&staging.join(&name), &wasm)?;
    Ok((name, digest::integrity(&wasm)))
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

/// Puts figures, picture and addresses into the page, and takes Trunk's own elements out: it leaves the link to the crate.
fn finish_page(staging: &Path) -> Result<(), Failure> {
    let picture = picture::draw(&page::picture_words())?;
    let name = format!("picture-{}.png", digest::short(&picture));
    write(&staging.join(&name), &picture)?;
    write(&staging.join("favicon.ico"), &picture::icon()?)?;
    let file = staging.join("index.html");
    let template = String::from_utf8_lossy(&read(&file)?).into_owned();
    let page = Page { site: site(env::var("TRUNK_PUBLIC_URL").ok()), picture: name };
    write(&file, page.fill(&without_trunk_links(&template))?.as_bytes())
}

/// The calculator alone on a page, under names that hosts and the calculator's own Print can rely on.
fn frame(staging: &Path, esbuild: &Esbuild) -> Result<(), Failure> {
    let root = project::root();
    write(&staging.join("frame.html"), &read(&root.join("src/browser/frame.html"))?)?;
    write(&staging.join("frame.css"), esbuild.style(&root.join("style/frame.css"))?.as_bytes())?;
    write(&staging.join("frame.js"), &esbuild.script(&root.join("src/browser/frame.js"), &[])?)
}

/// Where the page will lie: what `trunk build --public-url` names, if that is a whole address.
fn site(public_url: Option<String>) -> String {
    match public_url {
        Some(url) if url.starts_with("http") => format!("{}/", url.trim_end_matches('/')),
        _ => "./".to_owned(),
    }
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
    fn all_parts_but_the_first_are_loaded_behind_it() {
        let part = |name: &'static str| (name, (format!("{name}-0.wasm"), "sha384-x".to_owned()));
        let script = loader("/parts.js", &[part("more"), part("explore")]);
        assert!(script.contains(r#"const more = loader(initSync, "./more-0.wasm", "sha384-x");"#), "{script}");
        assert!(
            script.contains(r#"const explore = loader(initSync, "./explore-0.wasm", "sha384-x", more);"#),
            "{script}"
        );
        assert!(script.contains("export const __wasm_split_load_explore = caller(initSync, explore);"), "{script}");
    }

    #[test]
    fn a_page_that_knows_its_address_says_so() {
        let given = |url: &str| site(Some(url.to_owned()));
        assert_eq!(given("https://a.example/calc"), "https://a.example/calc/");
        assert_eq!((given("./"), given("/calc/"), site(None)), ("./".into(), "./".into(), "./".into()));
    }

    #[test]
    fn trunks_links_leave_the_page_and_all_others_stay() {
        let html = "<head>\n  <link rel=\"icon\" href=\"i.svg\">\n  <link data-trunk rel=\"rust\"\n    data-wasm-opt=\"z\">\n  \
                    <title>t</title>\n</head>";
        let tidy = "<head>\n  <link rel=\"icon\" href=\"i.svg\">\n  <title>t</title>\n</head>";
        assert_eq!(without_trunk_links(html), tidy);
        assert_eq!(without_trunk_links(tidy), tidy);
    }
}
