//! The content mix: shares of output types, what one of each costs, and what that makes of a generation.

use super::super::app::{App, Host};
use super::super::dom::El;
use super::super::field::{Field, number};
use super::super::template::Part::{self, Act, Each, Now, Rest};
use super::super::template::{OPEN, build, flag};
use crate::model::{Key, Kind, Mix, prices};
use crate::state::State;
use crate::text::{Figures, count, fill, mix_of_sources, mix_rows, mix_source, mix_weight};

const MIX: &str = "
details;class=mix;open=*
 summary|Content mix
 p|*
 div;class=known
  +
 div;class=presets
  button;disabled=*;onclick=*|Take what the estimator counts
  button;disabled=*;onclick=*|Without a mix
 p;class=about|*
  | 
  a;href={};target=_blank|Every price with its source and day";

const SHARE: &str = "
div;class=assumption
 +
 p;class=about|*";

/// Shares and weight.
pub fn section(app: &App, _: usize) -> El {
    const SLOTS: &[Part] = &[
        OPEN,
        Rest(|_, state, figures| mix_weight(state.inputs(), figures)),
        Each(prices::TYPES, share),
        Now(|_, state, _| flag(mix_of_sources(&state.sources).is_none() || state.is_locked(Key::Mix))),
        Act(|_, app, _| {
            app.act(&mut |state| {
                if let Some(mix) = mix_of_sources(&state.sources) {
                    state.edit(Key::Mix, &mut |inputs| inputs.set_mix(mix));
                }
            });
        }),
        Rest(|_, state, _| flag(state.inputs().mix().is_none() || state.is_locked(Key::Mix))),
        Act(|_, app, _| app.act(&mut |state| state.unset(Key::Mix))),
        Rest(|_, state, _| mix_source(state.inputs())),
    ];
    let list = app.host().map_or_else(String::new, Host::price_list);
    build(app, 0, &fill(MIX, &[&list]), SLOTS)
}

/// The shares of a state; none of anything without a mix.
fn shares(state: &State) -> [u8; prices::TYPES] {
    state.inputs().mix().map_or([0; prices::TYPES], |mix| *mix.shares())
}

/// The share of one output type.
fn share(app: &App, at: usize) -> El {
    const SLOTS: &[Part] =
        &[Each(0, field), Rest(|at, state, figures| mix_rows(state.inputs(), figures)[at].costs.clone())];
    build(app, at, SHARE, SLOTS)
}

fn field(app: &App, at: usize) -> El {
    let kind = Kind::Number { decimals: 0, min: 0, max: 100, default: None };
    let mut label = prices::LIST_2026_11.types[at].name.to_owned();
    label[..1].make_ascii_uppercase();
    let id = fill("share-{}", &[&at.to_string()]);
    number(
        app,
        Field {
            kind,
            key: Key::Mix,
            id,
            label,
            around: ["", "parts"],
            optional: false,
            at,
            shown,
            set,
            at_once: false,
        },
    )
}

fn shown(at: usize, state: &State, figures: &dyn Figures) -> String {
    count(figures, shares(state)[at])
}

fn set(at: usize, app: &App, number: Option<i64>) {
    app.change(&mut |state| {
        let mut now = shares(state);
        now[at] = number.and_then(|number| number.try_into().ok()).unwrap_or_default();
        match Mix::new(now) {
            Ok(mix) => state.edit(Key::Mix, &mut |inputs| inputs.set_mix(mix)),
            Err(_) => state.unset(Key::Mix),
        }
    });
}
