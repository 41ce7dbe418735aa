//! A browser under WebDriver, for callers that are not asynchronous.

use std::{
    env,
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::{
    Capabilities, RequestData, SessionId, WebDriver, WebElement, action_chain::ActionChain,
    common::command::FormatRequestData, error::WebDriverResult,
};

use crate::{
    RUNTIME,
    browser::{Browser, Kind},
};

/// How long a script may take.
const SCRIPT_TIMEOUT: Duration = Duration::from_secs(120);

/// Runs a driver until its own standard input ends, which it does with the process that started it, however that ends.
/// Driver and browser are the process group of this shell, and their temporary files go with them.
const UNTIL_INPUT_ENDS: &str = r#"
    TMPDIR=$(mktemp -d) && export TMPDIR
    "$@" &
    trap '' TERM
    cat > /dev/null
    kill 0
    wait
    until rm -rf "$TMPDIR" 2> /dev/null; do sleep 1; done
"#;

/// A browser with a profile of its own, and the driver that steers it; both end with it.
pub struct Session {
    driver: WebDriver,
    _process: Child,
}

impl Session {
    /// Starts both: a window of 1000 by 900 in English.
    pub fn start(browser: &Browser) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let process = start_driver(browser, port)?;
        let capabilities: Capabilities = serde_json::from_value(capabilities(browser))?;
        let session = WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities)
            .request_timeout(SCRIPT_TIMEOUT + Duration::from_secs(30));
        let driver = RUNTIME
            .block_on(session.connect())
            .with_context(|| format!("{} does not start {}", browser.driver.display(), browser.program.display()))?;
        let session = Self { driver, _process: process };
        session.run(session.driver.set_script_timeout(SCRIPT_TIMEOUT))?;
        session.run(session.driver.set_window_rect(0, 0, 1000, 900))?;
        Ok(session)
    }

    /// The asynchronous session, for [`Session::run`].
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Waits for something that [`Session::driver`] does.
    pub fn run<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> Result<T> {
        Ok(RUNTIME.block_on(command)?)
    }

    /// Goes to an address, and waits for the page's load event.
    pub fn go(&self, url: &str) -> Result<()> {
        self.run(self.driver.goto(url)).with_context(|| format!("cannot open {url}"))
    }

    /// The value of a script's expression, awaited if it is a promise.
    pub fn js(&self, expression: &str) -> Result<Value> {
        // As text: numbers then keep all their digits.
        let script = format!("return (async () => JSON.stringify((await ({expression})) ?? null))()");
        let answer = self.run(self.driver.execute(script, [])).with_context(|| format!("`{expression}` failed"))?;
        let text = answer.json().as_str().unwrap_or("null");
        serde_json::from_str(text).with_context(|| format!("`{expression}` gave {text}"))
    }

    /// A command of Chromium's own protocol.
    pub fn cdp(&self, command: &str, parameters: Value) -> Result<Value> {
        self.run(self.driver.cdp().send_raw(command, parameters))
    }

    /// The elements that `selector` finds in the shadow tree of the element that `host` finds.
    pub fn shadow_elements(&self, host: &str, selector: &str) -> Result<Vec<WebElement>> {
        // Not by `get_shadow_root`, which Firefox does not understand.
        let script = "const [host, selector] = arguments; \
                      return [...document.querySelector(host).shadowRoot.querySelectorAll(selector)];";
        self.run(async { self.driver.execute(script, [json!(host), json!(selector)]).await?.elements() })
    }

    /// Accessible role and name of an element.
    pub fn role_and_name(&self, element: &WebElement) -> Result<(String, String)> {
        let ask = |property| {
            let command = Computed { element: element.element_id().to_string(), property };
            self.run(async { self.driver.cmd(command).await?.value() })
        };
        Ok((ask("computedrole")?, ask("computedlabel")?))
    }

    /// Keys and mouse, without pauses.
    pub fn actions(&self) -> ActionChain {
        self.driver.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
    }

    /// Replaces the tab by a new one, in which no page has been yet.
    pub fn new_tab(&self) -> Result<()> {
        let driver = &self.driver;
        self.run(async {
            let tab = driver.new_tab().await?;
            driver.close_window().await?;
            driver.switch_to_window(tab).await
        })
    }
}

/// A command that thirtyfour does not have.
#[derive(Debug)]
struct Computed {
    element: String,
    property: &'static str,
}

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::GET, format!("session/{session}/element/{}/{}", self.element, self.property))
    }
}

/// Starts the browser's driver, and waits until it listens.
fn start_driver(browser: &Browser, port: u16) -> Result<Child> {
    use std::os::unix::process::CommandExt;
    let mut command = Command::new("sh");
    command.args(["-c", UNTIL_INPUT_ENDS, "sh"]);
    if browser.kind == Kind::WebKit {
        command.args(["xvfb-run", "--auto-servernum"]).env_remove("WAYLAND_DISPLAY");
        // The browser takes its language from the environment.
        command.env("LC_ALL", "en_US.UTF-8").env("LANGUAGE", "en_US");
    }
    command.arg(&browser.driver).arg(format!("--port={port}"));
    command.process_group(0).stdin(Stdio::piped());
    if env::var_os("BYOK_DRIVER_LOG").is_none() {
        command.stdout(Stdio::null()).stderr(Stdio::null());
    }
    let process = command.spawn().context("cannot start sh")?;
    let begun = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if begun.elapsed() > Duration::from_secs(30) {
            bail!("{} does not listen on its port; BYOK_DRIVER_LOG=1 shows its output", browser.driver.display());
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(process)
}

fn capabilities(browser: &Browser) -> Value {
    match browser.kind {
        Kind::Chromium => json!({
            "goog:chromeOptions": {
                "binary": browser.program,
                "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en-US"],
            },
            "goog:loggingPrefs": { "browser": "ALL" },
        }),
        Kind::Firefox => json!({
            "moz:firefoxOptions": {
                "binary": browser.program,
                "args": ["-headless"],
                "prefs": { "intl.accept_languages": "en-US" },
            },
        }),
        Kind::WebKit => json!({
            "webkitgtk:browserOptions": { "binary": browser.program, "args": ["--automation"] },
        }),
    }
}
