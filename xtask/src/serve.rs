//! `serve`: `dist/` on this machine, built first if something has changed.

use std::thread;

use anyhow::{Context, Result};
use driver::server::{
    Server,
    axum::{Router, http::HeaderValue},
    files, header,
};

use crate::{dist, project};

/// Builds what has changed and serves until stopped.
pub(crate) fn serve(port: u16) -> Result<()> {
    let app = Router::new().nest_service("/variants", files(project::root().join("variants")));
    let app = app.fallback_service(files(project::dist()));
    let app = app.layer(header("cache-control", HeaderValue::from_static("no-cache")));
    // Before the build, so that nobody waits for it to learn that the port is taken.
    let server = Server::start(port, app).context("--port chooses another port")?;
    dist::refresh()?;
    eprintln!("serve: {} and host pages of all kinds at {}", server.at("/"), server.at("/variants/solo.html"));
    loop {
        thread::park();
    }
}
