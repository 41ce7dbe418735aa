//! `cargo xtask <command>`: the table of commands.

mod bench;
mod checks;
mod digest;
mod dist;
mod esbuild;
mod fingerprint;
mod finish;
mod impact;
mod notices;
mod page;
mod serve;
mod shots;
mod size;

use std::{env, process::ExitCode};

use xtask::{Failure, tables};

/// A command: its name, its arguments for the help, what it does, and the function that does it.
type Command = (&'static str, &'static str, &'static str, fn(&[String]) -> Result<(), Failure>);

const COMMANDS: [Command; 9] = [
    ("serve", "[--port N]", "build what has changed, serve dist/ at http://127.0.0.1:8080/", serve::serve),
    ("dist", "", "build dist/, which any static host can serve", dist::dist),
    ("test", "", "all that CI runs: form, lints, tests natively and in three browsers, size", checks::test),
    ("size", "", "what a visitor downloads from dist/, against the budget", size::size),
    (
        "bench",
        "[--all]",
        "how quickly the calculator in a page loads and answers; --all: with all of it open too",
        bench::bench,
    ),
    ("shots", "[PART]", "pictures of the page's states into shots/, or of those with PART in their name", shots::shots),
    ("tables", "", "write the tables of README, manifest and types from the model's inputs and src/element", |_| {
        tables::run()
    }),
    ("impact", "", "what a changed price, plan or default does to the figures of the link corpus", impact::impact),
    ("finish", "", "(called by Trunk) name, minify and bundle the files of dist/, fill in the page", finish::finish),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else {
        return help();
    };
    if ["help", "-h", "--help"].contains(&name.as_str()) {
        return help();
    }
    let Some((.., run)) = COMMANDS.iter().find(|(command, ..)| command == name) else {
        eprintln!("error: there is no `cargo xtask {name}`\n");
        help();
        return ExitCode::from(2);
    };
    match run(rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn help() -> ExitCode {
    eprintln!("cargo xtask <command>; each does its own set-up\n");
    for (name, arguments, what, _) in COMMANDS {
        eprintln!("  {:<18} {what}", format!("{name} {arguments}"));
    }
    ExitCode::SUCCESS
}

/// For the commands that take no arguments.
fn no_arguments(arguments: &[String]) -> Result<(), Failure> {
    match arguments.first() {
        None => Ok(()),
        Some(argument) => Err(Failure::new(
            format!("this command takes no arguments, and was given `{argument}`"),
            "see `cargo xtask help`",
        )),
    }
}
