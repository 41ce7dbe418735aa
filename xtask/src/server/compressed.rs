//! Answers in Brotli, each body compressed once.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use super::{Request, answer::Answer};
use crate::compress;

/// Bodies with their compressed forms.
#[derive(Default)]
pub(super) struct Compressed(Mutex<HashMap<Vec<u8>, Vec<u8>>>);

impl Compressed {
    /// Compresses an answer for whoever can read it.
    pub(super) fn apply(&self, request: &Request, answer: &mut Answer) {
        if answer.body.is_empty() || !takes_brotli(request) {
            return;
        }
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !known.contains_key(&answer.body) {
            // Compressing into memory does not fail.
            let Ok(compressed) = compress::brotli(&answer.body) else { return };
            known.insert(answer.body.clone(), compressed);
        }
        if let Some(compressed) = known.get(&answer.body) {
            answer.body.clone_from(compressed);
            answer.headers.push(("Content-Encoding".to_owned(), "br".to_owned()));
        }
    }
}

fn takes_brotli(request: &Request) -> bool {
    let accepted = request.header("Accept-Encoding").unwrap_or_default();
    accepted.split(',').any(|coding| coding.trim() == "br")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked_with(accepted: &str, body: &[u8]) -> Answer {
        let headers = vec![("accept-encoding".to_owned(), accepted.to_owned())];
        let request = Request { method: "GET".to_owned(), path: String::new(), query: String::new(), headers };
        let mut answer = Answer { status: 200, headers: Vec::new(), body: body.to_vec(), delay_ms: 0 };
        Compressed::default().apply(&request, &mut answer);
        answer
    }

    #[test]
    fn who_takes_brotli_gets_the_same_in_fewer_bytes() -> std::io::Result<()> {
        let body = b"all work and no play ".repeat(20);
        let answer = asked_with("gzip, deflate, br, zstd", &body);
        assert!(answer.body.len() < body.len());
        assert_eq!(answer.headers, [("Content-Encoding".to_owned(), "br".to_owned())]);
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut &answer.body[..], &mut plain)?;
        assert_eq!(plain, body);
        Ok(())
    }

    #[test]
    fn others_get_it_as_it_is_and_so_is_nothing_at_all() {
        assert_eq!(asked_with("gzip, deflate", b"text").body, b"text");
        assert_eq!(asked_with("br", b"").headers, []);
    }
}
