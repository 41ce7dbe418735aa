//! How this is worked out, and how it squares with the article.

use super::super::app::App;
use super::super::dom::{El, classed, el};
use super::fold;
use super::table::{Rows, table};
use crate::text::{NOT_MODELLED, byok_steps, difference_step, managed_steps, sources, squares};

const STEPS: [&str; 3] = ["Line", "How it comes about", "Amount"];

/// Both sums with the visitor's numbers, what is left out, sources, and the article's claims.
pub fn section(app: &App) -> El {
    let mut left_out = el("ul");
    for text in NOT_MODELLED {
        left_out = left_out.child(el("li").text(text));
    }
    fold(app, "method", "How this is worked out")
        .child(sum(app, "Own keys", &STEPS, |state, figures| byok_steps(state.inputs(), state.outcome(), figures)))
        .child(sum(app, "Managed credits", &STEPS, |state, figures| {
            managed_steps(state.inputs(), state.outcome(), figures)
        }))
        .child(sum(app, "Difference", &STEPS, |state, figures| difference_step(state.outcome(), figures)))
        .child(el("h3").text("What is not in it"))
        .child(left_out)
        .child(el("h3").text("Where the figures come from"))
        .child(classed("p", "about").tell(app, 0, |_, state, _| sources(state.inputs())))
        .child(sum(
            app,
            "How this squares with the article",
            &["Claim", "What it comes to here", "Verdict"],
            |_, figures| squares(figures),
        ))
}

fn sum(app: &App, title: &str, heads: &[&str], rows: Rows) -> El {
    classed("section", "sum").child(el("h3").text(title)).child(table(app, title, heads, rows))
}
