//! The regions of volume in which each side is cheaper, and the break-even volume.

use super::curve::Curve;
use super::outcome::{Region, Side};
use std::cmp::Ordering;

impl From<Ordering> for Side {
    /// The side that a difference of this sign favors.
    fn from(sign: Ordering) -> Self {
        match sign {
            Ordering::Less => Self::Managed,
            Ordering::Equal => Self::Tie,
            Ordering::Greater => Self::Byok,
        }
    }
}

/// Maximal runs of whole volumes in which the same side is cheaper; BYOK where managed has no price.
pub fn regions(difference: &Curve) -> Vec<Region> {
    let mut regions: Vec<Region> = Vec::new();
    let mut push = |start, end, cheaper| match regions.last_mut() {
        Some(last) if last.cheaper == cheaper => last.end = end,
        _ => regions.push(Region { start, end, cheaper }),
    };
    for (from, to, line) in difference.spans() {
        match line {
            Some(line) => line.signs(from, to, &mut |start, end, sign| push(start, end, sign.into())),
            None => push(from, to, Side::Byok),
        }
    }
    regions
}

/// The smallest volume from which managed is never cheaper again; none if managed is cheaper at the end, 0 if it never is.
pub fn break_even(regions: &[Region]) -> Option<u32> {
    let last = regions.iter().rposition(|region| region.cheaper == Side::Managed);
    match last {
        None => Some(0),
        Some(at) => regions.get(at + 1).map(|next| next.start),
    }
}

/// The nearest whole volume at which a side is cheaper; of two equally near the larger.
pub fn nearest(regions: &[Region], side: Side, volume: u32) -> Option<u32> {
    let mut nearest: Option<u32> = None;
    for region in regions {
        let end = volume.clamp(region.start, region.end);
        // Regions rise: of two equally near the later is the larger.
        if region.cheaper == side && nearest.is_none_or(|best| end.abs_diff(volume) <= best.abs_diff(volume)) {
            nearest = Some(end);
        }
    }
    nearest
}
