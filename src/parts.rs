//! Text taken apart at a character. The searchers of the standard library are faster on long text, which there is none
//! of here, and are 1 kB of WASM (Brotli).

/// What stands before the first `mark`, and what stands after it; none without a mark.
pub fn cut(text: &str, mark: char) -> Option<(&str, &str)> {
    let (at, _) = text.char_indices().find(|&(_, char)| char == mark)?;
    Some((&text[..at], &text[at + mark.len_utf8()..]))
}

/// What stands before, between and after the marks: without a mark the whole text, between two that touch nothing.
pub fn parts(text: &str, mark: char) -> Vec<&str> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((part, after)) = cut(rest, mark) {
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// The text without the marks.
pub fn without(text: &str, mark: char) -> String {
    let mut left = String::new();
    for part in parts(text, mark) {
        left.push_str(part);
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_taken_apart_as_the_standard_library_does_it() {
        for text in ["", "-", "a", "a-b", "-a--b-", "é-ü", "٫1٫2"] {
            for mark in ['-', '٫'] {
                assert_eq!(cut(text, mark), text.split_once(mark), "{text:?}");
                assert_eq!(parts(text, mark), text.split(mark).collect::<Vec<_>>(), "{text:?}");
                assert_eq!(without(text, mark), text.replace(mark, ""), "{text:?}");
            }
        }
    }
}
