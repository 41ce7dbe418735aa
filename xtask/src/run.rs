//! Child processes: a clean environment, and failures that name the command and its last lines.

use std::{
    env,
    ffi::{OsStr, OsString},
    io,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use crate::Failure;

/// How many lines of a failed command's output are shown.
const TAIL: usize = 20;

/// A command as if it had been typed in a shell: `cargo run` leaves variables about xtask in the environment, which
/// would make the same cargo build look different when it is started from here and by hand.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(is_about_xtask) {
            command.env_remove(name);
        }
    }
    command
}

fn is_about_xtask(name: &str) -> bool {
    ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CFG_"].iter().any(|prefix| name.starts_with(prefix))
        || ["CARGO", "CARGO_CRATE_NAME", "CARGO_PRIMARY_PACKAGE"].contains(&name)
}

/// Runs a command whose output goes to the terminal.
pub fn show(command: &mut Command, todo: &str) -> Result<(), Failure> {
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("`{}` failed ({status})", line(command)), todo))
}

/// Runs a command in silence; its last lines are shown if it fails.
pub fn quiet(command: &mut Command, todo: &str) -> Result<(), Failure> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| cannot_start(command, &error))?;
    if output.status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("`{}` failed ({}):\n{}", line(command), output.status, tail(&output)), todo))
}

/// Runs a command and returns its standard output; errors and warnings go to the terminal.
pub fn read(command: &mut Command, todo: &str) -> Result<Vec<u8>, Failure> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| cannot_start(command, &error))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(Failure::new(format!("`{}` failed ({})", line(command), output.status), todo))
}

/// What a program prints on standard output, if it runs at all and succeeds.
pub fn probe(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = command(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// The first program of this name on PATH, which is the one that a shell would run.
pub fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|file| is_executable(file))
}

/// Whether a file exists and may be run.
pub fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

/// PATH with these folders in front, in their order.
pub fn path_with(folders: &[PathBuf]) -> Result<OsString, Failure> {
    let old = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&old));
    env::join_paths(all).map_err(|error| {
        Failure::new(
            format!("cannot put the tools on PATH: {error}"),
            "set BYOK_TOOLS to a folder without a colon in its name",
        )
    })
}

fn cannot_start(command: &Command, error: &io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    Failure::new(format!("cannot start `{program}`: {error}"), format!("install {program}, or put it on PATH"))
}

/// The command as one line, arguments cut where they are long.
fn line(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        let argument = argument.to_string_lossy();
        line.push(' ');
        line.extend(argument.chars().take(80));
        if argument.chars().count() > 80 {
            line.push('…');
        }
    }
    line
}

fn tail(output: &Output) -> String {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let from = lines.len().saturating_sub(TAIL);
    lines[from..].iter().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command_its_last_lines_and_the_remedy() {
        let mut failing = command("sh");
        failing.args(["-c", "echo first >&2; echo last >&2; exit 3"]);
        let message = quiet(&mut failing, "try again").err().map(|failure| failure.to_string());
        let message = message.unwrap_or_default();
        assert!(message.contains("`sh -c"), "{message}");
        assert!(message.contains("    last\n"), "{message}");
        assert!(message.ends_with("what to do: try again"), "{message}");
    }

    #[test]
    fn a_program_that_is_not_there_says_so() {
        let failure = show(&mut command("no-such-program"), "").err().map(|f| f.to_string());
        assert!(failure.is_some_and(|text| text.contains("install no-such-program")));
    }

    #[test]
    fn path_finds_what_can_be_run() {
        assert!(on_path("sh").is_some_and(|sh| sh.is_absolute()));
        assert_eq!(on_path("no-such-program"), None);
    }
}
