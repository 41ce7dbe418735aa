//! The answer: verdict, reason, and what an hour must be worth.

use super::app::{App, Slot};
use super::dom::{El, classed, watch};
use crate::model::{Inputs, Key, Outcome, Verdict};
use crate::text;
use leptos::prelude::{Get, RwSignal, Set};
use std::cell::Cell;

/// How long the verdict must rest before it is announced, milliseconds: one announcement a drag.
const QUIET: u32 = 500;

/// Verdict and reasons, the largest thing on the calculator.
pub fn answer(app: &App) -> El {
    let verdict = || app.say(|_, outcome, figures| text::verdict(outcome, figures));
    classed("div", "answer")
        .follow("data-side", app.say(|_, outcome, _| side(outcome).to_owned()))
        .child(classed("p", "verdict").attr("part", "verdict").say(verdict()))
        .child(classed("p", "unseen").attr("role", "status").say(announced(app, verdict())))
        .child(
            classed("p", "reason")
                .say(app.say(|inputs, outcome, figures| text::reason(outcome, rate(inputs), figures))),
        )
        .child(
            classed("p", "worth")
                .say(app.say(|inputs, outcome, figures| text::hour_worth(outcome, rate(inputs), figures))),
        )
}

/// What an hour is worth, in micro-dollars.
fn rate(inputs: &Inputs) -> i64 {
    inputs.number(Key::Rate).unwrap_or_default() * 10_000
}

/// The side that colours the answer.
fn side(outcome: &Outcome) -> &'static str {
    match outcome.verdict {
        Verdict::Byok => "byok",
        Verdict::Managed => "managed",
        Verdict::Close => "close",
    }
}

/// The verdict once it has rested; nothing before its first change, since it is on the page to be read.
fn announced(app: &App, verdict: impl Fn() -> String + 'static) -> impl Fn() -> String + 'static {
    let said = RwSignal::new(String::new());
    let (app, is_first) = (app.clone(), Cell::new(true));
    watch(move || {
        let text = verdict();
        if !is_first.replace(false) {
            app.host().later(Slot::Announcement, QUIET, Box::new(move || said.set(text)));
        }
    });
    move || said.get()
}
