//! The server, asked over real connections.

use std::{
    error::Error,
    fs,
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    path::PathBuf,
    time::{Duration, Instant},
};

use xtask::server::{Options, Rule, Server};

type Outcome = Result<(), Box<dyn Error>>;

/// A small site in a folder of its own.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Result<Self, Box<dyn Error>> {
        let path = std::env::temp_dir().join(format!("xtask-server-{name}-{}", std::process::id()));
        fs::create_dir_all(path.join("deep"))?;
        fs::write(path.join("index.html"), "<p>home")?;
        fs::write(path.join("deep/index.html"), "<p>deep")?;
        fs::write(path.join("app.wasm"), b"\0asm1234")?;
        fs::write(path.join("embed.js"), "export {}")?;
        Ok(Self(path))
    }

    fn serve(&self, options: Options) -> Result<Server, xtask::Failure> {
        Server::start(&self.0, options)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Sends one request; gives the head and the body of the answer.
fn ask(server: &Server, method: &str, path: &str) -> Result<(String, String), Box<dyn Error>> {
    let address: SocketAddr = server.origin().trim_start_matches("http://").parse()?;
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: x\r\nSec-Fetch-Dest: script\r\nConnection: close\r\n\r\n")?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    let (head, body) = text.split_once("\r\n\r\n").ok_or("no end of head")?;
    Ok((head.to_owned(), body.to_owned()))
}

#[track_caller]
fn has(head: &str, line: &str) {
    assert!(head.lines().any(|other| other.eq_ignore_ascii_case(line)), "no {line:?} in\n{head}");
}

#[test]
fn files_come_with_their_type_and_are_not_kept() -> Outcome {
    let folder = Folder::new("files")?;
    let server = folder.serve(Options::new())?;
    let (head, body) = ask(&server, "GET", "/?byok=1&byok-volume=2000")?;
    has(&head, "HTTP/1.1 200 OK");
    has(&head, "Content-Type: text/html; charset=utf-8");
    has(&head, "Cache-Control: no-store");
    assert_eq!(body, "<p>home");
    has(&ask(&server, "GET", "/app.wasm")?.0, "Content-Type: application/wasm");
    has(&ask(&server, "GET", "/embed.js")?.0, "Content-Type: text/javascript; charset=utf-8");
    assert_eq!(ask(&server, "GET", "/deep/")?.1, "<p>deep");
    has(&ask(&server, "GET", "/deep")?.0, "Location: /deep/");
    Ok(())
}

#[test]
fn head_has_the_length_but_no_body_and_other_methods_are_refused() -> Outcome {
    let folder = Folder::new("head")?;
    let server = folder.serve(Options::new())?;
    let (head, body) = ask(&server, "HEAD", "/app.wasm")?;
    has(&head, "Content-Length: 8");
    assert_eq!(body, "");
    has(&ask(&server, "POST", "/")?.0, "HTTP/1.1 405 Method Not Allowed");
    Ok(())
}

#[test]
fn what_is_not_there_or_outside_is_not_found() -> Outcome {
    let folder = Folder::new("missing")?;
    let server = folder.serve(Options::new())?;
    for path in ["/none.js", "/../secret", "/%2e%2e/secret", "/app.wasm/"] {
        has(&ask(&server, "GET", path)?.0, "HTTP/1.1 404 Not Found");
    }
    Ok(())
}

#[test]
fn a_mounted_folder_lives_under_its_prefix_only() -> Outcome {
    let folder = Folder::new("mount")?;
    let server = folder.serve(Options::new().mount("some/folder"))?;
    assert!(server.url().ends_with("/some/folder/"), "{}", server.url());
    assert_eq!(ask(&server, "GET", "/some/folder/embed.js")?.1, "export {}");
    has(&ask(&server, "GET", "/embed.js")?.0, "HTTP/1.1 404 Not Found");
    Ok(())
}

#[test]
fn pages_and_headers_are_those_of_the_host() -> Outcome {
    let folder = Folder::new("host")?;
    let server = folder.serve(Options::new().page("/host.html", "text/html", "<p>host").header(
        "/host",
        "Content-Security-Policy",
        "default-src 'none'",
    ))?;
    let (head, body) = ask(&server, "GET", "/host.html")?;
    has(&head, "Content-Security-Policy: default-src 'none'");
    assert_eq!(body, "<p>host");
    assert!(!ask(&server, "GET", "/embed.js")?.0.contains("Security-Policy"));
    Ok(())
}

#[test]
fn rules_break_an_answer_as_asked() -> Outcome {
    let folder = Folder::new("rules")?;
    let server = folder.serve(
        Options::new()
            .rule(".wasm", Rule::new().content_type("text/plain").truncated(4))
            .rule("embed.js", Rule::new().status(503).delay_ms(150)),
    )?;
    let (head, body) = ask(&server, "GET", "/app.wasm")?;
    has(&head, "Content-Type: text/plain");
    assert_eq!(body, "\0asm");
    let begun = Instant::now();
    let (head, body) = ask(&server, "GET", "/embed.js")?;
    has(&head, "HTTP/1.1 503 Service Unavailable");
    assert_eq!(body, "");
    assert!(begun.elapsed() >= Duration::from_millis(150));
    Ok(())
}

#[test]
fn requests_are_remembered_until_forgotten() -> Outcome {
    let folder = Folder::new("log")?;
    let server = folder.serve(Options::new())?;
    ask(&server, "GET", "/embed.js?v=1")?;
    let seen = server.requests();
    assert_eq!(seen.len(), 1);
    assert_eq!((&*seen[0].method, &*seen[0].path, &*seen[0].query), ("GET", "/embed.js", "v=1"));
    assert_eq!(seen[0].header("sec-fetch-dest"), Some("script"));
    server.forget_requests();
    assert_eq!(server.requests(), []);
    Ok(())
}

#[test]
fn a_taken_port_is_told_and_a_dropped_server_frees_its_own() -> Outcome {
    let folder = Folder::new("port")?;
    let server = folder.serve(Options::new())?;
    let port: u16 = server.origin().rsplit(':').next().ok_or("no port")?.parse()?;
    let message = folder.serve(Options::new().port(port)).err().map(|failure| failure.to_string());
    assert!(message.is_some_and(|text| text.contains("--port")));
    drop(server);
    let begun = Instant::now();
    while folder.serve(Options::new().port(port)).is_err() {
        assert!(begun.elapsed() < Duration::from_secs(5), "port {port} is still taken");
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}
