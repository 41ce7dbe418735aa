//! A table of words, for the chart and for Explore.

use crate::view::text::text_span;
use crate::words::Table;
use leptos::prelude::*;

/// A table. The first cell of each row is its head.
pub fn table<const N: usize>(table: Table<N>) -> AnyView {
    let Table { name, heads, rows } = table;
    cells(name, heads.into(), rows.into_iter().map(Vec::from).collect())
}

fn cells(name: String, heads: Vec<String>, rows: Vec<Vec<String>>) -> AnyView {
    let heads: Vec<AnyView> = heads.into_iter().map(|text| cell("col", text)).collect();
    let rows: Vec<AnyView> = rows.into_iter().map(row).collect();
    view! { <table aria-label=name><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
}

fn row(texts: Vec<String>) -> AnyView {
    let mut scope = "row";
    let mut cells = Vec::with_capacity(texts.len());
    for text in texts {
        cells.push(cell(scope, text));
        scope = "";
    }
    view! { <tr>{cells}</tr> }.into_any()
}

/// A cell; a header cell where it has a scope.
fn cell(scope: &'static str, text: String) -> AnyView {
    if scope.is_empty() {
        view! { <td>{text_span(text)}</td> }.into_any()
    } else {
        view! { <th scope=scope>{text_span(text)}</th> }.into_any()
    }
}
