//! The module without any element.

use crate::host::Host;
use crate::tab::Tab;
use serde_json::Value;

#[test]
fn quote_gives_every_worked_example_field_for_field() {
    let files = [include_str!("../vectors/quotes.json"), include_str!("../vectors/fee-shapes.json")];
    let vectors: Vec<Value> = files.iter().flat_map(|file| serde_json::from_str::<Vec<Value>>(file).unwrap()).collect();
    let queries: Vec<&Value> = vectors.iter().map(|vector| &vector["query"]).collect();
    let queries = serde_json::to_string(&queries).unwrap();
    let site = Host::new("<p>No calculator here.</p>").serve();
    let tab = Tab::open(&site.at("?byok-volume=3"));
    let quotes =
        tab.js(&format!("load('/embed.js').then((module) => Promise.all({queries}.map((q) => module.quote(q))))"));
    let quotes = quotes.as_array().unwrap();
    assert_eq!(quotes.len(), vectors.len());
    for (vector, quote) in vectors.iter().zip(quotes) {
        assert_eq!(quote, &vector["expect"], "{}", vector["query"]);
    }
    let median = tab.js(&format!(
        "load('/embed.js').then(async ({{ quote }}) => {{ const times = []; \
         for (let round = 0; round < 5; round++) for (const query of {queries}) {{ \
         const begun = performance.now(); await quote(query); times.push(performance.now() - begun); }} \
         return times.sort((a, b) => a - b)[times.length >> 1]; }})"
    ));
    println!("quote(): {median} ms in the median of {} queries", vectors.len());
    assert_eq!(tab.complaints(), [""; 0]);
}
