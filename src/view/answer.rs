//! The answer: verdict, reason and what an hour must be worth; under the slider what would settle it, what is
//! recommended, and the break-even.

use super::app::{App, Slot};
use super::dom::{El, classed, watch};
use crate::model::{Answer, Inputs, Verdict};
use crate::text::{self, Figures};

/// How long the verdict must rest before it is announced, milliseconds: one announcement a drag.
const QUIET: u32 = 500;

/// Verdict and reasons, the largest thing on the calculator.
pub fn answer(app: &App) -> El {
    let [verdict, announcement] = verdict(app);
    classed("div", "answer")
        .attr("part", "answer")
        .follow("data-side", app.say(side))
        .child(verdict)
        .child(announcement)
        .child(classed("p", "reason").say(app.say(text::reason)))
        .child(classed("p", "worth").say(app.say(text::hour_worth)))
}

/// What would settle it, what is recommended, and from which volume on: under the slider, since they come and go.
pub fn more(app: &App) -> El {
    classed("div", "more")
        .child(classed("p", "settle").say(app.say(text::settle)))
        .child(classed("p", "recommendation").hide(app, "fit").say(app.say(text::recommendation)))
        .child(classed("p", "break-even").attr("part", "break-even").say(app.say(text::break_even)))
}

/// The side that colours the answer.
fn side(_: &Inputs, answer: &Answer, _: &dyn Figures) -> String {
    let side = match answer.verdict {
        Verdict::Byok => "byok",
        Verdict::Managed => "managed",
        Verdict::Close => "close",
    };
    side.to_owned()
}

/// The verdict, at once where it is seen and, once it has rested, where it is announced. What stands there from the start
/// is not announced.
fn verdict(app: &App) -> [El; 2] {
    let seen = classed("p", "verdict").attr("part", "verdict");
    let said = classed("p", "unseen").attr("role", "status");
    let (app, verdict, parts) = (app.clone(), app.say(text::verdict), [seen.clone(), said.clone()]);
    let mut before = String::new();
    watch(move || {
        let text = verdict();
        if text == before {
            return;
        }
        parts[0].set_text(&text);
        if before.is_empty() {
            parts[1].set_text(&text);
        } else {
            let (said, text) = (parts[1].clone(), text.clone());
            app.later(Slot::Announcement, QUIET, Box::new(move || said.set_text(&text)));
        }
        before = text;
    });
    [seen, said]
}
