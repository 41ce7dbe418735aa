//! Putting a calculator's parameters into an address that belongs to somebody else.

use super::form::decode;
use super::write::append;
use crate::parts::{cut, parts};

/// The query part of an address with the parameters of this prefix replaced by `parameters`; all others stay as they
/// are, to the byte and in their order. Without its `?`.
pub fn merge(search: &str, prefix: &str, parameters: &str) -> String {
    let mut merged = String::new();
    for pair in parts(search.strip_prefix('?').unwrap_or(search), '&') {
        if !pair.is_empty() && !is_own(pair, prefix) {
            append(&mut merged, "&", &[pair]);
        }
    }
    append(&mut merged, "&", &[parameters]);
    merged
}

fn is_own(pair: &str, prefix: &str) -> bool {
    let (name, _) = decode(pair);
    name.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// A link to `base` with the parameters: after what the base's own query holds, before its fragment.
pub fn link(base: &str, prefix: &str, parameters: &str) -> String {
    let address = cut(base, '#').map_or(base, |(address, _)| address);
    let fragment = &base[address.len()..];
    let (path, search) = cut(address, '?').unwrap_or((address, ""));
    let mut link = String::new();
    append(&mut link, "", &[path, "?", &merge(search, prefix, parameters), fragment]);
    link
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARAMETERS: &str = "byok=1&byok-volume=7";

    #[test]
    fn what_is_not_ours_stays_to_the_byte() {
        assert_eq!(
            merge("?utm_source=a%20b&byok-volume=2&x&byoks=3&byok=1&byok%2Dfee=4&y=+", "byok", PARAMETERS),
            "utm_source=a%20b&x&byoks=3&y=+&byok=1&byok-volume=7"
        );
        assert_eq!(merge("", "byok", PARAMETERS), PARAMETERS);
    }

    #[test]
    fn a_share_link_goes_to_its_base() {
        assert_eq!(link("https://a.example/p", "byok", PARAMETERS), "https://a.example/p?byok=1&byok-volume=7");
        assert_eq!(link("/p?v=2#top", "byok", PARAMETERS), "/p?v=2&byok=1&byok-volume=7#top");
    }
}
