//! As much of WebDriver as the tests need, over plain sockets: a driver process and a browser of its own for each test.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::{env, thread, time::Duration};

/// A browser with one tab, and the driver that steers it; both end with it.
pub struct Session {
    driver: Child,
    port: u16,
    path: String,
}

impl Session {
    /// Starts both.
    pub fn start() -> Self {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut driver = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start {program:?} (name it with CHROMEDRIVER): {error}"));
        let mut said = BufReader::new(driver.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port = said
            .find_map(|line| line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse().ok());
        // Read to the end of its days: a driver whose words nobody takes stops.
        thread::spawn(move || said.for_each(drop));
        let mut session = Self { driver, port: port.expect("the driver tells its port"), path: String::new() };
        let mut options = json!({ "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1000,900",
            "--lang=en-US",
        ] });
        if let Some(chrome) = env::var("CHROME").ok().filter(|path| !path.is_empty()) {
            options["binary"] = chrome.into();
        }
        let wanted = json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
        let made = session.post("/session", &json!({ "capabilities": { "alwaysMatch": wanted } }));
        session.path = format!("/session/{}", made["sessionId"].as_str().unwrap());
        session
    }

    /// A GET command of this session.
    #[track_caller]
    pub fn get(&self, command: &str) -> Value {
        self.send("GET", command, None)
    }

    /// A POST command of this session.
    #[track_caller]
    pub fn post(&self, command: &str, body: &Value) -> Value {
        self.send("POST", command, Some(body))
    }

    /// A command of the browser's own protocol.
    #[track_caller]
    pub fn browser(&self, command: &str, parameters: Value) -> Value {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    #[track_caller]
    fn send(&self, method: &str, command: &str, body: Option<&Value>) -> Value {
        let path = format!("{}{command}", self.path);
        let answer = self.exchange(method, &path, body).unwrap_or_else(|error| panic!("{method} {path}: {error}"));
        let value = answer["value"].clone();
        assert!(value["error"].is_null(), "{method} {path}: {}: {}", value["error"], value["message"]);
        value
    }

    fn exchange(&self, method: &str, path: &str, body: Option<&Value>) -> std::io::Result<Value> {
        let body = body.map(Value::to_string).unwrap_or_default();
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: localhost:{}\r\nContent-Type: application/json; charset=utf-8\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.port,
            body.len()
        )?;
        let mut reader = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
                break;
            }
            if let Some((name, value)) =
                line.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("content-length"))
            {
                length = value.trim().parse().unwrap_or_else(|_| panic!("{name}: {value}"));
            }
        }
        let mut text = vec![0; length];
        reader.read_exact(&mut text)?;
        Ok(serde_json::from_slice(&text)?)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The driver ends the browser; what fails here is another test's to tell.
        let _ = self.exchange("DELETE", &self.path, None);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
