//! `size`: the bytes that a host's visitor downloads up to an interactive answer, and their budget.

use std::{fs, io, io::Write, path::Path};

use anyhow::{Context, Result, ensure};
use flate2::{Compression, write::GzEncoder};
use xtask::project;

/// The budget of all that is downloaded, in bytes of Brotli at its highest level.
const BUDGET: usize = 80 * 1024;

/// Sizes of one file, or of several together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn of(content: &[u8]) -> io::Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(content)?;
        Ok(Self { raw: content.len(), gzip: gzip.finish()?.len(), brotli: brotli(content)?.len() })
    }

    fn add(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }

    fn print(self, name: &str) {
        println!("{name:<44} {:>9} {:>9} {:>9}", self.raw, self.gzip, self.brotli);
    }
}

/// Compressed as a host would do once.
pub(crate) fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams::default(); // quality 11, window 22
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Prints the report; fails above the budget.
pub(crate) fn size() -> Result<()> {
    let dist = project::dist();
    println!("{:<44} {:>9} {:>9} {:>9}", "bytes up to an interactive answer", "raw", "gzip -9", "brotli 11");
    let mut total = Size::default();
    for name in names(&dist)?.iter().filter(|name| is_part_of_module(name)) {
        let size = measure(&dist.join(name))?;
        size.print(name);
        total.add(size);
    }
    ensure!(total.raw > 0, "there is no module in {}: run `cargo xtask dist` first", dist.display());
    total.print("total");
    println!("budget {BUDGET}, used {} %", (total.brotli * 100).div_ceil(BUDGET));
    println!("\nthe marketing page's own, not counted");
    for name in names(&dist)?.iter().filter(|name| is_page(name)) {
        measure(&dist.join(name))?.print(name);
    }
    ensure!(
        total.brotli <= BUDGET,
        "{} bytes of Brotli are {} above the budget: make it smaller (`twiggy top` shows what is big in the WASM), or \
         change the budget in xtask/src/size.rs with a reason",
        total.brotli,
        total.brotli - BUDGET,
    );
    Ok(())
}

fn is_part_of_module(name: &str) -> bool {
    let of_module = name.starts_with(project::PACKAGE) && (name.ends_with(".js") || name.ends_with(".wasm"));
    name == "embed.js" || of_module
}

fn is_page(name: &str) -> bool {
    name.ends_with(".html") || name.ends_with(".css")
}

fn names(dist: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(dist).context("there is no dist/: run `cargo xtask dist` first")?;
    let mut names: Vec<_> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
}

fn measure(path: &Path) -> Result<Size> {
    fs::read(path).and_then(|content| Size::of(&content)).with_context(|| format!("cannot read {}", path.display()))
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

    #[test]
    fn both_compressions_are_at_work() -> io::Result<()> {
        let size = Size::of(&b"all work and no play ".repeat(200))?;
        assert_eq!(size.raw, 4200);
        assert!(size.brotli < size.gzip && size.gzip < 200, "{size:?}");
        Ok(())
    }
}
