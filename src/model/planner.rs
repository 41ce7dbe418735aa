//! When to switch from managed to BYOK as the volume grows, and what the month of the switch costs.

use super::costs::Costs;
use super::curve::MAX_VOLUME;
use super::exact::Fraction;
use super::inputs::Inputs;
use super::key::Key;
use super::outcome::{Planner, SwitchMonth};
use super::sum::Sum;
use super::terms::{Terms, hundredths};
use super::upkeep::MONTH_DAYS;
use std::cmp::Ordering;

/// The volume of each month: the one before x (1 + growth), rounded half up, kept within 0..=1,000,000.
pub fn volumes(inputs: &Inputs) -> Vec<u32> {
    let factor = 10_000 + inputs.number(Key::Growth).unwrap_or_default();
    let (mut volumes, mut volume) = (Vec::new(), inputs.volume());
    for _ in 0..inputs.number(Key::Months).unwrap_or_default() {
        volumes.push(volume);
        let grown = (i64::from(volume) * factor + 5_000) / 10_000;
        volume = u32::try_from(grown).unwrap_or_default().min(MAX_VOLUME);
    }
    volumes
}

/// The cheapest month for moving to BYOK, the later one on a tie; none if managed is not to be had in some month.
pub fn plan(inputs: &Inputs, terms: &Terms, costs: &Costs) -> Option<Planner> {
    let volumes = volumes(inputs);
    let mut months = Vec::with_capacity(volumes.len());
    for &volume in &volumes {
        months.push((costs.managed.at(volume)?, costs.byok.at(volume)?));
    }
    let setup = hundredths(inputs, Key::Setup).multiply(terms.rate);
    let switch_after = cheapest(&months, setup);
    let total = |managed: usize| {
        let mut sum = Sum::default();
        for (month, &(stay, own)) in months.iter().enumerate() {
            sum.add(if month < managed { stay } else { own });
        }
        if managed < months.len() {
            sum.add(setup);
        }
        sum.round()
    };
    Some(Planner {
        switch_after,
        total: total(switch_after),
        stay_managed: total(months.len()),
        byok_now: total(0),
        volumes,
    })
}

/// How many months to stay, each course compared with the best so far by the months in which they differ.
fn cheapest(months: &[(Fraction, Fraction)], setup: Fraction) -> usize {
    let (mut best, mut above_best) = (0, Sum::default());
    for (month, &(managed, byok)) in months.iter().enumerate() {
        above_best.add(managed - byok);
        if month + 1 == months.len() {
            above_best.add(-setup);
        }
        if above_best.sign() != Ordering::Greater {
            (best, above_best) = (month + 1, Sum::default());
        }
    }
    best
}

/// Switching on day d of a month of 30: managed up to that day, its credit given back from then on, BYOK for the rest.
pub fn switch_month(inputs: &Inputs, managed: Fraction, byok: Fraction) -> SwitchMonth {
    let day = inputs.number(Key::Day).map_or(0, i128::from);
    let rest = MONTH_DAYS - day;
    SwitchMonth {
        credit_back: managed.times(rest, MONTH_DAYS).round(),
        total: (managed.times(day, MONTH_DAYS) + byok.times(rest, MONTH_DAYS)).round(),
    }
}
