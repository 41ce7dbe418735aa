//! Sentences with figures in them.

use std::borrow::Cow;

/// A sentence with each `{}` replaced by the next of the texts, and each `{1}` by the text at that place, from 0.
pub fn fill(sentence: &str, texts: &[&str]) -> String {
    weave(sentence, texts.len(), &|place| texts[place].into())
}

/// The same with so many texts, each asked for where it stands.
/// Not `format!`: its machinery is 2 kB of WASM, and each sentence a little more.
pub fn weave<'a>(sentence: &str, count: usize, part: &dyn Fn(usize) -> Cow<'a, str>) -> String {
    let (mut text, mut rest, mut next) = (String::new(), sentence, 0);
    while let Some(at) = rest.bytes().position(|byte| byte == b'{') {
        text.push_str(&rest[..at]);
        let digit = rest.as_bytes()[at + 1];
        let (place, length) = if digit == b'}' { (next, 2) } else { (usize::from(digit - b'0'), 3) };
        debug_assert!(place < count, "no figure {place} for {sentence:?}");
        if place < count {
            text.push_str(&part(place));
        }
        next = place + 1;
        rest = &rest[at + length..];
    }
    text.push_str(rest);
    text
}

/// "a", "a and b", "a, b and c".
pub fn listed(items: &[String]) -> String {
    let mut text = String::new();
    for (i, item) in items.iter().enumerate() {
        text.push_str(match i {
            0 => "",
            _ if i + 1 == items.len() => " and ",
            _ => ", ",
        });
        text.push_str(item);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_take_their_places_in_order() {
        assert_eq!(fill("{} of {}, in all {}.", &["1", "two", ""]), "1 of two, in all .");
        assert_eq!(fill("{1} for {0}", &["you", "it", "more"]), "it for you");
        assert_eq!(fill("Nothing in it.", &[]), "Nothing in it.");
    }

    #[test]
    fn items_are_listed_as_people_say_them() {
        let items: Vec<String> = ["a", "b", "c"].map(str::to_owned).to_vec();
        assert_eq!([0, 1, 2, 3].map(|n| listed(&items[..n])), ["", "a", "a and b", "a, b and c"]);
    }
}
