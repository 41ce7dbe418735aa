//! What the chart shows, as numbers: both lines over the volumes that matter, where they cross, and the axes.

use super::figures::Figure::{self, Count, Short};
use super::figures::Figures;
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
    /// Own keys.
    pub byok: Vec<Corner>,
    /// Managed; ends where the last plan does.
    pub managed: Vec<Corner>,
    /// The least and the most that own keys cost over what is not set; empty where that moves nothing.
    pub byok_band: [Vec<Corner>; 2],
    /// The same for managed.
    pub managed_band: [Vec<Corner>; 2],
    /// Where the cheaper side changes, up to the right edge.
    pub crossings: Vec<Crossing>,
    /// Where it changes first beyond that.
    pub beyond: Option<Crossing>,
    /// The last volume that a plan covers, where the line of managed ends.
    pub sold_up_to: Option<u32>,
    /// The visitor's volume with what own keys and managed cost there.
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
    /// What own keys cost there, micro-dollars.
    pub micros: i64,
    /// The side that is cheaper from there on.
    pub cheaper: Side,
}

/// A mark on an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Generations, or micro-dollars.
    pub at: i64,
    /// How it is written.
    pub label: String,
}

/// A crossing so many times the visitor's volume away is told and not shown: it would squeeze all else to the left.
const FAR: u32 = 40;
/// Round numbers for the ends of axes, and for the steps between ticks, in tenths.
const ENDS: &[i64] = &[10, 15, 20, 25, 30, 40, 50, 60, 80];
const STEPS: &[i64] = &[10, 20, 25, 50];
/// Steps between the ticks of an axis, at most.
const INTERVALS: i64 = 4;

/// The chart of these inputs, up to a volume that is held or else as far as matters.
pub fn chart(inputs: &Inputs, answer: &Answer, figures: &dyn Figures, held: Option<u32>) -> Chart {
    let curves = Curves::new(inputs);
    let all = crossings(&answer.regions, &curves);
    let volume = inputs.volume();
    let up_to = held.map_or_else(|| reach(volume, &all), |held| held.max(volume));
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
        volumes: ticks(up_to.into(), Count, figures),
        amounts: ticks(top, Short, figures),
    }
}

/// Every volume at which the cheaper side changes.
fn crossings(regions: &[Region], curves: &Curves) -> Vec<Crossing> {
    let (mut crossings, mut before, mut tie) = (Vec::new(), Side::Tie, None);
    for region in regions {
        if region.cheaper == Side::Tie {
            tie = Some(region.start);
            continue;
        }
        if before != Side::Tie && before != region.cheaper {
            let volume = tie.unwrap_or(region.start);
            crossings.push(Crossing { volume, micros: curves.at(volume).byok, cheaper: region.cheaper });
        }
        (before, tie) = (region.cheaper, None);
    }
    crossings
}

/// The volume at the right edge: a quarter beyond the visitor and the last crossing that is not far away.
fn reach(volume: u32, crossings: &[Crossing]) -> u32 {
    let [smallest, ..] = &article::EXAMPLES;
    let mut last = volume.max(smallest.volume);
    let far = last.saturating_mul(FAR);
    for crossing in crossings {
        if crossing.volume <= far {
            last = last.max(crossing.volume);
        }
    }
    let up_to = round_up(i64::from(last + last / 4), ENDS);
    u32::try_from(up_to).map_or(MAX_VOLUME, |up_to| up_to.min(MAX_VOLUME))
}

/// The lines around a band; none where they are one and the same.
fn band(low: Vec<Corner>, high: Vec<Corner>) -> [Vec<Corner>; 2] {
    if low == high { [Vec::new(), Vec::new()] } else { [low, high] }
}

/// The upper edge of an axis of amounts.
pub(super) fn edge(highest: i64) -> i64 {
    round_up(highest.max(1_000_000), ENDS)
}

/// The step between the ticks of an axis of this length.
pub(super) fn tick_step(length: i64) -> i64 {
    round_up((length + INTERVALS - 1) / INTERVALS, STEPS)
}

fn ticks(length: i64, label: fn(i64) -> Figure<'static>, figures: &dyn Figures) -> Vec<Tick> {
    let (step, mut ticks, mut at) = (tick_step(length), Vec::new(), 0);
    while at <= length {
        ticks.push(Tick { at, label: figures.write(label(at)) });
        at += step;
    }
    ticks
}

/// The least of these round numbers, times a power of ten, that is not below the value.
fn round_up(value: i64, rounds: &[i64]) -> i64 {
    let mut power = 1;
    loop {
        for round in rounds {
            if round * power >= value {
                return round * power;
            }
        }
        power *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_end_and_are_marked_at_round_numbers() {
        assert_eq!([2_540, 12_500, 8_001, 30].map(|value| round_up(value, ENDS)), [3_000, 15_000, 10_000, 30]);
        assert_eq!([3_000, 2_500, 1_000, 800, 1_000_000].map(tick_step), [1_000, 1_000, 250, 200, 250_000]);
    }
}
