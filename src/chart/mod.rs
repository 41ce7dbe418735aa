//! Both costs over the volume as a picture: what is drawn, and where each line, tick and label stands. Pure: the view only
//! puts it into SVG.
//!
//! `costs` says what is shown, `axis` chooses round numbers for the axes, `frame` turns amounts into places, `labels`
//! keeps texts apart, and `picture` puts it all together.

mod axis;
mod costs;
mod frame;
mod labels;
mod months;
mod picture;

pub use axis::Tick;
pub use costs::{Chart, Corner, Crossing, TickLabels, chart, right_edge};
pub use frame::{Frame, WIDTH, WIDTHS, tenths};
pub use labels::{Anchor, Area, Label};
pub use months::{Months, months_picture};
pub use picture::{Mark, Picture, costs_picture};
