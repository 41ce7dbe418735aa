//! Hosts that serve more than the files of a folder, or misbehave in the ways that real ones do.

use crate::host::dist;
use driver::server::axum::body::{self, Body, Bytes};
use driver::server::axum::extract::{Request, State};
use driver::server::axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use driver::server::axum::http::{HeaderValue, StatusCode};
use driver::server::axum::middleware::{self, Next};
use driver::server::axum::response::Response;
use driver::server::axum::{Router, routing};
use driver::server::{Server, files, header};
use std::sync::Arc;
use std::time::Duration;

/// A server of `dist/` in the making. Nothing is cached.
#[derive(Clone)]
pub struct Options {
    /// Where `dist/` is; empty for the root.
    mount: String,
    app: Router,
    headers: Vec<(&'static str, HeaderValue)>,
    rules: Vec<(String, Rule)>,
}

impl Options {
    /// `dist/` at the root.
    pub fn new() -> Self {
        let headers = vec![("cache-control", HeaderValue::from_static("no-store"))];
        Self { mount: String::new(), app: Router::new(), headers, rules: Vec::new() }
    }

    /// Serves `dist/` under this path instead of at the root, for example `/some/folder/`.
    #[must_use]
    pub fn mount(self, path: &str) -> Self {
        Self { mount: path.trim_end_matches('/').to_owned(), ..self }
    }

    /// Serves another folder under this path.
    #[must_use]
    pub fn folder(self, path: &str, folder: &str) -> Self {
        Self { app: self.app.nest_service(path, files(folder)), ..self }
    }

    /// Adds a page.
    #[must_use]
    pub fn page(self, path: &str, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        let body = body.into();
        let page = routing::get(async move || ([(CONTENT_TYPE, content_type)], body));
        Self { app: self.app.route(path, page), ..self }
    }

    /// Adds a header to every answer.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, HeaderValue::from_str(value).unwrap()));
        self
    }

    /// Changes the answer to every path with this ending; where several rules fit, each is applied in turn.
    #[must_use]
    pub fn rule(mut self, ending: &str, rule: Rule) -> Self {
        self.rules.push((ending.to_owned(), rule));
        self
    }

    /// Serves it.
    pub fn serve(self) -> Server {
        let dist = files(dist());
        let app = match &*self.mount {
            "" => self.app.fallback_service(dist),
            mount => self.app.nest_service(mount, dist),
        };
        let app = app.layer(middleware::from_fn_with_state(Arc::new(self.rules), misbehave));
        let app = self.headers.into_iter().fold(app, |app, (name, value)| app.layer(header(name, value)));
        Server::start(0, app).unwrap()
    }
}

async fn misbehave(State(rules): State<Arc<Vec<(String, Rule)>>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    for (_, rule) in rules.iter().filter(|(ending, _)| path.ends_with(ending)) {
        response = rule.apply(response).await;
    }
    response
}

/// A change of an answer's bytes.
type Change = Arc<dyn Fn(Vec<u8>) -> Vec<u8> + Send + Sync>;

/// How the answer to some paths differs from the file.
#[derive(Clone, Default)]
pub struct Rule {
    is_missing: bool,
    content_type: Option<&'static str>,
    change: Option<Change>,
    delay: Duration,
}

impl Rule {
    /// A rule that changes nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers as if there were no such file.
    #[must_use]
    pub fn not_found(mut self) -> Self {
        self.is_missing = true;
        self.body(|_| Vec::new())
    }

    /// Answers with this MIME type.
    #[must_use]
    pub fn content_type(mut self, value: &'static str) -> Self {
        self.content_type = Some(value);
        self
    }

    /// Changes the bytes.
    #[must_use]
    pub fn body(mut self, change: impl Fn(Vec<u8>) -> Vec<u8> + Send + Sync + 'static) -> Self {
        self.change = Some(Arc::new(change));
        self
    }

    /// Waits before it answers.
    #[must_use]
    pub fn delay_ms(mut self, milliseconds: u64) -> Self {
        self.delay = Duration::from_millis(milliseconds);
        self
    }

    async fn apply(&self, response: Response) -> Response {
        driver::server::tokio::time::sleep(self.delay).await;
        let (mut parts, mut body) = response.into_parts();
        if self.is_missing {
            parts.status = StatusCode::NOT_FOUND;
        }
        if let Some(content_type) = self.content_type {
            parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        if let Some(change) = &self.change {
            let bytes = body::to_bytes(body, usize::MAX).await.unwrap_or_default();
            parts.headers.remove(CONTENT_LENGTH);
            body = Body::from(change(bytes.into()));
        }
        Response::from_parts(parts, body)
    }
}
