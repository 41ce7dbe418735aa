//! What the commands and the tests share: the HTTP [`server`], the [`tools`] and browsers, the [`webdriver`] session that
//! drives a browser, and the documented [`tables`]. The commands themselves belong to the binary.

pub mod browser;
pub mod project;
pub mod server;
pub mod tables;
pub mod tools;
pub mod webdriver;

use std::sync::LazyLock;

use tokio::runtime::Runtime;

/// Server and WebDriver client are asynchronous; their users here are not.
#[expect(clippy::expect_used, reason = "a process that cannot start a thread cannot do anything else either")]
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("the runtime should start"));
