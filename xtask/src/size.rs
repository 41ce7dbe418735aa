//! `size`: the bytes that a host's visitor downloads up to an interactive answer and later, and their budgets.

use std::{fs, io::Write, path::Path};

use flate2::{Compression, write::GzEncoder};
use xtask::{Failure, compress, project};

use crate::no_arguments;

/// The budget of all that is downloaded up to an interactive answer, in bytes of Brotli at its highest level.
const ANSWER: usize = 45 * 1024;
/// The budget of all that is downloaded unless Explore is opened: what comes once the answer stands included.
const UNOPENED: usize = 60 * 1024;
/// The budget of everything, Explore included.
const EVERYTHING: usize = 80 * 1024;

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
    let of = |group: Group| names.iter().filter(move |name| group_of(name) == group).map(String::as_str);
    if of(Group::Answer).count() != 3 {
        return Err(Failure::new(
            format!("{} holds {names:?}, not embed.js, one glue and one WASM", dist.display()),
            "run `cargo xtask dist` first",
        ));
    }
    let answer = table(dist, "up to an interactive answer, bytes", of(Group::Answer), Size::default())?;
    within(answer, ANSWER)?;
    let unopened = table(dist, "\nonce the answer stands", of(Group::Later), answer)?;
    within(unopened, UNOPENED)?;
    let everything = table(dist, "\nwhen Explore is opened", of(Group::Explore), unopened)?;
    within(everything, EVERYTHING)?;
    println!("\nthe host page's own, not counted");
    for name in of(Group::Page) {
        measure(&dist.join(name))?.print(name);
    }
    Ok(())
}

/// Prints files and what they come to, together with what was before.
fn table<'a>(dist: &Path, title: &str, names: impl Iterator<Item = &'a str>, before: Size) -> Result<Size, Failure> {
    println!("{title:<44} {:>9} {:>9} {:>9}", "raw", "gzip -9", "brotli 11");
    let mut total = before;
    for name in names {
        let size = measure(&dist.join(name))?;
        size.print(name);
        total = total.plus(size);
    }
    total.print("total");
    Ok(total)
}

/// Tells how much of a budget is used; fails above it.
fn within(total: Size, budget: usize) -> Result<(), Failure> {
    println!("budget {budget}, used {} %", (total.brotli * 100).div_ceil(budget));
    if total.brotli <= budget {
        return Ok(());
    }
    Err(Failure::new(
        format!("{} bytes of Brotli are {} above the budget", total.brotli, total.brotli - budget),
        "make it smaller (`twiggy top` shows what is big in the WASM), load it later, or change the budget in \
         xtask/src/size.rs with a reason",
    ))
}

/// When a visitor downloads a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Answer,
    Later,
    Explore,
    Page,
    Other,
}

fn group_of(name: &str) -> Group {
    let of_module = name.strip_prefix(project::PACKAGE).and_then(|rest| rest.strip_prefix('-'));
    match of_module {
        Some(rest) if rest.starts_with("explore-") => Group::Explore,
        // A part has a name of its own before its hash.
        Some(rest) if rest.contains('-') => Group::Later,
        Some(_) => Group::Answer,
        None if name == "embed.js" => Group::Answer,
        None if is_page(name) => Group::Page,
        None => Group::Other,
    }
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
        for (name, group) in [
            ("embed.js", Group::Answer),
            ("byok-calculator-0123456789abcdef.js", Group::Answer),
            ("byok-calculator-0123456789abcdef.wasm", Group::Answer),
            ("byok-calculator-more-0123456789abcdef.wasm", Group::Later),
            ("byok-calculator-explore-0123456789abcdef.wasm", Group::Explore),
            ("index.html", Group::Page),
            ("page-1.css", Group::Page),
            ("picture-1.png", Group::Other),
        ] {
            assert_eq!(group_of(name), group, "{name}");
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
