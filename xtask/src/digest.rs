//! Digests of file contents, in the forms that names and integrity attributes have.

use sha2::{Digest, Sha256, Sha384};

/// The first 16 hexadecimal digits of SHA-256: enough to name a file by its content.
pub(crate) fn short(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The value of an integrity attribute, or of `fetch`'s option of that name.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(content)))
}

/// Base64 of whole groups of three bytes, as SHA-384 has: no padding can occur.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (groups, rest) = bytes.as_chunks::<3>();
    debug_assert!(rest.is_empty());
    groups
        .iter()
        .flat_map(|[a, b, c]| {
            let group = u32::from_be_bytes([0, *a, *b, *c]);
            [18, 12, 6, 0].map(|shift| char::from(DIGITS[(group >> shift & 63) as usize]))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_that_other_tools_print() {
        // printf abc | sha256sum; printf abc | openssl dgst -sha384 -binary | base64
        assert_eq!(short(b"abc"), "ba7816bf8f01cfea");
        assert_eq!(integrity(b"abc"), "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
    }
}
