//! One input as an assumption: its field, where its default comes from, and the way back to that.

use super::super::app::App;
use super::super::dom::{El, value};
use super::super::field::{field, key, locked};
use super::super::template::Part::{self, Act, Each, Now, Rest};
use super::super::template::{Child, build, flag};
use super::offers;
use crate::model::{Key, Kind, key::managed};
use crate::state::State;
use crate::text::{self, Figures, affixes, assumption, fill, label};

const KNOWN: &str = "
div;class=assumption;hidden=*
 +
 p;class=about|*
 p;class=about;hidden=*|This page keeps it fixed.
 button;hidden=*;onclick=*|*";

/// The value of an input whose field stands in another place.
const ELSEWHERE: &str = "
p;class=elsewhere
 b|{}
 | 
 span|*";

/// Fields for these inputs.
pub fn inputs(app: &App, keys: &[Key]) -> El {
    all(app, keys, control)
}

/// The same among all assumptions, where those that have their fields in another place only say so.
pub fn assumptions(app: &App, keys: &[Key]) -> El {
    all(app, keys, |app, at| if place(key(at)).is_empty() { control(app, at) } else { elsewhere(app, at) })
}

/// Where an input is set, if not among the assumptions.
fn place(key: Key) -> &'static str {
    match key {
        Key::Volume | Key::Rate | Key::Fee | Key::Hours => "set above",
        Key::Mix => "set under Content mix",
        Key::Growth | Key::Months | Key::Setup | Key::Day => "set under When to switch",
        Key::Clients | Key::Ops | Key::Compliance | Key::Predictable => "set under Who each suits",
        _ => "",
    }
}

fn all(app: &App, keys: &[Key], control: Child) -> El {
    let all = build(app, 0, "div;class=known", &[]);
    for &key in keys {
        all.add(&known(app, key as usize, control));
    }
    all
}

fn control(app: &App, at: usize) -> El {
    let key = key(at);
    match key.kind() {
        Kind::Number { .. } => field(app, key, label(key), affixes(key)),
        Kind::Choice { .. } => choice(app, at),
        Kind::Mix | Kind::Points | Kind::Plans => offers::list(app, at),
    }
}

/// Whether visitor or link have set it, so that this can be taken back.
fn is_set(at: usize, state: &State) -> bool {
    let (key, layers) = (key(at), state.layers());
    !state.is_locked(key) && (layers.visitor.is_given(key) || layers.link.inputs.is_given(key))
}

/// Whether it says something about another way of pricing than the one that is chosen.
fn is_of_no_account(at: usize, state: &State) -> bool {
    let way = match key(at) {
        Key::Points => managed::CREDITS,
        Key::Plans => managed::PLANS,
        Key::Markup | Key::MarkupFee | Key::MarkupEach | Key::MarkupMin => managed::MARKUP,
        _ => return false,
    };
    state.inputs().choice(Key::Managed) != Some(way)
}

/// An input with what is known of it.
fn known(app: &App, at: usize, control: Child) -> El {
    let slots = [
        Rest(|at, state, _| flag(is_of_no_account(at, state))),
        Each(0, control),
        Rest(about),
        Rest(|at, state, _| flag(!state.is_locked(key(at)))),
        Rest(|at, state, _| flag(!is_set(at, state))),
        Act(|at, app, _| app.act(&mut |state| state.unset(key(at)))),
        Rest(|at, state, figures| match text::value(&state.layers().host(), key(at), figures) {
            before if before.is_empty() => "Back to unset".to_owned(),
            before => fill("Back to {}", &[&before]),
        }),
    ];
    build(app, at, KNOWN, &slots)
}

fn about(at: usize, state: &State, figures: &dyn Figures) -> String {
    let known = assumption(key(at), state.inputs(), figures);
    let mut text = String::new();
    if !known.default.is_empty() {
        text.push_str(&fill("Default: {}. ", &[&known.default]));
    }
    text.push_str(&fill("{} {}", &[&known.source, &known.leaning]));
    if !known.range.is_empty() {
        text.push_str(&fill(" Range: {}", &[&known.range]));
    }
    text
}

fn elsewhere(app: &App, at: usize) -> El {
    let now = Rest(|at, state, figures| {
        let key = key(at);
        let unit = if matches!(key.kind(), Kind::Number { .. }) { affixes(key)[1] } else { "" };
        match text::value(state.inputs(), key, figures) {
            value if value.is_empty() => place(key).to_owned(),
            value if unit.is_empty() => fill("{}, {}", &[&value, place(key)]),
            value => fill("{} {}, {}", &[&value, unit, place(key)]),
        }
    });
    build(app, at, &fill(ELSEWHERE, &[label(key(at))]), &[now])
}

/// A list of words to choose from; without a default the first one takes the choice back.
fn choice(app: &App, at: usize) -> El {
    let Kind::Choice { words, default } = key(at).kind() else { return control(app, at) };
    let mut list = fill("select;id={};disabled=*;onchange=*", &[key(at).name()]);
    if default.is_none() {
        list.push_str("\n option;value=|not said");
    }
    for word in words {
        let text = if *word == "markup" { "mark-up on API cost" } else { word };
        list.push_str(&fill("\n option;value={}|{}", &[word, text]));
    }
    const SLOTS: &[Part] = &[
        Rest(locked),
        Act(|at, app, event| {
            let word = value(event);
            app.change(&mut |state| match word.as_str() {
                "" => state.unset(key(at)),
                word => state.edit(key(at), &mut |inputs| {
                    inputs.set_choice(key(at), word);
                }),
            });
        }),
    ];
    let chosen = Now(|at, state, _| match (key(at).kind(), state.inputs().choice(key(at))) {
        (Kind::Choice { words, .. }, Some(chosen)) => words[chosen].to_owned(),
        _ => String::new(),
    });
    // Once its words are there, one of them can be chosen.
    let list = build(app, at, &list, SLOTS);
    list.hold(app, at, ";value=*", &[chosen]);
    let name = key(at).name();
    let all = build(app, at, &fill("div;class=field\n label;for={}|{}", &[name, label(key(at))]), &[]);
    all.hold(app, at, "span;class=box", &[]).add(&list);
    all
}
