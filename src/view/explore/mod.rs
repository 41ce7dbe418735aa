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
mod table;

pub use place::show;

use super::app::App;
use super::dom::El;
use super::later::NotLoaded;
use super::template::Part::{self, Each};

/// Fills the place of Explore.
type Fill = fn(&App, &El);

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

fn sections(app: &App, all: &El) {
    const SLOTS: &[Part] = &[
        Each(0, chart::section),
        Each(0, change::section),
        Each(0, assumptions::section),
        Each(0, mix::section),
        Each(0, planner::section),
        Each(0, fit::section),
        Each(0, method::section),
    ];
    if let Some(host) = app.host() {
        host.add_styles(all, STYLES);
    }
    all.hold(app, 0, "+\n+\n+\n+\n+\n+\n+", SLOTS);
}
