//! The inputs and plans of a configuration.

use super::Plan;
use super::cursor::{Cursor, bounded, listed};
use super::read::required;
use crate::model::{
    EntryFault, Fit, Inputs, Key, Kind, ListFault, MAX_ENTRIES, MAX_OVERAGE, MAX_PRICE, MAX_VOLUME, Offer,
};
use crate::query::{Why, format_decimal, set};

/// Reads `inputs`: numbers, or strings in attribute syntax. A number out of range is reported and set to the nearer bound,
/// as in an attribute.
pub fn read_inputs(object: &Cursor) -> Inputs {
    let mut inputs = Inputs::default();
    for (name, field) in object.fields().into_iter().flatten() {
        let Some(key) = Key::named(name) else {
            field.unknown();
            continue;
        };
        let Some(text) = field.string().map(str::to_owned).or_else(|| field.number_text()) else {
            field.expected::<()>(&expected(key, None));
            continue;
        };
        match set(&mut inputs, key, text.trim_ascii()) {
            Ok(Fit::Kept) => {}
            refused => {
                let fault = match refused {
                    Err(Why::MalformedList(fault)) => Some(fault),
                    _ => None,
                };
                field.expected::<()>(&expected(key, fault));
            }
        }
    }
    inputs
}

/// What an input takes, or the rule that its list breaks.
fn expected(key: Key, fault: Option<ListFault>) -> String {
    match (key.kind(), fault) {
        (_, Some(ListFault::Length(_))) => format!("1 to {MAX_ENTRIES} entries"),
        (_, Some(ListFault::NoShare)) => "at least one share above 0".to_owned(),
        (_, Some(ListFault::Entry { number, fault })) => format!("{} in entry {number}", rule(key, fault)),
        (Kind::Number { decimals, min, max, .. }, _) => bounded(decimals, min, max),
        (Kind::Choice { words, .. }, _) => listed(words),
        (Kind::Mix, _) => "shares like text-65_image-22".to_owned(),
        (Kind::Points, _) => "points like 500-49_2000-149".to_owned(),
        (Kind::Plans, _) => "plans like 500-49_2000-149-0.08".to_owned(),
    }
}

/// The rule that an entry breaks.
fn rule(key: Key, fault: EntryFault) -> String {
    match fault {
        EntryFault::Form => match key {
            Key::Mix => "a share like text-65".to_owned(),
            Key::Plans => "a plan like 500-49 or 500-49-0.08".to_owned(),
            _ => "a point like 500-49".to_owned(),
        },
        EntryFault::UnknownType => "a known output type".to_owned(),
        EntryFault::RepeatedType => "another output type".to_owned(),
        EntryFault::Share => bounded(0, 0, 100),
        EntryFault::Volume => bounded(0, 1, MAX_VOLUME.into()),
        EntryFault::VolumeOrder { before, .. } => format!("a volume above {before}"),
        EntryFault::Price => format!("a price from 0 to {MAX_PRICE} with at most 2 decimals"),
        EntryFault::PriceOrder { before, .. } => format!("a price of at least {}", format_decimal(before, 2)),
        EntryFault::Overage => format!("an overage price from 0 to {MAX_OVERAGE} with at most 6 decimals"),
    }
}

/// Reads `plans`. Like any list it is refused whole where a volume or a price cannot be used: some of a platform's plans
/// would be wrong prices. A plan may lack its name.
pub fn read_plans(list: &Cursor) -> Vec<Plan> {
    let Some(entries) = list.entries() else { return Vec::new() };
    if !(1..=MAX_ENTRIES).contains(&entries.len()) {
        list.expected::<()>(&format!("a list of 1 to {MAX_ENTRIES} plans"));
        return Vec::new();
    }
    let (mut plans, mut before) = (Vec::new(), 0);
    for entry in &entries {
        let plan = read_plan(entry, before);
        before = plan.as_ref().map_or(before, |plan| plan.offer.volume);
        plans.push(plan);
    }
    plans.into_iter().collect::<Option<_>>().unwrap_or_default()
}

/// Reads a plan that includes more than `before`.
fn read_plan(entry: &Cursor, before: u32) -> Option<Plan> {
    let (mut name, mut included, mut price, mut overage) = (None, None, None, Some(None));
    for (field_name, field) in entry.fields()? {
        match field_name {
            "name" => name = field.text(),
            "included" => included = Some(read_included(&field, before)),
            "price" => price = Some(field.number(2, 0, MAX_PRICE)),
            "overage" => overage = field.number(6, 0, MAX_OVERAGE).map(Some),
            _ => field.unknown(),
        }
    }
    let included = required(entry, included, "included");
    let cents = required(entry, price, "price");
    Some(Plan { name, offer: Offer { volume: included?, cents: cents?, overage: overage? } })
}

fn read_included(field: &Cursor, before: u32) -> Option<u32> {
    let included = field.number(0, 1, MAX_VOLUME.into()).and_then(|included| u32::try_from(included).ok())?;
    if included > before {
        return Some(included);
    }
    field.expected(&format!("a whole number above the {before} of the plan before"))
}
