//! What the commands and the whole-page tests share: the HTTP [`server`], the [`tools`] and browsers, and the
//! [`webdriver`] session that steers a browser. The commands themselves belong to the binary.

pub mod browser;
pub mod project;
pub mod server;
pub mod tools;
pub mod webdriver;

use std::sync::LazyLock;

use tokio::runtime::Runtime;

/// Server and WebDriver client are asynchronous; their users here are not.
#[expect(clippy::expect_used, reason = "a process that cannot start a thread cannot do anything else either")]
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("the runtime should start"));
