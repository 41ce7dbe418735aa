//! `shots`: pictures of the page in the states worth looking at, at each width, in light and dark.

use std::fs;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;
use xtask::{
    Failure, project,
    server::{Options, Server},
    tools::browser::{Browser, Kind},
    webdriver::Session,
};

use crate::dist;

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
const WIDTHS: [u32; 3] = [360, 768, 1280];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// Once Explore is there.
const LOADED: &str = "new Promise((done) => { const look = () => document.querySelector('byok-calculator').shadowRoot\
    .querySelector('.explore svg') ? done(1) : setTimeout(look, 20); look(); })";

/// One picture to be made.
struct Shot {
    name: String,
    query: &'static str,
    width: u32,
    scheme: &'static str,
}

/// Builds what has changed and makes the pictures.
pub(crate) fn shots(arguments: &[String]) -> Result<(), Failure> {
    let wanted = wanted(arguments)?;
    let browser = Browser::ensure(Kind::Chromium)?;
    dist::refresh()?;
    let folder = project::root().join("shots");
    if arguments.is_empty() {
        project::remove_folder(&folder)?; // what is no state any more would stay
    }
    project::create_folder(&folder)?;
    let server = Server::start(project::dist(), Options::new())?;
    let session = Session::start(&browser)?;
    for shot in &wanted {
        let file = folder.join(format!("{}.png", shot.name));
        let picture = take(&session, &server, shot)?;
        fs::write(&file, picture).map_err(|error| Failure::file("write", &file, &error))?;
    }
    println!("{} pictures in {}", wanted.len(), folder.display());
    Ok(())
}

/// The pictures whose names contain the argument.
fn wanted(arguments: &[String]) -> Result<Vec<Shot>, Failure> {
    let wanted: Vec<Shot> = match arguments {
        [] => all(),
        [part] => all().into_iter().filter(|shot| shot.name.contains(part)).collect(),
        _ => Vec::new(),
    };
    if wanted.is_empty() {
        let states: Vec<_> = STATES.iter().map(|(state, _)| *state).collect();
        return Err(Failure::new(
            format!("no picture has a name like `{}`", arguments.join(" ")),
            format!("give a part of a name such as `close-360-dark`; the states are {}", states.join(", ")),
        ));
    }
    Ok(wanted)
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
fn take(session: &Session, server: &Server, shot: &Shot) -> Result<Vec<u8>, Failure> {
    let features = json!([
        { "name": "prefers-color-scheme", "value": shot.scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    session.cdp("Emulation.setEmulatedMedia", json!({ "features": features }))?;
    resize(session, shot.width, 900)?;
    session.go(&format!("{}?{}", server.url(), shot.query))?;
    session.js("customElements.whenDefined('byok-calculator')")?;
    if shot.name.starts_with(EXPLORE) {
        session.js("document.querySelector('byok-calculator').view = 'full'")?;
    }
    session.js("Promise.all([...document.querySelectorAll('byok-calculator')].map((element) => { \
         element.loading = 'eager'; return element.ready; }))")?;
    if shot.name.starts_with(EXPLORE) {
        session.js(LOADED)?;
    }
    let height = session.js("document.documentElement.scrollHeight")?.as_u64().unwrap_or(900);
    resize(session, shot.width, height)?;
    // Laid out anew in one frame, and what watches sizes has had its say in the next.
    session.js("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))")?;
    let answer = session.cdp("Page.captureScreenshot", json!({ "format": "png" }))?;
    STANDARD.decode(answer["data"].as_str().unwrap_or_default()).map_err(|error| {
        Failure::new(format!("the picture {} is not base64: {error}", shot.name), "try again with another Chromium")
    })
}

fn resize(session: &Session, width: u32, height: u64) -> Result<(), Failure> {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    session.cdp("Emulation.setDeviceMetricsOverride", metrics).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_name_chooses() {
        let names = |parts: &[&str]| {
            let parts: Vec<_> = parts.iter().map(|part| (*part).to_owned()).collect();
            wanted(&parts).map_or_else(|_| Vec::new(), |shots| shots.into_iter().map(|shot| shot.name).collect())
        };
        assert_eq!(names(&["close-360-dark"]), ["close-360-dark"]);
        assert_eq!(names(&["no-plan"]).len(), WIDTHS.len() * SCHEMES.len());
        assert_eq!(names(&[]).len(), all().len());
        assert_eq!(names(&["nothing-like-it"]), [""; 0]);
        assert_eq!(names(&["close", "byok"]), [""; 0]);
    }
}
