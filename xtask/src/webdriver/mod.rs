//! As much of WebDriver as the commands and the whole-page tests need, over plain sockets.

mod capabilities;
mod http;
mod launch;

use serde_json::{Value, json};

use self::launch::Driver;
use crate::{
    Failure,
    tools::browser::{Browser, Kind},
};

/// A browser with one tab and a profile of its own, and the driver that steers it; both end with it.
pub struct Session {
    driver: Driver,
    path: String,
}

impl Session {
    /// Starts both.
    pub fn start(browser: &Browser) -> Result<Self, Failure> {
        let mut session = Self { driver: launch::driver(browser)?, path: String::new() };
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities::of(browser) } });
        let made = session.post("/session", &wanted)?;
        let id = made["sessionId"].as_str().unwrap_or_default();
        session.path = format!("/session/{id}");
        if browser.kind == Kind::WebKit {
            session.post("/window/rect", &json!({ "width": 1000, "height": 900 }))?;
        }
        Ok(session)
    }

    /// A GET command of this session.
    pub fn get(&self, command: &str) -> Result<Value, Failure> {
        self.send("GET", command, None)
    }

    /// A POST command of this session.
    pub fn post(&self, command: &str, body: &Value) -> Result<Value, Failure> {
        self.send("POST", command, Some(body))
    }

    /// A command of Chromium's own protocol.
    pub fn cdp(&self, command: &str, parameters: Value) -> Result<Value, Failure> {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Goes to an address, and waits for the page's load event.
    pub fn go(&self, url: &str) -> Result<(), Failure> {
        self.post("/url", &json!({ "url": url })).map(drop)
    }

    /// What a script's expression gives, once it is there.
    pub fn js(&self, expression: &str) -> Result<Value, Failure> {
        // As text: numbers then keep all their digits.
        let script = format!("return (async () => JSON.stringify((await ({expression})) ?? null))()");
        let answer = self
            .post("/execute/sync", &json!({ "script": script, "args": [] }))
            .map_err(|failure| failure.within(&format!("`{}`", cut(expression))))?;
        let text = answer.as_str().unwrap_or("null");
        serde_json::from_str(text).map_err(|error| {
            let what = format!("`{}` gave {}: {error}", cut(expression), cut(text));
            Failure::new(what, "let the expression give what JSON can hold")
        })
    }

    fn send(&self, method: &str, command: &str, body: Option<&Value>) -> Result<Value, Failure> {
        let path = format!("{}{command}", self.path);
        let mut answer = http::exchange(self.driver.port, method, &path, body).map_err(|error| {
            Failure::new(
                format!("{method} {path}: the driver does not answer: {error}"),
                "try again; if it stays, look whether the browser starts by hand",
            )
        })?;
        let value = answer["value"].take();
        match value["error"].as_str() {
            None => Ok(value),
            Some(error) => {
                let message = value["message"].as_str().unwrap_or_default();
                let message = message.lines().next().unwrap_or_default();
                let what = format!("{method} {path}: {error}: {message}");
                Err(Failure::new(what, "see what the driver says of the page or of the command"))
            }
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The driver ends the browser; there is nobody to tell what fails here.
        if !self.path.is_empty() {
            let _ = http::exchange(self.driver.port, "DELETE", &self.path, None);
        }
    }
}

fn cut(text: &str) -> String {
    if text.chars().count() > 200 { text.chars().take(200).chain(['…']).collect() } else { text.to_owned() }
}
