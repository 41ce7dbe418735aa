//! Putting a calculator's parameters into an address that belongs to somebody else.

use super::parse::after_prefix;

/// The query part of an address with the parameters of this prefix replaced by `parameters`; all others stay as they
/// are, to the byte and in their order. Without its `?`.
pub fn merge(search: &str, prefix: &str, parameters: &str) -> String {
    let pairs = search.strip_prefix('?').unwrap_or(search).split('&');
    let others = pairs.filter(|pair| !pair.is_empty() && !is_own(pair, prefix));
    others.chain([parameters]).collect::<Vec<_>>().join("&")
}

fn is_own(pair: &str, prefix: &str) -> bool {
    form_urlencoded::parse(pair.as_bytes()).any(|(name, _)| after_prefix(&name, prefix).is_some())
}

/// A link to `base` with the parameters: after what the base's own query holds, before its fragment.
pub fn link(base: &str, prefix: &str, parameters: &str) -> String {
    let address = base.split('#').next().unwrap_or(base);
    let fragment = &base[address.len()..];
    let (path, search) = address.split_once('?').unwrap_or((address, ""));
    format!("{path}?{}{fragment}", merge(search, prefix, parameters))
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
