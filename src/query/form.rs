//! One parameter of an application/x-www-form-urlencoded query.

use crate::parts::cut;

/// Its name and its value, decoded; what is no UTF-8 becomes replacement characters.
pub fn decode(pair: &str) -> (String, String) {
    let (name, value) = cut(pair, '=').unwrap_or((pair, ""));
    (text(name), text(value))
}

fn text(encoded: &str) -> String {
    let mut decoded = Vec::new();
    let mut rest = encoded.as_bytes();
    while let [byte, after @ ..] = rest {
        let (byte, after) = match (byte, after) {
            (b'+', _) => (b' ', after),
            (b'%', [high, low, after @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                (digit(*high) << 4 | digit(*low), after)
            }
            _ => (*byte, after),
        };
        decoded.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The value of a hexadecimal digit.
fn digit(digit: u8) -> u8 {
    if digit.is_ascii_digit() { digit - b'0' } else { (digit | 32) - b'a' + 10 }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::decode;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_decoded_is_what_the_standard_says(pair in "[%+=0-9a-fA-F xé]{1,20}") {
            let standard = form_urlencoded::parse(pair.as_bytes()).into_owned().next();
            prop_assert_eq!(Some(decode(&pair)), standard);
        }
    }

    #[test]
    fn what_is_encoded_is_decoded_and_what_is_broken_stays() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(decode("a%2Db=c+d%3D=%C3%a9"), pair("a-b", "c d==é"));
        assert_eq!(decode("x"), pair("x", ""));
        assert_eq!(decode("%=%4&%zz%"), pair("%", "%4&%zz%"));
        assert_eq!(decode("=%ff%F0%9F%97"), pair("", "\u{fffd}\u{fffd}"));
    }
}
