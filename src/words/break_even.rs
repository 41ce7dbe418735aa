//! From which volume on BYOK saves: never, always, once, or after several changes.

use super::inputs::has_plans;
use super::language::{Emphasized, Language};
use crate::model::{Answer, Curves, Inputs, MAX_VOLUME, Range, Region, Side};

/// The break-even in at most three sentences.
pub fn break_even(language: &Language, inputs: &Inputs, answer: &Answer) -> Emphasized {
    let messages = &language.messages;
    let regions = &answer.regions;
    let changes = changes(regions);
    let all = |side: Side| regions.iter().all(|region| region.cheaper == side);
    let most = language.generations(MAX_VOLUME);
    let range = range(language, &answer.range);
    let main = match answer.break_even {
        _ if all(Side::Tie) => messages.break_even_equal(&most),
        Some(0) if all(Side::Byok) && has_price(inputs, MAX_VOLUME) => messages.break_even_always(&most),
        Some(0) => messages.break_even_always_or_equal(&most),
        Some(from) => match (answer.range.break_even_low, answer.range.break_even_high) {
            (Some(low), Some(high)) if low != high && changes <= 1 && saves(inputs, regions, from) => {
                let [from, low, high] = [language.generations(from), language.number(low), language.number(high)];
                return Emphasized::new(&messages.break_even_once_range(&from, &low, &high));
            }
            _ => from_on(language, inputs, regions, from),
        },
        None if all(Side::Managed) => messages.break_even_never(&most),
        None if changes == 0 => messages.break_even_never_or_equal(&most),
        None => {
            let last = regions.last().map_or(0, |region| region.start);
            messages.break_even_managed(&language.generations(last))
        }
    };
    let several = match changes {
        0 | 1 => String::new(),
        _ if has_plans(inputs) => messages.break_even_changes_plans(&language.count(changes)),
        _ => messages.break_even_changes(&language.count(changes)),
    };
    Emphasized::new(&language.paragraph([several, main, range]))
}

/// What holds from the break-even on.
fn from_on(language: &Language, inputs: &Inputs, regions: &[Region], from: u32) -> String {
    let messages = &language.messages;
    let volume = language.generations(from);
    match side_at(regions, from) {
        _ if !has_price(inputs, from) => messages.break_even_only_byok(&volume),
        Side::Byok => messages.break_even_once(&volume),
        _ => messages.break_even_not_dearer(&volume),
    }
}

/// Whether BYOK costs less from a volume on, and not only no more.
fn saves(inputs: &Inputs, regions: &[Region], from: u32) -> bool {
    side_at(regions, from) == Side::Byok && has_price(inputs, from)
}

fn range(language: &Language, range: &Range) -> String {
    match (range.break_even_low, range.break_even_high) {
        (low, high) if low == high => String::new(),
        (Some(low), Some(high)) => language.messages.break_even_range(&language.number(low), &language.number(high)),
        (Some(low), None) => language.messages.break_even_range_or_never(&language.number(low)),
        (None, _) => String::new(),
    }
}

fn side_at(regions: &[Region], volume: u32) -> Side {
    let region = regions.iter().find(|region| (region.start..=region.end).contains(&volume));
    region.map_or(Side::Tie, |region| region.cheaper)
}

/// Whether managed credits are available at a volume: plans end where the largest one does.
fn has_price(inputs: &Inputs, volume: u32) -> bool {
    !has_plans(inputs) || Curves::new(inputs).at(volume).managed.is_some()
}

/// How many times the cheaper side changes, ties aside.
pub(super) fn changes(regions: &[Region]) -> u32 {
    let (mut changes, mut before) = (0, Side::Tie);
    for region in regions.iter().filter(|region| region.cheaper != Side::Tie) {
        if before != Side::Tie && before != region.cheaper {
            changes += 1;
        }
        before = region.cheaper;
    }
    changes
}
