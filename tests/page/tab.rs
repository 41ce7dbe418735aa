//! A tab of a real browser: its address, its console, its events, its keyboard.

use crate::browser::BROWSER;
use crate::visitor::Calculator;
use driver::browser::Kind;
use driver::server::Server;
use driver::server::axum::response::Html;
use driver::server::axum::{Router, routing};
use driver::session::Session;
use serde_json::Value;
use std::cell::Cell;
use std::sync::{Arc, LazyLock, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// Browsers that no test uses at the moment: to start one takes longer than most tests.
static IDLE: Mutex<Vec<Arc<Session>>> = Mutex::new(Vec::new());

/// A page around frames, free of the policy of host pages.
static AROUND: LazyLock<Server> = LazyLock::new(|| {
    let page = Html("<!doctype html><title>Around</title>");
    Server::start(0, Router::new().route("/", routing::get(page))).unwrap()
});

/// A tab that has the browser to itself.
pub struct Tab {
    pub session: Arc<Session>,
    last_keys: Cell<Option<Instant>>,
}

impl Drop for Tab {
    fn drop(&mut self) {
        // What a failed test leaves behind is not for the next one.
        if !thread::panicking() {
            IDLE.lock().unwrap().push(Arc::clone(&self.session));
        }
    }
}

impl Tab {
    /// A new tab at this address.
    #[track_caller]
    pub fn open(url: &str) -> Self {
        let idle = IDLE.lock().unwrap().pop();
        let session = match idle {
            Some(session) => {
                session.new_tab().unwrap();
                session
            }
            None => Arc::new(Session::start(&BROWSER).unwrap()),
        };
        let tab = Self { session, last_keys: Cell::new(None) };
        tab.console(); // what is left of the test before
        tab.go(url);
        tab
    }

    /// Goes to an address.
    #[track_caller]
    pub fn go(&self, url: &str) {
        self.session.go(url).unwrap();
    }

    /// Goes to an address as if the window had this width, for a visitor who prefers this colour scheme: in a frame, which
    /// every browser can make as narrow as a phone. From then on scripts run in the frame.
    #[track_caller]
    pub fn go_at(&self, url: &str, width: u32, scheme: &str) {
        self.go(&AROUND.at("/"));
        self.js(&format!(
            "new Promise((done) => {{ const frame = document.createElement('iframe'); \
             Object.assign(frame.style, {{ width: '{width}px', height: '850px', border: 0, colorScheme: {scheme:?} }}); \
             Object.assign(frame, {{ src: {url:?}, onload: () => done(true) }}); \
             document.body.style.margin = 0; document.body.append(frame); }})"
        ));
        self.session.run(self.session.driver().enter_frame(0)).unwrap();
    }

    /// The first calculator on the page.
    pub fn calculator(&self) -> Calculator<'_> {
        self.at("byok-calculator")
    }

    /// The calculator that a selector finds.
    pub fn at(&self, selector: &str) -> Calculator<'_> {
        Calculator { tab: self, selector: selector.to_owned() }
    }

    /// The value of a script's expression, awaited if it is a promise.
    #[track_caller]
    pub fn js(&self, expression: &str) -> Value {
        self.session.js(expression).unwrap()
    }

    /// The same for text.
    #[track_caller]
    pub fn text(&self, expression: &str) -> String {
        self.js(expression).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until every calculator is live.
    #[track_caller]
    pub fn all_ready(&self) {
        self.js("customElements.whenDefined('byok-calculator').then(() => \
                 Promise.all([...document.querySelectorAll('byok-calculator')].map((e) => e.ready))).then(() => true)");
    }

    /// A command of Chromium's own protocol.
    #[track_caller]
    pub fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.session.cdp(command, parameters).unwrap()
    }

    /// Presses keys, one after the other.
    #[track_caller]
    pub fn keys(&self, keys: &str) {
        self.session.run(self.session.actions().send_keys(keys).perform()).unwrap();
        self.last_keys.set(Some(Instant::now()));
    }

    /// Waits as long as a hand takes from the keyboard to the mouse: what follows from the keys debounced may move what
    /// is to be clicked.
    pub fn move_to_mouse(&self) {
        const TIME: Duration = Duration::from_millis(400);
        if let Some(time) = self.last_keys.take().and_then(|keys| TIME.checked_sub(keys.elapsed())) {
            thread::sleep(time);
        }
    }

    /// Presses the mouse at a place of the viewport and lets it go.
    #[track_caller]
    pub fn press_at(&self, x: i64, y: i64) {
        self.move_to_mouse();
        self.session.run(self.session.actions().move_to(x, y).click().perform()).unwrap();
    }

    /// The address.
    #[track_caller]
    pub fn address(&self) -> String {
        self.text("location.href")
    }

    /// What follows the path in the address.
    #[track_caller]
    pub fn search(&self) -> String {
        self.text("location.search + location.hash")
    }

    /// The calculators' events so far: their names, those of calculators with an id as `name id`.
    #[track_caller]
    pub fn event_log(&self) -> Vec<String> {
        let names = self.js("events.map((event) => `${event.name} ${event.from}`.trim())");
        names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    }

    /// The detail of the last event with this name.
    #[track_caller]
    pub fn last_event(&self, name: &str) -> Value {
        self.js(&format!("events.findLast((event) => event.name === {name:?})"))
    }

    /// Whether what a selector finds takes up room on the page.
    #[track_caller]
    pub fn is_shown(&self, selector: &str) -> bool {
        let found = format!("document.querySelector({selector:?})");
        self.js(&format!("{found}.checkVisibility() && {found}.getBoundingClientRect().height > 0")) == true
    }

    /// Errors and warnings since the last look, from the console where the driver gives it away, else from the page's
    /// diary.
    #[track_caller]
    pub fn complaints(&self) -> Vec<String> {
        self.console().unwrap_or_else(|| {
            let told = self.js("complaints.splice(0).concat(faults)");
            told.as_array().unwrap().iter().map(Value::to_string).collect()
        })
    }

    /// The same from the console, which only Chromium's driver gives away.
    #[track_caller]
    fn console(&self) -> Option<Vec<String>> {
        if BROWSER.kind != Kind::Chromium {
            return None;
        }
        let log = self.session.run(self.session.driver().browser_log()).unwrap();
        let serious = log.into_iter().filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING");
        Some(serious.map(|entry| entry.message).collect())
    }

    /// Pastes what lies on the clipboard into a new field; gives what stands there then.
    #[track_caller]
    pub fn paste(&self) -> String {
        self.js("(window.pasted = document.body.appendChild(document.createElement('textarea'))).focus()");
        let control = if cfg!(target_os = "macos") { '\u{e03d}' } else { '\u{e009}' };
        self.session
            .run(self.session.actions().key_down(control).key_down('v').key_up('v').key_up(control).perform())
            .unwrap();
        self.text("pasted.value")
    }
}
