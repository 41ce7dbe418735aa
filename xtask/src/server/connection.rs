//! One connection: requests are read and answered one after the other. Each has a thread of its own, since browsers open
//! connections in advance and say nothing on them for minutes: in a pool of threads others would wait for those.

use std::{
    io::{self, Read, Write},
    net::TcpStream,
};

use super::{Request, answer::Answer};

/// Headers of a request, and bytes before its body, at most.
const MOST_HEADERS: usize = 64;
const LONGEST_HEAD: usize = 64 * 1024;

/// Answers all requests of a connection, until the other side leaves or says something that is none.
pub(super) fn serve(mut stream: TcpStream, answer: impl Fn(&Request) -> Answer) -> io::Result<()> {
    let mut unread = Vec::new();
    while let Some(request) = read(&mut stream, &mut unread)? {
        // What comes with a body is not answered but with an error, and the body is not read.
        let has_body = request.header("Content-Length").is_some() || request.header("Transfer-Encoding").is_some();
        let ends = has_body || request.header("Connection").is_some_and(|value| value.eq_ignore_ascii_case("close"));
        write(&mut stream, &answer(&request), request.method == "HEAD", ends)?;
        if ends {
            break;
        }
    }
    Ok(())
}

/// The next request; none at the end of the connection.
fn read(stream: &mut TcpStream, unread: &mut Vec<u8>) -> io::Result<Option<Request>> {
    loop {
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut head = httparse::Request::new(&mut headers);
        match head.parse(unread) {
            Ok(httparse::Status::Complete(length)) => {
                let request = request(&head);
                unread.drain(..length);
                return Ok(Some(request));
            }
            Ok(httparse::Status::Partial) if unread.len() < LONGEST_HEAD => {}
            _ => return Ok(None),
        }
        let mut more = [0; 8192];
        match stream.read(&mut more)? {
            0 => return Ok(None),
            length => unread.extend_from_slice(&more[..length]),
        }
    }
}

fn request(head: &httparse::Request<'_, '_>) -> Request {
    let address = head.path.unwrap_or_default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let header =
        |header: &httparse::Header<'_>| (header.name.to_owned(), String::from_utf8_lossy(header.value).into_owned());
    Request {
        method: head.method.unwrap_or_default().to_owned(),
        path: path.to_owned(),
        query: query.to_owned(),
        headers: head.headers.iter().map(header).collect(),
    }
}

/// What a status is called, which browsers show.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        404 => "Not Found",
        405 => "Method Not Allowed",
        503 => "Service Unavailable",
        _ => "",
    }
}

fn write(stream: &mut TcpStream, answer: &Answer, is_head: bool, ends: bool) -> io::Result<()> {
    let mut head =
        format!("HTTP/1.1 {} {}\r\nContent-Length: {}\r\n", answer.status, reason(answer.status), answer.body.len());
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if ends {
        head.push_str("Connection: close\r\n");
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if !is_head {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

#[cfg(test)]
mod tests {
    use crate::server::{Options, Server};
    use std::{
        io::{Read, Write},
        net::TcpStream,
        time::Duration,
    };

    type Result = std::result::Result<(), Box<dyn std::error::Error>>;

    fn server() -> std::result::Result<Server, crate::Failure> {
        Server::start(".", Options::new().page("/a", "text/plain", "an answer"))
    }

    fn connect(server: &Server) -> std::io::Result<TcpStream> {
        let stream = TcpStream::connect(server.origin().trim_start_matches("http://"))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        Ok(stream)
    }

    #[test]
    fn requests_on_one_connection_are_answered_in_order() -> Result {
        let server = server()?;
        let mut stream = connect(&server)?;
        stream.write_all(b"GET /a?x=1 HTTP/1.1\r\nHost: a\r\n\r\nHEAD /a HTTP/1.1\r\nHost: a\r\n\r\n")?;
        stream.write_all(b"GET /missing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")?;
        let mut text = String::new();
        stream.read_to_string(&mut text)?;
        let statuses: Vec<_> = text.split("HTTP/1.1 ").skip(1).map(|answer| &answer[..3]).collect();
        assert_eq!(statuses, ["200", "200", "404"]);
        assert_eq!(text.matches("an answer").count(), 1, "HEAD has no body");
        assert_eq!(server.requests().first().map(|request| request.query.clone()), Some("x=1".to_owned()));
        Ok(())
    }

    #[test]
    fn connections_that_say_nothing_hold_up_nobody() -> Result {
        let server = server()?;
        let silent: Vec<_> = (0..40).map(|_| connect(&server)).collect::<std::io::Result<_>>()?;
        let mut stream = connect(&server)?;
        stream.write_all(b"GET /a HTTP/1.1\r\nConnection: close\r\n\r\n")?;
        let mut text = String::new();
        stream.read_to_string(&mut text)?;
        assert!(text.ends_with("an answer"), "{text}");
        drop(silent);
        Ok(())
    }
}
