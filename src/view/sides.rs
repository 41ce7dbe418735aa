//! Both sides as cards.

use super::app::App;
use super::dom::{El, classed, el, watch};
use super::field::field;
use crate::model::Key;
use crate::text::{Card, Words, byok, fill, managed};

/// Own keys and managed credits beside each other, with the figures of the first that are most often one's own.
pub fn sides(app: &App) -> El {
    let fields = classed("div", "fields").child(field(app, Key::Fee, "Platform fee", ["$", "a month"])).child(field(
        app,
        Key::Hours,
        "Hours of key keeping",
        ["", "a month"],
    ));
    classed("div", "sides").hide(app, "sides").child(card(app, "byok", "Own keys", byok).child(fields)).child(card(
        app,
        "managed",
        "Managed credits",
        managed,
    ))
}

fn card(app: &App, side: &'static str, title: &str, make: Words<Card>) -> El {
    let (body, notes) = (el("tbody"), el("ul"));
    let (app, rows, lines) = (app.clone(), body.clone(), notes.clone());
    let (mut shown, mut amounts) = (Card::default(), Vec::<El>::new());
    watch(move || {
        let card = app.read(|state, figures| make(state.inputs(), state.answer(), figures));
        if card.has_lines_of(&shown) {
            // Under a moving slider only amounts change: nothing is made anew.
            for ((cell, (_, entry)), (_, before)) in amounts.iter().zip(card.rows()).zip(shown.rows()) {
                if entry.amount != before.amount {
                    cell.set_text(&entry.amount);
                }
            }
        } else {
            amounts = lay_out(&rows, &card);
        }
        if card.notes != shown.notes {
            lines.fill(card.notes.iter().map(|note| el("li").text(note)).collect());
        }
        shown = card;
    });
    classed("section", "card")
        .attr("part", "card")
        .attr("data-side", side)
        .child(el("h2").text(title))
        .child(el("table").child(body))
        .child(notes)
        .child(el("slot").attr("name", &fill("cta-{}", &[side])))
}

/// Makes the rows anew; the cells of the amounts, from top to bottom.
fn lay_out(body: &El, card: &Card) -> Vec<El> {
    let (mut rows, mut amounts) = (Vec::new(), Vec::new());
    for (kind, entry) in card.rows() {
        let amount = el("td").text(&entry.amount);
        rows.push(classed("tr", kind).child(el("th").attr("scope", "row").text(&entry.label)).child(amount.clone()));
        amounts.push(amount);
    }
    body.fill(rows);
    amounts
}
