//! The answer: verdict, reason, what an hour must be worth, what would settle it, and what is recommended.

use super::app::{App, Slot};
use super::dom::{El, classed, watch};
use crate::model::{Inputs, Outcome, Verdict};
use crate::text::{self, Figures};
use leptos::prelude::{Get, RwSignal, Set};
use std::cell::Cell;

/// How long the verdict must rest before it is announced, milliseconds: one announcement a drag.
const QUIET: u32 = 500;

/// Verdict and reasons, the largest thing on the calculator.
pub fn answer(app: &App) -> El {
    classed("div", "answer")
        .follow("data-side", app.say(side))
        .child(classed("p", "verdict").attr("part", "verdict").say(app.say(text::verdict)))
        .child(classed("p", "unseen").attr("role", "status").say(announced(app)))
        .child(classed("p", "reason").say(app.say(text::reason)))
        .child(classed("p", "worth").say(app.say(text::hour_worth)))
        .child(classed("p", "settle").say(app.say(text::settle)))
        .child(classed("p", "recommendation").hide(app, "fit").say(app.say(text::recommendation)))
}

/// The side that colours the answer.
fn side(_: &Inputs, outcome: &Outcome, _: &dyn Figures) -> String {
    let side = match outcome.verdict {
        Verdict::Byok => "byok",
        Verdict::Managed => "managed",
        Verdict::Close => "close",
    };
    side.to_owned()
}

/// The verdict once it has rested; nothing before its first change, since it is on the page to be read.
fn announced(app: &App) -> impl Fn() -> String + 'static {
    let said = RwSignal::new(String::new());
    let (app, verdict, is_first) = (app.clone(), app.say(text::verdict), Cell::new(true));
    watch(move || {
        let text = verdict();
        if !is_first.replace(false) {
            app.host().later(Slot::Announcement, QUIET, Box::new(move || said.set(text)));
        }
    });
    move || said.get()
}
