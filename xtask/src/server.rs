//! A static HTTP server: `cargo xtask serve`, and the host of the whole-page tests, where it can also misbehave in the
//! ways that real hosts do.
//!
//! ```no_run
//! use xtask::server::{Options, Rule, Server};
//!
//! # fn main() -> anyhow::Result<()> {
//! let options = Options::new()
//!     .mount("/some/folder")
//!     .page("/host.html", "text/html", "<byok-calculator></byok-calculator>")
//!     .header("Content-Security-Policy", "default-src 'none'; script-src 'self'")
//!     .rule(".wasm", Rule::new().content_type("text/plain").delay_ms(200));
//! let server = Server::start("dist", options)?;
//! let page = server.at("/host.html");
//! # Ok(())
//! # }
//! ```

mod options;

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Context;
use axum::{
    Router,
    extract::{Request, State},
    http::header::CACHE_CONTROL,
    middleware::{self, Next},
    response::Response,
    routing,
};
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

pub use axum::http::Uri;

pub use self::options::{Options, Rule};
use crate::RUNTIME;

/// A running server; it stops when dropped.
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
    task: JoinHandle<()>,
}

/// What every request needs.
struct Site {
    options: Options,
    requests: Mutex<Vec<Uri>>,
}

impl Server {
    /// Serves the files of `root` on 127.0.0.1.
    pub fn start(root: impl Into<PathBuf>, options: Options) -> anyhow::Result<Self> {
        let port = options.port;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("cannot listen on port {port}; another one can be chosen with --port"))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let files = files(root.into(), &options);
        let site = Arc::new(Site { options, requests: Mutex::default() });
        let app = files.layer(middleware::from_fn_with_state(Arc::clone(&site), answer));
        let task = RUNTIME.spawn(async move {
            if let Ok(listener) = tokio::net::TcpListener::from_std(listener) {
                // Serving goes on until the task is aborted.
                let _ = axum::serve(listener, app).await;
            }
        });
        Ok(Self { address, site, task })
    }

    /// The address of the served folder, with a slash at the end.
    pub fn url(&self) -> String {
        self.at(&format!("{}/", self.site.options.mount))
    }

    /// The address of an absolute path on this server.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// Scheme, host and port, without a slash.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The paths and queries of all requests so far, in the order of their arrival.
    pub fn requests(&self) -> Vec<Uri> {
        self.site.requests().clone()
    }

    /// Forgets the requests so far.
    pub fn forget_requests(&self) {
        self.site.requests().clear();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Site {
    fn requests(&self) -> std::sync::MutexGuard<'_, Vec<Uri>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// All that there is to be had: pages first, then folders.
fn files(root: PathBuf, options: &Options) -> Router {
    let mut router = Router::new();
    for (path, content_type, body) in options.pages.clone() {
        router = router.route(&path, routing::get(async move || ([("Content-Type", content_type)], body)));
    }
    for (prefix, folder) in &options.folders {
        router = router.nest_service(prefix, ServeDir::new(folder));
    }
    let root = ServeDir::new(root).precompressed_br();
    if options.mount.is_empty() { router.fallback_service(root) } else { router.nest_service(&options.mount, root) }
}

/// Notes the request, and changes the answer as the options say.
async fn answer(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    site.requests().push(uri.clone());
    let mut response = next.run(request).await;
    for (_, rule) in site.options.rules.iter().filter(|(ending, _)| uri.path().ends_with(ending)) {
        response = rule.apply(response).await;
    }
    response.headers_mut().insert(CACHE_CONTROL, site.options.cache_control.clone());
    for (name, value) in &site.options.headers {
        response.headers_mut().insert(name.clone(), value.clone());
    }
    response
}
