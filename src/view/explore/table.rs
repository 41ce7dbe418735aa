//! Tables whose rows follow the state once that rests.

use super::super::app::App;
use super::super::dom::{El, classed, el};
use crate::state::State;
use crate::text::Figures;

/// Makes the rows of a table, each the cells from its head on.
pub type Rows = fn(&State, &dyn Figures) -> Vec<Vec<String>>;

/// A table with these column heads. Where it is wider than there is room, it is scrolled by itself.
pub fn table(app: &App, name: &str, heads: &[&str], rows: Rows) -> El {
    let mut head = el("tr");
    for text in heads {
        head = head.child(el("th").attr("scope", "col").text(text));
    }
    let (keys, makes) = (app.clone(), app.clone());
    let key = move || keys.read_rested(|state, figures| joined(rows(state, figures)));
    let body = el("tbody").each(key, move || makes.peek(|state, figures| rows_of(&rows(state, figures))));
    let table = el("table").attr("aria-label", name).child(el("thead").child(head)).child(body);
    classed("div", "scroll").attr("tabindex", "0").attr("role", "group").attr("aria-label", name).child(table)
}

fn joined(rows: Vec<Vec<String>>) -> String {
    let mut key = String::new();
    for row in rows {
        for cell in row {
            key.push_str(&cell);
            key.push('\n');
        }
    }
    key
}

fn rows_of(rows: &[Vec<String>]) -> Vec<El> {
    let mut all = Vec::new();
    for cells in rows {
        let mut row = el("tr");
        for (at, text) in cells.iter().enumerate() {
            let cell = if at == 0 { el("th").attr("scope", "row") } else { el("td") };
            row = row.child(cell.text(text));
        }
        all.push(row);
    }
    all
}
