//! The one error of the commands: what failed, and what to do about it.

use std::{error, fmt, io, path::Path};

/// A failed step: one line of what failed, one of what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    what: String,
    todo: String,
}

impl Failure {
    /// A failure and its remedy.
    pub fn new(what: impl Into<String>, todo: impl Into<String>) -> Self {
        Self { what: what.into(), todo: todo.into() }
    }

    /// The same failure, told as a part of something larger.
    #[must_use]
    pub fn within(mut self, whole: &str) -> Self {
        self.what = format!("{whole}: {}", self.what);
        self
    }

    /// A file or folder that could not be read, written, moved or removed (`deed`).
    pub fn file(deed: &str, path: &Path, error: &io::Error) -> Self {
        Self::new(
            format!("cannot {deed} {}: {error}", path.display()),
            "check that the path exists, that it is yours, and that the disk has room",
        )
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  what to do: {}", self.what, self.todo)
    }
}

impl error::Error for Failure {}
