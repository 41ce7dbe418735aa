//! Whom each mode suits, the hidden work and the risks, with what applies to this visitor marked.

use super::super::app::{App, Host};
use super::super::dom::El;
use super::super::template::Part::{self, Act, Each, Rest, Rows};
use super::super::template::{OPEN, build, flag};
use super::input::inputs;
use crate::model::Key;
use crate::state::State;
use crate::text::Figure::Text;
use crate::text::{About, FOUNDING_CENTS, Fact, Figures, Table, facts, fill, founding, holds_founding};

const LISTS: [(About, &str); 4] = [
    (About::Byok, "Own keys suit"),
    (About::Managed, "Managed credits suit"),
    (About::Work, "The hidden work of own keys"),
    (About::Risks, "What can go wrong with own keys"),
];

const FIT: &str = "
details;class=fit;open=*
 summary|Who each suits
 +
 +
 p;class=founding
  span|*
  | 
  button;disabled=*;onclick=*|I hold it";

const LIST: &str = "
section
 h3|{}
 ul;class=facts|+";

const FACT: &str = "
li;class={}|{}
 b|{}";

/// The lists, and the founding offer for those who hold it.
pub fn section(app: &App, _: usize) -> El {
    const SLOTS: &[Part] = &[
        OPEN,
        Each(0, |app, _| inputs(app, &[Key::Clients, Key::Ops, Key::Compliance, Key::Predictable])),
        Each(LISTS.len(), |app, at| build(app, at, &fill(LIST, &[LISTS[at].1]), &[Rows(rows, FACT)])),
        Rest(|today, _, figures| founding(today as u32, figures)),
        Rest(|_, state, _| flag(holds_founding(state.inputs()) || state.is_locked(Key::Fee))),
        Act(|_, app, _| app.act(&mut |state| state.set(Key::Fee, FOUNDING_CENTS))),
    ];
    let today = app.host().map_or(0, Host::today);
    build(app, today as usize, FIT, SLOTS)
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

/// How a fact is marked, and what is said of that.
fn mark(fact: &Fact) -> (&'static str, &'static str) {
    match fact.applies {
        Some(true) => ("applies", " Applies to you."),
        Some(false) => ("applies-not", " Not to you."),
        None => ("", ""),
    }
}
