//! `size`: the bytes that a host's visitor downloads up to an interactive answer, and their budget.

use std::{fs, io::Write, path::Path};

use flate2::{Compression, write::GzEncoder};
use xtask::{Failure, compress, project};

use crate::no_arguments;

/// The budget of all counted files together, in bytes of Brotli at its highest level. The aim is 45 KiB for the path and
/// 80 KiB for everything; the complete model already lies in the path. It holds what is reached and is only to fall.
const BUDGET: usize = 67 * 1024;

/// Sizes of one file, or of several together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn of(content: &[u8]) -> std::io::Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(content)?;
        Ok(Self { raw: content.len(), gzip: gzip.finish()?.len(), brotli: compress::brotli(content)?.len() })
    }

    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }

    fn print(self, name: &str) {
        println!("{name:<44} {:>9} {:>9} {:>9}", self.raw, self.gzip, self.brotli);
    }
}

/// Prints the report; fails above the budget.
pub(crate) fn size(arguments: &[String]) -> Result<(), Failure> {
    no_arguments(arguments)?;
    report(&project::dist())
}

/// The report of a `dist/`.
pub(crate) fn report(dist: &Path) -> Result<(), Failure> {
    let names = names(dist)?;
    let (counted, others): (Vec<_>, Vec<_>) = names.into_iter().partition(|name| is_counted(name));
    if counted.len() != 3 {
        return Err(Failure::new(
            format!("{} holds {counted:?}, not embed.js, one glue and one WASM", dist.display()),
            "run `cargo xtask dist` first",
        ));
    }
    println!("{:<44} {:>9} {:>9} {:>9}", "up to an interactive answer, bytes", "raw", "gzip -9", "brotli 11");
    let mut total = Size::default();
    for name in &counted {
        let size = measure(&dist.join(name))?;
        size.print(name);
        total = total.plus(size);
    }
    total.print("total");
    println!("budget {BUDGET}, used {} %", (total.brotli * 100).div_ceil(BUDGET));
    println!("\nthe host page's own, not counted");
    for name in others.iter().filter(|name| is_page(name)) {
        measure(&dist.join(name))?.print(name);
    }
    if total.brotli > BUDGET {
        return Err(Failure::new(
            format!("{} bytes of Brotli are {} above the budget", total.brotli, total.brotli - BUDGET),
            "make it smaller (`twiggy top` shows what is big in the WASM), or change BUDGET in xtask/src/size.rs with a reason",
        ));
    }
    Ok(())
}

fn is_counted(name: &str) -> bool {
    name == "embed.js" || name.starts_with(project::PACKAGE) && (name.ends_with(".js") || name.ends_with(".wasm"))
}

fn is_page(name: &str) -> bool {
    name.ends_with(".html") || name.ends_with(".css")
}

fn names(dist: &Path) -> Result<Vec<String>, Failure> {
    let failed = |_| Failure::new(format!("there is no folder {}", dist.display()), "run `cargo xtask dist` first");
    let mut names: Vec<String> =
        fs::read_dir(dist).map_err(failed)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
}

fn measure(path: &Path) -> Result<Size, Failure> {
    fs::read(path).and_then(|content| Size::of(&content)).map_err(|error| Failure::file("read", path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_is_what_a_host_page_makes_a_visitor_load() {
        for name in ["embed.js", "byok-calculator-0123456789abcdef.js", "byok-calculator-0123456789abcdef.wasm"] {
            assert!(is_counted(name), "{name}");
        }
        for name in ["index.html", "page-1.css", "frame.html", "other.js"] {
            assert!(!is_counted(name), "{name}");
        }
    }

    #[test]
    fn both_compressions_are_at_work() -> std::io::Result<()> {
        let size = Size::of(&b"all work and no play ".repeat(200))?;
        assert_eq!(size.raw, 4200);
        assert!(size.brotli < size.gzip && size.gzip < 200, "{size:?}");
        Ok(())
    }
}
