//! The table behind a chart.

use crate::words::Table;
use leptos::prelude::*;

/// A table that follows what it is made from. The first cell of each row is its head.
pub fn table<const N: usize>(make: impl Fn() -> Table<N> + Send + Sync + 'static) -> AnyView {
    follow(Box::new(move || {
        let Table { name, heads, rows } = make();
        (name, heads.into(), rows.into_iter().map(Vec::from).collect())
    }))
}

/// The name, the heads and the rows of a table of any number of columns.
type Cells = (String, Vec<String>, Vec<Vec<String>>);

fn follow(make: Box<dyn Fn() -> Cells + Send + Sync>) -> AnyView {
    (move || {
        let (name, heads, rows) = make();
        let rows: Vec<AnyView> = rows.into_iter().map(|cells| row("row", "", cells)).collect();
        view! {
            <table aria-label=name>
                <thead>{row("col", "col", heads)}</thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    })
    .into_any()
}

/// A row whose first cell is a head of this scope, as are the others where they have one.
fn row(first: &'static str, others: &'static str, cells: Vec<String>) -> AnyView {
    let scopes = std::iter::once(first).chain(std::iter::repeat(others));
    let cells: Vec<AnyView> = scopes.zip(cells).map(|(scope, text)| cell(scope, text)).collect();
    view! { <tr>{cells}</tr> }.into_any()
}

fn cell(scope: &'static str, text: String) -> AnyView {
    // Properties are not rendered natively.
    let first = cfg!(feature = "ssr").then(|| text.clone());
    if scope.is_empty() {
        view! { <td prop:textContent=text>{first}</td> }.into_any()
    } else {
        view! { <th scope=scope prop:textContent=text>{first}</th> }.into_any()
    }
}
