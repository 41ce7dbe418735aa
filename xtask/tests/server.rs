//! How the server misbehaves, and what it remembers.

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::PathBuf,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use xtask::server::{Options, Rule, Server};

/// A small site in a folder of its own.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Result<Self> {
        let path = std::env::temp_dir().join(format!("xtask-server-{name}-{}", std::process::id()));
        fs::create_dir_all(&path)?;
        fs::write(path.join("index.html"), "<p>home")?;
        fs::write(path.join("app.wasm"), b"\0asm1234")?;
        Ok(Self(path))
    }

    fn serve(&self, options: Options) -> Result<Server> {
        Server::start(&self.0, options)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Sends one request; gives the head and the body of the answer.
fn get(server: &Server, path: &str) -> Result<(String, String)> {
    let mut stream = TcpStream::connect(server.origin().trim_start_matches("http://"))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    let (head, body) = text.split_once("\r\n\r\n").context("no end of head")?;
    Ok((head.to_owned(), body.to_owned()))
}

#[track_caller]
fn has(head: &str, line: &str) {
    assert!(head.lines().any(|other| other.eq_ignore_ascii_case(line)), "no {line:?} in\n{head}");
}

#[test]
fn nothing_is_kept_unless_the_options_say_so() -> Result<()> {
    let folder = Folder::new("files")?;
    let (head, body) = get(&folder.serve(Options::new())?, "/?byok-volume=2000")?;
    has(&head, "Cache-Control: no-store");
    assert_eq!(body, "<p>home");
    has(&get(&folder.serve(Options::new().cache_control("no-cache"))?, "/")?.0, "Cache-Control: no-cache");
    Ok(())
}

#[test]
fn a_mounted_folder_lives_under_its_path_only() -> Result<()> {
    let folder = Folder::new("mount")?;
    let server = folder.serve(Options::new().mount("/some/folder"))?;
    assert!(server.url().ends_with("/some/folder/"), "{}", server.url());
    assert_eq!(get(&server, "/some/folder/")?.1, "<p>home");
    has(&get(&server, "/app.wasm")?.0, "HTTP/1.1 404 Not Found");
    Ok(())
}

#[test]
fn pages_and_headers_are_those_of_the_host() -> Result<()> {
    let folder = Folder::new("host")?;
    let options = Options::new().page("/host.html", "text/html", "<p>host");
    let server = folder.serve(options.header("content-security-policy", "default-src 'none'"))?;
    let (head, body) = get(&server, "/host.html")?;
    has(&head, "Content-Security-Policy: default-src 'none'");
    has(&head, "Content-Type: text/html");
    assert_eq!(body, "<p>host");
    Ok(())
}

#[test]
fn rules_change_an_answer() -> Result<()> {
    let folder = Folder::new("rules")?;
    let server = folder.serve(
        Options::new()
            .rule(".wasm", Rule::new().content_type("text/plain").body(|bytes| bytes[..4].to_vec()))
            .rule("index.html", Rule::new().not_found().delay_ms(150)),
    )?;
    let (head, body) = get(&server, "/app.wasm")?;
    has(&head, "Content-Type: text/plain");
    assert_eq!(body, "\0asm");
    let begun = Instant::now();
    let (head, body) = get(&server, "/index.html")?;
    has(&head, "HTTP/1.1 404 Not Found");
    assert_eq!(body, "");
    assert!(begun.elapsed() >= Duration::from_millis(150));
    Ok(())
}

#[test]
fn requests_are_remembered_until_forgotten() -> Result<()> {
    let folder = Folder::new("log")?;
    let server = folder.serve(Options::new())?;
    get(&server, "/app.wasm?v=1")?;
    assert_eq!(server.requests(), ["/app.wasm?v=1"]);
    server.forget_requests();
    assert!(server.requests().is_empty());
    Ok(())
}

#[test]
fn a_taken_port_is_reported_and_a_dropped_server_frees_its_own() -> Result<()> {
    let folder = Folder::new("port")?;
    let server = folder.serve(Options::new())?;
    let port: u16 = server.origin().rsplit(':').next().context("no port")?.parse()?;
    let message = folder.serve(Options::new().port(port)).err().map(|error| error.to_string());
    assert!(message.is_some_and(|text| text.contains("--port")));
    drop(server);
    let begun = Instant::now();
    while folder.serve(Options::new().port(port)).is_err() {
        assert!(begun.elapsed() < Duration::from_secs(5), "port {port} is still taken");
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}
