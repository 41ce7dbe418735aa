//! The volume beside its field: a slider whose track shows where each side is cheaper, and volumes that others have.

use super::app::App;
use super::dom::{El, button, classed, el, step};
use crate::digits::digits;
use crate::model::{Answer, Inputs, Key, Region, Side};
use crate::text::Figure::{Count, Text};
use crate::text::estimate::{PRESETS, Preset};
use crate::text::{Figures, Table, count, scale};

/// The slider on its painted track.
pub fn slider(app: &App) -> El {
    let slides = app.clone();
    let slide = move |event| {
        if let Some(rung) = step(&event) {
            slides.set(Key::Volume, scale::volume(rung).into());
        }
    };
    let slider = el("input")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", &digits(scale::TOP.into()))
        .attr("step", "1")
        .attr("aria-label", "Generations per month, slider")
        .follow("aria-valuetext", app.say(spoken))
        .lock(app, Key::Volume)
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
        let (sets, says) = (app.clone(), app.clone());
        row = row.child(
            button("", move || sets.set(Key::Volume, volume.into()))
                .lock(app, Key::Volume)
                .text(name)
                .text(" ")
                .child(el("b").say(move || says.read_settings(|_, figures| count(figures, volume)))),
        );
    }
    row
}

/// The regions behind the slider. The break-even sentence says the same in words.
fn track(app: &App) -> El {
    let regions = |_: &Inputs, answer: &Answer, figures: &dyn Figures| {
        let mut rows = Table::default();
        for region in &answer.regions {
            // A region ends where the next one begins, so that no gap shows between them.
            let (start, end) = (scale::position(region.start), scale::position(region.end.saturating_add(1)));
            push(&mut rows, region, end.saturating_sub(start), figures);
        }
        rows.0
    };
    classed("div", "track").attr("aria-hidden", "true").each(app.say(regions), strip)
}

/// Adds a region to those of a strip: its side, as styles name it, and its width.
pub fn push(rows: &mut Table, region: &Region, width: u32, figures: &dyn Figures) {
    let side = match region.cheaper {
        Side::Byok => "byok",
        Side::Managed => "managed",
        Side::Tie => "close",
    };
    rows.row(&[Text(side), Text(&digits(width.into()))], figures);
}

/// A strip of regions.
pub fn strip(words: &str) -> Vec<El> {
    let mut strip = Vec::new();
    for cells in Table::cells(words) {
        strip.push(classed("span", cells[0]).style("flex-grow", cells[1]));
    }
    strip
}
