//! What of a link could not be read, in words, above the result.

use super::app::App;
use super::dom::{El, classed};
use crate::text::note;

/// One line for each note; nothing where all could be read.
pub fn notes(app: &App) -> El {
    let app = app.clone();
    classed("ul", "notes")
        .attr("aria-label", "About the link")
        .lines(move || app.read(|state, _| state.layers().link.notes.iter().map(|n| note(n, "The link")).collect()))
}
