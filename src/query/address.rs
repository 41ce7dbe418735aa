//! Putting a calculator's parameters into an address that belongs to somebody else.

use super::parse::after_prefix;
use crate::model::Key;

/// The query part of an address with the parameters of this prefix replaced by `parameters`; all others stay as they
/// are, to the byte and in their order. Without its `?`.
pub fn merge(search: &str, prefix: &str, parameters: &str) -> String {
    let pairs = search.strip_prefix('?').unwrap_or(search).split('&');
    let others = pairs.filter(|pair| !pair.is_empty() && own_name(pair, prefix).is_none());
    others.chain([parameters]).collect::<Vec<_>>().join("&")
}

/// The query part of an address without the parameters of one input. Without its `?`.
pub fn without(search: &str, prefix: &str, key: Key) -> String {
    let sets_key =
        |pair: &&str| own_name(pair, prefix).and_then(|name| Key::named(name.strip_prefix('-')?)) == Some(key);
    let pairs = search.strip_prefix('?').unwrap_or(search).split('&');
    pairs.filter(|pair| !sets_key(pair)).collect::<Vec<_>>().join("&")
}

/// What stands after the prefix in the name of a parameter; none where it is not the calculator's.
fn own_name(pair: &str, prefix: &str) -> Option<String> {
    let (name, _) = form_urlencoded::parse(pair.as_bytes()).next()?;
    after_prefix(&name, prefix).map(str::to_owned)
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
    fn one_input_leaves_and_all_else_stays() {
        let link = "?utm=1&byok=1&byok-fee=25&byok-fee-pct=4&byok-volume=x&amp;byok%2Dfee=30";
        assert_eq!(without(link, "byok", Key::Fee), "utm=1&byok=1&byok-fee-pct=4&byok-volume=x");
        assert_eq!(without("", "byok", Key::Fee), "");
    }

    #[test]
    fn a_share_link_goes_to_its_base() {
        assert_eq!(link("https://a.example/p", "byok", PARAMETERS), "https://a.example/p?byok=1&byok-volume=7");
        assert_eq!(link("/p?v=2#top", "byok", PARAMETERS), "/p?v=2&byok=1&byok-volume=7#top");
    }
}
