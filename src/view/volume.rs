//! The volume beside its field: a slider whose track shows where each side is cheaper, and volumes that others have.

use super::app::App;
use super::dom::{El, button, classed, el, step};
use crate::digits::digits;
use crate::model::{Answer, Inputs, Key, Region, Side};
use crate::text::Figure::Count;
use crate::text::estimate::{PRESETS, Preset};
use crate::text::{Figures, count, scale};

/// The slider on its painted track.
pub fn slider(app: &App) -> El {
    let slides = app.clone();
    let slide = move |event| {
        if let Some(rung) = step(&event) {
            slides.set(Key::Volume, scale::volume(rung).into());
        }
    };
    let locked = app.clone();
    let slider = el("input")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", &digits(scale::TOP.into()))
        .attr("step", "1")
        .attr("aria-label", "Generations per month, slider")
        .follow("aria-valuetext", app.say(spoken))
        .flag("disabled", move || locked.is_locked(Key::Volume))
        .value(app.say(|inputs, _, _| digits(scale::rung(inputs.volume()).into())))
        .on("input", slide);
    classed("div", "slider").attr("part", "slider").child(track(app)).child(slider)
}

fn spoken(inputs: &Inputs, _: &Answer, figures: &dyn Figures) -> String {
    figures.fill("{} generations a month", &[Count(inputs.volume().into())])
}

/// One press to a volume that others have.
pub fn presets(app: &App) -> El {
    let mut row =
        classed("div", "presets").attr("role", "group").attr("aria-label", "Usual volumes").hide(app, "presets");
    for Preset { name, volume } in PRESETS {
        let (sets, says, locked) = (app.clone(), app.clone(), app.clone());
        row = row.child(
            button("", move || sets.set(Key::Volume, volume.into()))
                .flag("disabled", move || locked.is_locked(Key::Volume))
                .text(name)
                .text(" ")
                .child(el("b").say(move || says.read_settings(|_, figures| count(figures, volume)))),
        );
    }
    row
}

/// The regions behind the slider. The break-even sentence says the same in words.
fn track(app: &App) -> El {
    let key = app.say(|_, answer, _| {
        let mut key = String::new();
        for region in &answer.regions {
            for part in [class(region), &digits(region.start.into()), " "] {
                key.push_str(part);
            }
        }
        key
    });
    let app = app.clone();
    let segments = move |_: &str| app.peek(|state, _| state.answer().regions.iter().map(segment).collect());
    classed("div", "track").attr("aria-hidden", "true").each(key, segments)
}

/// The side of a region, as styles name it.
pub fn class(region: &Region) -> &'static str {
    match region.cheaper {
        Side::Byok => "byok",
        Side::Managed => "managed",
        Side::Tie => "close",
    }
}

fn segment(region: &Region) -> El {
    // A region ends where the next one begins, so that no gap shows between them.
    let (start, end) = (scale::position(region.start), scale::position(region.end.saturating_add(1)));
    classed("span", class(region)).style("flex-grow", &digits(end.saturating_sub(start).into()))
}
