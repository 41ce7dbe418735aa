//! What of a link could not be read, in words, above the result.

use super::app::App;
use super::dom::{El, classed, el};
use crate::text::note;

/// One line for each note; nothing where all could be read.
pub fn notes(app: &App) -> El {
    let lines = {
        let app = app.clone();
        move || -> Vec<String> { app.read(|state, _| state.layers().link.notes.iter().map(note).collect()) }
    };
    let key = lines.clone();
    classed("ul", "notes")
        .attr("aria-label", "About the link")
        .each(move || key().join("\n"), move || lines().iter().map(|line| el("li").text(line)).collect())
}
