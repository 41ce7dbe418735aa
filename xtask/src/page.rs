//! The marketing page: every figure on it is put in here, from the model that the calculator runs on, so that page and
//! calculator cannot say different things. The calculator's fallback, what readers have before any script runs, is made
//! from the calculator's own words.

use byok_calculator::{
    model::{Inputs, Key, Outcome, article, evaluate, key_management, ranges},
    query::{PREFIX, parse},
    text::{self, English, FAQ, Figures, count, exact, prose},
};
use std::collections::BTreeMap;

/// The page with its figures. `site` is where the page will lie, with a slash at the end.
///
/// # Errors
/// The page has a name in double braces that stands for nothing.
pub(crate) fn fill(template: &str, site: &str) -> Result<String, minijinja::Error> {
    let mut page = minijinja::Environment::new();
    page.set_undefined_behavior(minijinja::UndefinedBehavior::Strict);
    page.set_auto_escape_callback(|_| minijinja::AutoEscape::Html);
    page.render_str(template, values(site))
}

/// Where the page will lie: what `trunk build --public-url` names, if that is a whole address, else `./`.
pub(crate) fn site(public_url: Option<String>) -> String {
    match public_url {
        Some(url) if url.starts_with("http") => format!("{}/", url.trim_end_matches('/')),
        _ => "./".to_owned(),
    }
}

fn values(site: &str) -> BTreeMap<&'static str, String> {
    let (inputs, outcome) = at("");
    let rate_50 = at("byok-rate=50").1;
    let money = |dollars: i64| prose_whole(dollars * 1_000_000);
    let minutes = |minutes: i128| minutes.to_string();
    let mut values = BTreeMap::from([
        ("site", site.to_owned()),
        ("fallback", fallback(&inputs, &outcome)),
        ("verdict", text::verdict(&inputs, &outcome, &English)),
        ("break_even", text::break_even(&inputs, &outcome, &English)),
        ("break_even_volume", volume(outcome.break_even.unwrap_or_default())),
        ("rate", text::value(&inputs, Key::Rate, &English)),
        ("worth_50", money(50)),
        ("break_even_50", volume(rate_50.break_even.unwrap_or_default())),
        ("hours", hours(&outcome)),
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
        ("prices_read", inputs.price_list().as_of.to_owned()),
        // What `trunk serve` puts in itself.
        ("__TRUNK_ADDRESS__", "{{__TRUNK_ADDRESS__}}".to_owned()),
        ("__TRUNK_WS_BASE__", "{{__TRUNK_WS_BASE__}}".to_owned()),
    ]);
    const NAMES: [[&str; 5]; 3] = [
        ["volume_0", "cash_0", "managed_0", "saved_0", "worth_0"],
        ["volume_1", "cash_1", "managed_1", "saved_1", "worth_1"],
        ["volume_2", "cash_2", "managed_2", "saved_2", "worth_2"],
    ];
    for (names, example) in NAMES.into_iter().zip(&article::EXAMPLES) {
        let (_, outcome) = at(&format!("byok-volume={}", example.volume));
        let managed = outcome.managed.unwrap_or_default();
        let figures = [
            volume(example.volume),
            prose_whole(outcome.byok.cash),
            prose_whole(managed),
            prose_whole(managed - outcome.byok.cash),
            prose(&English, outcome.hour_worth.unwrap_or_default()),
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

fn volume(volume: u32) -> String {
    count(&English, volume)
}

/// An amount that is whole dollars in the article: without cents.
fn prose_whole(micros: i64) -> String {
    if micros % 1_000_000 == 0 { English.money(micros, 0) } else { prose(&English, micros) }
}

fn hours(outcome: &Outcome) -> String {
    text::hours(&English, outcome.hours).trim_end_matches(" hours").to_owned()
}

/// What stands in the place of the calculator before it is live: the default answer, the article's three volumes,
/// break-even, the questions with their answers.
fn fallback(inputs: &Inputs, outcome: &Outcome) -> String {
    let paragraph = |class: &str, words: text::Words| {
        format!("<p class=\"{class}\">{}</p>\n", escape(&words(inputs, outcome, &English)))
    };
    let mut html = String::from("<div class=\"answer\">\n");
    html += &paragraph("verdict", text::verdict);
    html += &paragraph("reason", text::reason);
    html += &paragraph("worth", text::hour_worth);
    html += "</div>\n";
    html += &paragraph("recommendation", text::recommendation);
    html += &paragraph("break-even", text::break_even);
    html += &table();
    html += "<h2>Questions</h2>\n";
    for question in &FAQ {
        let [general, own] = (question.answer)(inputs, outcome, &English);
        html += &format!(
            "<details id=\"{PREFIX}-faq-{}\"><summary>{}</summary><p>{}</p><p>{}</p></details>\n",
            question.id,
            escape(question.question),
            escape(&general),
            escape(&own)
        );
    }
    html
}

/// The article's three volumes, with the ranges' whole reach where a figure has one.
fn table() -> String {
    let mut rows = String::new();
    for example in &article::EXAMPLES {
        let (_, outcome) = at(&format!("byok-volume={}", example.volume));
        let cells = [
            exact(&English, outcome.byok.cash),
            exact(&English, outcome.byok.total),
            exact(&English, outcome.managed.unwrap_or_default()),
        ];
        let cells: String = cells.iter().map(|cell| format!("<td>{cell}</td>")).collect();
        rows += &format!("<tr><th scope=\"row\">{}</th>{cells}</tr>\n", volume(example.volume));
    }
    let (low, high) = ranges::RATE;
    format!(
        "<table>\n<caption>What both cost a month, with {} hours of key keeping at {}. An hour between ${low} and ${high} \
         moves it.</caption>\n<thead><tr><th scope=\"col\">Generations</th><th scope=\"col\">Own keys, cash</th>\
         <th scope=\"col\">Own keys, all in</th><th scope=\"col\">Managed credits</th></tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table>\n",
        hours(&at("").1),
        text::value(&at("").0, Key::Rate, &English),
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use xtask::project;

    fn template() -> std::io::Result<String> {
        std::fs::read_to_string(project::root().join("index.html"))
    }

    fn page() -> Result<String, Box<dyn std::error::Error>> {
        Ok(fill(&template()?, "./")?)
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
            "Managed credits are cheaper, by about $26 a month, between $16 and $146.",
            "At <strong>500 a month</strong> own keys take $45 in cash and 2.5 hours of care, managed credits $49. The $4 saved",
            "an hour worth more than $1.60",
            "it is $420 against $600 to $800",
            "unless yours are worth more than $112",
            "ours lies at 2,032, and at $50 an hour at 5,060",
            "commonly $20 to $50 a month",
            "read on public pages up to 2026-11-23",
            "<td>$420.00</td><td>$450.00</td><td>$700.00</td>",
            "<details id=\"byok-faq-risks\">",
        ] {
            assert!(page.contains(words), "the page should say {words:?}");
        }
        assert!(!page.contains("{{"));
        Ok(())
    }

    #[test]
    fn a_name_that_stands_for_nothing_stops_the_build() {
        assert!(fill("<p>{{ nothing }}</p>", "").is_err());
        assert!(fill("<p>{{rate</p>", "").is_err());
        assert_eq!(fill("<p>{{rate}}</p>", "").ok().as_deref(), Some("<p>$12</p>"));
    }

    #[test]
    fn a_page_that_knows_its_address_says_so() {
        let given = |url: &str| site(Some(url.to_owned()));
        assert_eq!(given("https://a.example/calc"), "https://a.example/calc/");
        assert_eq!((given("./"), given("/calc/"), site(None)), ("./".into(), "./".into(), "./".into()));
    }
}
