//! The dated price lists: every price has a source and a date, and a list that is published never changes.

use crate::common::case::TYPES;
use crate::common::fingerprint;
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

/// Millionths of a dollar.
#[track_caller]
fn micros(usd: f64) -> i64 {
    assert!(((usd * 1e6).round() / 1e6 - usd).abs() < 1e-12, "{usd} has more than six decimals");
    (usd * 1e6).round() as i64
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
    let costs = LISTS[0].types.iter().map(|output| (output.id, output.typical.into())).collect::<Vec<_>>();
    assert_eq!(LISTS[0].id, "2026-11");
    assert_eq!(costs, TYPES, "millionths of a dollar");
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
fn each_cost_follows_from_the_unit_prices() {
    for list in lists() {
        let recipes = recipes(&UnitPrices(&list));
        let outputs = entries(&list, "outputs");
        assert_eq!(outputs.len(), recipes.len());
        for (output, (id, exact)) in outputs.iter().zip(recipes) {
            assert_eq!(words(output, "type"), id);
            for (end, exact) in ["low", "typical", "high"].into_iter().zip(exact) {
                let listed = micros(output[format!("{end}_usd")].as_f64().unwrap());
                assert_eq!(listed, rounded(exact), "{end} cost of {id}: {}", output["arithmetic"][end]);
            }
        }
    }
}

#[test]
fn the_stated_arithmetic_ends_in_the_listed_cost() {
    for list in lists() {
        for output in entries(&list, "outputs") {
            for end in ["low", "typical", "high"] {
                let arithmetic = words(&output["arithmetic"], end);
                let (_, result) = arithmetic.rsplit_once("=> ").unwrap();
                let listed = output[format!("{end}_usd")].as_f64();
                assert_eq!(listed.map(micros), result.parse().ok().map(micros), "{end} of {arithmetic}");
            }
        }
    }
}

/// A millionth of a millionth of a dollar: in this unit every step of the arithmetic is a whole number.
type Pico = i64;

/// Listed costs are whole hundredths of a cent, half up; micro-dollars.
fn rounded(exact: Pico) -> i64 {
    const STEP: Pico = 100_000_000;
    (exact + STEP / 2).div_euclid(STEP) * 100
}

/// The unit prices of a list.
struct UnitPrices<'a>(&'a Value);

impl UnitPrices<'_> {
    /// The price of `per` units of a product.
    #[track_caller]
    fn price(&self, product: &str, unit: &str, per: i64) -> Pico {
        let mut prices = entries(self.0, "prices").iter();
        let listed = prices.find(|price| price["product"] == product && price["unit"] == unit);
        let usd = listed.unwrap_or_else(|| panic!("no price of {product} {unit}"))["usd"].as_f64().unwrap();
        micros(usd) * 1_000_000 / per
    }

    /// Tokens in and out of a language model.
    #[track_caller]
    fn tokens(&self, model: &str, input: i64, output: i64) -> Pico {
        input * self.price(model, "per 1M input tokens", 1_000_000)
            + output * self.price(model, "per 1M output tokens", 1_000_000)
    }

    /// The cheapest models; two providers ask the same.
    #[track_caller]
    fn small_model(&self, input: i64, output: i64) -> Pico {
        let cost = self.tokens("gpt-6-luna", input, output);
        assert_eq!(cost, self.tokens("claude-haiku-5-5 (prompt <=100K tokens)", input, output));
        cost
    }

    /// The usual models; two providers ask the same.
    #[track_caller]
    fn usual_model(&self, input: i64, output: i64) -> Pico {
        let cost = self.tokens("claude-sonnet-5-5", input, output);
        assert_eq!(cost, self.tokens("gpt-6.1-sol", input, output));
        cost
    }

    #[track_caller]
    fn large_model(&self, input: i64, output: i64) -> Pico {
        self.tokens("claude-opus-5-5", input, output)
    }

    #[track_caller]
    fn image(&self, product: &str) -> Pico {
        self.price(product, "per image", 1)
    }

    #[track_caller]
    fn second(&self, product: &str) -> Pico {
        self.price(product, "per second of video", 1)
    }

    /// One character of a voice-over.
    #[track_caller]
    fn character(&self, voice: &str) -> Pico {
        self.price(voice, "per 1,000 characters", 1_000)
    }
}

/// Characters that are spoken in 30, 45 and 60 seconds.
const CHARACTERS: [i64; 3] = [425, 638, 850];

/// One character of the dearest voice-over, $0.10 for 1,000. List 2026-11 reckons with this price in its arithmetic and
/// has it only in words (under the platform "Comfy partner nodes"), not among its unit prices.
const DEAREST_CHARACTER: Pico = 100_000_000;

/// What each output consists of, in the order of the list: its low, typical and high cost.
fn recipes(prices: &UnitPrices) -> [(&'static str, [Pico; 3]); 8] {
    let schnell = prices.price("fal-ai/flux/schnell", "per megapixel", 1); // images of one megapixel
    let banana = prices.image("google/nano-banana-2.1 (1K)");
    let medium_portrait = prices.image("gpt-image-2 medium 1024x1536");
    let high_square = prices.image("gpt-image-2 high 1024x1024");
    let high_portrait = prices.image("gpt-image-2 high 1024x1536");
    let turbo_voice = prices.character("eleven_v4_turbo / eleven_flash_v2_5 (API)");
    let voice = prices.character("eleven_v4 / eleven_multilingual_v2 (API)");
    let scribe_hour = prices.price("Scribe v1/v2 speech-to-text", "per hour of audio", 1);
    let whisper_minute = prices.price("whisper-1", "per minute of audio transcribed", 1);
    let starfish_second = prices.price("API Starfish text-to-speech", "per second of audio", 1);
    let [in_30_s, in_45_s, in_60_s] = CHARACTERS;
    let [short_script, script, long_script] =
        [prices.small_model(4_000, 800), prices.usual_model(5_000, 1_200), prices.large_model(16_000, 3_000)];
    let two_long_takes = 2 * in_60_s * DEAREST_CHARACTER;
    [
        ("text", [prices.small_model(1_500, 200), prices.usual_model(4_000, 600), prices.large_model(16_000, 2_500)]),
        (
            "article",
            [
                prices.small_model(12_000, 2_000),
                prices.usual_model(16_000, 2_700),
                prices.large_model(36_000, 8_000) + medium_portrait, // draft, revision and a hero image
            ],
        ),
        (
            "image",
            [
                prices.small_model(1_500, 200) + schnell,
                prices.usual_model(2_000, 300) + banana,
                prices.large_model(4_000, 600) + 2 * high_square, // two tries
            ],
        ),
        (
            "carousel",
            [
                prices.small_model(2_000, 1_200) + 5 * schnell,
                prices.usual_model(5_000, 1_500) + 6 * banana,
                prices.large_model(16_000, 4_000) + 10 * high_portrait,
            ],
        ),
        (
            "clip", // an hour's transcript, shared by 20 clips, by 10, and by none
            [
                (scribe_hour + prices.small_model(12_000, 2_000)) / 20,
                (scribe_hour + prices.usual_model(16_000, 2_000)) / 10,
                60 * whisper_minute + prices.large_model(16_000, 2_000),
            ],
        ),
        (
            "faceless",
            [
                short_script + 5 * schnell + in_30_s * turbo_voice,
                script + 8 * banana + in_45_s * voice,
                long_script + 12 * medium_portrait + two_long_takes,
            ],
        ),
        (
            "footage",
            [
                // Half of the 30 seconds is footage, half stills.
                short_script + 15 * prices.second("wan-2.5 480p") + 3 * schnell + in_30_s * turbo_voice,
                // 30 of the 45 seconds are footage, each take begun from an image.
                script + 30 * prices.second("kling-video/o3/standard, no audio") + 6 * banana + in_45_s * voice,
                long_script + 60 * prices.second("kling/v4 1080p") + 12 * medium_portrait + two_long_takes,
            ],
        ),
        (
            "avatar",
            [
                short_script + 30 * prices.second("API Avatar III, Digital Twin or Studio") + 30 * starfish_second,
                script + 45 * prices.second("API Avatar IV, Photo Avatar 720p/1080p") + in_45_s * voice,
                long_script
                    + 60 * prices.second("API Avatar IV / V, Digital Twin or Studio")
                    + two_long_takes
                    + 10 * prices.second("kling/v4 720p"), // b-roll
            ],
        ),
    ]
}
