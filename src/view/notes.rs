//! What of a link or an attribute could not be taken, in words: to visitors above the result, to the host's developer in
//! the console.

use super::app::{App, Host};
use super::dom::{El, classed, watch};
use crate::text::note;
use std::rc::Rc;

/// The place of the lines about the link.
pub fn place() -> El {
    classed("ul", "notes").attr("aria-label", "About the link")
}

/// One line for each note; nothing where all could be taken.
pub fn fill(app: &App, host: Rc<dyn Host>, place: El) {
    let (says, warns) = (app.clone(), app.clone());
    place.lines(move || says.read(|state, _| state.layers().told().iter().map(|n| note(n, "The link")).collect()));
    watch(move || {
        warns.read_settings(|state, _| {
            for about in &state.layers().attributes.notes {
                host.warn(&note(about, "An attribute"));
            }
        });
    });
}
