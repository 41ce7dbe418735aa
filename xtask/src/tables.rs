//! `tables`: writes what documents the element, from the tables in `src/element` and the model's table of inputs.
//!
//! `custom-elements.json` and `embed.d.ts` are written whole; in other files what stands between the comments
//! `tables: <name>` and `/tables` is replaced. The templates are in `xtask/templates/`. A native test fails while a
//! committed file differs.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use byok_calculator::{
    element::{
        ALIASES, ATTRIBUTES, CUSTOM_PROPERTIES, EVENTS, Entry, HIDE, NOTE, PARTS, POLICY, PROPERTIES, RESULT, SLOTS,
        inputs,
    },
    model::Inputs,
    query::{PREFIX, format_decimal},
    quote::quote,
    words::{FAQ_IDS, Language, question},
};
use minijinja::{Environment, UndefinedBehavior, syntax::SyntaxConfig, value::Serde};
use serde_json::{Value, json};

use crate::project;

/// The query that the README asks `quote` about.
const QUERY: &str = "byok-volume=2000&byok-rate=40";

/// Writes every file.
pub fn run() -> Result<()> {
    for (path, content) in files()? {
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// Every written file with its content as it has to be.
pub fn files() -> Result<Vec<(PathBuf, String)>> {
    let values = values()?;
    let path = |name: &str| project::root().join(name);
    let mut files = vec![
        (path("src/browser/custom-elements.json"), render(include_str!("../templates/custom-elements.json"), &values)?),
        (path("src/browser/embed.d.ts"), render(include_str!("../templates/embed.d.ts"), &values)?),
    ];
    let regions = render(include_str!("../templates/regions.md"), &values)?;
    for name in ["README.md", "variants/csp.html"] {
        let text = read(name)?;
        files.push((path(name), replace_regions(&text, &regions).context(name)?));
    }
    Ok(files)
}

/// What `attributes.js` checks attributes against: a rule for each attribute that is not an input, as JSON.
pub fn attribute_rules() -> String {
    let rules: serde_json::Map<_, _> =
        ATTRIBUTES.iter().map(|attribute| (attribute.name.to_owned(), json!(attribute.rule))).collect();
    Value::Object(rules).to_string()
}

/// The tokens of `hide`, separated by spaces.
pub fn hide_tokens() -> String {
    HIDE.iter().map(|token| token.name).collect::<Vec<_>>().join(" ")
}

fn render(template: &str, values: &Value) -> Result<String> {
    let syntax = SyntaxConfig::builder().keep_trailing_newline(true).trim_blocks(true).lstrip_blocks(true).build();
    let rendered = syntax.and_then(|syntax| {
        let mut templates = Environment::new();
        templates.set_syntax(syntax);
        templates.set_undefined_behavior(UndefinedBehavior::Strict);
        templates.add_filter("json", |text: String| json!(text.replace('`', "")).to_string());
        templates.render_str(template, Serde(values))
    });
    rendered.context("a template in xtask/templates/ fails")
}

/// What the templates name.
fn values() -> Result<Value> {
    let usd = |micros| format_decimal(micros, 6);
    let quoted: Value = serde_json::to_value(quote(QUERY)).unwrap_or_default();
    let attributes = ATTRIBUTES.iter().map(|attribute| {
        json!({ "name": attribute.name, "property": attribute.property(), "form": attribute.form(),
                "values": attribute.values(), "default": attribute.default, "meaning": attribute.meaning })
    });
    let output_types = Inputs::default().price_list().types.iter().map(|output| {
        json!({ "id": output.id, "name": output.name, "low": usd(output.low), "typical": usd(output.typical),
                "high": usd(output.high) })
    });
    let language = Language::english();
    let questions = FAQ_IDS.iter().map(|id| json!({ "id": id, "question": question(&language, id) }));
    Ok(json!({
        "inputs": inputs().map_err(|error| anyhow!(error))?,
        "attributes": attributes.collect::<Vec<_>>(),
        "output_types": output_types.collect::<Vec<_>>(),
        "questions": questions.collect::<Vec<_>>(),
        "custom_properties": custom_properties()?,
        "hide": HIDE,
        "parts": PARTS,
        "slots": SLOTS,
        "properties": PROPERTIES,
        "events": EVENTS,
        "records": [RESULT, NOTE],
        "aliases": ALIASES,
        "policy": POLICY,
        "prefix": PREFIX,
        "query": QUERY,
        "quoted": quoted,
        "theme_css": read("variants/themed.css")?,
        "receiver_js": read("variants/iframe.js")?,
    }))
}

/// The custom properties with their values in `style/tokens.css`.
fn custom_properties() -> Result<Vec<Value>> {
    let css = read("style/tokens.css")?;
    let property = |entry: &Entry| {
        let value = css.lines().find_map(|line| line.trim().strip_prefix(entry.name)?.strip_prefix(": "));
        let value = value.map(|value| value.trim_end_matches(';'));
        let value = value.with_context(|| format!("style/tokens.css does not set {}", entry.name))?;
        let themes = value.strip_prefix("light-dark(").and_then(|themes| themes.strip_suffix(")")?.split_once(", "));
        let (light, dark) = themes.unwrap_or((value, value));
        Ok(json!({ "name": entry.name, "meaning": entry.meaning, "value": value, "light": light, "dark": dark }))
    };
    CUSTOM_PROPERTIES.iter().map(property).collect()
}

/// The text with each of its regions as it is in `regions`.
fn replace_regions(text: &str, regions: &str) -> Result<String> {
    const END: &str = "<!-- /tables -->";
    let mut parts = text.split("<!-- tables: ");
    let mut replaced = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.split(" -->").next().unwrap_or_default();
        let start = format!("<!-- tables: {name} -->");
        let region = regions.split_once(&start).and_then(|(_, rest)| rest.split_once(END));
        let (Some((region, _)), Some((_, rest))) = (region, part.split_once(END)) else {
            bail!("the region `{name}` has no template in xtask/templates/regions.md, or no end `{END}`");
        };
        replaced += &[&start, region, END, rest].concat();
    }
    Ok(replaced)
}

fn read(name: &str) -> Result<String> {
    let path = project::root().join(name);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_replaced_and_everything_else_stays() {
        let regions = "<!-- tables: x -->\nnew\n<!-- /tables --><!-- tables: y -->\n<!-- /tables -->";
        let text = |x: &str| format!("a\n<!-- tables: x -->\n{x}<!-- /tables -->\nb");
        assert_eq!(replace_regions(&text("old\n"), regions).ok(), Some(text("new\n")));
        assert!(replace_regions("<!-- tables: z --><!-- /tables -->", regions).is_err());
        assert!(replace_regions("<!-- tables: x -->", regions).is_err());
    }
}
