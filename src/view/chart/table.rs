//! The table behind a chart.

use crate::words::Table;
use leptos::prelude::*;

/// A table that follows what it is made from. The first cell of each row is its head.
pub fn table<const N: usize>(make: impl Fn() -> Table<N> + Send + Sync + 'static) -> AnyView {
    follow(Box::new(move || {
        let Table { name, heads, rows } = make();
        Cells { name, heads: heads.into(), rows: rows.into_iter().map(Vec::from).collect() }
    }))
}

/// A table of any number of columns.
struct Cells {
    name: String,
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

fn follow(make: Box<dyn Fn() -> Cells + Send + Sync>) -> AnyView {
    (move || {
        let Cells { name, heads, rows } = make();
        let heads = heads.into_iter().map(|text| head("col", text)).collect_view();
        view! {
            <table aria-label=name>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        }
        .into_any()
    })
    .into_any()
}

fn row(cells: Vec<String>) -> AnyView {
    let mut cells = cells.into_iter();
    let first = cells.next().map(|text| head("row", text));
    let cells: Vec<AnyView> = first.into_iter().chain(cells.map(cell)).collect();
    view! { <tr>{cells}</tr> }.into_any()
}

fn head(scope: &'static str, text: String) -> AnyView {
    let first = cfg!(feature = "ssr").then(|| text.clone());
    view! { <th scope=scope prop:textContent=text>{first}</th> }.into_any()
}

fn cell(text: String) -> AnyView {
    let first = cfg!(feature = "ssr").then(|| text.clone());
    view! { <td prop:textContent=text>{first}</td> }.into_any()
}
