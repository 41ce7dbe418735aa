//! The content mix: shares of output types, what one of each costs, and what that makes of a generation.

use super::super::app::{App, Host};
use super::super::dom::{El, button, classed, el};
use super::super::field::{Field, number};
use super::fold;
use super::rested::press;
use crate::digits::digits;
use crate::model::{Key, Kind, Mix, prices};
use crate::state::State;
use crate::text::{count, fill, mix_of_sources, mix_rows, mix_source, mix_weight};
use std::rc::Rc;

const SHARE: Kind = Kind::Number { decimals: 0, min: 0, max: 100, default: None };

/// Shares and weight.
pub fn section(app: &App, host: &dyn Host) -> El {
    let mut list = classed("div", "known");
    for at in 0..prices::TYPES {
        list = list.child(share(app, at));
    }
    let (takes, counts) = (app.clone(), app.clone());
    let take_over = move || {
        if let Some(mix) = mix_of_sources(&takes.sources().get()) {
            takes.edit(Key::Mix, |inputs| inputs.set_mix(mix));
        }
    };
    let has_none = move || mix_of_sources(&counts.sources().get()).is_none() || counts.is_locked(Key::Mix);
    let leave = press(app, "Without a mix", 0, |_, state, _| state.update(|layers| layers.take_back(Key::Mix)));
    fold(app, "mix", "Content mix")
        .child(el("p").tell(app, 0, |_, state, figures| mix_weight(state.inputs(), figures)))
        .child(list)
        .child(
            classed("div", "presets")
                .child(button("Take what the estimator counts", take_over).flag("disabled", has_none))
                .child(leave.tell_if("disabled", app, 0, |_, state, _| {
                    state.inputs().mix().is_none() || state.layers().locked.contains(&Key::Mix)
                })),
        )
        .child(
            classed("p", "about").tell(app, 0, |_, state, _| mix_source(state.inputs())).text(" ").child(
                el("a")
                    .attr("href", &host.price_list())
                    .attr("target", "_blank")
                    .text("Every price with its source and day"),
            ),
        )
}

/// The shares of a state; none of anything without a mix.
fn shares(state: &State) -> [u8; prices::TYPES] {
    state.inputs().mix().map_or([0; prices::TYPES], |mix| *mix.shares())
}

/// The share of one output type.
fn share(app: &App, at: usize) -> El {
    let (shows, sets) = (app.clone(), app.clone());
    let shown = move || shows.read(|state, figures| count(figures, shares(state)[at]));
    let set = move |number: Option<i128>| {
        let mut now = sets.peek(|state, _| shares(state));
        now[at] = number.and_then(|number| number.try_into().ok()).unwrap_or_default();
        match Mix::new(now) {
            Some(mix) => sets.edit(Key::Mix, |inputs| inputs.set_mix(mix)),
            None => sets.take_back(Key::Mix),
        }
    };
    let mut label = prices::LIST_2026_11.types[at].name.to_owned();
    label[..1].make_ascii_uppercase();
    let id = fill("share-{}", &[&digits(at as i64)]);
    let field = Field { kind: SHARE, key: Key::Mix, id, label, before: "", after: "parts", optional: false };
    classed("div", "assumption").child(number(app, field, Rc::new(shown), Rc::new(set))).child(
        classed("p", "about").tell(app, at, |at, state, figures| mix_rows(state.inputs(), figures)[at].costs.clone()),
    )
}
