//! The cost model: inputs in, an outcome out. Exact, without text, clock or browser.
//!
//! Start with `key` for the table of inputs, `terms` for the amounts that they stand for, `costs` and `managed` for what
//! both sides cost, `break_even` and `ranges` for the answer, `flips` and `sensitivity` for what would change it, `planner`
//! for when to switch, `estimate` for the volume counted source by source, and `outcome` for the shape of a result.

pub mod article;
mod bill;
mod break_even;
mod chart;
mod costs;
mod curve;
pub mod estimate;
mod evaluate;
mod fit;
mod flips;
mod fraction;
mod inputs;
pub mod key;
pub mod key_management;
mod lists;
mod managed;
mod outcome;
mod planner;
pub mod prices;
pub mod ranges;
mod sensitivity;
mod terms;

pub use bill::{BillVolume, volume_of_api_bill, volume_of_managed_bill};
pub use chart::{Costing, Curves, months};
pub use curve::MAX_VOLUME;
pub use evaluate::{answer, evaluate};
pub use fraction::{Fraction, LIMIT};
pub use inputs::{Fit, Inputs};
pub use key::{Key, Kind};
pub use lists::{EntryFault, ListFault, MAX_ENTRIES, MAX_OVERAGE, MAX_PRICE, Mix, Offer, Offers};
pub use outcome::*;
pub use terms::{managed_seats, weight};
