//! The WASM and its glue: compiled, bound, made small.
//!
//! A release compiles the standard library along, for size and without anything that tells where a panic came from:
//! 7 kB less of what each visitor downloads (Brotli). Cargo takes that as an unstable feature, which `RUSTC_BOOTSTRAP`
//! opens on a stable compiler.

use std::path::{Path, PathBuf};

use xtask::{Failure, project, run, tools::Tools};

const TARGET: &str = "wasm32-unknown-unknown";

/// A panic is a trap and nothing else: no message, no place. The element's shell sees the trap.
const RUSTFLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none";

/// What the compiler may put into the module, and so what wasm-opt must know. All of it is older than the styles need.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// Inlining stops early: functions that stay whole compress better.
const PASSES: [&str; 8] = ["-Oz", "--converge", "-aimfs", "8", "-fimfs", "8", "-ocimfs", "1"];

/// The two files that make up the module.
pub(crate) struct Module {
    /// wasm-bindgen's JavaScript.
    pub(crate) glue: PathBuf,
    /// The WASM.
    pub(crate) wasm: PathBuf,
}

/// Builds the module into the scratch space.
pub(crate) fn build(tools: &Tools, release: bool) -> Result<Module, Failure> {
    let compiled = compile(tools, release)?;
    let folder = project::scratch()?.join("module");
    project::remove_folder(&folder)?;
    let mut bind = tools.command("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--out-name", project::PACKAGE, "--out-dir"]);
    bind.arg(&folder).arg(&compiled);
    run::quiet(&mut bind, "wasm-bindgen and the crate must have one version: that of Cargo.lock")?;
    let bound = folder.join(format!("{}_bg.wasm", project::PACKAGE));
    let glue = folder.join(format!("{}.js", project::PACKAGE));
    if !release {
        return Ok(Module { glue, wasm: bound });
    }
    let wasm = folder.join("small.wasm");
    let mut optimise = tools.command("wasm-opt");
    optimise.args(FEATURES).args(PASSES).arg(&bound).arg("-o").arg(&wasm);
    run::quiet(&mut optimise, "look at the WASM that the line above names; the passes stand in xtask/src/wasm.rs")?;
    Ok(Module { glue, wasm })
}

/// Compiles the crate; gives the file that Cargo leaves.
fn compile(tools: &Tools, release: bool) -> Result<PathBuf, Failure> {
    let mut cargo = tools.command("cargo");
    cargo.args(["build", "--package", project::PACKAGE, "--lib", "--target", TARGET]);
    if release {
        cargo
            .args(["--release", "-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTFLAGS", RUSTFLAGS)
            .env_remove("CARGO_ENCODED_RUSTFLAGS");
    }
    run::show(&mut cargo, "see the compiler's words above; the flags stand in xtask/src/wasm.rs")?;
    let folder = if release { "release" } else { "debug" };
    let file = format!("{}.wasm", project::PACKAGE.replace('-', "_"));
    Ok(project::target().join(TARGET).join(folder).join(Path::new(&file)))
}
