//! Every assumption, in groups.

use super::super::app::App;
use super::super::dom::El;
use super::super::template::Part::{self, Act, Each, Rest};
use super::super::template::{OPEN, build};
use super::input::assumptions;
use super::table::table;
use crate::layers::Layers;
use crate::model::Key;
use crate::text::{GROUPS, fill, keeping};

const ASSUMPTIONS: &str = "
details;class=assumptions;open=*
 summary|Every assumption
 p;class=about|What you set counts as certain: it ends the range that the default has. Nothing else is assumed.
 +
 button;onclick=*|All back as this page has them";

/// How the hours come about.
const HOURS: &str = "
div;class=keeping
 p|*
 +";

/// The groups, and the way back to the defaults of all.
pub fn section(app: &App, _: usize) -> El {
    const SLOTS: &[Part] =
        &[OPEN, Each(GROUPS.len(), group), Act(|_, app, _| app.act(&mut |state| state.restart(&mut Layers::reset)))];
    build(app, 0, ASSUMPTIONS, SLOTS)
}

fn group(app: &App, at: usize) -> El {
    let group = build(app, 0, &fill("section;class=group\n h3|{}", &[GROUPS[at].name]), &[]);
    if GROUPS[at].keys.contains(&Key::Keys) {
        group.add(&hours(app));
    }
    group.add(&assumptions(app, GROUPS[at].keys));
    group
}

fn hours(app: &App) -> El {
    const SLOTS: &[Part] = &[
        Rest(|_, state, figures| keeping(state.inputs(), figures).sentence),
        Each(0, |app, _| {
            table(app, "Minutes of key keeping a month", "Work\tMinutes a month", |_, state, figures| {
                keeping(state.inputs(), figures).kinds.0
            })
        }),
    ];
    build(app, 0, HOURS, SLOTS)
}
