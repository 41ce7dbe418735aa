//! The answer: verdict, reason and what an hour must be worth; under the slider what would settle it, what is
//! recommended, and the break-even.

use super::app::{App, Slot};
use super::dom::{El, Place, watch};
use super::template::Part::{self, Answer};
use crate::model::{self, Inputs, Verdict};
use crate::text::{self, Figures};

/// How long the verdict must rest before it is announced, milliseconds: one announcement a drag.
const QUIET: u32 = 500;

const ANSWER: &str = "
div;class=answer;part=answer;data-side=*
 p;class=verdict;part=verdict|*
 p;class=unseen;role=status|*
 p;class=reason|*
 p;class=worth|*";

const MORE: &str = "
div;class=more
 p;class=settle|*
 p;class=recommendation|*
 p;class=break-even;part=break-even|*";

/// Verdict and reasons, the largest thing on the calculator.
pub fn answer(app: &App, all: &El) {
    let made = all.make(ANSWER);
    let _ = made.element();
    made.place().take(app, 0, Answer(side));
    verdict(app.clone(), made.place(), made.place());
    made.place().take(app, 0, Answer(text::reason));
    made.place().take(app, 0, Answer(text::hour_worth));
}

/// What would settle it, what is recommended, and from which volume on: under the slider, since they come and go.
pub fn more(app: &App, all: &El) {
    const SLOTS: &[Part] = &[Answer(text::settle), Answer(text::recommendation), Answer(text::break_even)];
    all.hold(app, 0, MORE, SLOTS);
}

/// The side that colours the answer.
fn side(_: &Inputs, answer: &model::Answer, _: &dyn Figures) -> String {
    let side = match answer.verdict {
        Verdict::Byok => "byok",
        Verdict::Managed => "managed",
        Verdict::Close => "close",
    };
    side.to_owned()
}

/// The verdict, at once where it is seen and, once it has rested, where it is announced. What stands there from the start
/// is not announced.
fn verdict(app: App, seen: Place, said: Place) {
    let mut before = String::new();
    watch(Box::new(move || {
        let verdict = app.read(|state, figures| text::verdict(state.inputs(), state.answer(), figures));
        if verdict == before {
            return;
        }
        seen.put(&verdict);
        if before.is_empty() {
            said.put(&verdict);
        } else {
            let (said, verdict) = (said.clone(), verdict.clone());
            app.later(Slot::Announcement, QUIET, Box::new(move || said.put(&verdict)));
        }
        before = verdict;
    }));
}
