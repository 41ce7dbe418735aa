//! How quickly the calculator in a page loads and answers, in Chromium. It only measures; there are no limits.
//!
//! `cargo xtask bench` runs it on `dist/`. BYOK_DIST names another folder; with the argument `--all` everything that opens
//! is measured open, too.

mod drag;
mod load;

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use driver::{
    browser::{Browser, Kind},
    server::{
        Server,
        axum::{Router, http::HeaderValue, response::Html, routing},
        files, header,
    },
    session::Session,
};
use serde_json::json;

/// The attributes of the calculators that are measured, each with its name in the report.
type View = (&'static str, &'static str);

const VIEWS: [View; 2] = [("compact", ""), ("full", "view=\"full\"")];

fn main() -> Result<()> {
    let views = if env::args().any(|argument| argument == "--all") { &VIEWS[..] } else { &VIEWS[..1] };
    let browser =
        Browser::find(Kind::Chromium).context("Chromium or its driver is missing: run `cargo xtask bench`")?;
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
    let dist =
        env::var_os("BYOK_DIST").map_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/dist").into(), PathBuf::from);
    let folder = PathBuf::from(concat!(env!("CARGO_TARGET_TMPDIR"), "/bench"));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(&dist).with_context(|| format!("{} is not built", dist.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        fs::copy(&path, folder.join(&*name))?;
        let mut compressed = fs::File::create(folder.join(format!("{name}.br")))?;
        brotli::BrotliCompress(&mut fs::File::open(&path)?, &mut compressed, &BrotliEncoderParams::default())?;
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
