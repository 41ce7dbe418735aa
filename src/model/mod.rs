//! The cost model: inputs in, an outcome out. Exact, without text, clock or browser.
//!
//! Read `key` for the inputs, `costs` and `managed` for what both sides cost, `regions` for break-even, `ranges` for the
//! verdict, `change` for what would turn it, `planner` for when to switch, `outcome` for the shape of a result.

pub mod article;
mod change;
mod costs;
mod curve;
mod curves;
mod evaluate;
mod fit;
mod fraction;
mod inputs;
pub mod key;
mod lists;
mod managed;
mod outcome;
mod planner;
pub mod prices;
pub mod ranges;
mod regions;
mod terms;
pub mod upkeep;

pub use curve::MAX_VOLUME;
pub use curves::{Costing, Curves, months};
pub use evaluate::{answer, evaluate};
pub use fraction::{Fraction, LIMIT};
pub use inputs::{Fit, Inputs};
pub use key::{Key, Kind};
pub use lists::{MAX_ENTRIES, MAX_OVERAGE, MAX_PRICE, Mix, Offer, Offers};
pub use outcome::*;
pub use terms::weight;
