//! `cargo xtask <command>`: sets up, builds, serves, tests and measures.

mod bench;
mod browsers;
mod checks;
mod digest;
mod dist;
mod esbuild;
mod finish;
mod impact;
mod notices;
mod page;
mod project;
mod serve;
mod shots;
mod size;
mod tools;

use anyhow::Result;
use clap::Parser;
use xshell::cmd;

/// Each command does its own set-up.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
enum Command {
    /// Build dist/, which any static host can serve
    Dist,
    /// Build what has changed and serve dist/
    Serve {
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// All that CI runs: format, lints, tests natively and in three browsers, size
    Test,
    /// What a visitor downloads from dist/, against the budget
    Size,
    /// How quickly the calculator in a page loads and answers
    Bench {
        /// With everything in the calculator open too
        #[arg(long)]
        all: bool,
    },
    /// Pictures of the page's states into shots/
    Shots {
        /// Only those with this in their name, such as close-360-dark
        part: Option<String>,
    },
    /// Write the tables of README, manifest and types from the model's inputs and src/element
    Tables,
    /// What a changed price, plan or default does to the figures of the link corpus
    Impact,
    /// Trunk's hook: name the files, build embed.js, fill in the page
    #[command(hide = true)]
    Finish,
}

fn main() -> Result<()> {
    match Command::parse() {
        Command::Dist => dist::dist(),
        Command::Serve { port } => serve::serve(port),
        Command::Test => checks::test(),
        Command::Size => size::size(),
        Command::Bench { all } => bench::bench(all),
        Command::Shots { part } => shots::shots(&part.unwrap_or_default()),
        Command::Tables => tables(),
        Command::Impact => impact::impact(),
        Command::Finish => finish::finish(),
    }
}

/// The test that checks the tables can write them, too.
fn tables() -> Result<()> {
    let shell = project::shell()?;
    cmd!(shell, "cargo test --workspace --test native documented_tables").env("UPDATE_EXPECT", "1").run()?;
    Ok(())
}
