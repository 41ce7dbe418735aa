//! From which volume on own keys are cheaper: never, always, once, or after several changes.

use super::figures::Figure::{Count, Text};
use super::figures::Figures;
use super::fill::listed;
use crate::model::{Answer, Inputs, MAX_VOLUME, Region, Side};

/// The break-even in a sentence.
pub fn break_even(_: &Inputs, answer: &Answer, figures: &dyn Figures) -> String {
    let regions = &answer.regions;
    let changes = changes(regions);
    let sentence = match answer.break_even {
        _ if regions.iter().all(|region| region.cheaper == Side::Tie) => {
            "Both cost exactly the same at every volume up to {} a month."
        }
        None if changes == 0 => "Managed credits are cheaper at every volume up to {} a month.",
        None => "Own keys are cheaper only in between ({3}); at {0} a month managed credits are.",
        Some(0) => "Own keys are never dearer, at any volume up to {} a month.",
        Some(_) if changes <= 1 => "Own keys are cheaper from {1} generations a month on.",
        Some(_) => {
            "The cheaper side changes {2} times. Own keys are cheaper for good from {1} generations a month on, before that \
             only at {3}."
        }
    };
    let from = answer.break_even.unwrap_or(u32::MAX);
    let spans = spans(before(regions, from), Side::Byok, figures);
    let parts = [Count(MAX_VOLUME.into()), Count(from.into()), Count(changes.into()), Text(&spans)];
    figures.fill(sentence, &parts) + &range(answer, figures)
}

/// How many times the cheaper side changes, ties aside.
fn changes(regions: &[Region]) -> u32 {
    let (mut changes, mut before) = (0, Side::Tie);
    for region in regions {
        if region.cheaper == Side::Tie {
            continue;
        }
        if before != Side::Tie && before != region.cheaper {
            changes += 1;
        }
        before = region.cheaper;
    }
    changes
}

fn before(regions: &[Region], from: u32) -> &[Region] {
    let end = regions.iter().position(|region| region.start >= from).unwrap_or(regions.len());
    &regions[..end]
}

/// The runs in which a side is cheaper, at most three of them named.
fn spans(regions: &[Region], side: Side, figures: &dyn Figures) -> String {
    const NAMED: usize = 3;
    let (mut named, mut more) = (Vec::new(), 0);
    for region in regions.iter().filter(|region| region.cheaper == side) {
        if named.len() < NAMED { named.push(span(region, figures)) } else { more += 1 }
    }
    if more > 0 {
        named.push(figures.fill("{} more runs", &[Count(more)]));
    }
    if named.is_empty() { "no volume".to_owned() } else { listed(&named) }
}

fn span(region: &Region, figures: &dyn Figures) -> String {
    let sentence = if region.start == region.end { "{}" } else { "{} to {}" };
    figures.fill(sentence, &[Count(region.start.into()), Count(region.end.into())])
}

/// Where the assumptions that are not set can move it.
fn range(answer: &Answer, figures: &dyn Figures) -> String {
    let range = &answer.range;
    let sentence = match (range.break_even_low, range.break_even_high) {
        (low, high) if low == high => return String::new(),
        (Some(_), Some(_)) => "{} between {} and {}.",
        (Some(_), None) => "{} at {} at the earliest, or never.",
        (None, _) => return String::new(),
    };
    let over = " Over the range of what you have not set, own keys become cheaper for good";
    let volume = |volume: Option<u32>| Count(volume.unwrap_or_default().into());
    figures.fill(sentence, &[Text(over), volume(range.break_even_low), volume(range.break_even_high)])
}
