//! Tables whose rows follow the state once that rests.

use super::super::app::App;
use super::super::dom::El;
use super::super::template::Part::Rows;
use super::super::template::{OPEN, Words, build};
use crate::text::fill;

/// Where it is wider than there is room, it is scrolled by itself.
const TABLE: &str = "
div;class=scroll;tabindex=0;role=group;aria-label={}
 table;aria-label={}
  thead
   tr{}
  tbody|+";

/// A row of as many cells as there are in any table here.
const ROW: &str = "
tr
 th;scope=row|{}
 td|{}
 td|{}
 td|{}
 td|{}";
const CELL: &str = "
 td|{}";

const FOLDED: &str = "
details;open=*
 summary|{}";

/// A table with these column heads, set apart as the cells in its rows are.
pub fn table(app: &App, name: &str, heads: &str, rows: Words) -> El {
    let mut head = String::new();
    for text in heads.split('\t') {
        head.push_str(&fill("\n    th;scope=col|{}", &[text]));
    }
    let columns = heads.split('\t').count();
    let row = &ROW[..ROW.len() - CELL.len() * (5 - columns)];
    build(app, 0, &fill(TABLE, &[name, name, &head]), &[Rows(rows, row)])
}

/// The same, to be opened.
pub fn folded(app: &App, name: &str, heads: &str, rows: Words) -> El {
    let all = build(app, 0, &fill(FOLDED, &[name]), &[OPEN]);
    all.add(&table(app, name, heads, rows));
    all
}
