//! From a monthly bill back to the volume. Neither managed cost nor API cost ever falls as volume rises, so the smallest
//! volume is found by halving.

use super::costs::Costs;
use super::curve::{Curve, MAX_VOLUME};
use super::fraction::Fraction;
use super::inputs::Inputs;
use super::terms::Terms;

/// The volumes that a bill stands for: `first` to `last` all cost the same. Several do where the cost is flat, as below a
/// minimum charge or within a plan. Where the cost jumps no volume may cost exactly the bill; `cost` is then above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BillVolume {
    /// The smallest volume whose cost reaches the bill.
    pub first: u32,
    /// The largest volume that costs as much as `first`.
    pub last: u32,
    /// What these volumes cost, micro-dollars a month, rounded.
    pub cost: i64,
}

/// The volumes of a monthly managed bill in micro-dollars, seats included; none if no volume up to 1,000,000 costs as much.
pub fn volume_of_managed_bill(inputs: &Inputs, bill: i64) -> Option<BillVolume> {
    volumes(&Costs::new(&Terms::new(inputs)).managed, bill)
}

/// The volumes of a monthly API bill with BYOK in micro-dollars, all providers together; none if no volume up to 1,000,000
/// costs as much.
pub fn volume_of_api_bill(inputs: &Inputs, bill: i64) -> Option<BillVolume> {
    volumes(&Costs::new(&Terms::new(inputs)).api, bill)
}

fn volumes(cost: &Curve, bill: i64) -> Option<BillVolume> {
    let first = first_without(|volume| cost.at(volume).is_some_and(|cost| cost < bill.into()));
    let reached = (first <= MAX_VOLUME).then(|| cost.at(first)).flatten()?;
    let beyond = first_without(|volume| cost.at(volume).is_some_and(|cost| cost <= reached));
    Some(BillVolume { first, last: beyond - 1, cost: Fraction::round(reached) })
}

/// The smallest volume at which something does not hold that holds up to some volume; one beyond the last if it always
/// holds.
fn first_without(holds: impl Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (0, MAX_VOLUME + 1);
    while low < high {
        let middle = u32::midpoint(low, high);
        if holds(middle) { low = middle + 1 } else { high = middle }
    }
    low
}
