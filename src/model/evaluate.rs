//! Inputs in, outcome out.

use super::change::Point;
use super::costs::{ByokLines, Costs};
use super::exact::Fraction;
use super::inputs::Inputs;
use super::key::{Key, managed::PLANS};
use super::managed::{chosen_plan, unused};
use super::outcome::{Byok, ChosenPlan, Flips, Outcome, Sensitivity, Side};
use super::regions::{break_even, regions};
use super::terms::{Pricing, Terms};
use super::{fit, planner, ranges};

/// Everything that the model says about the inputs. Cannot fail: inputs hold only what their bounds allow.
pub fn evaluate(inputs: &Inputs) -> Outcome {
    let volume = inputs.volume();
    let terms = Terms::new(inputs);
    let costs = Costs::new(&terms);
    let lines = costs.lines(&terms, volume);
    let regions = regions(&costs.difference);
    let (range, verdict) = ranges::range(inputs, &terms);
    let fit = fit::signals(inputs);
    let mut outcome = Outcome {
        byok: rounded(&lines),
        managed: None,
        difference: None,
        cheaper: Side::Byok,
        verdict,
        range,
        break_even: break_even(&regions),
        regions,
        hours: terms.hours.round_millionths(),
        hour_worth: None,
        markup_over_cash_ppm: None,
        plan: plan(inputs, &terms, volume),
        recommendation: fit::recommendation(verdict, &fit),
        fit,
        flips: Flips::default(),
        sensitivity: Sensitivity::default(),
        planner: planner::plan(inputs, &terms, &costs),
        switch_month: None,
    };
    if let Some(managed) = costs.managed.at(volume) {
        let point = Point { inputs, terms: &terms, lines: &lines, managed, difference: managed - lines.total };
        compare(&point, &mut outcome);
    }
    outcome
}

/// What there is to say once managed has a price.
fn compare(point: &Point, outcome: &mut Outcome) {
    let &Point { inputs, lines, managed, difference, .. } = point;
    outcome.managed = Some(managed.round());
    outcome.difference = Some(difference.round());
    outcome.cheaper = difference.sign().into();
    outcome.hour_worth = point.hour_worth().map(Fraction::round);
    outcome.markup_over_cash_ppm = (managed - lines.cash).divide(lines.cash).map(Fraction::round_millionths);
    outcome.flips = point.flips(&outcome.regions);
    outcome.sensitivity = point.sensitivity();
    outcome.switch_month = Some(planner::switch_month(inputs, managed, lines.total));
}

fn rounded(lines: &ByokLines) -> Byok {
    Byok {
        api: lines.api.round(),
        fee: lines.fee.round(),
        usage_fee: lines.usage_fee.round(),
        ops: lines.ops.round(),
        surprises: lines.surprises.round(),
        cash: lines.cash.round(),
        total: lines.total.round(),
    }
}

fn plan(inputs: &Inputs, terms: &Terms, volume: u32) -> Option<ChosenPlan> {
    if inputs.choice(Key::Managed) != Some(PLANS) {
        return None;
    }
    let Pricing::Plans(plans) = &terms.managed else { return None };
    let plan = chosen_plan(plans, terms.weight, volume)?;
    Some(ChosenPlan { included: plan.volume, price: plan.cents * 10_000, unused: unused(plan, terms.weight, volume) })
}
