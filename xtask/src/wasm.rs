//! The WASM and its glue: compiled, taken apart, bound, made small.
//!
//! A release compiles the standard library along, for size and without anything that tells where a panic came from:
//! 7 kB less of what each visitor downloads (Brotli). Cargo takes that as an unstable feature, which `RUSTC_BOOTSTRAP`
//! opens on a stable compiler. What the answer can do without becomes WASM of its own: the functions that bear
//! `wasm_split`, with all that only they need.

use std::{
    fs,
    path::{Path, PathBuf},
};

use wasm_split_cli_support as split;
use xtask::{Failure, project, run, tools::Tools};

use crate::{merge, trim};

const TARGET: &str = "wasm32-unknown-unknown";

/// The linker's own knowledge of what refers to what, by which the module is taken apart.
const RELOCATIONS: &str = "-Clink-arg=--emit-relocs";
/// A panic is a trap and nothing else: no message, no place. The element's shell sees the trap.
const SMALL: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none";

/// What the compiler may put into the module, and so what wasm-opt must know. All of it is older than the styles need.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// Functions compress better that stand beside their like, and like have names that begin alike. The lowest addresses
/// are the far end of the stack: nothing has its place there.
#[rustfmt::skip]
const PASSES: [&str; 8] = [
    "--low-memory-unused", "--flatten", "--rereloop", "-Oz", "--converge",
    "--reorder-functions-by-name", "--strip-producers", "--strip-target-features",
];
/// Inlining stops early: functions that stay whole compress better. In parts the smallest are ways into the main module.
const INLINED: &str = "5";
const INLINED_IN_PARTS: &str = "8";

/// The part that is loaded first, with what it shares with others.
const FIRST: &str = "more";

/// The file with the functions that load parts, as the glue names it.
const LOADER: &str = "__wasm_split.js";

/// The files that make up the module.
pub(crate) struct Module {
    /// wasm-bindgen's JavaScript.
    pub(crate) glue: PathBuf,
    /// The WASM that is loaded first.
    pub(crate) main: PathBuf,
    /// Its parts that are loaded later: the name of each, and the file. The first is loaded before any other.
    pub(crate) parts: Vec<(String, PathBuf)>,
    /// Where the glue looks for the JavaScript that loads them.
    pub(crate) loader: PathBuf,
}

/// Builds the module into the scratch space.
pub(crate) fn build(tools: &Tools, release: bool) -> Result<Module, Failure> {
    let compiled = compile(tools, release)?;
    let folder = project::scratch()?.join("module");
    project::remove_folder(&folder)?;
    project::create_folder(&folder)?;
    let (whole, mut parts) = take_apart(&compiled, &folder)?;
    let mut bind = tools.command("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", project::PACKAGE]);
    bind.arg("--out-dir").arg(&folder).arg(&whole);
    run::quiet(&mut bind, "wasm-bindgen and the crate must have one version: that of Cargo.lock")?;
    let mut main = folder.join(format!("{}_bg.wasm", project::PACKAGE));
    let (glue, loader) = (folder.join(format!("{}.js", project::PACKAGE)), folder.join(LOADER));
    if release {
        trim(&main, &glue, &loader)?;
        main = smaller(tools, &main, INLINED)?;
        for (_, part) in &mut parts {
            *part = smaller(tools, part, INLINED_IN_PARTS)?;
        }
    }
    Ok(Module { glue, main, parts, loader })
}

/// Leaves out of the WASM and its glue what is not needed.
fn trim(main: &Path, glue: &Path, loader: &Path) -> Result<(), Failure> {
    let text = |file| read(file).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let (wasm, script) = trim::trim(&read(main)?, &text(glue)?, &text(loader)?)?;
    write(main, &wasm)?;
    write(glue, script.as_bytes())
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|error| Failure::file("read", file, &error))
}

fn write(file: &Path, content: &[u8]) -> Result<(), Failure> {
    fs::write(file, content).map_err(|error| Failure::file("write", file, &error))
}

/// Compiles the crate; gives the file that Cargo leaves.
fn compile(tools: &Tools, release: bool) -> Result<PathBuf, Failure> {
    let mut cargo = tools.command("cargo");
    cargo.args(["build", "--package", project::PACKAGE, "--lib", "--target", TARGET, "--features", "split"]);
    cargo.env_remove("CARGO_ENCODED_RUSTFLAGS").env("RUSTFLAGS", RELOCATIONS);
    if release {
        cargo
            .args(["--release", "-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTFLAGS", format!("{SMALL} {RELOCATIONS}"));
    }
    run::show(&mut cargo, "see the compiler's words above; the flags stand in xtask/src/wasm.rs")?;
    let folder = if release { "release" } else { "debug" };
    let file = format!("{}.wasm", project::PACKAGE.replace('-', "_"));
    Ok(project::target().join(TARGET).join(folder).join(Path::new(&file)))
}

/// Takes the parts out of the module; gives what is left and the parts by name.
fn take_apart(compiled: &Path, folder: &Path) -> Result<(PathBuf, Vec<(String, PathBuf)>), Failure> {
    let whole = read(compiled)?;
    let (left, glue, loader) = (folder.join("main.wasm"), format!("./{}.js", project::PACKAGE), format!("./{LOADER}"));
    let mut options = split::Options::new(&whole);
    (options.output_dir, options.main_out_path) = (folder, &left);
    (options.main_module, options.link_name) = (&glue, &loader);
    let taken = split::transform(options).map_err(|error| {
        Failure::new(
            format!("the WASM cannot be taken apart: {error}"),
            "see the functions with `wasm_split` in src/view",
        )
    })?;
    let mut parts = Vec::new();
    let (named, shared): (Vec<PathBuf>, Vec<PathBuf>) =
        taken.split_modules.into_iter().partition(|path| part_name(path).is_some());
    for path in named {
        parts.extend(part_name(&path).map(|name| (name, path)));
    }
    parts.sort_by_key(|(name, _)| name != FIRST);
    if let Some((_, first)) = parts.first() {
        for path in shared {
            write(first, &merge::merge(&read(first)?, &read(&path)?)?)?;
        }
    }
    Ok((left, parts))
}

/// "split_more.wasm" is the part "more"; what parts share has a name of another kind.
fn part_name(path: &Path) -> Option<String> {
    Some(path.file_stem()?.to_str()?.strip_prefix("split_")?.to_owned())
}

/// The same WASM, smaller; functions up to a size are inlined.
fn smaller(tools: &Tools, file: &Path, inlined: &str) -> Result<PathBuf, Failure> {
    let small = file.with_extension("small.wasm");
    let mut optimise = tools.command("wasm-opt");
    optimise.args(FEATURES);
    optimise.args(["-aimfs", inlined, "-fimfs", inlined, "-ocimfs", "1"]).args(PASSES).arg(file).arg("-o").arg(&small);
    run::quiet(&mut optimise, "look at the WASM that the line above names; the passes stand in xtask/src/wasm.rs")?;
    Ok(small)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_known_by_its_name_and_what_parts_share_is_none() {
        assert_eq!(part_name(Path::new("a/split_more.wasm")).as_deref(), Some("more"));
        assert_eq!(part_name(Path::new("a/chunk_0.wasm")), None);
    }
}
