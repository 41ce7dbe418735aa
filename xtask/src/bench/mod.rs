//! `bench`: how quickly the calculator in a page loads and answers. It measures and holds nothing to a limit.

mod drag;
mod load;

use std::{fs, path::PathBuf};

use anyhow::Result;
use serde_json::json;
use xtask::{
    browser::{Browser, Kind},
    project,
    server::{
        Server,
        axum::{Router, http::HeaderValue, response::Html, routing},
        files, header,
    },
    webdriver::Session,
};

use crate::{dist, size};

/// The attributes of the calculators that are measured, each with its name in the report.
type View = (&'static str, &'static str);

const VIEWS: [View; 2] = [("compact", ""), ("full", "view=\"full\"")];

/// Builds what has changed, measures and prints.
pub(crate) fn bench(all: bool) -> Result<()> {
    let views = if all { &VIEWS[..] } else { &VIEWS[..1] };
    let browser = Browser::ensure(Kind::Chromium)?;
    dist::refresh()?;
    // The two headers give the page's clock its full resolution.
    let app = pages(views)
        .fallback_service(files(compressed()?))
        .layer(header("cross-origin-opener-policy", HeaderValue::from_static("same-origin")))
        .layer(header("cross-origin-embedder-policy", HeaderValue::from_static("require-corp")));
    let server = Server::start(0, app)?;
    drag::report(&browser, &server, views)?;
    println!();
    load::report(&browser, &server, views)
}

/// A copy of `dist/` with a compressed form of every file, as a real host has it.
fn compressed() -> Result<PathBuf> {
    let folder = project::scratch()?.join("bench");
    project::remove_folder(&folder)?;
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(project::dist())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        fs::copy(&path, folder.join(&*name))?;
        fs::write(folder.join(format!("{name}.br")), size::brotli(&fs::read(&path)?)?)?;
    }
    Ok(folder)
}

/// A host page for each view, as the README has it, and an empty one.
fn pages(views: &[View]) -> Router {
    let blank = Router::new().route("/blank.html", routing::get(Html("<!doctype html><title>Nothing</title>")));
    views.iter().fold(blank, |pages, view| pages.route(&path(*view), routing::get(Html(page(*view)))))
}

fn path((name, _): View) -> String {
    format!("/{name}.html")
}

fn page((name, attributes): View) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{name}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <script type=\"module\" src=\"/embed.js\"></script></head>\
         <body><byok-calculator loading=\"eager\" {attributes}><p>Not live yet.</p></byok-calculator></body></html>"
    )
}

/// Makes the tab's processor so many times slower than it is.
fn slow_down(session: &Session, times: u32) -> Result<()> {
    session.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": times })).map(drop)
}

/// The value below or at which so many percent of the sorted values lie.
fn percentile(sorted: &[f64], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_that_occurred() {
        let hundred: Vec<f64> = (1..=100).map(f64::from).collect();
        assert_eq!([50, 95, 99, 100].map(|percent| percentile(&hundred, percent)), [50.0, 95.0, 99.0, 100.0]);
        assert_eq!(percentile(&[3.0, 4.0, 9.0], 50), 4.0);
        assert!(percentile(&[], 50).is_nan());
    }
}
