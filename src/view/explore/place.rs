//! The place of Explore, which loads it.

use super::super::app::{App, Host};
use super::super::dom::{El, classed, el};
use super::super::later::{of_part, once_there};
use super::explore;
use leptos::prelude::Owner;
use std::cell::Cell;
use std::rc::Rc;

/// The place.
pub fn place(app: &App) -> El {
    classed("details", "explore").attr("part", "explore").open_in_full(app)
}

/// What stands there until Explore is opened. Calls `done` once that is there, if it has to be at once.
pub fn fill(app: &App, host: Rc<dyn Host>, place: El, done: Box<dyn FnOnce()>) {
    let body = el("div");
    let (loads, shows, is_asked) = (app.clone(), body.clone(), Rc::new(Cell::new(false)));
    // Weakly: what the owner keeps must not keep the owner.
    let owner = Owner::current().map(|owner| owner.downgrade());
    let load = move |done: Box<dyn FnOnce()>| {
        if is_asked.replace(true) {
            return done();
        }
        shows.set_text("Loading…");
        let (app, host, body, owner) = (loads.clone(), host.clone(), shows.clone(), owner.clone());
        once_there(async move {
            match of_part!(explore()) {
                Ok(explore) => {
                    // Without an owner the calculator is no more.
                    if let Some(owner) = owner.and_then(|owner| owner.upgrade()) {
                        owner.with(|| explore(&app, host.as_ref(), &body));
                    }
                }
                Err(_) => body.set_text("This part could not be loaded. To try again, load the page anew."),
            }
            done();
        });
    };
    let (opens, details) = (load.clone(), place.clone());
    let _ = place.child(el("summary").text("Explore")).child(body).on("toggle", move |_| {
        if details.node().has_attribute("open") {
            opens(Box::new(|| ()));
        }
    });
    if app.is_full() { load(done) } else { done() }
}
