//! From a request to the answer; no network in it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{Options, Request};

const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// What goes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
    pub(super) delay_ms: u64,
}

/// An answer before headers and rules.
struct Plain {
    status: u16,
    content_type: String,
    body: Vec<u8>,
    location: Option<String>,
}

impl Plain {
    fn ok(content_type: &str, body: Vec<u8>) -> Self {
        Self { status: 200, content_type: content_type.to_owned(), body, location: None }
    }

    fn error(status: u16, text: &str) -> Self {
        Self { status, ..Self::ok(TEXT, text.into()) }
    }

    fn moved(to: String) -> Self {
        Self { location: Some(to), ..Self::error(301, "") }
    }
}

impl Answer {
    pub(super) fn to(request: &Request, root: &Path, options: &Options) -> Self {
        let mut plain = match request.method.as_str() {
            "GET" | "HEAD" => page(request, options).unwrap_or_else(|| {
                let other = options.folders.iter().find(|(prefix, _)| request.path.starts_with(prefix));
                let (mount, root) = other.map_or((&options.mount, root), |(prefix, folder)| (prefix, folder.as_path()));
                file(request, root, mount)
            }),
            _ => Plain::error(405, "only GET and HEAD\n"),
        };
        let mut delay_ms = 0;
        for (_, rule) in options.rules.iter().filter(|(suffix, _)| request.path.ends_with(suffix)) {
            delay_ms += rule.delay_ms;
            if let Some(content_type) = &rule.content_type {
                plain.content_type.clone_from(content_type);
            }
            if let Some(change) = &rule.change {
                plain.body = change(plain.body);
            }
            if let Some(status) = rule.status {
                plain.status = status;
                if status >= 400 {
                    plain.body.clear();
                }
            }
        }
        let mut headers = vec![
            ("Content-Type".to_owned(), plain.content_type),
            ("Cache-Control".to_owned(), options.cache_control.clone()),
        ];
        headers.extend(plain.location.map(|to| ("Location".to_owned(), to)));
        let added = options.headers.iter().filter(|(prefix, ..)| request.path.starts_with(prefix));
        headers.extend(added.map(|(_, name, value)| (name.clone(), value.clone())));
        Self { status: plain.status, headers, body: plain.body, delay_ms }
    }
}

fn page(request: &Request, options: &Options) -> Option<Plain> {
    let page = options.pages.iter().find(|page| page.path == request.path)?;
    Some(Plain::ok(&page.content_type, page.body.clone()))
}

fn file(request: &Request, root: &Path, mount: &str) -> Plain {
    let not_found = || Plain::error(404, "not found\n");
    let Some(inner) = request.path.strip_prefix(mount) else {
        return not_found();
    };
    let Some(mut path) = inside(root, inner) else {
        return not_found();
    };
    if path.is_dir() {
        if !request.path.ends_with('/') {
            return Plain::moved(format!("{}/", request.path));
        }
        path.push("index.html");
    } else if request.path.ends_with('/') {
        return not_found();
    }
    match fs::read(&path) {
        Ok(body) => Plain::ok(mime(&path), body),
        Err(_) => not_found(),
    }
}

/// The path under `root`, or `None` if it would lead out of it.
fn inside(root: &Path, path: &str) -> Option<PathBuf> {
    let mut full = root.to_path_buf();
    for part in decode(path)?.split('/').filter(|part| !part.is_empty()) {
        if part == "." || part == ".." || part.contains(['\\', '\0']) {
            return None;
        }
        full.push(part);
    }
    Some(full)
}

/// Undoes percent-encoding.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => HTML,
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt" | "md") => TEXT,
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let root = Path::new("/srv");
        assert_eq!(inside(root, "a/b.js"), Some("/srv/a/b.js".into()));
        assert_eq!(inside(root, "a%20b"), Some("/srv/a b".into()));
        assert_eq!(inside(root, "//etc/passwd"), Some("/srv/etc/passwd".into()));
        for out in ["../x", "a/../../x", "%2e%2e/x", "..%2fx", "a\\..\\x", "x%00", "%", "%zz", "%ff"] {
            assert_eq!(inside(root, out), None, "{out}");
        }
    }

    #[test]
    fn types_are_those_that_browsers_insist_on() {
        assert_eq!(mime(Path::new("a-0123.wasm")), "application/wasm");
        assert!(mime(Path::new("embed.js")).starts_with("text/javascript"));
        assert_eq!(mime(Path::new("x")), "application/octet-stream");
    }
}
