//! Explore: why the answer is what it is. A part of the module of its own, loaded when it is first opened.
#![allow(unsafe_code)] // in what the macro makes of the function: an export here and an import there

mod assumptions;
mod change;
mod chart;
mod fit;
mod input;
mod method;
mod mix;
mod offers;
mod place;
mod planner;
mod rested;
mod table;

pub use place::{fill, place};

use super::app::{App, Host};
use super::dom::{El, classed, el};
use super::later::NotLoaded;

/// Fills the place of Explore.
type Fill = fn(&App, &dyn Host, &El);

/// The part.
///
/// # Errors
/// It could not be loaded.
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(explore, fallible, wasm_split_path = crate::view::later))]
fn explore() -> Result<Fill, NotLoaded> {
    Ok(sections)
}

/// Its styles.
const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/explore.css"));

fn sections(app: &App, host: &dyn Host, place: &El) {
    host.add_styles(place, STYLES);
    place.fill(vec![
        chart::section(app),
        change::section(app),
        assumptions::section(app),
        mix::section(app, host),
        planner::section(app),
        fit::section(app, host),
        method::section(app),
    ]);
}

/// A section that stands open.
fn section(app: &App, part: &'static str, title: &str) -> El {
    classed("section", part).hide(app, part).child(el("h2").text(title))
}

/// A section that opens.
fn fold(app: &App, part: &'static str, title: &str) -> El {
    classed("details", part).hide(app, part).open_in_full(app).child(el("summary").text(title))
}
