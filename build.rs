//! Turns the dated price lists of `data/prices/` into constants, so that a price stands in one place only, and the
//! English messages of `locales/` into typed functions.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

#[derive(Deserialize)]
struct List {
    as_of: String,
    outputs: Vec<Output>,
}

#[derive(Deserialize)]
struct Output {
    r#type: String,
    name: String,
    low_usd: f64,
    typical_usd: f64,
    high_usd: f64,
}

/// Micro-dollars; a price with more than six decimals is a mistake in the list.
fn micros(usd: f64) -> Result<i64, String> {
    let micros = (usd * 1e6).round();
    if (micros / 1e6 - usd).abs() > 1e-12 {
        return Err(format!("{usd} has more than six decimals"));
    }
    Ok(micros as i64)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    const PATH: &str = "data/prices/2026-11.json";
    println!("cargo::rerun-if-changed={PATH}");
    let list: List = serde_json::from_str(&std::fs::read_to_string(PATH)?)?;
    let id = Path::new(PATH).file_stem().and_then(|stem| stem.to_str()).ok_or("the price list has no name")?;
    let (constant, as_of) = (id.replace('-', "_"), &list.as_of);
    let mut code = format!(
        "/// Price list {id}: typical API cost of one output, micro-dollars, as read on {as_of}.\n\
         pub const LIST_{constant}: PriceList = PriceList {{ id: {id:?}, as_of: {as_of:?}, types: [\n"
    );
    for output in &list.outputs {
        let (low, typical, high) = (micros(output.low_usd)?, micros(output.typical_usd)?, micros(output.high_usd)?);
        writeln!(
            code,
            "    OutputType {{ id: \"{}\", name: {:?}, low: {low}, typical: {typical}, high: {high} }},",
            output.r#type, output.name
        )?;
    }
    code.push_str("] };\n");
    let out = std::env::var("OUT_DIR")?;
    std::fs::write(Path::new(&out).join("prices.rs"), code)?;
    const ENGLISH: &str = "locales/en.json";
    println!("cargo::rerun-if-changed={ENGLISH}");
    let functions = functions(&serde_json::from_str(&std::fs::read_to_string(ENGLISH)?)?)?;
    std::fs::write(Path::new(&out).join("messages.rs"), functions)?;
    Ok(())
}

/// The suffixes of plural forms in i18next's JSON v4.
const FORMS: [&str; 6] = ["_zero", "_one", "_two", "_few", "_many", "_other"];

/// One function for each message, with one parameter for each placeholder, and the table of the messages.
fn functions(english: &BTreeMap<String, String>) -> Result<String, String> {
    let mut messages: BTreeMap<&str, (bool, Vec<&str>)> = BTreeMap::new();
    for (key, text) in english {
        let form = FORMS.iter().find_map(|form| key.strip_suffix(form));
        let id = form.unwrap_or(key);
        if id.contains(|c: char| !matches!(c, 'a'..='z' | '0'..='9' | '-')) {
            return Err(format!("{key}: ids are in kebab-case"));
        }
        let names = placeholders(text)?;
        let (is_plural, known) = messages.entry(id).or_insert_with(|| (form.is_some(), names.clone()));
        let alike = names.len() == known.len() && names.iter().all(|name| known.contains(name));
        if !alike || *is_plural != form.is_some() || (*is_plural && !names.contains(&"count")) {
            return Err(format!(
                "{key}: all forms of a message have the same placeholders, with count in a plural one"
            ));
        }
    }
    let mut code =
        String::from("#[allow(clippy::too_many_arguments)] // as many as the sentence has figures\nimpl Messages {\n");
    let keys: Vec<&String> = english.keys().collect();
    for (id, (is_plural, names)) in &messages {
        let mut parameters = String::new();
        let mut values = String::new();
        for name in names {
            let is_count = *is_plural && *name == "count";
            let of = if is_count { "Count" } else { "str" };
            write!(parameters, ", {name}: &{of}").map_err(|error| error.to_string())?;
            values.push_str(if is_count { "&count.text, " } else { name });
            values.push_str(if is_count { "" } else { ", " });
        }
        let text = english.get(*id).or_else(|| english.get(&format!("{id}_other")));
        let text = text.ok_or_else(|| format!("{id}: a plural message has a form for `other`"))?;
        let is_of_message =
            |key: &&String| key.strip_prefix(id).is_some_and(|form| form.is_empty() || FORMS.contains(&form));
        let at = keys.iter().position(is_of_message).ok_or_else(|| format!("{id}: has no key"))?;
        let (name, call) = (id.replace('-', "_"), if *is_plural { "plural" } else { "fill" });
        let number = if *is_plural { "count.millionths, " } else { "" };
        writeln!(
            code,
            "    #[doc = {text:?}]\n    pub(crate) fn {name}(&self{parameters}) -> String {{\n        \
             self.{call}({at}, {number}&[{values}])\n    }}"
        )
        .map_err(|error| error.to_string())?;
    }
    let rows: String = english.iter().map(|(key, text)| format!("    ({key:?}, {text:?}),\n")).collect();
    write!(
        code,
        "}}\n\n/// Every English text by its key, sorted.\npub static MESSAGES: [(&str, &str); {}] = [\n{rows}];\n",
        english.len()
    )
    .map_err(|error| error.to_string())?;
    Ok(code)
}

/// The names in `{{name}}`, each once, in their order.
fn placeholders(text: &str) -> Result<Vec<&str>, String> {
    let mut names = Vec::new();
    for part in text.split("{{").skip(1) {
        let (name, _) = part.split_once("}}").ok_or_else(|| format!("a placeholder of {text:?} does not end"))?;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(names)
}
