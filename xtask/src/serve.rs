//! `serve`: `dist/` on this machine, built first if something has changed.

use std::thread;

use anyhow::Result;
use xtask::{
    project,
    server::{Options, Server},
};

use crate::dist;

/// Builds what has changed and serves until stopped.
pub(crate) fn serve(port: u16) -> Result<()> {
    let start = || {
        let variants = project::root().join("variants");
        let options = Options::new().port(port).cache_control("no-cache").folder("/variants", variants);
        Server::start(project::dist(), options)
    };
    // Asked at once, so that nobody waits for a build to learn that the port is taken.
    drop(start()?);
    dist::refresh()?;
    let server = start()?;
    eprintln!("serve: {0} and host pages of all kinds at {0}variants/solo.html (Ctrl-C stops)", server.url());
    loop {
        thread::park();
    }
}
