//! Whom each mode suits, the hidden work and the risks, with what applies to this visitor marked.

use super::super::app::{App, Host};
use super::super::dom::{El, classed, el};
use super::fold;
use super::input::inputs;
use super::rested::press;
use crate::model::Key;
use crate::state::State;
use crate::text::Figure::Text;
use crate::text::{About, FOUNDING_CENTS, Fact, Figures, Table, facts, founding, holds_founding};

const LISTS: [(About, &str); 4] = [
    (About::Byok, "Own keys suit"),
    (About::Managed, "Managed credits suit"),
    (About::Work, "The hidden work of own keys"),
    (About::Risks, "What can go wrong with own keys"),
];

/// The lists, and the founding offer for those who hold it.
pub fn section(app: &App, host: &dyn Host) -> El {
    let asked = [Key::Clients, Key::Ops, Key::Compliance, Key::Predictable];
    let mut all = fold(app, "fit", "Who each suits").child(inputs(app, &asked));
    for (at, (_, title)) in LISTS.iter().enumerate() {
        all = all.child(el("h3").text(title)).child(classed("ul", "facts").tell_each(app, at, rows, items));
    }
    let today = host.today() as usize;
    let hold = press(app, "I hold it", 0, |_, state, _| {
        state.update(|layers| {
            layers.edit(Key::Fee, |inputs| {
                inputs.set_number(Key::Fee, FOUNDING_CENTS.into());
            });
        });
    });
    all.child(
        classed("p", "founding")
            .child(el("span").tell(app, today, |today, _, figures| founding(today as u32, figures)))
            .text(" ")
            .child(hold.tell_if("disabled", app, 0, |_, state, _| {
                holds_founding(state.inputs()) || state.layers().locked.contains(&Key::Fee)
            })),
    )
}

/// How each fact is marked, the fact, and what is said of that.
fn rows(at: usize, state: &State, figures: &dyn Figures) -> String {
    let mut rows = Table::default();
    for fact in facts(LISTS[at].0, state.inputs(), state.outcome(), figures) {
        let (class, words) = mark(&fact);
        rows.row(&[Text(class), Text(&fact.text), Text(words)], figures);
    }
    rows.0
}

fn items(words: &str) -> Vec<El> {
    let mut items = Vec::new();
    for cells in Table::cells(words) {
        items.push(classed("li", cells[0]).text(cells[1]).child(el("b").text(cells[2])));
    }
    items
}

/// How a fact is marked, and what is said of that.
fn mark(fact: &Fact) -> (&'static str, &'static str) {
    match fact.applies {
        Some(true) => ("applies", " Applies to you."),
        Some(false) => ("applies-not", " Not to you."),
        None => ("", ""),
    }
}
