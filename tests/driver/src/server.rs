//! An HTTP server on this machine that remembers what it was asked for.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::{Context, Result};
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Uri},
    middleware,
};
use tokio::task::JoinHandle;
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};
pub use {axum, tokio};

use crate::RUNTIME;

/// A running server; it stops when dropped.
pub struct Server {
    address: SocketAddr,
    requests: Log,
    task: JoinHandle<()>,
}

type Log = Arc<Mutex<Vec<Uri>>>;

impl Server {
    /// Serves on this port of 127.0.0.1; port 0 is any that is free.
    pub fn start(port: u16, app: Router) -> Result<Self> {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| format!("cannot listen on port {port}"))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let requests = Log::default();
        let app = app.layer(middleware::map_request_with_state(Arc::clone(&requests), remember));
        let task = RUNTIME.spawn(async move {
            if let Ok(listener) = tokio::net::TcpListener::from_std(listener) {
                // Serving goes on until the task is aborted.
                let _ = axum::serve(listener, app).await;
            }
        });
        Ok(Self { address, requests, task })
    }

    /// The address of an absolute path on this server.
    pub fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The paths and queries of all requests so far, in the order of their arrival.
    pub fn requests(&self) -> Vec<Uri> {
        lock(&self.requests).clone()
    }

    /// Forgets the requests so far.
    pub fn forget_requests(&self) {
        lock(&self.requests).clear();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn lock(log: &Log) -> MutexGuard<'_, Vec<Uri>> {
    log.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn remember(State(log): State<Log>, request: Request) -> Request {
    lock(&log).push(request.uri().clone());
    request
}

/// The files of a folder; of those with a compressed form beside them (`.br`), that one.
pub fn files(folder: impl AsRef<Path>) -> ServeDir {
    ServeDir::new(folder).precompressed_br()
}

/// Adds a header to every answer.
pub fn header(name: &'static str, value: HeaderValue) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(HeaderName::from_static(name), value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_reported() -> Result<()> {
        let server = Server::start(0, Router::new())?;
        let port = server.address.port();
        let error = Server::start(port, Router::new()).err().map(|error| error.to_string());
        assert_eq!(error, Some(format!("cannot listen on port {port}")));
        Ok(())
    }
}
