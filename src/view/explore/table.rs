//! Tables whose rows follow the state once that rests.

use super::super::app::App;
use super::super::dom::{El, classed, el};
use crate::state::State;
use crate::text::{Figures, Table};

/// Makes a table.
pub type Rows = fn(&State, &dyn Figures) -> Table;

/// A table with these column heads. Where it is wider than there is room, it is scrolled by itself.
pub fn table(app: &App, name: &str, heads: &[&str], rows: Rows) -> El {
    let mut head = el("tr");
    for text in heads {
        head = head.child(el("th").attr("scope", "col").text(text));
    }
    let app = app.clone();
    let words = move || app.read_rested(|state, figures| rows(state, figures).0);
    let body = el("tbody").each(words, rows_of);
    let table = el("table").attr("aria-label", name).child(el("thead").child(head)).child(body);
    classed("div", "scroll").attr("tabindex", "0").attr("role", "group").attr("aria-label", name).child(table)
}

fn rows_of(words: &str) -> Vec<El> {
    let mut rows = Vec::new();
    for cells in Table::cells(words) {
        let mut row = el("tr");
        for (at, text) in cells.into_iter().enumerate() {
            let cell = if at == 0 { el("th").attr("scope", "row") } else { el("td") };
            row = row.child(cell.text(text));
        }
        rows.push(row);
    }
    rows
}
