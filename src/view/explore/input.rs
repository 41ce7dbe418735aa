//! One input as an assumption: its field, where its default comes from, and the way back to that.

use super::super::app::App;
use super::super::dom::{El, classed, el, value};
use super::super::field::field;
use super::offers;
use super::rested::press;
use crate::model::{Key, Kind, key::managed};
use crate::state::State;
use crate::text::{self, Figures, affixes, assumption, fill, label};

/// Fields for these inputs.
pub fn inputs(app: &App, keys: &[Key]) -> El {
    all(app, keys, control)
}

/// The same among all assumptions, where those that have their fields in another place only say so.
pub fn assumptions(app: &App, keys: &[Key]) -> El {
    all(app, keys, |app, key| if place(key).is_empty() { control(app, key) } else { elsewhere(app, key) })
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

fn all(app: &App, keys: &[Key], control: fn(&App, Key) -> El) -> El {
    let mut all = classed("div", "known");
    for &key in keys {
        all = all.child(known(app, key, control(app, key)));
    }
    all
}

fn control(app: &App, key: Key) -> El {
    match key.kind() {
        Kind::Number { .. } => field(app, key, label(key), affixes(key)),
        Kind::Choice { words, default } => choice(app, key, words, default.is_some()),
        Kind::Mix | Kind::Points | Kind::Plans => offers::list(app, key),
    }
}

/// The input at a place of the table.
fn key(at: usize) -> Key {
    Key::all().nth(at).unwrap_or(Key::Volume)
}

fn is_locked(at: usize, state: &State) -> bool {
    state.layers().locked.contains(&key(at))
}

/// Whether visitor or link have set it, so that this can be taken back.
fn is_set(at: usize, state: &State) -> bool {
    let layers = state.layers();
    !is_locked(at, state) && (layers.visitor.is_given(key(at)) || layers.link.inputs.is_given(key(at)))
}

/// Whether it says something about another way of pricing than the one that is chosen.
fn is_of_no_account(at: usize, state: &State, _: &dyn Figures) -> bool {
    let way = match key(at) {
        Key::Points => managed::CREDITS,
        Key::Plans => managed::PLANS,
        Key::Markup | Key::MarkupFee | Key::MarkupEach | Key::MarkupMin => managed::MARKUP,
        _ => return false,
    };
    state.inputs().choice(Key::Managed) != Some(way)
}

/// An input with what is known of it.
fn known(app: &App, key: Key, control: El) -> El {
    let at = key as usize;
    let back = press(app, "", at, |at, state, _| state.update(|layers| layers.take_back(self::key(at))));
    classed("div", "assumption")
        .tell_if("hidden", app, at, is_of_no_account)
        .child(control)
        .child(classed("p", "about").tell(app, at, about))
        .child(
            classed("p", "about")
                .tell_if("hidden", app, at, |at, state, _| !is_locked(at, state))
                .text("This page keeps it fixed."),
        )
        .child(back.tell_if("hidden", app, at, |at, state, _| !is_set(at, state)).tell(
            app,
            at,
            |at, state, figures| match text::value(&state.layers().attributes.inputs, self::key(at), figures) {
                before if before.is_empty() => "Back to unset".to_owned(),
                before => fill("Back to {}", &[&before]),
            },
        ))
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

/// The value of an input whose field stands in another place.
fn elsewhere(app: &App, key: Key) -> El {
    let now = el("span").tell(app, key as usize, |at, state, figures| {
        let key = self::key(at);
        let unit = if matches!(key.kind(), Kind::Number { .. }) { affixes(key)[1] } else { "" };
        match text::value(state.inputs(), key, figures) {
            value if value.is_empty() => place(key).to_owned(),
            value if unit.is_empty() => fill("{}, {}", &[&value, place(key)]),
            value => fill("{} {}, {}", &[&value, unit, place(key)]),
        }
    });
    classed("p", "elsewhere").child(el("b").text(label(key))).text(" ").child(now)
}

/// A list of words to choose from; without a default the first one takes the choice back.
fn choice(app: &App, key: Key, words: &'static [&'static str], has_default: bool) -> El {
    let (sets, shows) = (app.clone(), app.clone());
    let mut list = el("select").attr("id", key.name()).lock(app, key);
    if !has_default {
        list = list.child(el("option").attr("value", "").text("not said"));
    }
    for word in words {
        let text = if *word == "markup" { "mark-up on API cost" } else { word };
        list = list.child(el("option").attr("value", word).text(text));
    }
    let list = list.value(move || shows.read(|s, _| s.inputs().choice(key).map_or("", |at| words[at]).to_owned())).on(
        "change",
        move |event| match value(&event) {
            word if word.is_empty() => sets.take_back(key),
            word => sets.edit(key, |inputs| {
                inputs.set_choice(key, &word);
            }),
        },
    );
    classed("div", "field")
        .child(el("label").attr("for", key.name()).text(label(key)))
        .child(classed("span", "box").child(list))
}
