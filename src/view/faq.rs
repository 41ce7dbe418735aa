//! Questions, answered with the visitor's own figures.

use super::app::App;
use super::dom::{El, is_open};
use super::template::Part::{self, Act, Each, Open, Rest};
use super::template::{OPEN, build};
use crate::state::State;
use crate::text::{FAQ, Figures, fill};

const QUESTIONS: &str = "
h2|Questions
+";

const QUESTION: &str = "
details;id=*;open=*;ontoggle=*
 summary|{}
 p|*
 p;class=own|*
 a;href=*;onclick=*|Link to this answer";

/// Every question.
pub fn show(app: &App, place: &El) {
    place.hold(app, 0, QUESTIONS, &[Each(FAQ.len(), question)]);
}

/// A question that opens. A closed answer is not worked out under a moving slider, only once that rests.
fn question(app: &App, at: usize) -> El {
    const SLOTS: &[Part] = &[
        Rest(|at, state, _| id(at, state)),
        OPEN,
        Act(|at, app, event| app.act(&mut |state| state.set_open(at, is_open(event)))),
        Open(general),
        Open(own),
        Rest(|at, state, _| fill("#{}", &[&id(at, state)])),
        Act(|at, app, event| {
            if let Some(host) = app.host() {
                host.go_to(event, &app.peek(|state, _| id(at, state)));
            }
        }),
    ];
    build(app, at, &fill(QUESTION, &[FAQ[at].question]), SLOTS)
}

fn id(at: usize, state: &State) -> String {
    fill("{}-faq-{}", &[&state.options.prefix, FAQ[at].id])
}

fn general(at: usize, state: &State, figures: &dyn Figures) -> String {
    let [general, _] = (FAQ[at].answer)(state.inputs(), state.outcome(), figures);
    general
}

fn own(at: usize, state: &State, figures: &dyn Figures) -> String {
    let [_, own] = (FAQ[at].answer)(state.inputs(), state.outcome(), figures);
    own
}
