//! Questions, answered with the visitor's own figures.

use super::app::{App, Host};
use super::dom::{El, classed, el, watch};
use super::signal::Signal;
use crate::text::{self, FAQ, Question};
use std::rc::Rc;

/// The place of the questions.
pub fn place(app: &App) -> El {
    classed("section", "faq").attr("part", "faq").hide(app, "faq")
}

/// Every question.
pub fn fill(app: &App, host: &Rc<dyn Host>, place: El) {
    let mut all = place.child(el("h2").text("Questions"));
    for question in &FAQ {
        all = all.child(entry(app, host.clone(), question));
    }
}

/// A question that opens. A closed answer is not worked out under a moving slider, only once that rests.
fn entry(app: &App, host: Rc<dyn Host>, Question { id, question, answer }: &'static Question) -> El {
    let open = Signal::new(false);
    let opens = open.clone();
    let (of_id, of_link, goes) = (app.clone(), app.clone(), app.clone());
    let named = move |app: &App| text::fill("{}-faq-{}", &[&app.prefix(), id]);
    let (details, general, own) = (el("details").follow("id", move || named(&of_id)), el("p"), classed("p", "own"));
    let (follows, element) = (app.clone(), details.clone());
    let paragraphs = [general.clone(), own.clone()];
    watch(move || {
        let is_open = open.get();
        let answer = follows.read_now_or_rested(is_open, |state, f| answer(state.inputs(), state.outcome(), f));
        for (paragraph, text) in paragraphs.iter().zip(&answer) {
            paragraph.set_text(text);
        }
    });
    details
        .open_in_full(app)
        .on("toggle", move |_| opens.set(element.node().has_attribute("open")))
        .child(el("summary").text(question))
        .child(general)
        .child(own)
        .child(
            el("a")
                .follow("href", move || text::fill("#{}", &[&named(&of_link)]))
                .on("click", move |event| host.go_to(&event, &named(&goes)))
                .text("Link to this answer"),
        )
}
