//! The marketing page: every figure on it is put in here, from the model that the calculator runs on, so that page and
//! calculator cannot say different things. The calculator's fallback, what readers have before any script runs, is made
//! from the calculator's own words.

use byok_calculator::{
    model::{Inputs, Key, Outcome, article, evaluate, prices, ranges, upkeep},
    query::{PREFIX, parse},
    text::{self, English, FAQ, Figures, count, exact, prose},
};
use xtask::Failure;

/// What the names in double braces stand for.
pub(crate) struct Page {
    /// Where the page will lie, with a slash at the end: an address, or `./` where nobody knows yet.
    pub(crate) site: String,
    /// The file name of its picture.
    pub(crate) picture: String,
}

/// The words of the picture that goes with a link to the page, and what it says to those who do not see it.
pub(crate) fn picture_words() -> [String; 2] {
    let (inputs, outcome) = at("");
    [text::verdict(&inputs, &outcome, &English), text::break_even(&inputs, &outcome, &English)]
}

impl Page {
    /// The page with all its names filled in.
    pub(crate) fn fill(&self, template: &str) -> Result<String, Failure> {
        let values = self.values();
        let mut page = String::with_capacity(template.len() * 3);
        let mut rest = template;
        while let Some((before, after)) = rest.split_once("{{") {
            let (name, after) = after.split_once("}}").ok_or_else(|| unknown("a `{{` without its `}}`"))?;
            let (_, value) = values.iter().find(|(known, _)| *known == name).ok_or_else(|| unknown(name))?;
            page.push_str(before);
            page.push_str(value);
            rest = after;
        }
        page.push_str(rest);
        Ok(page)
    }

    fn values(&self) -> Vec<(&'static str, String)> {
        let (inputs, outcome) = at("");
        let rate_50 = at("byok-rate=50").1;
        let money = |dollars: i64| prose_whole(dollars * 1_000_000);
        let minutes = |minutes: i128| minutes.to_string();
        let mut values = vec![
            ("site", self.site.clone()),
            ("picture", self.picture.clone()),
            ("picture-says", escape(&picture_words().join(" "))),
            ("fallback", fallback(&inputs, &outcome)),
            ("verdict", escape(&text::verdict(&inputs, &outcome, &English))),
            ("break-even", escape(&text::break_even(&inputs, &outcome, &English))),
            ("break-even-volume", volume(outcome.break_even.unwrap_or_default())),
            ("rate", text::value(&inputs, Key::Rate, &English)),
            ("worth-50", money(50)),
            ("break-even-50", volume(rate_50.break_even.unwrap_or_default())),
            ("hours", hours(&outcome)),
            ("fee-low", money(article::FEE.0)),
            ("fee-high", money(article::FEE.1)),
            ("keys-low", article::KEYS.0.to_string()),
            ("keys-high", article::KEYS.1.to_string()),
            ("rotation-low", article::ROTATION.0.to_string()),
            ("rotation-high", article::ROTATION.1.to_string()),
            ("spike", money(article::SPIKE)),
            ("minutes-rotation", minutes(upkeep::ROTATION_MINUTES)),
            ("minutes-limits", minutes(upkeep::LIMITS_MINUTES)),
            ("minutes-billing", minutes(upkeep::BILLING_MINUTES)),
            ("minutes-models", minutes(upkeep::MODELS_MINUTES)),
            ("minutes-tiers", minutes(upkeep::TIERS_MINUTES)),
            ("clients", article::AGENCY_CLIENTS.to_string()),
            ("power", volume(article::POWER_VOLUME)),
            ("small", volume(article::SMALL_VOLUME)),
            ("managed-low", money(article::EXAMPLES[2].managed.0)),
            ("managed-high", money(article::EXAMPLES[2].managed.1)),
            ("year", article::YEAR.to_string()),
            ("prices-read", prices::list(&inputs).as_of.to_owned()),
        ];
        const NAMES: [[&str; 5]; 3] = [
            ["volume-0", "cash-0", "managed-0", "saved-0", "worth-0"],
            ["volume-1", "cash-1", "managed-1", "saved-1", "worth-1"],
            ["volume-2", "cash-2", "managed-2", "saved-2", "worth-2"],
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
}

fn unknown(name: &str) -> Failure {
    Failure::new(
        format!("index.html has {name} between double braces, which stands for nothing"),
        "see the names in xtask/src/page.rs",
    )
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
        let page = Page { site: "./".to_owned(), picture: "p.png".to_owned() };
        Ok(page.fill(&template()?)?)
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
        let page = Page { site: String::new(), picture: String::new() };
        assert!(page.fill("<p>{{nothing}}</p>").is_err());
        assert!(page.fill("<p>{{rate</p>").is_err());
        assert_eq!(page.fill("<p>{{rate}}</p>").ok().as_deref(), Some("<p>$12</p>"));
    }
}
