//! The volume: a text field for exact figures and a slider whose track shows where each side is cheaper.

use super::app::App;
use super::dom::{El, classed, el, value};
use super::field::{Field, field};
use crate::model::{Key, Region, Side};
use crate::text::{count, scale};
use std::fmt::Write as _;

/// Field, slider and painted track.
pub fn volume(app: &App) -> El {
    let slide = {
        let app = app.clone();
        move |event| {
            if let Ok(rung) = value(&event).parse() {
                app.set(Key::Volume, scale::volume(rung).into());
            }
        }
    };
    let locked = app.clone();
    let slider = el("input")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", &scale::TOP.to_string())
        .attr("step", "1")
        .attr("aria-label", "Generations per month, slider")
        .follow("aria-valuetext", app.say(|inputs, _, f| format!("{} generations a month", count(f, inputs.volume()))))
        .flag("disabled", move || locked.is_locked(Key::Volume))
        .value(app.say(|inputs, _, _| scale::rung(inputs.volume()).to_string()))
        .on("input", slide);
    classed("div", "volume")
        .child(field(app, Field { key: Key::Volume, label: "Generations per month", before: "", after: "" }))
        .child(classed("div", "slider").child(track(app)).child(slider))
}

/// The regions behind the slider. The break-even sentence says the same in words.
fn track(app: &App) -> El {
    let key = app.say(|_, outcome, _| {
        let mut key = String::new();
        for region in &outcome.regions {
            let _ = write!(key, "{}{} ", class(region), region.start);
        }
        key
    });
    let app = app.clone();
    let segments = move || app.peek(|state, _| state.outcome().regions.iter().map(segment).collect());
    classed("div", "track").attr("aria-hidden", "true").each(key, segments)
}

fn class(region: &Region) -> &'static str {
    match region.cheaper {
        Side::Byok => "byok",
        Side::Managed => "managed",
        Side::Tie => "close",
    }
}

fn segment(region: &Region) -> El {
    // A region ends where the next one begins, so that no gap shows between them.
    let (start, end) = (scale::position(region.start), scale::position(region.end.saturating_add(1)));
    classed("span", class(region)).style("flex-grow", &end.saturating_sub(start).to_string())
}
