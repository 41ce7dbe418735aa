//! What the commands and the whole-page tests share: the HTTP [`server`], the browser and the other [`tools`], the
//! [`webdriver`] that steers the browser, the documented [`tables`], and the small things under them. The commands themselves belong to the binary.

pub mod compress;
pub mod failure;
pub mod project;
pub mod run;
pub mod server;
pub mod tables;
pub mod tools;
pub mod webdriver;

pub use failure::Failure;
