//! The script time from a slider event to the new verdict, as in a drag.

use anyhow::Result;
use driver::{browser::Browser, server::Server, session::Session};
use serde_json::Value;

use super::{View, path, percentile, slow_down};

/// What runs in the page: a function of the number of events and of whether frames are painted between them.
const SCRIPT: &str = include_str!("drag.js");
const EVENTS: usize = 300;
const SLOW: u32 = 6;

/// Measures and prints.
pub(super) fn report(browser: &Browser, server: &Server, views: &[View]) -> Result<()> {
    let title = format!("script from slider event to verdict, {EVENTS} events, ms");
    println!("{title:<56} {:>9} {:>9} {:>9}", "median", "p95", "p99");
    for view in views {
        let session = Session::start(browser)?;
        session.go(&server.at(&path(*view)))?;
        session.js("customElements.whenDefined('byok-calculator')")?;
        session.js("document.querySelector('byok-calculator').ready")?;
        drag(&session, true)?; // warms up
        for rate in [1, SLOW] {
            slow_down(&session, rate)?;
            for (way, painted) in [("back to back", false), ("a frame between", true)] {
                let speed = if rate == 1 { String::new() } else { format!(", CPU slowed {rate} times") };
                print(&format!("{}, {way}{speed}", view.0), &drag(&session, painted)?);
            }
        }
    }
    Ok(())
}

/// The times of all events, sorted.
fn drag(session: &Session, painted: bool) -> Result<Vec<f64>> {
    let times = session.js(&format!("({SCRIPT})({EVENTS}, {painted})"))?;
    let times = times.as_array().map(|times| times.iter().filter_map(Value::as_f64).collect::<Vec<_>>());
    let mut times = times.unwrap_or_default();
    times.sort_by(f64::total_cmp);
    Ok(times)
}

fn print(name: &str, times: &[f64]) {
    let [median, p95, p99] = [50, 95, 99].map(|percent| percentile(times, percent));
    println!("{name:<56} {median:>9.3} {p95:>9.3} {p99:>9.3}");
}
