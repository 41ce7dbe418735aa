//! What of a link or an attribute could not be taken, in words: to visitors above the result, to the host's developer in
//! the console.

use super::app::App;
use super::dom::{El, watch};
use super::template::Part::NowRows;
use crate::state::State;
use crate::text::{Figures, note};

/// One line for each note; nothing where all could be taken.
pub fn show(app: &App, place: &El) {
    place.hold(app, 0, "|+", &[NowRows(words, "li|{}")]);
    let app = app.clone();
    watch(Box::new(move || {
        app.track(false);
        app.peek(|state, _| {
            for about in &state.layers().attributes.notes {
                if let Some(host) = app.host() {
                    host.warn(&note(about, "An attribute"));
                }
            }
        });
    }));
}

fn words(_: usize, state: &State, _: &dyn Figures) -> String {
    let mut words = String::new();
    for about in state.layers().visible_notes() {
        // What a link gives may have tabs and line ends in it, which part cells and rows.
        for char in note(about, "The link").chars() {
            words.push(if char < ' ' { ' ' } else { char });
        }
        words.push('\n');
    }
    words
}
