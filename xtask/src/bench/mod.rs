//! `bench`: how quickly the calculator in a page loads and answers. It measures and holds nothing to a limit.

mod drag;
mod load;

use serde_json::json;
use xtask::{
    Failure, project,
    server::{Options, Server},
    tools::browser::{Browser, Kind},
    webdriver::Session,
};

use crate::dist;

/// The attributes of the calculators that are measured, each with its name in the report.
type View = (&'static str, &'static str);

const COMPACT: View = ("compact", "");
const FULL: View = ("full", "view=\"full\"");

/// Builds what has changed, measures and prints.
pub(crate) fn bench(arguments: &[String]) -> Result<(), Failure> {
    let views = views(arguments)?;
    let browser = Browser::ensure(Kind::Chromium)?;
    dist::refresh()?;
    let server = Server::start(project::dist(), options(views))?;
    drag::report(&browser, &server, views)?;
    println!();
    load::report(&browser, &server, views)
}

fn views(arguments: &[String]) -> Result<&'static [View], Failure> {
    match arguments {
        [] => Ok(&[COMPACT]),
        [all] if all == "--all" => Ok(&[COMPACT, FULL]),
        _ => Err(Failure::new(
            format!("cannot make sense of `bench {}`", arguments.join(" ")),
            "write `cargo xtask bench`, or `cargo xtask bench --all` to measure the calculator with all of it open too",
        )),
    }
}

/// A host page for each view, as the README has it.
fn options(views: &[View]) -> Options {
    // The two headers give the page's clock its full resolution.
    let options = Options::new()
        .compressed()
        .header("/", "Cross-Origin-Opener-Policy", "same-origin")
        .header("/", "Cross-Origin-Embedder-Policy", "require-corp")
        .page("/favicon.ico", "image/x-icon", "")
        .page("/blank.html", HTML, "<!doctype html><title>Nothing</title>");
    views.iter().fold(options, |options, view| options.page(&path(*view), HTML, page(*view)))
}

const HTML: &str = "text/html; charset=utf-8";

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
fn slow_down(session: &Session, times: u32) -> Result<(), Failure> {
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

    #[test]
    fn all_is_the_only_argument() {
        let read = |line: &str| views(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).ok();
        assert_eq!(read(""), Some(&[COMPACT][..]));
        assert_eq!(read("--all"), Some(&[COMPACT, FULL][..]));
        assert_eq!(read("all"), None);
    }
}
