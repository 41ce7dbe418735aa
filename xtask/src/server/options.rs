//! What a server does beyond handing out the files of a folder.

use std::{fmt, path::PathBuf, sync::Arc};

/// A change of an answer's bytes.
type Change = Arc<dyn Fn(Vec<u8>) -> Vec<u8> + Send + Sync>;

/// How a folder is served. Everything has a plain default: any free port, the root, nothing cached.
#[derive(Debug, Clone)]
pub struct Options {
    pub(super) port: u16,
    pub(super) mount: String,
    pub(super) folders: Vec<(String, PathBuf)>,
    pub(super) cache_control: String,
    pub(super) pages: Vec<Page>,
    pub(super) headers: Vec<(String, String, String)>,
    pub(super) rules: Vec<(String, Rule)>,
    pub(super) compressed: bool,
}

/// A page that is no file.
#[derive(Debug, Clone)]
pub(super) struct Page {
    pub(super) path: String,
    pub(super) content_type: String,
    pub(super) body: Vec<u8>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            mount: "/".to_owned(),
            folders: Vec::new(),
            cache_control: "no-store".to_owned(),
            pages: Vec::new(),
            headers: Vec::new(),
            rules: Vec::new(),
            compressed: false,
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

    /// Serves the folder under this path instead of at the root, say "/some/folder/".
    #[must_use]
    pub fn mount(mut self, prefix: &str) -> Self {
        let inner = prefix.trim_matches('/');
        self.mount = if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") };
        self
    }

    /// Serves another folder under this path, which begins and ends with a slash.
    #[must_use]
    pub fn folder(mut self, prefix: &str, folder: impl Into<PathBuf>) -> Self {
        self.folders.push((prefix.to_owned(), folder.into()));
        self
    }

    /// The value of Cache-Control; "no-store" is the default.
    #[must_use]
    pub fn cache_control(mut self, value: &str) -> Self {
        value.clone_into(&mut self.cache_control);
        self
    }

    /// Adds a page at an absolute path (the mount has no say); it comes before a file of the same path.
    #[must_use]
    pub fn page(mut self, path: &str, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        self.pages.push(Page { path: path.to_owned(), content_type: content_type.to_owned(), body: body.into() });
        self
    }

    /// Adds a header to every answer, errors too, whose absolute path starts with `prefix`.
    #[must_use]
    pub fn header(mut self, prefix: &str, name: &str, value: &str) -> Self {
        self.headers.push((prefix.to_owned(), name.to_owned(), value.to_owned()));
        self
    }

    /// Changes the answer to every path with this ending; where several rules fit, each is applied in turn.
    #[must_use]
    pub fn rule(mut self, suffix: &str, rule: Rule) -> Self {
        self.rules.push((suffix.to_owned(), rule));
        self
    }

    /// Answers in Brotli to those who take it, as a real host does.
    #[must_use]
    pub fn compressed(mut self) -> Self {
        self.compressed = true;
        self
    }
}

/// How the answer to some paths differs from the file.
#[derive(Clone, Default)]
pub struct Rule {
    pub(super) status: Option<u16>,
    pub(super) content_type: Option<String>,
    pub(super) change: Option<Change>,
    pub(super) delay_ms: u64,
}

impl Rule {
    /// A rule that changes nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers with this status; one of 400 or more comes with an empty body.
    #[must_use]
    pub fn status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// Answers with this MIME type.
    #[must_use]
    pub fn content_type(mut self, value: &str) -> Self {
        self.content_type = Some(value.to_owned());
        self
    }

    /// Changes the bytes.
    #[must_use]
    pub fn body(mut self, change: impl Fn(Vec<u8>) -> Vec<u8> + Send + Sync + 'static) -> Self {
        self.change = Some(Arc::new(change));
        self
    }

    /// Keeps the first `length` bytes only.
    #[must_use]
    pub fn truncated(self, length: usize) -> Self {
        self.body(move |mut bytes| {
            bytes.truncate(length);
            bytes
        })
    }

    /// Waits before it answers.
    #[must_use]
    pub fn delay_ms(mut self, milliseconds: u64) -> Self {
        self.delay_ms = milliseconds;
        self
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rule")
            .field("status", &self.status)
            .field("content_type", &self.content_type)
            .field("changes_body", &self.change.is_some())
            .field("delay_ms", &self.delay_ms)
            .finish()
    }
}
