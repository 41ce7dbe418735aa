//! Inputs in, outcome out.

use super::change::{NO_SENSITIVITY, Point};
use super::costs::{ByokLines, Costs};
use super::exact::Fraction;
use super::inputs::Inputs;
use super::key::{Key, managed::PLANS};
use super::managed::{chosen_plan, unused};
use super::outcome::{Byok, ChosenPlan, Flips, Outcome, Side};
use super::regions::{break_even, regions};
use super::terms::{Pricing, Terms};
use super::{fit, planner, ranges};

/// Everything that the model says about the inputs. Cannot fail: inputs hold only what their bounds allow.
pub fn evaluate(inputs: &Inputs) -> Outcome {
    let volume = inputs.volume();
    let terms = Terms::new(inputs);
    let costs = Costs::new(&terms);
    let lines = costs.lines(&terms, volume);
    let managed = costs.managed.at(volume);
    let point = managed.map(|managed| {
        let difference = managed - lines.total();
        Point { inputs, terms: &terms, lines, managed, difference }
    });
    let regions = regions(&costs.difference);
    let (range, verdict) = ranges::range(inputs, &terms);
    let fit = fit::signals(inputs);
    Outcome {
        byok: rounded(&lines),
        managed: managed.map(Fraction::round),
        difference: point.as_ref().map(|p| p.difference.round()),
        cheaper: point.as_ref().map_or(Side::Byok, |p| p.difference.sign().into()),
        verdict,
        range,
        break_even: break_even(&regions),
        hours: terms.hours.round_millionths(),
        hour_worth: point.as_ref().and_then(Point::hour_worth).map(Fraction::round),
        markup_over_cash_ppm: managed
            .and_then(|managed| (managed - lines.cash()).divide(lines.cash()))
            .map(Fraction::round_millionths),
        plan: plan(inputs, &terms, volume),
        recommendation: fit::recommendation(verdict, &fit),
        fit,
        flips: point.as_ref().map_or_else(Flips::default, |p| p.flips(&regions)),
        sensitivity: point.as_ref().map_or(NO_SENSITIVITY, Point::sensitivity),
        planner: planner::plan(inputs, &terms, &costs),
        switch_month: managed.map(|managed| planner::switch_month(inputs, managed, lines.total())),
        regions,
    }
}

fn rounded(lines: &ByokLines) -> Byok {
    Byok {
        api: lines.api.round(),
        fee: lines.fee.round(),
        usage_fee: lines.usage_fee.round(),
        ops: lines.ops.round(),
        surprises: lines.surprises.round(),
        cash: lines.cash().round(),
        total: lines.total().round(),
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
