//! How this is worked out, and how it squares with the article.

use super::super::app::App;
use super::super::dom::El;
use super::super::template::Part::{self, Each, Rest};
use super::super::template::{OPEN, Words, build};
use super::table::table;
use crate::text::{NOT_MODELLED, byok_steps, difference_step, fill, managed_steps, sources, squares};

const METHOD: &str = "
details;class=method;open=*
 summary|How this is worked out
 +
 +
 +
 h3|What is not in it
 ul
  +
 h3|Where the figures come from
 p;class=about|*
 +";

const STEPS: &str = "Line\tHow it comes about\tAmount";
const CLAIMS: &str = "Claim\tWhat it comes to here\tVerdict";

/// Both sums with the visitor's numbers, what is left out, sources, and the article's claims.
pub fn section(app: &App, _: usize) -> El {
    const SLOTS: &[Part] = &[
        OPEN,
        Each(0, |app, _| {
            sum(app, "Own keys", STEPS, |_, state, figures| byok_steps(state.inputs(), state.outcome(), figures).0)
        }),
        Each(0, |app, _| {
            sum(app, "Managed credits", STEPS, |_, state, figures| {
                managed_steps(state.inputs(), state.outcome(), figures).0
            })
        }),
        Each(0, |app, _| {
            sum(app, "Difference", STEPS, |_, state, figures| difference_step(state.outcome(), figures).0)
        }),
        Each(NOT_MODELLED.len(), |app, at| build(app, 0, &fill("li|{}", &[NOT_MODELLED[at]]), &[])),
        Rest(|_, state, _| sources(state.inputs())),
        Each(0, |app, _| sum(app, "How this squares with the article", CLAIMS, |_, _, figures| squares(figures).0)),
    ];
    build(app, 0, METHOD, SLOTS)
}

fn sum(app: &App, title: &'static str, heads: &str, rows: Words) -> El {
    let all = build(app, 0, &fill("section;class=sum\n h3|{}", &[title]), &[]);
    all.add(&table(app, title, heads, rows));
    all
}
