//! `test`: all checks, in the order in which they are cheapest to fail. CI runs this and nothing else.

use std::{
    fs,
    path::PathBuf,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use driver::browser::{Browser, Kind};
use serde_json::json;
use xshell::cmd;

use crate::{
    browsers, dist, project, size,
    tools::{self, Tools},
};

/// What the steps need.
struct Kit {
    tools: Tools,
    chromium: Browser,
    firefox: Browser,
    webkit: Option<Browser>,
    axe: PathBuf,
}

/// A check: its title, and what it does.
type Step = (&'static str, fn(&Kit) -> Result<()>);

const STEPS: [Step; 10] = [
    ("format", format),
    ("lints, native", lints),
    ("lints, wasm32", lints_wasm),
    ("tests, native", native),
    ("tests, WASM in Chromium", in_browser),
    ("dist/", |kit| dist::build(&kit.tools)),
    ("tests, pages in Chromium", |kit| pages(kit, &kit.chromium)),
    ("tests, pages in Firefox", |kit| pages(kit, &kit.firefox)),
    ("tests, pages in WebKit", pages_in_webkit),
    ("size of dist/", |_| size::size()),
];

/// Sets up and makes every check; stops at the first that fails.
pub(crate) fn test() -> Result<()> {
    let begun = Instant::now();
    let tools = Tools::for_test()?;
    let axe = tools::npm_packages(&tools.shell)?.join("axe-core/axe.min.js");
    let kit = Kit {
        tools,
        axe,
        chromium: browsers::ensure(Kind::Chromium)?,
        firefox: browsers::ensure(Kind::Firefox)?,
        webkit: if cfg!(target_os = "linux") { Some(browsers::ensure(Kind::WebKit)?) } else { None },
    };
    let mut times = vec![("set-up", begun.elapsed())];
    for (number, (title, step)) in STEPS.iter().enumerate() {
        eprintln!("\n== {}/{}: {title}", number + 1, STEPS.len());
        let begun = Instant::now();
        step(&kit).with_context(|| format!("the step `{title}` failed"))?;
        times.push((title, begun.elapsed()));
    }
    eprintln!();
    times.push(("in all", begun.elapsed()));
    for (title, time) in times {
        eprintln!("{:>8.1} s  {title}", Duration::as_secs_f64(&time));
    }
    Ok(())
}

fn format(kit: &Kit) -> Result<()> {
    Ok(cmd!(kit.tools.shell, "cargo fmt --all --check").run()?)
}

fn lints(kit: &Kit) -> Result<()> {
    Ok(cmd!(kit.tools.shell, "cargo clippy --workspace --all-targets --test page --bench page -- -D warnings").run()?)
}

fn lints_wasm(kit: &Kit) -> Result<()> {
    let (package, target) = (project::PACKAGE, project::WASM_TARGET);
    Ok(cmd!(kit.tools.shell, "cargo clippy -p {package} --target {target} --all-targets -- -D warnings").run()?)
}

fn native(kit: &Kit) -> Result<()> {
    Ok(cmd!(kit.tools.shell, "cargo test --workspace").run()?)
}

fn in_browser(kit: &Kit) -> Result<()> {
    let capabilities = project::scratch()?.join("webdriver.json");
    fs::write(&capabilities, json!({ "goog:chromeOptions": { "binary": kit.chromium.program } }).to_string())?;
    let (package, target) = (project::PACKAGE, project::WASM_TARGET);
    let mut tests = cmd!(kit.tools.shell, "cargo test -p {package} --target {target} --test browser")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    for other in ["GECKODRIVER", "SAFARIDRIVER", "MSEDGEDRIVER", "CHROMEDRIVER_REMOTE"] {
        // The runner would prefer these.
        tests = tests.env_remove(other);
    }
    Ok(tests.env("CHROMEDRIVER", &kit.chromium.driver).run()?)
}

fn pages(kit: &Kit, browser: &Browser) -> Result<()> {
    let [program, driver] = browser.kind.variables();
    // Named here, so that what is left out is seen: libtest counts it as filtered out.
    let skip: &[_] = if browser.kind == Kind::Chromium { &[] } else { &["--skip", "chromium_only::"] };
    cmd!(kit.tools.shell, "cargo test --workspace --test page -- --test-threads=2 {skip...}")
        .env("BYOK_BROWSER", browser.kind.name())
        .env(program, &browser.program)
        .env(driver, &browser.driver)
        .env("BYOK_AXE", &kit.axe)
        .env("BYOK_DIST", project::dist())
        .run()?;
    Ok(())
}

/// Only Linux has a WebKit that can be driven without a screen.
fn pages_in_webkit(kit: &Kit) -> Result<()> {
    match &kit.webkit {
        Some(browser) => pages(kit, browser),
        None => {
            eprintln!("left out: this system has no WebKitGTK");
            Ok(())
        }
    }
}
