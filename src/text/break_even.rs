//! From which volume on own keys are cheaper: never, always, once, or after several changes.

use super::figures::Figure::{Count, Text};
use super::figures::Figures;
use super::fill::listed;
use crate::model::{Answer, Inputs, MAX_VOLUME, Region, Side};

/// The break-even in a sentence.
pub fn break_even(_: &Inputs, answer: &Answer, figures: &dyn Figures) -> String {
    let max = Count(MAX_VOLUME.into());
    let changes = changes(&answer.regions);
    let always_one = |side| answer.regions.iter().all(|region| region.cheaper == side);
    let sentence = match answer.break_even {
        _ if always_one(Side::Tie) => figures.fill("Both cost exactly the same at every volume up to {} a month.", &[max]),
        None if changes == 0 => figures.fill("Managed credits are cheaper at every volume up to {} a month.", &[max]),
        None => figures.fill(
            "Own keys are cheaper only in between ({}); at {} a month managed credits are.",
            &[Text(&spans(&answer.regions, Side::Byok, figures)), max],
        ),
        Some(0) => figures.fill("Own keys are never dearer, at any volume up to {} a month.", &[max]),
        Some(from) if changes <= 1 => {
            figures.fill("Own keys are cheaper from {} generations a month on.", &[Count(from.into())])
        }
        Some(from) => figures.fill("The cheaper side changes {} times. Own keys are cheaper for good from {} generations a month on, before that \
             only at {}.", &[Count(changes.into()), Count(from.into()), Text(&spans(before(&answer.regions, from), Side::Byok, figures))]),
    };
    sentence + &range(answer, figures)
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
    if range.break_even_low == range.break_even_high {
        return String::new();
    }
    let over = " Over the range of what you have not set, own keys become cheaper for good";
    match (range.break_even_low, range.break_even_high) {
        (Some(low), Some(high)) => {
            figures.fill("{} between {} and {}.", &[Text(over), Count(low.into()), Count(high.into())])
        }
        (Some(low), None) => figures.fill("{} at {} at the earliest, or never.", &[Text(over), Count(low.into())]),
        (None, _) => String::new(),
    }
}
