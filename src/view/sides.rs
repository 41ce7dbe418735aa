//! Both sides as cards.

use super::app::App;
use super::dom::{El, Place, watch};
use super::field::field;
use super::template::Part::Each;
use crate::model::Key;
use crate::text::{Card, Words, byok, fill, managed};

/// The first has the figures that are most often one's own.
const SIDES: &str = "
div;class=sides
 section;class=card;part=card;data-side=byok
  h2|Own keys
  table
   tbody|+
  ul|+
  slot;name=cta-byok
  div;class=fields
   +
   +
 section;class=card;part=card;data-side=managed
  h2|Managed credits
  table
   tbody|+
  ul|+
  slot;name=cta-managed";

const ROW: &str = "
tr;class={}
 th;scope=row|{}
 td|*";

/// Own keys and managed credits beside each other.
pub fn sides(app: &App, all: &El) {
    let made = all.make(SIDES);
    let _ = made.element();
    follow(app.clone(), byok, made.place(), made.place());
    for part in [
        Each(0, |app, _| field(app, Key::Fee, "Platform fee", ["$", "a month"])),
        Each(0, |app, _| field(app, Key::Hours, "Hours of key keeping", ["", "a month"])),
    ] {
        made.place().take(app, 0, part);
    }
    follow(app.clone(), managed, made.place(), made.place());
}

/// Under a moving slider only amounts change: nothing is made anew.
fn follow(app: App, make: Words<Card>, rows: Place, notes: Place) {
    let (mut lines, mut noted) = (String::new(), String::new());
    let mut amounts: Vec<(Place, String)> = Vec::new();
    watch(Box::new(move || {
        let card = app.read(|state, figures| make(state.inputs(), state.answer(), figures));
        let (mut now, mut note) = (String::new(), String::new());
        for (kind, entry) in card.rows() {
            now.push_str(&fill("{}\t{}\n", &[kind, &entry.label]));
        }
        for text in &card.notes {
            note.push_str(&fill("{}\n", &[text]));
        }
        if now != lines {
            let made = rows.rows(ROW, &now);
            amounts.clear();
            for _ in card.rows() {
                amounts.push((made.place(), String::new()));
            }
            lines = now;
        }
        for ((place, before), (_, entry)) in amounts.iter_mut().zip(card.rows()) {
            if *before != entry.amount {
                place.put(&entry.amount);
                before.clone_from(&entry.amount);
            }
        }
        if note != noted {
            notes.rows("li|{}", &note);
            noted = note;
        }
    }));
}
