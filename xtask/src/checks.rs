//! `test`: all checks, in the order in which they are cheapest to fail. CI runs this and nothing else.

use std::{
    fs,
    path::PathBuf,
    process::Command,
    time::{Duration, Instant},
};

use xtask::{
    Failure, project, run,
    tools::{
        self, Tools,
        browser::{Browser, Kind},
    },
};

use crate::{dist, no_arguments, size};

const WASM: &str = "wasm32-unknown-unknown";

/// What the steps need.
struct Kit {
    tools: Tools,
    chromium: Browser,
    firefox: Browser,
    webkit: Option<Browser>,
    axe: PathBuf,
}

/// A check: what it is, and how it is made.
type Step = (&'static str, fn(&Kit) -> Result<(), Failure>);

const STEPS: [Step; 10] = [
    ("form: cargo fmt", form),
    ("lints, native: cargo clippy", lints),
    ("lints, wasm32: cargo clippy", lints_wasm),
    ("tests, native", native),
    ("tests, in headless Chromium: wasm-bindgen-test", in_browser),
    ("dist/: trunk build --release", |kit| dist::build(&kit.tools)),
    ("tests, whole pages of dist/ in Chromium", |kit| pages(kit, &kit.chromium)),
    ("tests, whole pages of dist/ in Firefox", |kit| pages(kit, &kit.firefox)),
    ("tests, whole pages of dist/ in WebKit", pages_in_webkit),
    ("size of dist/", |_| size::report(&project::dist())),
];

/// Sets up and makes every check; stops at the first that fails.
pub(crate) fn test(arguments: &[String]) -> Result<(), Failure> {
    no_arguments(arguments)?;
    let begun = Instant::now();
    let kit = Kit {
        tools: Tools::for_test()?,
        chromium: Browser::ensure(Kind::Chromium)?,
        firefox: Browser::ensure(Kind::Firefox)?,
        webkit: if cfg!(target_os = "linux") { Some(Browser::ensure(Kind::WebKit)?) } else { None },
        axe: tools::axe()?,
    };
    let mut times = vec![("set-up", begun.elapsed())];
    for (number, (title, step)) in STEPS.iter().enumerate() {
        eprintln!("\n== {}/{}: {title}", number + 1, STEPS.len());
        let begun = Instant::now();
        step(&kit).map_err(|failure| {
            let after = seconds(begun.elapsed());
            failure.within(&format!("step {} of {} ({title}), after {after}", number + 1, STEPS.len()))
        })?;
        times.push((title, begun.elapsed()));
    }
    eprintln!();
    for (title, time) in times {
        eprintln!("{:>8}  {title}", seconds(time));
    }
    eprintln!("{:>8}  in all; everything is green", seconds(begun.elapsed()));
    Ok(())
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

fn form(kit: &Kit) -> Result<(), Failure> {
    cargo(kit, "fmt --all --check", "run `cargo fmt --all`")
}

fn lints(kit: &Kit) -> Result<(), Failure> {
    cargo(kit, "clippy --workspace --all-targets --test page -- -D warnings", "see Clippy's words above")
}

fn lints_wasm(kit: &Kit) -> Result<(), Failure> {
    let lint = |rest: &str| {
        let line = format!("clippy -p {} --target {WASM} {rest} -- -D warnings", project::PACKAGE);
        cargo(kit, &line, "see Clippy's words above")
    };
    lint("--all-targets")?;
    lint("--features split") // as dist/ is built
}

fn native(kit: &Kit) -> Result<(), Failure> {
    cargo(kit, "test --workspace", "see the failed test above")
}

fn in_browser(kit: &Kit) -> Result<(), Failure> {
    let mut tests = cargo_command(kit, &format!("test -p {} --target {WASM} --test browser", project::PACKAGE));
    tests
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("CHROMEDRIVER", &kit.chromium.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities(kit)?);
    for driver in ["GECKODRIVER", "SAFARIDRIVER", "MSEDGEDRIVER", "CHROMEDRIVER"] {
        // The runner would take these before the driver that was found.
        tests.env_remove(format!("{driver}_REMOTE"));
        if driver != "CHROMEDRIVER" {
            tests.env_remove(driver);
        }
    }
    run::show(&mut tests, "see the failed test above")
}

/// What the runner asks of the driver: our browser, unless the repository says more in a webdriver.json of its own.
fn capabilities(kit: &Kit) -> Result<PathBuf, Failure> {
    let own = project::root().join("webdriver.json");
    if own.exists() {
        return Ok(own);
    }
    let file = project::scratch()?.join("webdriver.json");
    // Debug has the quotes and escapes of JSON for any path that occurs.
    let json = format!("{{\"goog:chromeOptions\": {{\"binary\": {:?}}}}}\n", kit.chromium.program);
    fs::write(&file, json).map_err(|error| Failure::file("write", &file, &error))?;
    Ok(file)
}

fn pages(kit: &Kit, browser: &Browser) -> Result<(), Failure> {
    let mut tests = cargo_command(kit, &format!("test -p {} --test page -- --test-threads=2", project::PACKAGE));
    let [program, driver] = browser.kind.variables();
    tests
        .env("BYOK_BROWSER", browser.kind.name())
        .env(program, &browser.program)
        .env(driver, &browser.driver)
        .env("BYOK_AXE", &kit.axe)
        .env("BYOK_DIST", project::dist());
    run::show(&mut tests, "see the failed test above")
}

/// Only Linux has a WebKit that can be steered without a screen.
fn pages_in_webkit(kit: &Kit) -> Result<(), Failure> {
    match &kit.webkit {
        Some(browser) => pages(kit, browser),
        None => {
            eprintln!("left out: this system has no WebKitGTK");
            Ok(())
        }
    }
}

fn cargo(kit: &Kit, line: &str, todo: &str) -> Result<(), Failure> {
    run::show(&mut cargo_command(kit, line), todo)
}

fn cargo_command(kit: &Kit, line: &str) -> Command {
    let mut cargo = kit.tools.command("cargo");
    cargo.args(line.split(' '));
    cargo
}
