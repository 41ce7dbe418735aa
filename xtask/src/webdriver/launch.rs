//! How each driver is started.

use std::{
    io::{self, BufRead, BufReader, Read},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{
    Failure,
    tools::browser::{Browser, Kind},
};

/// A program that ends when dropped.
pub(super) struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; there is nobody to tell.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A driver that listens on a port, and the screen of its browser; they end in this order.
pub(super) struct Driver {
    _program: Running,
    _screen: Option<Running>,
    pub(super) port: u16,
}

/// Starts the browser's driver.
pub(super) fn driver(browser: &Browser) -> Result<Driver, Failure> {
    let mut command = Command::new(&browser.driver);
    let mut screen = None;
    if let Some(server) = &browser.screen {
        let mut server = Command::new(server);
        server.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        let (running, display) = telling(browser, &mut server, |line| line.parse::<u32>().ok())?;
        command.env("DISPLAY", format!(":{display}")).env_remove("WAYLAND_DISPLAY");
        screen = Some(running);
    }
    let (program, port) = match browser.kind {
        Kind::Chromium | Kind::Firefox => telling(browser, command.arg("--port=0"), port_in)?,
        // The browser takes its language from the environment.
        Kind::WebKit => listening(browser, command.env("LC_ALL", "en_US.UTF-8").env("LANGUAGE", "en_US"))?,
    };
    Ok(Driver { _program: program, _screen: screen, port })
}

/// Starts a program, and waits for a line in which it tells something.
fn telling<T>(
    browser: &Browser,
    command: &mut Command,
    told: impl Fn(&str) -> Option<T>,
) -> Result<(Running, T), Failure> {
    let mut running = spawn(browser, command.stdout(Stdio::piped()))?;
    let told = running.0.stdout.take().and_then(|output| first(output, told));
    let told = told.ok_or_else(|| failed(browser, command, "it ended and told nothing"))?;
    Ok((running, told))
}

fn first<T>(output: impl Read + Send + 'static, told: impl Fn(&str) -> Option<T>) -> Option<T> {
    let mut said = BufReader::new(output).lines().map_while(Result::ok);
    let first = said.find_map(|line| told(&line));
    // Read to the end of its days: a program whose words nobody takes stops.
    thread::spawn(move || said.for_each(drop));
    first
}

/// Starts a driver that must be given its port, and waits until it listens there.
fn listening(browser: &Browser, command: &mut Command) -> Result<(Running, u16), Failure> {
    let port = free_port().map_err(|error| failed(browser, command, &error.to_string()))?;
    let running = spawn(browser, command.arg(format!("--port={port}")).stdout(Stdio::null()))?;
    let begun = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if begun.elapsed() > Duration::from_secs(20) {
            return Err(failed(browser, command, "it does not listen on its port"));
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok((running, port))
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn spawn(browser: &Browser, command: &mut Command) -> Result<Running, Failure> {
    let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
    child.map(Running).map_err(|error| failed(browser, command, &error.to_string()))
}

fn failed(browser: &Browser, command: &Command, why: &str) -> Failure {
    let [program, driver] = browser.kind.variables();
    Failure::new(
        format!("cannot start {}: {why}", command.get_program().display()),
        format!("look whether it starts by hand; {program} and {driver} name other programs"),
    )
}

/// "ChromeDriver was started successfully on port 40123.", "1700000000000 geckodriver INFO Listening on 127.0.0.1:40123".
fn port_in(line: &str) -> Option<u16> {
    let chrome = line.split_once("started successfully on port ");
    let gecko = line.split_once("Listening on 127.0.0.1:");
    chrome.or(gecko)?.1.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_drivers_tell_their_port() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 40123."), Some(40_123));
        assert_eq!(port_in("1700000000000\tgeckodriver\tINFO\tListening on 127.0.0.1:40124"), Some(40_124));
        assert_eq!(port_in("Only local connections are allowed."), None);
    }
}
