//! How it works: both sums line by line with the visitor's numbers filled in, what is left out, and where the numbers come
//! from.

use crate::model::key::{billing, curve, managed};
use crate::model::{Inputs, Key, Outcome, article, managed_seats, prices};
use crate::words::inputs::{has_plans, has_usage_fee, label, value, weight, weighted_volume};
use crate::words::language::Language;
use crate::words::ledger::Ledger;
use crate::words::lines::{self, Card, LineKind};
use crate::words::table::Table;

/// The panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method {
    /// The sums: BYOK, managed credits, and the difference; each with its lines, their workings and amounts.
    pub sums: [Table<3>; 3],
    /// The heading of what is left out.
    pub left_out_title: String,
    /// What is left out.
    pub left_out: [String; 7],
    /// Where they come from.
    pub sources: String,
}

/// The words of the panel.
pub fn method(language: &Language, inputs: &Inputs, outcome: &Outcome) -> Method {
    let messages = &language.messages;
    Method {
        sums: [byok(language, inputs, outcome), credits(language, inputs, outcome), difference(language, outcome)],
        left_out_title: messages.method_left_out(),
        left_out: [
            messages.left_out_taxes(),
            messages.left_out_currency(),
            messages.left_out_discounts(),
            messages.left_out_free_tiers(),
            messages.left_out_failures(),
            messages.left_out_quality(),
            messages.left_out_terms(),
        ],
        sources: sources(language, inputs),
    }
}

fn table(language: &Language, name: String) -> Table<3> {
    let messages = &language.messages;
    let heads = [messages.method_column_line(), messages.method_column_working(), messages.method_column_amount()];
    Table::new(name, heads)
}

/// The lines of a card, each with how it comes about; totals follow from the lines above.
fn steps(language: &Language, card: Card, workings: Vec<String>) -> Table<3> {
    let mut table = table(language, card.title);
    let mut workings = workings.into_iter();
    for line in card.lines {
        let working = if line.kind == LineKind::Amount { workings.next() } else { None };
        table.rows.push([line.label, working.unwrap_or_default(), line.amount]);
    }
    table
}

fn byok(language: &Language, inputs: &Inputs, outcome: &Outcome) -> Table<3> {
    let messages = &language.messages;
    let input = |key| value(language, inputs, key).unwrap_or_default();
    let mut workings = vec![api(language, inputs, outcome), fee(language, inputs)];
    if has_usage_fee(inputs) {
        workings.push(usage_fee(language, inputs));
    }
    workings.push(messages.method_time(&language.hours(outcome.hours), &input(Key::Rate)));
    if outcome.byok.surprises != 0 {
        workings.push(messages.method_surprises(&input(Key::Surprises), &input(Key::Surprise)));
    }
    steps(language, lines::byok(language, inputs, outcome), workings)
}

/// The platform fee with its seats, and the discount on both.
fn fee(language: &Language, inputs: &Inputs) -> String {
    let messages = &language.messages;
    let input = |key| value(language, inputs, key).unwrap_or_default();
    let discount = is_discounted(inputs, Key::FeeYearly).then(|| input(Key::FeeYearly));
    let has_seats = inputs.number(Key::FeeSeat) != Some(0);
    let [fee, seats, seat] = [Key::Fee, Key::Seats, Key::FeeSeat].map(input);
    match discount {
        None if has_seats => messages.method_fee_seats(&fee, &seats, &seat),
        None => messages.method_flat(),
        Some(percent) if has_seats => messages.method_fee_seats_yearly(&fee, &seats, &seat, &percent),
        Some(percent) => messages.method_yearly(&fee, &percent),
    }
}

/// Whether a discount for yearly billing applies.
fn is_discounted(inputs: &Inputs, key: Key) -> bool {
    inputs.choice(Key::Billing) == Some(billing::YEARLY) && inputs.number(key) != Some(0)
}

/// The platform's fees that depend on use, those that are set, and the least charge, which covers the platform fee too.
fn usage_fee(language: &Language, inputs: &Inputs) -> String {
    let messages = &language.messages;
    let input = |key| value(language, inputs, key).unwrap_or_default();
    let is_set = |key| inputs.number(key) != Some(0);
    let percent = messages.method_usage_fee(&input(Key::FeePct), &input(Key::FeeFree));
    let (each, one) = (input(Key::FeeEach), language.generations(1));
    let working = match (is_set(Key::FeePct), is_set(Key::FeeEach)) {
        (true, true) => Some(messages.method_markup_each(&percent, &each, &one)),
        (true, false) => Some(percent),
        (false, true) => Some(messages.method_usage_each(&each, &one)),
        (false, false) => None,
    };
    let least = input(Key::FeeMin);
    match working {
        Some(working) if is_set(Key::FeeMin) => messages.method_usage_min(&working, &least),
        Some(working) => working,
        None => messages.method_usage_least(&least),
    }
}

fn credits(language: &Language, inputs: &Inputs, outcome: &Outcome) -> Table<3> {
    let messages = &language.messages;
    let input = |key| value(language, inputs, key).unwrap_or_default();
    let weighted = weighted(language, inputs);
    let percent = is_discounted(inputs, Key::ManagedYearly).then(|| input(Key::ManagedYearly));
    let discounted = |working: String| match &percent {
        Some(percent) => messages.method_yearly(&working, percent),
        None => working,
    };
    let card = lines::managed(language, inputs, outcome);
    let mut workings = match outcome.plan {
        Some(plan) => {
            let entries = inputs.plans();
            let chosen = entries.entries().iter().find(|entry| entry.volume == plan.included);
            let overage = chosen.and_then(|entry| entry.overage).map_or_else(
                || messages.method_no_overage(),
                |each| messages.method_overage(&language.number(plan.included), &language.fine(each)),
            );
            vec![discounted(messages.method_cheapest_plan(&weighted)), overage]
        }
        None if inputs.choice(Key::Managed) == Some(managed::MARKUP) => {
            let mut working = messages.method_markup(&weighted, &input(Key::MarkupFee), &input(Key::Markup));
            if inputs.number(Key::MarkupEach) != Some(0) {
                working = messages.method_markup_each(&working, &input(Key::MarkupEach), &language.generations(1));
            }
            if inputs.number(Key::MarkupMin) != Some(0) {
                working = messages.method_markup_min(&working, &input(Key::MarkupMin));
            }
            vec![working]
        }
        None if has_plans(inputs) => Vec::new(),
        None => vec![discounted(messages.method_credits(&weighted, &input(Key::Points)))],
    };
    if managed_seats(inputs) != 0 {
        // Where no plan has overage, there is no line for it.
        workings.truncate(card.lines.iter().filter(|line| line.kind == LineKind::Amount).count().saturating_sub(1));
        workings.push(discounted(messages.method_seats(&input(Key::Seats), &input(Key::ManagedSeat))));
    }
    steps(language, card, workings)
}

/// What is shown for one side less what is shown for the other.
fn difference(language: &Language, outcome: &Outcome) -> Table<3> {
    let messages = &language.messages;
    let mut table = table(language, messages.method_difference());
    let Some(difference) = outcome.difference else { return table };
    let mut ledger = Ledger::new(language.figures.minor_digits());
    let byok = ledger.line(outcome.byok.total);
    let shown = ledger.line(difference);
    let (byok, managed) = (language.exact(byok), language.exact(ledger.sum()));
    let row = match shown {
        0 => [messages.method_difference(), messages.method_minus(&managed, &byok)],
        1.. => [messages.method_difference_byok(), messages.method_minus(&managed, &byok)],
        _ => [messages.method_difference_managed(), messages.method_minus(&byok, &managed)],
    };
    let [label, working] = row;
    table.rows.push([label, working, language.exact(shown.abs())]);
    table
}

/// "500 generations", or with a mix "500 generations × 1.88 = 940 average pieces".
fn weighted(language: &Language, inputs: &Inputs) -> String {
    let volume = language.generations(inputs.volume());
    if inputs.mix().is_none() {
        return volume;
    }
    let number = |millionths, decimals| language.figures.number(millionths, decimals);
    let (weight, average) = (number(weight(inputs), 4), number(weighted_volume(inputs), 2));
    language.messages.method_weighted(&volume, &weight, &average)
}

/// The API cost: the article's three costs lie on one line up to the second, and on a flatter one from there on.
fn api(language: &Language, inputs: &Inputs, outcome: &Outcome) -> String {
    let messages = &language.messages;
    let [_, some, many] = &article::EXAMPLES;
    let unit = inputs.number(Key::Unit).unwrap_or_default();
    // Dollars for so many generations further, times the unit cost, over the article's own unit cost.
    let num = i128::from(many.api - some.api) * i128::from(unit) * 1_000_000;
    let den = i128::from(many.volume - some.volume) * prices::AVERAGE_GENERATION;
    let flatter = i64::try_from(num / den).unwrap_or(i64::MAX);
    let weighted = weighted(language, inputs);
    let price = language.fine(unit);
    let working = if inputs.choice(Key::Curve) == Some(curve::FLAT) {
        messages.method_api_flat(&weighted, &price)
    } else {
        messages.method_api(&weighted, &price, &language.number(some.volume), &language.fine(flatter))
    };
    let minimum = inputs.number(Key::Minimum).unwrap_or_default() * 10_000;
    if minimum > 0 && outcome.byok.api == minimum {
        return messages.method_api_minimum(&working, &language.price(minimum));
    }
    working
}

fn sources(language: &Language, inputs: &Inputs) -> String {
    let messages = &language.messages;
    let list = inputs.price_list();
    // A year is no number to be grouped in thousands.
    let article = messages.sources_article(&article::YEAR.to_string());
    let set = match named(language, inputs) {
        (names, _) if names.is_empty() => messages.sources_defaults(),
        (names, 0) => messages.sources_set(&language.list(&names)),
        (names, more) => {
            let names = names.into_iter().reduce(|first, next| messages.list_next(&first, &next));
            messages.sources_set_more(&names.unwrap_or_default(), &language.count(more as i64))
        }
    };
    language.paragraph([article, messages.sources_list(list.id, &language.day(list.as_of)), set])
}

/// The first inputs that are given, by name, and how many more there are.
pub(in crate::words) fn named(language: &Language, inputs: &Inputs) -> (Vec<String>, usize) {
    const NAMED: usize = 3;
    let given: Vec<Key> = Key::all().filter(|&key| inputs.is_given(key)).collect();
    let names = given.iter().take(NAMED).map(|&key| label(language, key)).collect();
    (names, given.len().saturating_sub(NAMED))
}
