//! What would change this answer: the value of each assumption that turns it, to be tried at one press and taken back at
//! another; and how far each assumption moves the difference.

use super::super::app::App;
use super::super::dom::{El, classed, el};
use super::rested::press;
use super::section as titled;
use crate::model::Key;
use crate::state::State;
use crate::text::Figure::Text;
use crate::text::drawing::percent;
use crate::text::{Figures, Flip, Table, bars, change, fill};

/// The assumptions, in the order in which they are told.
const KEYS: [Key; 5] = [Key::Rate, Key::Hours, Key::Fee, Key::Managed, Key::Volume];

/// Lead, values and bars.
pub fn section(app: &App) -> El {
    let mut flips = classed("ul", "flips");
    for at in 0..KEYS.len() {
        flips = flips.child(row(app, at));
    }
    titled(app, "change", "What would change this answer")
        .child(
            el("p").tell(app, 0, |_, state, figures| change(state.inputs(), state.outcome(), figures).lead.to_owned()),
        )
        .child(flips)
        .child(el("h3").text("How far each assumption moves the difference"))
        .child(classed("ul", "bars").tell_each(app, 0, scaled, draw))
}

fn flip(at: usize, state: &State, figures: &dyn Figures) -> Option<Flip> {
    change(state.inputs(), state.outcome(), figures).flips.into_iter().find(|flip| flip.key == KEYS[at])
}

fn is_tried(at: usize, state: &State) -> bool {
    state.tried() == Some(KEYS[at])
}

/// What a press would set, where the visitor may set it.
fn trial(at: usize, state: &State, figures: &dyn Figures) -> Option<i64> {
    let trial = flip(at, state, figures)?.trial?;
    (!state.layers().locked.contains(&KEYS[at])).then_some(trial)
}

/// What one assumption has to become, with the press that tries it or goes back.
fn row(app: &App, at: usize) -> El {
    let id = fill("flip-{}", &[KEYS[at].name()]);
    let press = press(app, "", at, |at, state, figures| {
        if is_tried(at, state) {
            state.go_back();
        } else if let Some(value) = trial(at, state, figures) {
            state.try_out(KEYS[at], value);
        }
    });
    el("li")
        .tell_if("hidden", app, at, |at, state, figures| !is_tried(at, state) && flip(at, state, figures).is_none())
        .child(
            el("span").attr("id", &id).tell(app, at, |at, state, figures| {
                flip(at, state, figures).map_or_else(String::new, |flip| flip.text)
            }),
        )
        .child(
            press
                .attr("aria-describedby", &id)
                .tell_if("hidden", app, at, |at, state, figures| {
                    !is_tried(at, state) && trial(at, state, figures).is_none()
                })
                .tell(app, at, |at, state, _| if is_tried(at, state) { "Go back" } else { "Try it" }.to_owned()),
        )
}

/// The bars on one scale, with the tie on it: label, words, where the part on each side begins and ends, the tie.
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
        let places = [from.min(0), to.min(0), from.max(0), to.max(0), 0].map(|at| percent(at - low, high - low));
        let [a, b, c, d, tie] = &places;
        rows.row(&[Text(bar.label), Text(&words), Text(a), Text(b), Text(c), Text(d), Text(tie)], figures);
    }
    rows.0
}

fn draw(words: &str) -> Vec<El> {
    let mut all = Vec::new();
    for cells in Table::cells(words) {
        let part = |class, from: usize, to: usize| {
            classed("span", class).style("--from", cells[from]).style("--to", cells[to])
        };
        let track = classed("div", "bar")
            .attr("aria-hidden", "true")
            .child(part("managed", 2, 3))
            .child(part("byok", 4, 5))
            .child(part("tie", 6, 6));
        all.push(el("li").child(el("b").text(cells[0])).child(track).child(el("span").text(cells[1])));
    }
    all
}
