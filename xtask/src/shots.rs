//! `shots`: pictures of the page in the states worth looking at, at each width, in light and dark.

use std::fs;

use anyhow::{Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use driver::{
    browser::Kind,
    server::{Server, axum::Router, files},
    session::Session,
};
use serde_json::json;

use crate::{browsers, dist, project};

/// The states: a name, and the query that the page is opened with.
const STATES: [(&str, &str); 7] = [
    ("managed", "byok-volume=500"),
    ("close", "byok-volume=2000"),
    ("byok", "byok-volume=10000"),
    ("damaged-link", "byok-volume=9999999&byok-fee=cheap&byok-colour=red"),
    ("crossings", "byok-managed=plans"),
    ("no-plan", "byok-managed=plans&byok-volume=20000"),
    (EXPLORE, "byok-volume=1500&byok-growth=5&byok-clients=12&byok-fee=39"),
];
/// The state in which all that opens stands open.
const EXPLORE: &str = "explore";
/// Widths of the page in CSS pixels.
const WIDTHS: [u32; 4] = [320, 390, 768, 1280];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// One picture to be taken.
struct Shot {
    name: String,
    query: &'static str,
    width: u32,
    scheme: &'static str,
}

/// Builds what has changed and takes the pictures whose names contain `part`.
pub(crate) fn shots(part: &str) -> Result<()> {
    let wanted: Vec<Shot> = all().into_iter().filter(|shot| shot.name.contains(part)).collect();
    let states = STATES.map(|(state, _)| state).join(", ");
    ensure!(!wanted.is_empty(), "no picture has a name with `{part}` in it; the states are {states}");
    let browser = browsers::ensure(Kind::Chromium)?;
    dist::refresh()?;
    let folder = project::root().join("shots");
    if part.is_empty() {
        project::remove_folder(&folder)?; // pictures of states that no longer exist would stay
    }
    fs::create_dir_all(&folder)?;
    let server = Server::start(0, Router::new().fallback_service(files(project::dist())))?;
    let session = Session::start(&browser)?;
    for shot in &wanted {
        fs::write(folder.join(format!("{}.png", shot.name)), take(&session, &server, shot)?)?;
    }
    println!("{} pictures in {}", wanted.len(), folder.display());
    Ok(())
}

fn all() -> Vec<Shot> {
    let mut shots = Vec::new();
    for (state, query) in STATES {
        for width in WIDTHS {
            for scheme in SCHEMES {
                shots.push(Shot { name: format!("{state}-{width}-{scheme}"), query, width, scheme });
            }
        }
    }
    shots
}

/// The whole page as PNG.
fn take(session: &Session, server: &Server, shot: &Shot) -> Result<Vec<u8>> {
    let features = json!([
        { "name": "prefers-color-scheme", "value": shot.scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    session.cdp("Emulation.setEmulatedMedia", json!({ "features": features }))?;
    resize(session, shot.width, 900)?;
    session.go(&server.at(&format!("/?{}", shot.query)))?;
    session.js("customElements.whenDefined('byok-calculator')")?;
    if shot.name.starts_with(EXPLORE) {
        session.js("document.querySelector('byok-calculator').view = 'full'")?;
    }
    session.js("document.querySelector('byok-calculator').ready")?;
    let height = session.js("document.documentElement.scrollHeight")?.as_u64().unwrap_or(900);
    resize(session, shot.width, height)?;
    // Laid out again in one frame, and what observes sizes has answered in the next.
    session.js("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))")?;
    let answer = session.cdp("Page.captureScreenshot", json!({ "format": "png" }))?;
    Ok(STANDARD.decode(answer["data"].as_str().unwrap_or_default())?)
}

fn resize(session: &Session, width: u32, height: u64) -> Result<()> {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    session.cdp("Emulation.setDeviceMetricsOverride", metrics).map(drop)
}
