//! From which volume on own keys are cheaper: never, always, once, or after several changes.

use super::figures::{Figures, count};
use crate::model::{MAX_VOLUME, Outcome, Region, Side};

/// The break-even in a sentence.
pub fn break_even(outcome: &Outcome, figures: &dyn Figures) -> String {
    let volume = |v: u32| count(figures, v);
    let max = volume(MAX_VOLUME);
    let changes = changes(&outcome.regions);
    let always_one = |side| outcome.regions.iter().all(|region| region.cheaper == side);
    let sentence = match outcome.break_even {
        _ if always_one(Side::Tie) => format!("Both cost exactly the same at every volume up to {max} a month."),
        None if changes == 0 => format!("Managed credits are cheaper at every volume up to {max} a month."),
        None => format!(
            "Own keys are cheaper only in between ({}); at {max} a month managed credits are.",
            spans(&outcome.regions, Side::Byok, figures)
        ),
        Some(0) => format!("Own keys are never dearer, at any volume up to {max} a month."),
        Some(from) if changes <= 1 => format!("Own keys are cheaper from {} generations a month on.", volume(from)),
        Some(from) => format!(
            "The cheaper side changes {} times. Own keys are cheaper for good from {} generations a month on, before that \
             only at {}.",
            count(figures, i64::from(changes)),
            volume(from),
            spans(before(&outcome.regions, from), Side::Byok, figures),
        ),
    };
    sentence + &range(outcome, figures)
}

/// How many times the cheaper side changes, ties aside.
fn changes(regions: &[Region]) -> u32 {
    let sides: Vec<Side> = regions.iter().map(|r| r.cheaper).filter(|&side| side != Side::Tie).collect();
    sides.windows(2).filter(|pair| pair[0] != pair[1]).count() as u32
}

fn before(regions: &[Region], from: u32) -> &[Region] {
    let end = regions.iter().position(|region| region.start >= from).unwrap_or(regions.len());
    &regions[..end]
}

/// The runs in which a side is cheaper, at most three of them named.
fn spans(regions: &[Region], side: Side, figures: &dyn Figures) -> String {
    const NAMED: usize = 3;
    let runs: Vec<&Region> = regions.iter().filter(|region| region.cheaper == side).collect();
    let mut named: Vec<String> = runs.iter().take(NAMED).map(|region| span(region, figures)).collect();
    match runs.len().checked_sub(NAMED) {
        Some(more) if more > 0 => named.push(format!("{} more runs", count(figures, more as i64))),
        _ => {}
    }
    if named.is_empty() {
        return "no volume".to_owned();
    }
    let mut text = String::new();
    for (i, run) in named.iter().enumerate() {
        text.push_str(match i {
            0 => "",
            _ if i + 1 == named.len() => " and ",
            _ => ", ",
        });
        text.push_str(run);
    }
    text
}

fn span(region: &Region, figures: &dyn Figures) -> String {
    let (start, end) = (count(figures, region.start), count(figures, region.end));
    if region.start == region.end { start } else { format!("{start} to {end}") }
}

/// Where the assumptions that are not set can move it.
fn range(outcome: &Outcome, figures: &dyn Figures) -> String {
    let range = &outcome.range;
    if range.break_even_low == range.break_even_high {
        return String::new();
    }
    let volume = |volume: u32| count(figures, volume);
    match (range.break_even_low, range.break_even_high) {
        (Some(low), Some(high)) => format!(
            " Over the range of what you have not set, own keys become cheaper for good between {} and {}.",
            volume(low),
            volume(high)
        ),
        (Some(low), None) => format!(
            " Over the range of what you have not set, own keys become cheaper for good at {} at the earliest, or never.",
            volume(low)
        ),
        (None, _) => String::new(),
    }
}
