//! When to switch from managed to BYOK as the volume grows, and what the month of the switch costs.

use super::costs::Costs;
use super::curve::MAX_VOLUME;
use super::fraction::{Fraction, saturate};
use super::inputs::Inputs;
use super::key::Key;
use super::key_management::MONTH_DAYS;
use super::outcome::{Planner, SwitchMonth};
use super::terms::{Terms, hundredths, money};

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

/// The cheapest month for moving to BYOK, the later one on a tie; none if managed is not to be had in some month. Months
/// are billed one by one, so each month's costs are rounded to the micro-dollar before they are added.
pub fn plan(inputs: &Inputs, terms: &Terms, costs: &Costs) -> Option<Planner> {
    let volumes = volumes(inputs);
    let mut months = Vec::with_capacity(volumes.len());
    for &volume in &volumes {
        months.push((costs.managed.at(volume)?.nearest(), costs.byok.at(volume)?.nearest()));
    }
    // From switching now on, each further month on managed credits replaces one of BYOK.
    let setup = hundredths(inputs, Key::Setup).times(terms.rate).nearest();
    let once = setup + i128::from(money(inputs, Key::License));
    let byok_now = once + months.iter().map(|month| month.1).sum::<i128>();
    let (mut total, mut switch_after, mut cost) = (byok_now, 0, byok_now);
    for (at, (managed, byok)) in months.iter().enumerate() {
        cost += managed - byok;
        if at + 1 == months.len() {
            cost -= once;
        }
        if cost <= total {
            (total, switch_after) = (cost, at + 1);
        }
    }
    Some(Planner {
        switch_after,
        total: saturate(total),
        stay_managed: saturate(cost),
        byok_now: saturate(byok_now),
        volumes,
    })
}

/// The month in which one switches on day d of 30 (A13): managed up to that day, its credit given back from then on, BYOK
/// for the rest.
pub fn switch_month(inputs: &Inputs, managed: Fraction, byok: Fraction) -> SwitchMonth {
    let day = inputs.number(Key::Day).map_or(0, i128::from);
    let rest = MONTH_DAYS - day;
    SwitchMonth {
        credit_back: managed.times(Fraction::new(rest, MONTH_DAYS)).round(),
        total: (managed.times(Fraction::new(day, MONTH_DAYS)) + byok.times(Fraction::new(rest, MONTH_DAYS))).round(),
    }
}
