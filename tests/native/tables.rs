//! The element's documentation is written from the tables in `src/element` and the model's table of inputs. It is up to date.
//!
//! `custom-elements.json` and `embed.d.ts` are written whole; in other files what stands between the comments
//! `tables: <name>` and `/tables` is replaced. The templates are in `templates/`. `cargo xtask tables` writes the files.

use byok_calculator::element::{
    ALIASES, ATTRIBUTES, CUSTOM_PROPERTIES, EVENTS, Entry, HIDE, NOTE, PARTS, POLICY, PROPERTIES, RESULT, SLOTS, inputs,
};
use byok_calculator::model::Inputs;
use byok_calculator::query::{PREFIX, format_decimal};
use byok_calculator::quote::quote;
use byok_calculator::words::{FAQ_IDS, Language, question};
use expect_test::expect_file;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, syntax::SyntaxConfig};
use serde_json::{Value, json};

/// The query that the README asks `quote` about.
const QUERY: &str = "byok-volume=2000&byok-rate=40";

#[test]
fn documented_tables_are_up_to_date() {
    let values = values();
    for (name, template) in [
        ("src/browser/custom-elements.json", include_str!("templates/custom-elements.json")),
        ("src/browser/embed.d.ts", include_str!("templates/embed.d.ts")),
    ] {
        expect_file![path(name)].assert_eq(&render(template, &values));
    }
    let regions = render(include_str!("templates/regions.md"), &values);
    for name in ["README.md", "variants/csp.html"] {
        expect_file![path(name)].assert_eq(&replace_regions(&read(name), &regions));
    }
}

#[test]
fn regions_are_replaced_and_everything_else_stays() {
    let regions = "<!-- tables: x -->\nnew\n<!-- /tables --><!-- tables: y -->\n<!-- /tables -->";
    let text = |x: &str| format!("a\n<!-- tables: x -->\n{x}<!-- /tables -->\nb");
    assert_eq!(replace_regions(&text("old\n"), regions), text("new\n"));
}

fn render(template: &str, values: &Value) -> String {
    let syntax = SyntaxConfig::builder().keep_trailing_newline(true).trim_blocks(true).lstrip_blocks(true).build();
    let mut templates = Environment::new();
    templates.set_syntax(syntax.unwrap());
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    templates.add_filter("json", |text: String| json!(text.replace('`', "")).to_string());
    templates.render_str(template, Serde(values)).unwrap()
}

/// What the templates name.
fn values() -> Value {
    let usd = |micros| format_decimal(micros, 6);
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
    json!({
        "inputs": inputs().unwrap(),
        "attributes": attributes.collect::<Vec<_>>(),
        "output_types": output_types.collect::<Vec<_>>(),
        "questions": questions.collect::<Vec<_>>(),
        "custom_properties": custom_properties(),
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
        "quoted": quote(QUERY),
        "theme_css": read("variants/themed.css"),
        "receiver_js": read("variants/iframe.js"),
    })
}

/// The custom properties with their values in `style/tokens.css`.
fn custom_properties() -> Vec<Value> {
    let css = read("style/tokens.css");
    let property = |entry: &Entry| {
        let value = css.lines().find_map(|line| line.trim().strip_prefix(entry.name)?.strip_prefix(": "));
        let value = value.map(|value| value.trim_end_matches(';'));
        let value = value.unwrap_or_else(|| panic!("style/tokens.css does not set {}", entry.name));
        let themes = value.strip_prefix("light-dark(").and_then(|themes| themes.strip_suffix(")")?.split_once(", "));
        let (light, dark) = themes.unwrap_or((value, value));
        json!({ "name": entry.name, "meaning": entry.meaning, "value": value, "light": light, "dark": dark })
    };
    CUSTOM_PROPERTIES.iter().map(property).collect()
}

/// The text with each of its regions as it is in `regions`.
fn replace_regions(text: &str, regions: &str) -> String {
    const END: &str = "<!-- /tables -->";
    let mut parts = text.split("<!-- tables: ");
    let mut replaced = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.split(" -->").next().unwrap_or_default();
        let start = format!("<!-- tables: {name} -->");
        let region = regions.split_once(&start).and_then(|(_, rest)| rest.split_once(END));
        let (Some((region, _)), Some((_, rest))) = (region, part.split_once(END)) else {
            panic!("the region `{name}` has no template in templates/regions.md, or no end `{END}`");
        };
        replaced += &[&start, region, END, rest].concat();
    }
    replaced
}

fn read(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap()
}

/// A file of the repository.
fn path(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}
