//! What would change this answer: the value of each assumption that turns it, to be tried at one press and taken back at
//! another; and how far each assumption moves the difference.

use super::super::app::App;
use super::super::dom::El;
use super::super::template::Part::{self, Act, Each, Rest, Rows};
use super::super::template::{build, flag};
use crate::model::Key;
use crate::state::State;
use crate::text::Figure::Text;
use crate::text::drawing::percent;
use crate::text::{Figures, Flip, Table, bars, change, fill};

/// The assumptions, in the order in which they are told.
const KEYS: [Key; 5] = [Key::Rate, Key::Hours, Key::Fee, Key::Managed, Key::Volume];

const CHANGE: &str = "
section;class=change
 h2|What would change this answer
 p|*
 ul;class=flips
  +
 h3|How far each assumption moves the difference
 ul;class=bars|+";

/// What one assumption has to become, with the press that tries it or goes back.
const FLIP: &str = "
li;hidden=*
 span;id=flip-{}|*
 button;aria-describedby=flip-{};hidden=*;onclick=*|*";

const BAR: &str = "
li
 b|{}
 div;class=bar;aria-hidden=true
  span;class=managed;--from={};--to={}
  span;class=byok;--from={};--to={}
  span;class=tie;--from={};--to={}
 span|{}";

/// Lead, values and bars.
pub fn section(app: &App, _: usize) -> El {
    const SLOTS: &[Part] = &[
        Rest(|_, state, figures| change(state.inputs(), state.outcome(), figures).lead.to_owned()),
        Each(KEYS.len(), row),
        Rows(scaled, BAR),
    ];
    build(app, 0, CHANGE, SLOTS)
}

fn flip(at: usize, state: &State, figures: &dyn Figures) -> Option<Flip> {
    let mut flips = change(state.inputs(), state.outcome(), figures).flips;
    let found = flips.iter().position(|flip| flip.key == KEYS[at])?;
    Some(flips.swap_remove(found))
}

fn is_tried(at: usize, state: &State) -> bool {
    state.tried() == Some(KEYS[at])
}

/// What a press would set, where the visitor may set it.
fn trial(at: usize, state: &State, figures: &dyn Figures) -> Option<i64> {
    let trial = flip(at, state, figures)?.trial?;
    (!state.is_locked(KEYS[at])).then_some(trial)
}

fn row(app: &App, at: usize) -> El {
    let name = KEYS[at].name();
    const SLOTS: &[Part] = &[
        Rest(|at, state, figures| flag(!is_tried(at, state) && flip(at, state, figures).is_none())),
        Rest(|at, state, figures| flip(at, state, figures).map_or_else(String::new, |flip| flip.text)),
        Rest(|at, state, figures| flag(!is_tried(at, state) && trial(at, state, figures).is_none())),
        Act(|at, app, _| {
            let value = app.peek(|state, figures| trial(at, state, figures));
            app.act(&mut |state| {
                if is_tried(at, state) {
                    state.undo_trial();
                } else if let Some(value) = value {
                    state.try_value(KEYS[at], value);
                }
            });
        }),
        Rest(|at, state, _| if is_tried(at, state) { "Go back" } else { "Try it" }.to_owned()),
    ];
    build(app, at, &fill(FLIP, &[name, name]), SLOTS)
}

/// The bars on one scale, with the tie on it: label, where the part on each side begins and ends, the tie, words.
fn scaled(_: usize, state: &State, figures: &dyn Figures) -> String {
    let bars = bars(state.inputs(), state.outcome(), figures);
    // The tie is always on the scale.
    let (mut low, mut high) = (0, 0);
    for bar in &bars {
        for end in &bar.ends {
            (low, high) = (low.min(end.difference), high.max(end.difference));
        }
    }
    let mut rows = Table::default();
    for bar in &bars {
        let [a, b] = &bar.ends;
        let words = fill(
            if bar.turns { "{}: {}. {}: {}. It turns the answer." } else { "{}: {}. {}: {}." },
            &[&a.value, &a.amount, &b.value, &b.amount],
        );
        let (from, to) = (a.difference.min(b.difference), a.difference.max(b.difference));
        rows.0.push_str(bar.label);
        for at in [from.min(0), to.min(0), from.max(0), to.max(0), 0, 0] {
            rows.0.push('\t');
            rows.0.push_str(&percent(at - low, high - low));
        }
        rows.0.push('\t');
        rows.row(&[Text(&words)], figures);
    }
    rows.0
}
