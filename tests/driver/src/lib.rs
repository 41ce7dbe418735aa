//! Pages in real browsers, over a real HTTP server: an HTTP [`server`], the [`browser`]s, and the [`session`] that drives
//! one of them.

pub mod browser;
pub mod server;
pub mod session;

use std::sync::LazyLock;

use tokio::runtime::Runtime;

/// Server and WebDriver client are asynchronous; their users here are not.
#[expect(clippy::expect_used, reason = "a process that cannot start a thread cannot do anything else either")]
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("the runtime should start"));
