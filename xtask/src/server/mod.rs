//! A small HTTP server for a folder: `cargo xtask serve`, and the host of the whole-page tests, where it can also
//! misbehave in the ways that real hosts do.
//!
//! ```no_run
//! use xtask::server::{Options, Rule, Server};
//!
//! # fn main() -> Result<(), xtask::Failure> {
//! let options = Options::new()
//!     .mount("/some/folder/")
//!     .page("/host.html", "text/html; charset=utf-8", "<byok-calculator></byok-calculator>")
//!     .header("/", "Content-Security-Policy", "default-src 'none'; script-src 'self'")
//!     .rule(".wasm", Rule::new().content_type("text/plain").delay_ms(200));
//! let server = Server::start("dist", options)?;
//! let page = server.at("/host.html");
//! let script = format!("{}embed.js", server.url());
//! let wasm_loads = server.requests().iter().filter(|request| request.path.ends_with(".wasm")).count();
//! # Ok(())
//! # }
//! ```

mod answer;
mod compressed;
mod connection;
mod options;

use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

pub use self::options::{Options, Rule};
use self::{answer::Answer, compressed::Compressed};
use crate::Failure;

/// A running server; it stops when dropped.
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
}

/// What is served, and what has been asked for.
struct Site {
    root: PathBuf,
    options: Options,
    requests: Mutex<Vec<Request>>,
    compressed: Compressed,
    has_ended: AtomicBool,
}

/// A request that the server has received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// GET, HEAD, ...
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// The query, without its question mark; empty if there is none.
    pub query: String,
    /// All headers, in their order.
    pub headers: Vec<(String, String)>,
}

impl Request {
    /// The value of a header; its name may be in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

impl Server {
    /// Serves `root` on 127.0.0.1.
    pub fn start(root: impl Into<PathBuf>, options: Options) -> Result<Self, Failure> {
        let port = options.port;
        let failed = |error: &dyn std::fmt::Display| {
            Failure::new(format!("cannot serve on port {port}: {error}"), "choose another port")
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
            io::ErrorKind::AddrInUse => Failure::new(
                format!("port {port} is taken by another program"),
                format!("stop that program, or choose another port: `cargo xtask serve --port {}`", next(port)),
            ),
            _ => failed(&error),
        })?;
        let address = listener.local_addr().map_err(|error| failed(&error))?;
        let site = Arc::new(Site {
            root: root.into(),
            options,
            requests: Mutex::default(),
            compressed: Compressed::default(),
            has_ended: AtomicBool::new(false),
        });
        let shared = Arc::clone(&site);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.has_ended.load(Ordering::Relaxed) {
                    break;
                }
                let site = Arc::clone(&shared);
                // A visitor that leaves in the middle is nobody to tell.
                thread::spawn(move || {
                    stream.and_then(|stream| connection::serve(stream, |request| site.answer(request)))
                });
            }
        });
        Ok(Self { address, site })
    }

    /// Where the folder is served, with a slash at the end.
    pub fn url(&self) -> String {
        self.at(&self.site.options.mount)
    }

    /// The address of an absolute path on this server, such as that of a page that [`Options::page`] gave.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// Scheme, host and port, without a slash.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// All requests so far, in the order of their arrival.
    pub fn requests(&self) -> Vec<Request> {
        self.site.requests().clone()
    }

    /// Forgets the requests so far.
    pub fn forget_requests(&self) {
        self.site.requests().clear();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.site.has_ended.store(true, Ordering::Relaxed);
        // Whoever waits for the next connection gets one, and sees that it is over.
        let _ = TcpStream::connect(self.address);
    }
}

impl Site {
    fn requests(&self) -> std::sync::MutexGuard<'_, Vec<Request>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, request: &Request) -> Answer {
        self.requests().push(request.clone());
        let mut answer = Answer::to(request, &self.root, &self.options);
        if self.options.compressed {
            self.compressed.apply(request, &mut answer);
        }
        thread::sleep(Duration::from_millis(answer.delay_ms));
        answer
    }
}

fn next(port: u16) -> u16 {
    port.checked_add(1).unwrap_or(8080)
}
