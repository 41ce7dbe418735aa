//! What a server does beyond handing out the files of a folder.

use std::{path::PathBuf, sync::Arc, time::Duration};

use axum::{
    body::{self, Body, Bytes},
    http::{
        HeaderName, HeaderValue, StatusCode,
        header::{CONTENT_LENGTH, CONTENT_TYPE},
    },
    response::Response,
};

/// How a folder is served. The defaults are plain: any free port, the root, nothing cached.
#[derive(Clone)]
pub struct Options {
    pub(super) port: u16,
    pub(super) mount: String,
    pub(super) folders: Vec<(String, PathBuf)>,
    pub(super) pages: Vec<(String, &'static str, Bytes)>,
    pub(super) cache_control: HeaderValue,
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) rules: Vec<(String, Rule)>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            mount: String::new(),
            folders: Vec::new(),
            pages: Vec::new(),
            cache_control: HeaderValue::from_static("no-store"),
            headers: Vec::new(),
            rules: Vec::new(),
        }
    }
}

impl Options {
    /// The defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// The port; 0, the default, is any that is free.
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Serves the folder under this path instead of at the root, for example `/some/folder`.
    #[must_use]
    pub fn mount(mut self, path: &str) -> Self {
        path.trim_end_matches('/').clone_into(&mut self.mount);
        self
    }

    /// Serves another folder under this path.
    #[must_use]
    pub fn folder(mut self, path: &str, folder: impl Into<PathBuf>) -> Self {
        self.folders.push((path.to_owned(), folder.into()));
        self
    }

    /// Adds a page at an absolute path.
    #[must_use]
    pub fn page(mut self, path: &str, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        self.pages.push((path.to_owned(), content_type, body.into()));
        self
    }

    /// The value of Cache-Control; `no-store` is the default.
    #[must_use]
    pub fn cache_control(mut self, value: &'static str) -> Self {
        self.cache_control = HeaderValue::from_static(value);
        self
    }

    /// Adds a header to every answer.
    ///
    /// # Panics
    ///
    /// If the value contains control characters.
    #[must_use]
    #[expect(clippy::expect_used, reason = "the values are written by whoever calls this")]
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        let value = HeaderValue::from_str(value).expect("a header's value should have no control characters");
        self.headers.push((HeaderName::from_static(name), value));
        self
    }

    /// Changes the answer to every path with this ending; where several rules fit, each is applied in turn.
    #[must_use]
    pub fn rule(mut self, ending: &str, rule: Rule) -> Self {
        self.rules.push((ending.to_owned(), rule));
        self
    }
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

    pub(super) async fn apply(&self, response: Response) -> Response {
        tokio::time::sleep(self.delay).await;
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
