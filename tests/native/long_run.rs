//! A million random queries, lists, attributes, configurations and typed texts, none of which may panic. It takes minutes,
//! so it is run by its own command: `cargo test --profile long-run --test native long_run -- --ignored`.

use crate::common::cases;
use crate::common::generate::{case, json};
use crate::links::junk;
use byok_calculator::config::read;
use byok_calculator::model::{Key, Kind};
use byok_calculator::query::{Notation, PREFIX, Parsed, parse, read as read_value, typed};
use byok_calculator::quote::{quote, quote_with};
use byok_calculator::words::{Language, notice};
use proptest::prelude::*;

/// Text in the form of a list, right or wrong.
fn list() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec!["mix", "points", "plans"]);
    let part =
        prop_oneof![4 => "[0-9]{1,7}", 2 => "[0-9]{1,7}\\.[0-9]{1,7}", 1 => "(text|avatar|poem)", 1 => "[-.x ]{0,3}"];
    let entry = prop::collection::vec(part, 1..5).prop_map(|parts| parts.join("-"));
    let entries = prop::collection::vec(entry, 0..15).prop_map(|entries| entries.join("_"));
    (name, entries).prop_map(|(name, entries)| format!("byok-{name}={entries}"))
}

/// How numbers are written in some language and currency: its decimal mark, its separator of thousands, and a currency.
fn language() -> impl Strategy<Value = (char, &'static str, [&'static str; 3])> {
    let separators = vec![
        ('.', ","),
        (',', "."),
        (',', "\u{202f}"),
        ('.', "\u{2019}"),
        (',', "\u{a0}"),
        ('.', "\u{66c}"),
        ('\u{66b}', "\u{66c}"),
        ('.', ""),
    ];
    let currencies = vec![
        ["USD", "$", "US$"],
        ["EUR", "€", "€"],
        ["INR", "\u{20b9}", "\u{20b9}"],
        ["CAD", "CA$", "$"],
        ["CHF", "CHF", "CHF"],
        ["KWD", "\u{62f}.\u{643}.\u{200f}", "KWD"],
    ];
    (prop::sample::select(separators), prop::sample::select(currencies))
        .prop_map(|((mark, separator), currency)| (mark, separator, currency))
}

/// Text in the form of a number, right or wrong, in any script.
fn number() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        6 => "[0-9]{1,4}",
        1 => "[\u{660}-\u{669}\u{6f0}-\u{6f9}\u{966}-\u{96f}\u{ff10}-\u{ff19}]{1,4}",
        3 => "[.,'\u{2019}\u{66b}\u{66c}\u{ff0c}\u{ff0e} \u{a0}\u{2009}\u{202f}]",
        2 => "[-+\u{2212}kKmM$€%/]",
        1 => "(USD|INR|US\\$| a month|/month|hour)",
        1 => "\\PC{0,2}",
    ];
    prop::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
}

/// A number written with its separators, so many decimals and digits of a script that starts at this zero.
fn written(value: i64, decimals: u32, (mark, separator): (char, &str), zero: char) -> String {
    let scale = 10_i64.pow(decimals);
    let digits = (value / scale).to_string();
    let mut whole = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            whole.push_str(separator);
        }
        whole.push(digit);
    }
    let fraction = format!("{:0width$}", value % scale, width = decimals as usize);
    let text = if decimals == 0 { whole } else { format!("{whole}{mark}{fraction}") };
    let script = |c: char| match c.to_digit(10) {
        Some(digit) => char::from_u32(zero as u32 + digit).unwrap(),
        None => c,
    };
    text.chars().map(script).collect()
}

/// The inputs that are numbers.
fn number_key() -> impl Strategy<Value = Key> {
    let keys: Vec<Key> = Key::all().filter(|key| matches!(key.kind(), Kind::Number { .. })).collect();
    prop::sample::select(keys)
}

fn notation(mark: char, currency: [&str; 3]) -> Notation {
    Notation { mark, currency: currency.map(str::to_owned).into(), units: vec!["a month".to_owned(), "%".to_owned()] }
}

/// Reads a query, says what is wrong with it, and writes the whole result.
fn is_quoted(query: &str) {
    let parsed = parse(query, PREFIX, &[]);
    let notice = notice(&Language::english(), &parsed.inputs, &parsed.notes);
    assert!(notice.is_none_or(|notice| notice.notes.iter().all(|note| !note.is_empty())));
    assert!(quote(query).json().starts_with('{'));
}

proptest! {
    #![proptest_config(cases(400_000))]

    #[test]
    #[ignore = "takes minutes"]
    fn no_query_panics(case in case(), junk in junk()) {
        is_quoted(&format!("{}&{junk}", case.query()));
    }
}

proptest! {
    #![proptest_config(cases(300_000))]

    #[test]
    #[ignore = "takes minutes"]
    fn no_list_panics(list in list(), case in case()) {
        is_quoted(&format!("{list}&{}", case.query()));
    }

    #[test]
    #[ignore = "takes minutes"]
    fn no_configuration_panics(value in json(), junk in junk()) {
        let reading = read(&value);
        assert!(quote_with(&junk, &reading.configuration).json().starts_with('{'));
    }

    #[test]
    #[ignore = "takes minutes"]
    fn no_attribute_panics(name in prop::sample::select(Key::all().collect::<Vec<_>>()), junk in number(), list in list()) {
        let mut parsed = Parsed::default();
        read_value(&mut parsed, name, &junk);
        let value = list.split_once('=').unwrap().1;
        read_value(&mut parsed, name, value);
        prop_assert!(parsed.notes.len() <= 2);
    }

    #[test]
    #[ignore = "takes minutes"]
    fn no_typed_text_panics(text in number(), key in number_key(), (mark, _, currency) in language()) {
        if let (Ok(value), Kind::Number { decimals, min, max, .. }) = (typed(&text, key.kind(), &notation(mark, currency)), key.kind()) {
            let scale = 10_i64.pow(decimals);
            prop_assert!((min * scale..=max * scale).contains(&value));
        }
    }

    #[test]
    #[ignore = "takes minutes"]
    fn a_number_is_read_back_as_a_language_writes_it(
        key in number_key(),
        part in 0..=1_000_000_i64,
        (mark, separator, currency) in language(),
        zero in prop::sample::select(vec!['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{ff10}']),
        around in 0..6_usize,
    ) {
        let Kind::Number { decimals, min, max, .. } = key.kind() else { unreachable!() };
        let value = (i128::from(max) * 10_i128.pow(decimals) * i128::from(part) / 1_000_000) as i64;
        let value = value.max(min * 10_i64.pow(decimals));
        let number = written(value, decimals, (mark, separator), zero);
        let text = match around {
            0 => number,
            1 => format!("{}{number}", currency[1]),
            2 => format!("{number}\u{a0}{}", currency[0]),
            3 => format!("\u{200f}{number} {} a month", currency[2]),
            4 => format!("+{} {number}", currency[1]),
            _ => format!(" {number}% "),
        };
        prop_assert_eq!(typed(&text, key.kind(), &notation(mark, currency)), Ok(value), "{:?}", text);
    }
}
