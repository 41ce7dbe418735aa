//! The parts of the Rust toolchain: the WASM target, the library's source, rustfmt and Clippy.

use std::path::Path;

use crate::{Failure, project, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// The standard library for WASM: compiled for tests, and its source, which a release compiles for size.
pub(super) fn ensure_for_wasm() -> Result<(), Failure> {
    let mut rustc = run::command("rustc");
    rustc.args(["--print", "sysroot"]).current_dir(project::root());
    let sysroot = run::read(&mut rustc, "install Rust with rustup (https://rustup.rs)")?;
    let sysroot = String::from_utf8_lossy(&sysroot);
    let rustlib = Path::new(sysroot.trim()).join("lib/rustlib");
    if !rustlib.join(TARGET).join("lib").is_dir() {
        rustup(
            &["target", "add", TARGET],
            "the calculator is compiled to WebAssembly; under a minute",
            &format!("give your Rust toolchain the target {TARGET} (its package, or rustup in its place)"),
        )?;
    }
    if !rustlib.join("src/rust/library/Cargo.lock").is_file() {
        rustup(
            &["component", "add", "rust-src"],
            "a release compiles the standard library for size; under a minute",
            "give your Rust toolchain the component rust-src (its package, or rustup in its place)",
        )?;
    }
    Ok(())
}

/// What checks the form and the habits of the code.
pub(super) fn ensure_components() -> Result<(), Failure> {
    for (component, program) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if run::probe(program, &["--version"]).is_none() {
            rustup(
                &["component", "add", component],
                "the checks use it; under a minute",
                &format!("give your Rust toolchain the component {component} (its package, or rustup in its place)"),
            )?;
        }
    }
    Ok(())
}

fn rustup(arguments: &[&str], why: &str, without: &str) -> Result<(), Failure> {
    let what = arguments.join(" ");
    if run::on_path("rustup").is_none() {
        return Err(Failure::new(
            format!("`rustup {what}` is needed ({why}), and there is no rustup on PATH"),
            without,
        ));
    }
    eprintln!("set-up: rustup {what} ({why}) ...");
    let mut rustup = run::command("rustup");
    rustup.args(arguments).current_dir(project::root());
    run::quiet(&mut rustup, &format!("check the network, then run `rustup {what}` yourself"))
}
