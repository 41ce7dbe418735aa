//! The place of Explore, which loads it.

use super::super::app::App;
use super::super::dom::{El, Place, is_open};
use super::super::later::{of_part, once_there};
use super::super::template::OPEN;
use super::explore;
use leptos::reactive::owner::{Owner, WeakOwner};
use std::cell::Cell;
use std::rc::Rc;

const SUMMARY: &str = ";open=*;ontoggle=*
summary|Explore
div|+";

/// What is loaded once it is asked for.
struct Waiting {
    app: App,
    body: El,
    /// What is said in the meantime.
    said: Place,
    /// Weakly: what the owner keeps must not keep the owner.
    owner: Option<WeakOwner>,
    is_asked: Cell<bool>,
}

/// What stands there until Explore is opened. Calls `done` once that is there, if it has to be at once.
pub fn show(app: &App, place: &El, done: Box<dyn FnOnce()>) {
    let made = place.make(SUMMARY);
    let (body, opens, toggles, said) = (made.element(), made.place(), made.place(), made.place());
    let owner = Owner::current().map(|owner| owner.downgrade());
    let waiting = Rc::new(Waiting { app: app.clone(), body, said, owner, is_asked: Cell::new(false) });
    opens.take(app, 0, OPEN);
    let loads = waiting.clone();
    toggles.listen(Box::new(move |event| {
        if is_open(&event) {
            load(&loads, Box::new(|| ()));
        }
    }));
    if app.peek(|state, _| state.options.full) { load(&waiting, done) } else { done() }
}

fn load(waiting: &Rc<Waiting>, done: Box<dyn FnOnce()>) {
    if waiting.is_asked.replace(true) {
        return done();
    }
    waiting.said.put("Loading…");
    let waiting = waiting.clone();
    once_there(async move {
        match of_part!(explore()) {
            Ok(explore) => {
                // Without an owner the calculator is no more.
                if let Some(owner) = waiting.owner.as_ref().and_then(WeakOwner::upgrade) {
                    waiting.said.put("");
                    owner.with(|| explore(&waiting.app, &waiting.body));
                }
            }
            Err(_) => waiting.said.put("This part could not be loaded. To try again, load the page anew."),
        }
        done();
    });
}
