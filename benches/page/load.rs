//! The time from the start of a navigation to the verdict, on a slow machine with a slow connection.

use anyhow::{Context, Result};
use driver::{browser::Browser, server::Server, session::Session};
use serde_json::json;

use super::{View, path, percentile, slow_down};

/// What every page runs before anything of its own: `answered` is kept with the time of the verdict.
const SCRIPT: &str = include_str!("load.js");
const LOADS: usize = 5;
const SLOW: u32 = 4;

/// Measures and prints.
pub(super) fn report(browser: &Browser, server: &Server, views: &[View]) -> Result<()> {
    let title = format!("navigation to verdict, slow 4G, CPU slowed {SLOW} times, ms");
    println!("{title:<56} {:>9}   all {LOADS}", "median");
    for view in views {
        let session = Session::start(browser)?;
        session.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": SCRIPT }))?;
        let url = server.at(&path(*view));
        slow_down(&session, SLOW)?;
        slow_4g(&session)?;
        let mut times = Vec::new();
        for _ in 0..LOADS {
            session.go(&server.at("/blank.html"))?;
            times.push(load(&session, &url)?);
        }
        let all: Vec<_> = times.iter().map(|time| format!("{time:.0}")).collect();
        times.sort_by(f64::total_cmp);
        println!("{:<56} {:>9.0}   {}", view.0, percentile(&times, 50), all.join(" "));
    }
    Ok(())
}

fn slow_4g(session: &Session) -> Result<()> {
    let bytes_a_second = |kilobits: u32| kilobits * 1000 / 8;
    session.cdp("Network.enable", json!({}))?;
    session.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true }))?;
    let conditions = json!({
        "offline": false,
        "latency": 150,
        "downloadThroughput": bytes_a_second(1600),
        "uploadThroughput": bytes_a_second(750),
    });
    session.cdp("Network.emulateNetworkConditions", conditions).map(drop)
}

fn load(session: &Session, url: &str) -> Result<f64> {
    session.go(url)?;
    let time = session.js("answered")?;
    time.as_f64().with_context(|| format!("{url} gave {time} for a time"))
}
