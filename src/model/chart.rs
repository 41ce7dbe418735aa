//! Both sides' costs at any volume: for the chart, and to try another value of an input.

use super::costs::Costs;
use super::curve::Curve;
use super::fraction::Fraction;
use super::inputs::Inputs;
use super::outcome::Side;
use super::planner;
use super::ranges;
use super::terms::Terms;
use std::cmp::Ordering;

/// What both sides cost at one volume, micro-dollars a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Costing {
    /// Total cost of BYOK.
    pub byok: i64,
    /// Managed cost; none where no plan covers the volume.
    pub managed: Option<i64>,
    /// The cheaper side, decided exactly.
    pub cheaper: Side,
}

/// Both sides' costs over the volume.
pub struct Curves(Costs);

impl Curves {
    /// The costs that the inputs lead to, whatever their volume.
    pub fn new(inputs: &Inputs) -> Self {
        Self(Costs::new(&Terms::new(inputs)))
    }

    /// The same at both ends of the ranges: BYOK's best case, then managed's.
    pub fn extremes(inputs: &Inputs) -> [Self; 2] {
        let terms = Terms::new(inputs);
        let extreme = |end| Self(Costs::new(&ranges::extreme(inputs, &terms, end)));
        [extreme(0), extreme(1)]
    }

    /// What both sides cost at a volume.
    pub fn at(&self, volume: u32) -> Costing {
        Costing {
            byok: self.0.byok.at(volume).map_or(0, Fraction::round),
            managed: self.0.managed.at(volume).map(Fraction::round),
            cheaper: self.0.difference.at(volume).map_or(Ordering::Greater, Fraction::sign).into(),
        }
    }

    /// The corners of the BYOK line up to a volume, as volume and micro-dollars.
    pub fn byok(&self, up_to: u32) -> Vec<(u32, i64)> {
        corners(&self.0.byok, up_to)
    }

    /// The corners of the managed line, which ends where the last plan does.
    pub fn managed(&self, up_to: u32) -> Vec<(u32, i64)> {
        corners(&self.0.managed, up_to)
    }
}

/// Each month of the plan: its volume, and what both sides cost then.
pub fn months(inputs: &Inputs) -> Vec<(u32, Costing)> {
    let curves = Curves::new(inputs);
    let mut months = Vec::new();
    for volume in planner::volumes(inputs) {
        months.push((volume, curves.at(volume)));
    }
    months
}

/// Where a curve starts, bends and ends. A step has two corners at one volume.
fn corners(curve: &Curve, up_to: u32) -> Vec<(u32, i64)> {
    let mut corners: Vec<(u32, i64)> = Vec::new();
    for (from, to, line) in curve.spans() {
        let Some(line) = line else {
            // The line before ends with the last volume that is sold, not with the first that is not.
            if let Some(last) = corners.last_mut().filter(|last| last.0 == from)
                && let Some(amount) = curve.at(from - 1)
            {
                *last = (from - 1, amount.round());
            }
            break;
        };
        if from > up_to {
            break;
        }
        for volume in [from, up_to.min(to + 1)] {
            let corner = (volume, line.at(volume).round());
            if corners.last() != Some(&corner) {
                corners.push(corner);
            }
        }
    }
    corners
}
