//! `size`: the bytes that a host's visitor downloads up to an interactive answer, and their budget.

use std::{fs, io};

use anyhow::{Context, Result, ensure};

use crate::project;

/// The budget of all that is downloaded, in bytes of Brotli at its highest level: the size at landing, rounded up to the
/// next 8 KiB. Of the WASM, about half is our own view, words, model and configuration reader, a quarter is Leptos, and an
/// eighth the English texts.
const BUDGET: usize = 272 * 1024;

/// Prints the report; fails above the budget.
pub(crate) fn size() -> Result<()> {
    let entries = fs::read_dir(project::dist()).context("there is no dist/: run `cargo xtask dist` first")?;
    let mut paths: Vec<_> = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.sort();
    println!("{:<44} {:>9} {:>9}", "bytes up to an interactive answer", "raw", "brotli 11");
    let (mut raw, mut compressed) = (0, 0);
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if is_part_of_module(&name) {
            let content = fs::read(&path)?;
            let brotli = brotli(&content)?.len();
            println!("{name:<44} {:>9} {brotli:>9}", content.len());
            raw += content.len();
            compressed += brotli;
        }
    }
    println!("{:<44} {raw:>9} {compressed:>9}", "total");
    println!("budget {BUDGET}, used {} %", (compressed * 100).div_ceil(BUDGET));
    ensure!(
        compressed <= BUDGET,
        "{} bytes above the budget: make it smaller (`twiggy top` shows what is big in the WASM), or change the budget in \
         xtask/src/size.rs with a reason",
        compressed - BUDGET,
    );
    Ok(())
}

/// Compressed as a host would do once.
fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams::default(); // quality 11, window 22
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn is_part_of_module(name: &str) -> bool {
    let of_module = name.starts_with(project::PACKAGE) && (name.ends_with(".js") || name.ends_with(".wasm"));
    name == "embed.js" || of_module
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_is_what_a_host_page_makes_a_visitor_load() {
        let counted = |name: &str| is_part_of_module(name);
        assert!(counted("embed.js") && counted("byok-calculator-0123.js") && counted("byok-calculator-0123.wasm"));
        assert!(!counted("index.html") && !counted("canonical-0123.js") && !counted("embed.d.ts"));
    }
}
