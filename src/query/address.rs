//! Putting a calculator's parameters into an address that belongs to somebody else.

use super::write::append;

/// The query part of an address with the parameters of this prefix replaced by `parameters`; all others stay as they
/// are, to the byte and in their order. Without its `?`, empty where nothing is left.
pub fn merge(search: &str, prefix: &str, parameters: &[(String, String)]) -> String {
    let search = search.strip_prefix('?').unwrap_or(search);
    let mut merged = String::new();
    for pair in search.split('&').filter(|pair| !pair.is_empty() && !is_own(pair, prefix)) {
        append(&mut merged, "&", &[pair]);
    }
    for (name, value) in parameters {
        append(&mut merged, "&", &[name, "=", value]);
    }
    merged
}

fn is_own(pair: &str, prefix: &str) -> bool {
    form_urlencoded::parse(pair.as_bytes())
        .next()
        .is_some_and(|(name, _)| name.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
}

/// A link to `base` with the parameters: after what the base's own query holds, before its fragment.
pub fn link(base: &str, prefix: &str, parameters: &[(String, String)]) -> String {
    let (address, fragment) = base.split_once('#').map_or((base, None), |(address, rest)| (address, Some(rest)));
    let (path, search) = address.split_once('?').unwrap_or((address, ""));
    let fragment = fragment.map(|rest| format!("#{rest}")).unwrap_or_default();
    format!("{path}?{}{fragment}", merge(search, prefix, parameters))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters() -> Vec<(String, String)> {
        vec![("byok".to_owned(), "1".to_owned()), ("byok-volume".to_owned(), "7".to_owned())]
    }

    #[test]
    fn what_is_not_ours_stays_to_the_byte() {
        assert_eq!(
            merge("?utm_source=a%20b&byok-volume=2&x&byoks=3&byok=1&byok%2Dfee=4&y=+", "byok", &parameters()),
            "utm_source=a%20b&x&byoks=3&y=+&byok=1&byok-volume=7"
        );
        assert_eq!(merge("", "byok", &[]), "");
    }

    #[test]
    fn a_share_link_goes_to_its_base() {
        assert_eq!(link("https://a.example/p", "byok", &parameters()), "https://a.example/p?byok=1&byok-volume=7");
        assert_eq!(link("/p?v=2#top", "byok", &parameters()), "/p?v=2&byok=1&byok-volume=7#top");
    }
}
