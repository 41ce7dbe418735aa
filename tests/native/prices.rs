//! The dated price lists: every price has a source and a date, and a list that is published never changes.

use byok_calculator::model::prices::LISTS;
use serde_json::Value;
use std::path::Path;

/// Each published list with the FNV-1a of its file. A row is added for a new list and never changed.
const PUBLISHED: [(&str, u64); 1] = [("2026-11", 0xf3dc_be28_2c4f_8919)];

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data/prices"))
}

fn text(id: &str) -> String {
    std::fs::read_to_string(folder().join(format!("{id}.json"))).unwrap()
}

fn list(id: &str) -> Value {
    serde_json::from_str(&text(id)).unwrap()
}

fn lists() -> impl Iterator<Item = Value> {
    LISTS.iter().map(|published| list(published.id))
}

#[track_caller]
fn words<'a>(entry: &'a Value, field: &str) -> &'a str {
    let words = entry[field].as_str().unwrap_or_else(|| panic!("no {field} in {entry}"));
    assert!(!words.trim().is_empty(), "an empty {field} in {entry}");
    words
}

fn entries<'a>(list: &'a Value, field: &str) -> &'a Vec<Value> {
    list[field].as_array().unwrap()
}

fn fingerprint(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

/// Millionths of a dollar.
#[track_caller]
fn micros(usd: f64) -> i64 {
    assert!(((usd * 1e6).round() / 1e6 - usd).abs() < 1e-12, "{usd} has more than six decimals");
    (usd * 1e6).round() as i64
}

/// A number as people write it: 4,000.
#[track_caller]
fn number(text: &str) -> f64 {
    text.trim().replace(',', "").parse().unwrap_or_else(|_| panic!("{text:?} is no number"))
}

#[test]
fn every_file_is_a_published_list_and_every_list_a_file() {
    let names = std::fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<_> = names.collect();
    files.sort();
    let published = LISTS.map(|list| format!("{}.json", list.id));
    assert_eq!(files, published);
    assert_eq!(PUBLISHED.map(|row| row.0), LISTS.map(|list| list.id));
}

#[test]
fn a_published_list_never_changes() {
    for (id, frozen) in PUBLISHED {
        let now = fingerprint(&text(id));
        assert_eq!(now, frozen, "{id} is {now:#018x}: later prices belong in a new list beside it");
    }
}

#[test]
fn the_typical_costs_of_list_2026_11() {
    let costs = LISTS[0].types.iter().map(|output| (output.id, output.typical)).collect::<Vec<_>>();
    let frozen = [
        ("text", 14_000),
        ("article", 59_000),
        ("image", 47_000),
        ("carousel", 265_000),
        ("clip", 27_200),
        ("faceless", 393_000),
        ("footage", 2_833_000),
        ("avatar", 2_323_000),
    ];
    assert_eq!(LISTS[0].id, "2026-11");
    assert_eq!(costs, frozen, "millionths of a dollar");
}

#[test]
fn what_is_built_in_is_what_the_file_says() {
    for built in LISTS {
        let file = list(built.id);
        assert_eq!(words(&file, "as_of"), built.as_of);
        assert!(built.as_of.starts_with(built.id), "the list of {} was read on {}", built.id, built.as_of);
        let outputs = entries(&file, "outputs");
        assert_eq!(outputs.len(), built.types.len());
        for (output, built) in outputs.iter().zip(&built.types) {
            assert_eq!((words(output, "type"), words(output, "name")), (built.id, built.name));
            let costs = ["low_usd", "typical_usd", "high_usd"].map(|cost| micros(output[cost].as_f64().unwrap()));
            assert_eq!(costs, [built.low, built.typical, built.high], "{}", built.id);
            assert!(0 < built.low && built.low <= built.typical && built.typical <= built.high, "{}", built.id);
        }
    }
}

#[test]
fn every_list_says_that_its_pages_were_not_read_live() {
    for list in lists() {
        let note = words(&list, "note");
        assert!(note.contains("stored copies of public pages") && note.contains("none read live"), "{note}");
    }
}

#[test]
fn every_price_has_an_amount_a_unit_a_source_and_a_date() {
    for list in lists() {
        assert!(entries(&list, "prices").len() >= 40);
        for price in entries(&list, "prices") {
            assert!(price["usd"].as_f64().is_some_and(|usd| usd > 0.0), "{price}");
            for field in ["provider", "product", "source"] {
                words(price, field);
            }
            assert!(words(price, "unit").starts_with("per "), "{price}");
            assert!(words(price, "as_of").starts_with("202"), "{price}");
        }
    }
}

#[test]
fn what_is_said_of_a_platform_has_a_source_and_a_date() {
    for list in lists() {
        for platform in entries(&list, "platforms") {
            for field in ["platform", "byok", "managed", "source"] {
                words(platform, field);
            }
            assert!(words(platform, "as_of").contains("202"), "{platform}");
        }
        for limit in entries(&list, "limits") {
            assert!(words(limit, "as_of").starts_with("202") && !words(limit, "fact").is_empty(), "{limit}");
        }
    }
}

#[test]
fn each_cost_is_what_its_arithmetic_comes_to() {
    for list in lists() {
        for output in entries(&list, "outputs") {
            for end in ["low", "typical", "high"] {
                let arithmetic = words(&output["arithmetic"], end);
                let (_, result) = arithmetic.rsplit_once("=>").unwrap();
                let cost = output[format!("{end}_usd")].as_f64();
                assert_eq!(cost.map(micros), Some(micros(number(result))), "{end} of {arithmetic}");
            }
        }
    }
}

/// `LLM a / b 4,000 in x 2/1M + 600 out x 10/1M = 0.01400`: the models, tokens and prices in, tokens and prices out, sum.
fn tokens(arithmetic: &str) -> Option<(Vec<&str>, [f64; 5])> {
    let (input, rest) = arithmetic.strip_prefix("LLM ")?.split_once("/1M + ")?;
    let (output, rest) = rest.split_once("/1M = ")?;
    let (models_and_count, price_in) = input.split_once(" in x ")?;
    let (models, count_in) = models_and_count.rsplit_once(' ')?;
    let (count_out, price_out) = output.split_once(" out x ")?;
    let sum = rest.split_whitespace().next()?;
    let numbers = [count_in, price_in, count_out, price_out, sum].map(number);
    Some((models.split(" / ").collect(), numbers))
}

#[test]
fn the_tokens_of_an_output_are_priced_as_listed() {
    for list in lists() {
        let priced = |model: &str, unit: &str, usd: f64| {
            entries(&list, "prices")
                .iter()
                .any(|price| words(price, "product").starts_with(model) && price["unit"] == unit && price["usd"] == usd)
        };
        let mut checked = 0;
        for output in entries(&list, "outputs") {
            for end in ["low", "typical", "high"] {
                let Some((models, [count_in, price_in, count_out, price_out, sum])) =
                    tokens(words(&output["arithmetic"], end))
                else {
                    continue;
                };
                checked += 1;
                assert!(((count_in * price_in + count_out * price_out) / 1e6 - sum).abs() < 1e-9, "{end} of {output}");
                for model in models {
                    assert!(priced(model, "per 1M input tokens", price_in), "{model} at {price_in}");
                    assert!(priced(model, "per 1M output tokens", price_out), "{model} at {price_out}");
                }
            }
        }
        assert!(checked >= 20, "only {checked} outputs have arithmetic that could be read");
    }
}
