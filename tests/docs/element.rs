//! The element: attributes that are no inputs, properties, events, slots, parts, custom properties.

use crate::sources::{
    between, column, each_between, edge, embed_js, fields, file, folder, manifest, members, options, plain, property,
    sent, table, texts, view, words,
};
use byok_calculator::model::Key;
use std::collections::{BTreeMap, BTreeSet};

fn set<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> BTreeSet<String> {
    names.into_iter().map(|name| name.as_ref().to_owned()).collect()
}

/// README and manifest name the same, in the same words and the same order.
#[track_caller]
fn agrees_with_manifest(head: &str, meaning: usize, list: &str) {
    let entries = manifest(list);
    let names: Vec<_> = column(head, 0).into_iter().map(|name| name.replace("(none)", "")).collect();
    assert_eq!(names, texts(&entries, "name"));
    assert_eq!(column(head, meaning), texts(&entries, "description"));
}

#[test]
fn every_other_attribute_is_documented_with_its_choices() {
    let rows = table("attribute | values");
    let attributes = manifest("attributes");
    let attributes = &attributes[Key::COUNT..];
    assert_eq!((rows.len(), attributes.len()), (options().len(), options().len()));
    for (((name, allowed), row), attribute) in options().iter().zip(&rows).zip(attributes) {
        assert_eq!((plain(&row[0]).as_str(), attribute["name"].as_str()), (name.as_str(), Some(name.as_str())));
        assert_eq!(attribute["description"], plain(&row[3]));
        assert_eq!(attribute["fieldName"], property(name));
        let form = attribute["type"]["text"].as_str().unwrap();
        if allowed.starts_with('[') {
            let quoted =
                |quote: &str| words(allowed).iter().map(|word| format!("{quote}{word}{quote}")).collect::<Vec<_>>();
            assert_eq!(row[1], quoted("`").join(", "), "values of {name}");
            assert_eq!(row[2], quoted("`")[0], "default of {name}");
            assert_eq!(form, quoted("'").join(" | "));
            assert_eq!(attribute["default"], quoted("'")[0]);
        } else {
            assert_eq!(form, if allowed.contains("boolean") { "boolean" } else { "string" }, "type of {name}");
        }
    }
}

#[test]
fn every_property_is_documented_and_typed() {
    let script = embed_js();
    let class = between(&script, "class ByokCalculator", "\n}");
    let own = set(each_between(class, "\n  get ", "()"));
    let writable = set(each_between(class, "\n  set ", "("));
    assert_eq!(set(column("property | type", 0)), own);
    for row in table("property | type") {
        assert_eq!(row[2] == "yes", writable.contains(&plain(&row[0])), "{row:?}");
    }
    let reflected: Vec<_> = options().iter().map(|(name, _)| property(name)).collect();
    let listed = between(&file("README.md"), "is a property as well: ", ". Properties that")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert_eq!(plain(&listed), reflected.join(", "));

    let fields = manifest("members");
    let typed = members("ByokCalculator");
    let all: BTreeSet<_> = own.iter().chain(&reflected).cloned().collect();
    assert_eq!(set(texts(&fields, "name")), all);
    assert_eq!(
        typed.iter().map(|(name, _)| name.trim_start_matches("readonly ").to_owned()).collect::<BTreeSet<_>>(),
        all
    );
    for field in &fields {
        let name = field["name"].as_str().unwrap();
        let (declared, form) = typed.iter().find(|(declared, _)| declared.ends_with(name)).unwrap();
        assert_eq!(form.replace('"', "'"), field["type"]["text"].as_str().unwrap(), "type of {name}");
        let is_fixed = own.contains(name) && !writable.contains(name);
        assert_eq!(declared.starts_with("readonly"), is_fixed, "{name}");
        assert_eq!(field["readonly"].as_bool().unwrap_or_default(), is_fixed, "{name}");
        let attribute = options().into_iter().find(|(attribute, _)| property(attribute) == name);
        assert_eq!(field["attribute"].as_str().map(str::to_owned), attribute.map(|(attribute, _)| attribute));
        assert_eq!(field["reflects"].as_bool().unwrap_or_default(), reflected.contains(&name.to_owned()), "{name}");
    }
    let described: Vec<_> = column("property | type", 3);
    assert_eq!(texts(&fields, "description")[..described.len()], described);
}

#[test]
fn every_event_is_documented_and_typed_with_its_detail() {
    agrees_with_manifest("event | `detail`", 2, "events");
    let sent: BTreeMap<_, _> = sent().into_iter().collect();
    assert_eq!(sent.keys().cloned().collect::<BTreeSet<_>>(), set(column("event | `detail`", 0)));

    let typed = members("ByokEvents");
    assert_eq!(typed.len(), manifest("events").len());
    for ((row, (name, form)), entry) in table("event | `detail`").iter().zip(&typed).zip(manifest("events")) {
        assert_eq!(&plain(&row[0]), name);
        assert_eq!(entry["type"]["text"].as_str(), Some(form.as_str()), "{name}");
        assert_eq!(plain(&row[1]), format!("{{{}}}", fields(form).join(", ")), "detail of {name}");
        assert_eq!(fields(form), sent[name], "detail of {name}");
    }

    let choices = |event: usize| words(&typed[event].1).into_iter().collect::<Vec<_>>();
    let edge = edge();
    assert_eq!(set(choices(2)), set(each_between(&edge, ".shared(app, \"", "\"")));
    assert_eq!(set(choices(3)), set(each_between(&edge, "#fail(\"", "\"")));
    assert_eq!(column("`stage` | what happened", 0), choices(3));
}

#[test]
fn every_slot_is_documented() {
    agrees_with_manifest("slot | what belongs there", 1, "slots");
    let mut slots = BTreeSet::from([String::new()]); // the fallback's, in embed.js
    assert!(embed_js().contains("createElement(\"slot\")"));
    slots.extend(attributes("slot;name="));
    assert_eq!(slots, set(texts(&manifest("slots"), "name")));
}

#[test]
fn every_part_is_documented() {
    agrees_with_manifest("part | what it is", 1, "cssParts");
    assert_eq!(set(attributes("part=")), set(column("part | what it is", 0)));
}

#[test]
fn every_custom_property_is_documented_with_its_values() {
    agrees_with_manifest("custom property | meaning", 1, "cssProperties");
    let tokens = file("style/tokens.css");
    let lines = between(&tokens, ":host {", "}").lines().map(|line| line.trim().trim_end_matches(';'));
    let tokens: Vec<_> = lines.filter(|line| line.starts_with("--")).filter_map(|line| line.split_once(": ")).collect();
    let rows = table("custom property | meaning");
    assert_eq!(rows.len(), tokens.len());
    for ((row, entry), (name, value)) in rows.iter().zip(manifest("cssProperties")).zip(tokens) {
        assert_eq!((plain(&row[0]).as_str(), entry["default"].as_str()), (name, Some(value)));
        let colours = value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(")")?.split_once(", "));
        let (light, dark) = colours.unwrap_or((value, value));
        assert_eq!([plain(&row[2]), plain(&row[3])], [light, dark], "{name}");
    }
}

#[test]
fn every_token_of_hide_is_documented() {
    let script = embed_js();
    let tokens: Vec<_> = between(&script, "const PARTS = \"", "\"").split(' ').collect();
    assert_eq!(column("token | what it leaves out", 0), tokens);
    assert_eq!(set(each_between(&folder("style", &["css"]), "[hide~=\"", "\"")), set(tokens));
}

/// What stands in the view's texts behind each of these.
fn attributes(before: &str) -> Vec<String> {
    let view = view();
    let ends = |text: &str| text.split([';', '|', '"', ' ']).next().unwrap().to_owned();
    view.split(before).skip(1).map(ends).collect()
}
