//! Every assumption, in groups.

use super::super::app::App;
use super::super::dom::{El, classed, el};
use super::fold;
use super::input::assumptions;
use super::rested::press;
use super::table::table;
use crate::layers::Layers;
use crate::model::Key;
use crate::text::{GROUPS, keeping};

/// The groups, and the way back to the defaults of all.
pub fn section(app: &App) -> El {
    let mut all = fold(app, "assumptions", "Every assumption").child(
        classed("p", "about")
            .text("What you set counts as certain: it ends the range that the default has. Nothing else is assumed."),
    );
    for group in &GROUPS {
        let mut part = classed("section", "group").child(el("h3").text(group.name));
        if group.keys.contains(&Key::Keys) {
            part = part.child(hours(app));
        }
        all = all.child(part.child(assumptions(app, group.keys)));
    }
    all.child(press(app, "All back as this page has them", 0, |_, state, _| state.restart(Layers::reset)))
}

/// How the hours come about.
fn hours(app: &App) -> El {
    classed("div", "keeping")
        .child(el("p").tell(app, 0, |_, state, figures| keeping(state.inputs(), figures).sentence))
        .child(table(app, "Minutes of key keeping a month", &["Work", "Minutes a month"], |state, figures| {
            keeping(state.inputs(), figures).kinds
        }))
}
