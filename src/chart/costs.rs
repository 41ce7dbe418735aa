//! What the chart shows, as numbers: both lines over the volumes that matter, where they cross, and the axes.

use super::axis::{Tick, amount_ticks, edge, volume_edge, volume_ticks};
use crate::model::{Answer, Curves, Inputs, MAX_VOLUME, Region, Side, article};

/// A corner of a line: volume and micro-dollars a month. A step has two corners at one volume.
pub type Corner = (u32, i64);

/// The chart, from volume 0 and nothing to pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The volume at its right edge.
    pub up_to: u32,
    /// The amount at its upper edge, micro-dollars.
    pub top: i64,
    /// BYOK.
    pub byok: Vec<Corner>,
    /// Managed; ends where the last plan does.
    pub managed: Vec<Corner>,
    /// The least and the most that BYOK costs over what is not set; empty where that moves nothing.
    pub byok_band: [Vec<Corner>; 2],
    /// The same for managed.
    pub managed_band: [Vec<Corner>; 2],
    /// Where the cheaper side changes, up to the right edge.
    pub crossings: Vec<Crossing>,
    /// Where it changes first beyond that.
    pub beyond: Option<Crossing>,
    /// The last volume that a plan covers, where the line of managed ends.
    pub sold_up_to: Option<u32>,
    /// The visitor's volume with what BYOK and managed credits cost there.
    pub you: (u32, i64, Option<i64>),
    /// Ticks of the volume.
    pub volumes: Vec<Tick>,
    /// Ticks of the amount.
    pub amounts: Vec<Tick>,
}

/// A volume from which the other side is cheaper, or both cost the same on the way to that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// The volume.
    pub volume: u32,
    /// What BYOK costs there, micro-dollars.
    pub micros: i64,
    /// The side that is cheaper from there on.
    pub cheaper: Side,
}

/// A crossing so many times the visitor's volume away is named in words and not drawn: it would squeeze all else to the left.
const FAR: u32 = 40;

/// How the ticks are written.
pub struct TickLabels<'a> {
    /// How a volume is written.
    pub volume: &'a dyn Fn(i64) -> String,
    /// How an amount of micro-dollars is written.
    pub amount: &'a dyn Fn(i64) -> String,
}

/// The chart of these inputs, up to a volume that is held or else as far as matters.
pub fn chart(inputs: &Inputs, answer: &Answer, labels: &TickLabels, held: Option<u32>) -> Chart {
    let curves = Curves::new(inputs);
    let all = crossings(&answer.regions, &curves);
    let volume = inputs.volume();
    let up_to = right_edge(volume, &answer.regions, held);
    let (byok, managed) = (curves.byok(up_to), curves.managed(up_to));
    let [best, worst] = Curves::extremes(inputs);
    let byok_band = band(best.byok(up_to), worst.byok(up_to));
    let managed_band = band(worst.managed(up_to), best.managed(up_to));
    let mut highest = 0;
    for line in [&byok, &managed, &byok_band[1], &managed_band[1]] {
        for corner in line {
            highest = highest.max(corner.1);
        }
    }
    let (mut shown, mut beyond) = (Vec::new(), None);
    for crossing in all {
        if crossing.volume <= up_to {
            shown.push(crossing);
        } else if beyond.is_none() {
            beyond = Some(crossing);
        }
    }
    let top = edge(highest);
    Chart {
        up_to,
        top,
        sold_up_to: managed.last().map(|last| last.0).filter(|&last| last < up_to),
        byok,
        managed,
        byok_band,
        managed_band,
        crossings: shown,
        beyond,
        you: (volume, answer.byok.total, answer.managed),
        volumes: volume_ticks(up_to.into(), labels.volume),
        amounts: amount_ticks(top, labels.amount),
    }
}

/// Every volume at which the cheaper side changes.
fn crossings(regions: &[Region], curves: &Curves) -> Vec<Crossing> {
    let mut crossings = Vec::new();
    for_each_crossing(regions, &mut |volume, cheaper| {
        crossings.push(Crossing { volume, micros: curves.at(volume).byok, cheaper });
    });
    crossings
}

fn for_each_crossing(regions: &[Region], crossing: &mut dyn FnMut(u32, Side)) {
    let (mut before, mut tie) = (Side::Tie, None);
    for region in regions {
        if region.cheaper == Side::Tie {
            tie = Some(region.start);
            continue;
        }
        if before != Side::Tie && before != region.cheaper {
            crossing(tie.unwrap_or(region.start), region.cheaper);
        }
        (before, tie) = (region.cheaper, None);
    }
}

/// The volume at the right edge: one that is held as long as it shows the visitor's, else twice the visitor's, and twice
/// the last crossing that is not far away.
pub fn right_edge(volume: u32, regions: &[Region], held: Option<u32>) -> u32 {
    if let Some(held) = held.filter(|&held| held >= volume) {
        return held;
    }
    let [smallest, ..] = &article::EXAMPLES;
    let mut last = volume.max(smallest.volume);
    let far = last.saturating_mul(FAR);
    for_each_crossing(regions, &mut |volume, _| {
        if volume <= far {
            last = last.max(volume);
        }
    });
    let up_to = volume_edge(i64::from(last) * 2);
    u32::try_from(up_to).map_or(MAX_VOLUME, |up_to| up_to.min(MAX_VOLUME))
}

/// The lines around a band; none where they are one and the same.
fn band(low: Vec<Corner>, high: Vec<Corner>) -> [Vec<Corner>; 2] {
    if low == high { [Vec::new(), Vec::new()] } else { [low, high] }
}
