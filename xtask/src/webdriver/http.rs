//! One request to a driver and its answer.

use std::{
    io::{self, BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpStream},
    time::Duration,
};

use serde_json::Value;

/// How long a command may take: more than the time that a script has.
const PATIENCE: Duration = Duration::from_secs(150);

/// Sends a command to the driver on this port.
pub(super) fn exchange(port: u16, method: &str, path: &str, body: Option<&Value>) -> io::Result<Value> {
    let body = body.map(Value::to_string).unwrap_or_default();
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Type: application/json; charset=utf-8\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    answer(BufReader::new(stream))
}

fn answer(mut reader: impl BufRead) -> io::Result<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((_, value)) = line.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("content-length")) {
            length = value.trim().parse().map_err(|_| io::Error::new(io::ErrorKind::InvalidData, line.clone()))?;
        }
    }
    let mut text = vec![0; length];
    reader.read_exact(&mut text)?;
    Ok(serde_json::from_slice(&text)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_as_long_as_it_says() -> io::Result<()> {
        let text = "HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n{\"value\":1}and more";
        assert_eq!(answer(text.as_bytes())?["value"], 1);
        Ok(())
    }

    #[test]
    fn half_an_answer_is_a_failure() {
        for text in ["HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}", "", "Content-Length: x\r\n\r\n{}"] {
            assert!(answer(text.as_bytes()).is_err(), "{text}");
        }
    }
}
