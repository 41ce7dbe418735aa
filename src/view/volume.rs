//! The volume beside its field: a slider whose track shows where each side is cheaper, and volumes that others have.

use super::app::App;
use super::dom::{El, step};
use super::field::locked;
use super::template::Part::{self, Act, Each, Now, NowRows, Rest};
use super::template::build;
use crate::model::{Key, Region, Side};
use crate::state::State;
use crate::text::Figure::{Count, Text};
use crate::text::estimate::PRESETS;
use crate::text::{Figures, Table, count, fill, scale};

const SLIDER: &str = "
div;class=slider;part=slider
 div;class=track;aria-hidden=true|+
 input;type=range;max=154;aria-label=Generations per month, slider;aria-valuetext=*;disabled=*;value=*;oninput=*";
const _: () = assert!(scale::TOP == 154, "the slider ends with its scale");

const PRESET: &str = "
button;disabled=*;onclick=*|{} 
 b|*";

/// One of the regions of a strip.
pub const STRIP: &str = "span;class={};--grow={}";

/// The slider on its painted track. The regions behind it are told in words as the break-even.
pub fn slider(app: &App) -> El {
    const SLOTS: &[Part] = &[
        NowRows(regions, STRIP),
        Now(|_, state, figures| figures.fill("{} generations a month", &[Count(state.inputs().volume().into())])),
        Rest(locked),
        Now(|_, state, _| scale::rung(state.inputs().volume()).to_string()),
        Act(|_, app, event| {
            if let Some(rung) = step(event) {
                app.set(Key::Volume, scale::volume(rung).into());
            }
        }),
    ];
    build(app, Key::Volume as usize, SLIDER, SLOTS)
}

/// One press to a volume that others have.
pub fn presets(app: &App) -> El {
    build(
        app,
        0,
        "div;class=presets;role=group;aria-label=Usual volumes\n +",
        &[Each(PRESETS.len(), |app, at| {
            const SLOTS: &[Part] = &[
                Rest(|_, state, figures| locked(Key::Volume as usize, state, figures)),
                Act(|at, app, _| app.set(Key::Volume, PRESETS[at].volume.into())),
                Rest(|at, _, figures| count(figures, PRESETS[at].volume)),
            ];
            build(app, at, &fill(PRESET, &[PRESETS[at].name]), SLOTS)
        })],
    )
}

fn regions(_: usize, state: &State, figures: &dyn Figures) -> String {
    let mut rows = Table::default();
    for region in &state.answer().regions {
        // A region ends where the next one begins, so that no gap shows between them.
        let (start, end) = (scale::position(region.start), scale::position(region.end.saturating_add(1)));
        push(&mut rows, region, end.saturating_sub(start), figures);
    }
    rows.0
}

/// Adds a region to those of a strip: its side, as styles name it, and its width.
pub fn push(rows: &mut Table, region: &Region, width: u32, figures: &dyn Figures) {
    let side = match region.cheaper {
        Side::Byok => "byok",
        Side::Managed => "managed",
        Side::Tie => "close",
    };
    rows.row(&[Text(side), Text(&width.to_string())], figures);
}
