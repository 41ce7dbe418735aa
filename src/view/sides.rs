//! Both sides as cards.

use super::app::App;
use super::dom::{El, classed, el};
use crate::model::{Inputs, Outcome};
use crate::text::{Card, Entry, Figures, byok, managed};
use std::rc::Rc;

type Make = fn(&Inputs, &Outcome, &dyn Figures) -> Card;

/// Own keys and managed credits beside each other.
pub fn sides(app: &App) -> El {
    classed("div", "sides").child(card(app, "byok", "Own keys", byok)).child(card(
        app,
        "managed",
        "Managed credits",
        managed,
    ))
}

fn card(app: &App, side: &'static str, title: &str, make: Make) -> El {
    let card = {
        let app = app.clone();
        Rc::new(move || app.read(|state, figures| make(state.inputs(), state.outcome(), figures)))
    };
    let rows = {
        let card = card.clone();
        move || card().rows().into_iter().map(|(kind, entry)| row(kind, entry)).collect()
    };
    let row_key = card.clone();
    classed("section", "card")
        .attr("data-side", side)
        .child(el("h3").text(title))
        .child(el("table").child(el("tbody").each(move || row_key().key(), rows)))
        .child(el("ul").lines(move || card().notes))
        .child(el("slot").attr("name", &format!("cta-{side}")))
}

fn row(kind: &str, entry: &Entry) -> El {
    classed("tr", kind).child(el("th").attr("scope", "row").text(&entry.label)).child(el("td").text(&entry.amount))
}
