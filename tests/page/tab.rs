//! A tab of a real browser: its address, its console, its events, its keyboard.

use crate::browser::{BROWSER, tells_console};
use crate::visitor::Calculator;
use serde_json::{Value, json};
use xtask::webdriver::Session;

/// A tab.
pub struct Tab {
    pub session: Session,
}

impl Tab {
    /// A new browser at this address.
    #[track_caller]
    pub fn open(url: &str) -> Self {
        let tab = Self { session: Session::start(&BROWSER).unwrap() };
        tab.go(url);
        tab
    }

    /// Goes to an address.
    #[track_caller]
    pub fn go(&self, url: &str) {
        self.session.go(url).unwrap();
    }

    /// The first calculator on the page.
    pub fn calculator(&self) -> Calculator<'_> {
        self.at("byok-calculator")
    }

    /// The calculator that a selector finds.
    pub fn at(&self, selector: &str) -> Calculator<'_> {
        Calculator { tab: self, selector: selector.to_owned() }
    }

    /// What a script's expression gives, once it is there.
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

    /// Shows pages in this width from now on, to somebody who likes this colour scheme.
    #[track_caller]
    pub fn is_seen_at(&self, width: u32, scheme: &str) {
        let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.session.cdp("Emulation.setDeviceMetricsOverride", metrics).unwrap();
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.session.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).unwrap();
    }

    /// Presses keys, one after the other.
    #[track_caller]
    pub fn keys(&self, keys: &str) {
        let strokes = keys.chars().flat_map(|key| ["keyDown", "keyUp"].map(|kind| (kind, key)));
        self.strokes(strokes);
    }

    /// Presses the mouse at a place of the viewport and lets it go.
    #[track_caller]
    pub fn press_at(&self, x: i64, y: i64) {
        let actions = json!([
            { "type": "pointerMove", "x": x, "y": y, "duration": 0 },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ]);
        let mouse = json!([{ "type": "pointer", "id": "mouse", "actions": actions }]);
        self.session.post("/actions", &json!({ "actions": mouse })).unwrap();
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

    /// Errors and warnings that the console has shown.
    #[track_caller]
    pub fn complaints(&self) -> Vec<String> {
        if !tells_console() {
            let told = self.js("(window.complaints ?? []).concat(window.faults ?? [])");
            return told.as_array().unwrap().iter().map(Value::to_string).collect();
        }
        let log = self.session.post("/se/log", &json!({ "type": "browser" })).unwrap();
        let serious = |entry: &&Value| entry["level"] == "SEVERE" || entry["level"] == "WARNING";
        log.as_array().unwrap().iter().filter(serious).map(|entry| entry["message"].to_string()).collect()
    }

    /// Pastes what lies on the clipboard into a new field; gives what stands there then.
    #[track_caller]
    pub fn paste(&self) -> String {
        self.js("(window.pasted = document.body.appendChild(document.createElement('textarea'))).focus()");
        let control = if cfg!(target_os = "macos") { '\u{e03d}' } else { '\u{e009}' };
        self.strokes([("keyDown", control), ("keyDown", 'v'), ("keyUp", 'v'), ("keyUp", control)]);
        self.text("pasted.value")
    }

    #[track_caller]
    fn strokes<'k>(&self, strokes: impl IntoIterator<Item = (&'k str, char)>) {
        let stroke = |(kind, key): (&str, char)| json!({ "type": kind, "value": key.to_string() });
        let strokes: Vec<Value> = strokes.into_iter().map(stroke).collect();
        let actions = json!({ "actions": [{ "type": "key", "id": "keys", "actions": strokes }] });
        self.session.post("/actions", &actions).unwrap();
    }
}
