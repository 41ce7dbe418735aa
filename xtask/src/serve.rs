//! `serve`: `dist/` on this machine, built first if something has changed.

use std::thread;

use xtask::{
    Failure, project,
    server::{Options, Server},
};

use crate::dist;

const PORT: u16 = 8080;

/// Builds what has changed and serves until stopped.
pub(crate) fn serve(arguments: &[String]) -> Result<(), Failure> {
    let port = port(arguments)?;
    // Asked at once, so that nobody waits for a build to learn that the port is taken.
    drop(start(port)?);
    dist::refresh()?;
    let server = start(port)?;
    eprintln!("serve: {0} and host pages of all kinds at {0}variants/solo.html (Ctrl-C stops)", server.url());
    loop {
        thread::park();
    }
}

fn start(port: u16) -> Result<Server, Failure> {
    let options = Options::new().port(port).cache_control("no-cache");
    Server::start(project::dist(), options.folder("/variants/", project::root().join("variants")))
}

fn port(arguments: &[String]) -> Result<u16, Failure> {
    let usage = || {
        Failure::new(
            format!("cannot make sense of `serve {}`", arguments.join(" ")),
            format!("write `cargo xtask serve --port N`, N from 1 to 65535 (default {PORT})"),
        )
    };
    let number = match arguments {
        [] => return Ok(PORT),
        [name, number] if name == "--port" => number,
        [both] => both.strip_prefix("--port=").ok_or_else(usage)?,
        _ => return Err(usage()),
    };
    number.parse().ok().filter(|port| *port > 0).ok_or_else(usage)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_in_both_forms() {
        let read = |line: &str| port(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).ok();
        assert_eq!(read(""), Some(PORT));
        assert_eq!(read("--port 9000"), Some(9000));
        assert_eq!(read("--port=9000"), Some(9000));
        for wrong in ["--port", "--port 0", "--port 70000", "9000", "--port 1 2"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
