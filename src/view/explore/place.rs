//! The place of Explore, which loads it.

use super::super::app::App;
use super::super::dom::{El, is_open};
use super::super::later::{of_part, once_there};
use super::super::template::OPEN;
use super::explore;
use leptos::prelude::Owner;
use std::cell::Cell;
use std::rc::Rc;

/// What stands there until Explore is opened. Calls `done` once that is there, if it has to be at once.
pub fn show(app: &App, place: &El, done: Box<dyn FnOnce()>) {
    let made = place.make(";open=*;ontoggle=*\nsummary|Explore\ndiv|+");
    let (body, opens, toggles, said) = (made.element(), made.place(), made.place(), made.place());
    let (loads, is_asked) = (app.clone(), Rc::new(Cell::new(false)));
    // Weakly: what the owner keeps must not keep the owner.
    let owner = Owner::current().map(|owner| owner.downgrade());
    let load = move |done: Box<dyn FnOnce()>| {
        if is_asked.replace(true) {
            return done();
        }
        said.put("Loading…");
        let (app, body, said, owner) = (loads.clone(), body.clone(), said.clone(), owner.clone());
        once_there(async move {
            match of_part!(explore()) {
                Ok(explore) => {
                    // Without an owner the calculator is no more.
                    if let Some(owner) = owner.and_then(|owner| owner.upgrade()) {
                        said.put("");
                        owner.with(|| explore(&app, &body));
                    }
                }
                Err(_) => said.put("This part could not be loaded. To try again, load the page anew."),
            }
            done();
        });
    };
    let loads_too = load.clone();
    let toggle = move |event| {
        if is_open(&event) {
            loads_too(Box::new(|| ()));
        }
    };
    opens.take(app, 0, OPEN);
    toggles.listen(Box::new(toggle));
    if app.peek(|state, _| state.options.full) { load(done) } else { done() }
}
