//! How this is worked out: both sums line by line with the visitor's numbers filled in, and what is not in them.

use super::amounts::{number, value};
use super::figures::Figure::{Count, Exact, Fine, Hours, Number, Short, Text};
use super::figures::Figures;
use super::fill::{fill, listed};
use super::sides::{self, Card, Ledger};
use super::table::Table;
use crate::model::key::{billing, curve, managed};
use crate::model::{Inputs, Key, Outcome, article, managed_seats, prices, weight};

/// What the sums leave out.
pub const NOT_MODELLED: [&str; 6] = [
    "Taxes.",
    "Currency conversion: amounts are in dollars, whatever sign stands before them.",
    "Discounts for volume, but for what the article's own prices imply.",
    "Free tiers and credits of the providers.",
    "Generations that fail or are made again.",
    "Quality: both modes use the same models.",
];

/// What own keys cost, line by line, as their card has it: what each line is, how it comes about (empty for a sum of the
/// lines above), its amount.
pub fn byok_steps(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> Table {
    let mut workings = vec![api(inputs, outcome, figures), fee(inputs, figures)];
    if sides::has_usage_fee(inputs) {
        workings.push(usage_fee(inputs, figures));
    }
    workings.push(String::new());
    workings.push(figures.fill("{} × {}", &[Hours(outcome.hours), number(inputs, Key::Rate)]));
    if outcome.byok.surprises != 0 {
        let parts = [number(inputs, Key::Surprises), number(inputs, Key::Surprise)];
        workings.push(figures.fill("{} a year × {} ÷ 12 months", &parts));
    }
    workings.push(String::new());
    steps(&sides::byok(inputs, outcome, figures), workings, figures)
}

/// What managed costs in the same way.
pub fn managed_steps(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> Table {
    let mut workings = Vec::new();
    let weighted = weighted(inputs, figures);
    match (inputs.choice(Key::Managed), outcome.plan) {
        (Some(managed::PLANS), Some(plan)) => {
            workings.push(fill("the cheapest plan for {}", &[&weighted]));
            let entries = inputs.plans();
            let chosen = entries.entries().iter().find(|entry| entry.volume == plan.included);
            workings.push(match chosen.and_then(|entry| entry.overage) {
                Some(each) => {
                    figures.fill("what goes beyond {}, at {} each", &[Count(plan.included.into()), Fine(each)])
                }
                None => "nothing goes beyond it".to_owned(),
            });
        }
        (Some(managed::MARKUP), _) => {
            let parts = [Text(&weighted), number(inputs, Key::MarkupFee), number(inputs, Key::Markup)];
            let mut working = figures.fill("(API cost of {} + {}) + {}%", &parts);
            for (key, sentence) in [(Key::MarkupEach, " + {} a generation"), (Key::MarkupMin, ", at least {}")] {
                if inputs.number(key) != Some(0) {
                    working.push_str(&figures.fill(sentence, &[number(inputs, key)]));
                }
            }
            workings.push(working);
        }
        _ => {
            workings.push(figures.fill(
                "{} on straight lines through {}",
                &[Text(&weighted), Text(&value(inputs, Key::Points, figures))],
            ));
        }
    }
    if inputs.choice(Key::Managed) != Some(managed::MARKUP)
        && let Some(discount) = discount(inputs, Key::ManagedYearly, figures)
        && let Some(price) = workings.first_mut()
    {
        price.push_str(&discount);
    }
    let card = sides::managed(inputs, outcome, figures);
    // Without overage in any plan there is no line for it, and without a price there are no lines at all.
    let seats = managed_seats(inputs) > 0 && outcome.managed.is_some();
    workings.truncate(card.lines.len() - usize::from(seats));
    if seats {
        let discount = discount(inputs, Key::ManagedYearly, figures).unwrap_or_default();
        let parts = [number(inputs, Key::Seats), number(inputs, Key::ManagedSeat), Text(&discount)];
        workings.push(figures.fill("{} × {}{}", &parts));
    }
    workings.push(String::new());
    steps(&card, workings, figures)
}

/// The difference in the same way: what is shown for managed less what is shown for own keys.
pub fn difference_step(outcome: &Outcome, figures: &dyn Figures) -> Table {
    let mut step = Table::default();
    let Some(difference) = outcome.difference else { return step };
    let mut ledger = Ledger::new(figures.minor_digits());
    let own = ledger.line(outcome.byok.total);
    let shown = ledger.line(difference);
    let label = match shown {
        0 => "Difference",
        1.. => "Own keys save",
        _ => "Own keys cost more by",
    };
    let working = figures.fill("{} − {}", &[Exact(ledger.sum()), Exact(own)]);
    step.row(&[Text(label), Text(&working), Exact(shown.abs())], figures);
    step
}

fn steps(card: &Card, workings: Vec<String>, figures: &dyn Figures) -> Table {
    let mut steps = Table::default();
    for ((_, entry), working) in card.rows().into_iter().zip(&workings) {
        steps.row(&[Text(&entry.label), Text(working), Text(&entry.amount)], figures);
    }
    steps
}

/// "500 generations", or with a mix "500 generations × 1.88 = 940".
fn weighted(inputs: &Inputs, figures: &dyn Figures) -> String {
    let volume = Count(inputs.volume().into());
    if inputs.mix().is_none() {
        return figures.fill("{} generations", &[volume]);
    }
    let weight = weight(inputs);
    let average = weight.times(i64::from(inputs.volume()).into());
    figures.fill(
        "{} generations × {} = {} average ones",
        &[volume, Number(weight.round_millionths(), 4), Number(average.round_millionths(), 2)],
    )
}

/// The platform fee and the seats, and the discount on both.
fn fee(inputs: &Inputs, figures: &dyn Figures) -> String {
    let discount = discount(inputs, Key::FeeYearly, figures);
    if inputs.number(Key::FeeSeat) == Some(0) {
        return discount.map_or_else(
            || "flat".to_owned(),
            |discount| figures.fill("{}{}", &[number(inputs, Key::Fee), Text(&discount)]),
        );
    }
    let parts = [number(inputs, Key::Fee), number(inputs, Key::Seats), number(inputs, Key::FeeSeat)];
    let sum = figures.fill("{} + {} × {}", &parts);
    discount.map_or(sum.clone(), |discount| format!("({sum}){discount}"))
}

/// The discount when billed yearly; none where there is none.
fn discount(inputs: &Inputs, key: Key, figures: &dyn Figures) -> Option<String> {
    let is_yearly = inputs.choice(Key::Billing) == Some(billing::YEARLY);
    (is_yearly && inputs.number(key) != Some(0)).then(|| figures.fill(" − {}% billed yearly", &[number(inputs, key)]))
}

/// The parts of the usage fee, and the least charge that it is part of.
fn usage_fee(inputs: &Inputs, figures: &dyn Figures) -> String {
    let mut parts = Vec::new();
    if inputs.number(Key::FeePct) != Some(0) {
        let figures_in = [number(inputs, Key::FeePct), number(inputs, Key::FeeFree)];
        parts.push(figures.fill("{}% of API spend above {}", &figures_in));
    }
    if inputs.number(Key::FeeEach) != Some(0) {
        parts.push(figures.fill("{} a generation", &[number(inputs, Key::FeeEach)]));
    }
    let mut working = parts.join(" + ");
    if inputs.number(Key::FeeMin) != Some(0) {
        let least = figures.fill("at least {} with the platform fee", &[number(inputs, Key::FeeMin)]);
        working = if working.is_empty() { least } else { format!("{working}, {least}") };
    }
    working
}

/// The API cost: the article's three costs lie on one line up to the second, and on a flatter one from there on.
fn api(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> String {
    let [_, middle, large] = &article::EXAMPLES;
    let unit = inputs.number(Key::Unit).unwrap_or_default();
    // Dollars for so many generations further, times the unit cost, over the article's own unit cost.
    let further = i128::from(large.api - middle.api) * i128::from(unit) * 1_000_000;
    let over = i128::from(large.volume - middle.volume) * prices::AVERAGE_GENERATION;
    let flatter = i64::try_from(further / over).unwrap_or(i64::MAX);
    let is_flat = inputs.choice(Key::Curve) == Some(curve::FLAT);
    let sentence = if is_flat { "{}: {} each" } else { "{}: {} each up to {}, {} each beyond" };
    let mut text = figures
        .fill(sentence, &[Text(&weighted(inputs, figures)), Fine(unit), Count(middle.volume.into()), Fine(flatter)]);
    let least = inputs.number(Key::Minimum).unwrap_or_default() * 10_000;
    if least > 0 && outcome.byok.api == least {
        text.push_str(&figures.fill(", but at least {}", &[Short(least)]));
    }
    text
}

/// Where the prices come from: the article's year, the price list and its day, and which inputs are the visitor's.
pub fn sources(inputs: &Inputs) -> String {
    let list = inputs.price_list();
    let mut text = fill(
        "Costs and prices are those of an article of {}; output types of a content mix cost what price list {} says, read \
         from public pages on {}, not live.",
        &[&article::YEAR.to_string(), list.id, list.as_of],
    );
    let mut given = Vec::new();
    for key in Key::all().filter(|&key| inputs.is_given(key)) {
        given.push(super::label(key).to_ascii_lowercase());
    }
    if given.is_empty() {
        text.push_str(" Nothing is set: every value is a default.");
    } else {
        text.push_str(&fill(" Set: {}; all else is by default.", &[&listed(&given)]));
    }
    text
}
