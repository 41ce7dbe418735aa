//! What is compared: the README's tables, the manifest, the types, and the code that they are about.

use serde_json::Value;
use std::fs;
use std::path::Path;

/// A file of the repository.
#[track_caller]
pub fn file(path: &str) -> String {
    let full = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(full).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub fn readme() -> String {
    file("README.md")
}

pub fn embed_js() -> String {
    file("src/browser/attributes.js") + &file("src/browser/embed.js")
}

pub fn types() -> String {
    file("src/browser/embed.d.ts")
}

/// All components, one after the other.
pub fn view() -> String {
    folder("src/view", &["rs", "js"]) + &folder("src/view/explore", &["rs"])
}

/// All of the edge, one file after the other.
pub fn edge() -> String {
    folder("src/browser", &["rs", "js"])
}

/// The files of a folder that have one of these endings, with any white space as one space.
pub fn folder(path: &str, endings: &[&str]) -> String {
    let folder = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)));
    files.sort();
    let text: String = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" .", ".")
}

/// The events that the edge sends, with the fields of their details: an object of JavaScript behind the name, or one that
/// Rust writes as JSON before it.
pub fn sent() -> Vec<(String, Vec<String>)> {
    let edge = edge();
    let with_schema = edge.contains("{ schema: 1,...detail }");
    let mut sent = Vec::new();
    for (at, _) in edge.match_indices("\"byok-") {
        let (before, rest) = edge.split_at(at);
        let Some((name, after)) = rest[1..].split_once('"') else { continue };
        let mut fields = match after.strip_prefix(", {") {
            Some(object) => keys(object),
            None if after.starts_with(", &json)") => {
                let object = before.rsplit("Object::begin").next().unwrap_or_default();
                each_between(object, ".field(\"", "\"").into_iter().map(str::to_owned).collect()
            }
            None => continue,
        };
        if with_schema && !fields.contains(&"schema".to_owned()) {
            fields.insert(0, "schema".to_owned());
        }
        sent.push((name.to_owned(), fields));
    }
    sent
}

/// The keys of an object of JavaScript, from behind its opening brace on.
fn keys(object: &str) -> Vec<String> {
    let (mut keys, mut depth, mut key) = (Vec::new(), 0, String::new());
    for character in object.chars() {
        match character {
            '}' if depth == 0 => break,
            ',' if depth == 0 => keys.push(std::mem::take(&mut key)),
            _ => key.push(character),
        }
        depth += i32::from(matches!(character, '(' | '{' | '[')) - i32::from(matches!(character, ')' | '}' | ']'));
    }
    keys.push(key);
    keys.iter().map(|key| key.split(':').next().unwrap_or_default().trim().to_owned()).collect()
}

/// The rows of the README's table whose head begins with these cells.
#[track_caller]
pub fn table(head: &str) -> Vec<Vec<String>> {
    let readme = readme();
    let mut lines = readme.lines().skip_while(|line| !line.starts_with(&format!("| {head} |")));
    assert!(lines.next().is_some(), "the README has no table with the head {head:?}");
    let cells = |line: &str| {
        let inner = line.strip_prefix("| ")?.strip_suffix(" |")?;
        Some(inner.split(" | ").map(str::to_owned).collect())
    };
    lines.skip(1).map_while(cells).collect()
}

/// One column of such a table, without its backticks.
#[track_caller]
pub fn column(head: &str, at: usize) -> Vec<String> {
    table(head).iter().map(|row| plain(&row[at])).collect()
}

pub fn plain(cell: &str) -> String {
    cell.replace('`', "")
}

/// A list of the element in the manifest.
#[track_caller]
pub fn manifest(list: &str) -> Vec<Value> {
    let manifest: Value = serde_json::from_str(&file("src/browser/custom-elements.json")).unwrap();
    let element = &manifest["modules"][0]["declarations"][0];
    element[list].as_array().unwrap_or_else(|| panic!("the manifest has no {list}")).clone()
}

/// A text of each entry; empty where it has none.
pub fn texts(entries: &[Value], field: &str) -> Vec<String> {
    entries.iter().map(|entry| entry[field].as_str().unwrap_or_default().to_owned()).collect()
}

/// What stands between the first `start` and the next `end`.
#[track_caller]
pub fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let found = text.split_once(start).and_then(|(_, rest)| rest.split_once(end));
    found.unwrap_or_else(|| panic!("nothing stands between {start:?} and {end:?}")).0
}

/// What stands between each `start` and the next `end`.
pub fn each_between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|rest| Some(rest.split_once(end)?.0)).collect()
}

/// The attributes that are no inputs, with what `embed.js` lets them be.
pub fn options() -> Vec<(String, String)> {
    let script = embed_js();
    let lines = between(&script, "const OPTIONS = {", "};").lines();
    let pairs = lines.filter_map(|line| line.trim().trim_end_matches(',').split_once(": "));
    pairs.map(|(name, allowed)| (name.replace('"', ""), allowed.to_owned())).collect()
}

/// The words of a choice, as JavaScript and TypeScript write them; none where it is something else.
pub fn words(source: &str) -> Vec<&str> {
    source.split('"').skip(1).step_by(2).collect()
}

/// "sync-url" to "syncUrl".
pub fn property(attribute: &str) -> String {
    let mut parts = attribute.split('-');
    let mut name = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        name.push_str(&part[..1].to_uppercase());
        name.push_str(&part[1..]);
    }
    name
}

/// The members of an interface with their types, one a line.
#[track_caller]
pub fn members(interface: &str) -> Vec<(String, String)> {
    let types = types();
    let body = between(&types, &format!("interface {interface} "), "\n}");
    let mut members = Vec::new();
    for line in body.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   ")) {
        let (name, form) = line.trim().trim_end_matches(';').split_once(':').unwrap_or_default();
        if !name.is_empty() && !name.starts_with(['/', '*']) {
            members.push((name.replace('"', ""), form.trim().to_owned()));
        }
    }
    members
}

/// The names of the fields of an object type, at any depth but without those of other interfaces.
pub fn fields(object: &str) -> Vec<String> {
    let parts = object.split(['{', ';']).filter_map(|part| part.trim().split_once(':'));
    parts.map(|(name, _)| name.trim().to_owned()).collect()
}
