//! The marketing page: every figure on it comes from the model that the calculator runs on, and the answer that stands
//! there before any script runs from the calculator's own components.

use byok_calculator::{
    model::{Inputs, Key, Outcome, article, evaluate, key_management},
    query::{PREFIX, parse},
    words::{self, Language},
};
use std::collections::BTreeMap;

/// The page with its figures. `site` is where the page will lie, with a slash at the end, `style` the style sheet of the
/// calculator, `answer` what stands in its place before any script runs.
///
/// # Errors
/// The page has a name in double braces that stands for nothing.
pub(crate) fn fill(template: &str, site: &str, style: &str, answer: &str) -> Result<String, minijinja::Error> {
    let mut page = minijinja::Environment::new();
    page.set_undefined_behavior(minijinja::UndefinedBehavior::Strict);
    page.set_auto_escape_callback(|_| minijinja::AutoEscape::Html);
    page.render_str(template, values(site, style, answer))
}

/// Where the page will lie: what `trunk build --public-url` names, if that is a whole address, else `./`.
pub(crate) fn site(public_url: Option<String>) -> String {
    match public_url {
        Some(url) if url.starts_with("http") => format!("{}/", url.trim_end_matches('/')),
        _ => "./".to_owned(),
    }
}

fn values(site: &str, style: &str, answer: &str) -> BTreeMap<&'static str, String> {
    let (inputs, outcome) = at("");
    let language = Language::english();
    let rate_50 = at("byok-rate=50").1;
    let money = |dollars: i64| language.price(dollars * 1_000_000);
    let hourly = |cents: i64| language.exact(cents * 10_000);
    let volume = |volume: u32| language.number(volume);
    let minutes = |minutes: i128| minutes.to_string();
    let mut values = BTreeMap::from([
        ("site", site.to_owned()),
        ("answer", answer.to_owned()),
        ("style", style.to_owned()),
        ("verdict", words::headline(&language, &outcome)),
        ("break_even", words::answer(&language, &inputs, &outcome).break_even.text()),
        ("break_even_volume", volume(outcome.break_even.unwrap_or_default())),
        ("keys", words::value(&language, &inputs, Key::Keys).unwrap_or_default()),
        ("rate", hourly(inputs.number(Key::Rate).unwrap_or_default())),
        ("worth_50", hourly(5_000)),
        ("break_even_50", volume(rate_50.break_even.unwrap_or_default())),
        ("hours", language.figures.number(outcome.hours, 2)),
        ("fee_low", money(article::FEE.0)),
        ("fee_high", money(article::FEE.1)),
        ("keys_low", article::KEYS.0.to_string()),
        ("keys_high", article::KEYS.1.to_string()),
        ("rotation_low", article::ROTATION.0.to_string()),
        ("rotation_high", article::ROTATION.1.to_string()),
        ("spike", money(article::SPIKE)),
        ("minutes_rotation", minutes(key_management::ROTATION_MINUTES)),
        ("minutes_limits", minutes(key_management::LIMITS_MINUTES)),
        ("minutes_billing", minutes(key_management::BILLING_MINUTES)),
        ("minutes_models", minutes(key_management::MODELS_MINUTES)),
        ("minutes_tiers", minutes(key_management::TIERS_MINUTES)),
        ("clients", article::AGENCY_CLIENTS.to_string()),
        ("power", volume(article::POWER_VOLUME)),
        ("small", volume(article::SMALL_VOLUME)),
        ("managed_low", money(article::EXAMPLES[2].managed.0)),
        ("managed_high", money(article::EXAMPLES[2].managed.1)),
        ("year", article::YEAR.to_string()),
        ("prices_read", language.day(inputs.price_list().as_of)),
        // What `trunk serve` puts in itself.
        ("__TRUNK_ADDRESS__", "{{__TRUNK_ADDRESS__}}".to_owned()),
        ("__TRUNK_WS_BASE__", "{{__TRUNK_WS_BASE__}}".to_owned()),
    ]);
    const NAMES: [[&str; 4]; 3] = [
        ["volume_0", "cash_0", "managed_0", "worth_0"],
        ["volume_1", "cash_1", "managed_1", "worth_1"],
        ["volume_2", "cash_2", "managed_2", "worth_2"],
    ];
    for (names, example) in NAMES.into_iter().zip(&article::EXAMPLES) {
        let (_, outcome) = at(&format!("byok-volume={}", example.volume));
        let managed = outcome.managed.unwrap_or_default();
        let figures = [
            volume(example.volume),
            language.price(outcome.byok.cash),
            language.price(managed),
            language.exact(outcome.hour_worth.unwrap_or_default()),
        ];
        values.extend(names.into_iter().zip(figures));
    }
    values
}

/// Inputs and outcome of a query.
fn at(query: &str) -> (Inputs, Outcome) {
    let inputs = parse(query, PREFIX, &[]).inputs;
    let outcome = evaluate(&inputs);
    (inputs, outcome)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    fn template() -> std::io::Result<String> {
        std::fs::read_to_string(project::root().join("index.html"))
    }

    fn page() -> Result<String, Box<dyn std::error::Error>> {
        Ok(fill(&template()?, "./", "style.css", &byok_calculator::view::ssr::render("").html)?)
    }

    #[test]
    fn no_figure_is_written_into_the_page_by_hand() -> Result<(), Box<dyn std::error::Error>> {
        let template = template()?;
        let (_, body) = template.split_once("<body>").ok_or("a body")?;
        let mut text = String::new();
        for part in body.split("{{").map(|part| part.split_once("}}").map_or(part, |(_, after)| after)) {
            text += part;
        }
        let text: String = text.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
        assert_eq!(text.chars().filter(char::is_ascii_digit).count(), 0, "{text}");
        Ok(())
    }

    #[test]
    fn the_page_says_what_the_model_says() -> Result<(), Box<dyn std::error::Error>> {
        let page = page()?;
        for words in [
            "Save about $26 a month with managed credits",
            "At <strong>500 generations a month</strong>, BYOK costs $45 in cash and 2.5 hours of your time. Managed credits cost $49.",
            "more than $1.60 an hour",
            "BYOK costs $420 in cash and managed credits cost $600 to $800",
            "more than $112.00 an hour",
            "our break-even is 2,032",
            "At $50.00 an hour, break-even is 5,060",
            "usually $20 to $50 a month",
            "read on Nov 23, 2026",
            "id=\"byok-faq-risks\"",
        ] {
            assert!(page.contains(words), "the page should say {words:?}");
        }
        assert!(!page.contains("{{"));
        Ok(())
    }

    #[test]
    fn a_name_that_stands_for_nothing_stops_the_build() {
        assert!(fill("<p>{{ nothing }}</p>", "", "", "").is_err());
        assert!(fill("<p>{{rate</p>", "", "", "").is_err());
        assert_eq!(fill("<p>{{rate}}</p>", "", "", "").ok().as_deref(), Some("<p>$12.00</p>"));
    }

    #[test]
    fn a_page_that_knows_its_address_says_so() {
        let given = |url: &str| site(Some(url.to_owned()));
        assert_eq!(given("https://a.example/calc"), "https://a.example/calc/");
        assert_eq!((given("./"), given("/calc/"), site(None)), ("./".into(), "./".into(), "./".into()));
    }
}
