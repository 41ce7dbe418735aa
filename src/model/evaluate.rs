//! Inputs in, outcome out.

use super::break_even::{break_even, regions};
use super::costs::{ByokLines, Costs};
use super::flips::Point;
use super::inputs::Inputs;
use super::managed::{chosen_plan, unused};
use super::outcome::{Answer, Byok, ChosenPlan, Flips, Outcome, Sensitivity, Side};
use super::terms::{Pricing, Terms};
use super::{fit, planner, ranges};

/// What one evaluation works with.
struct Work<'a> {
    inputs: &'a Inputs,
    terms: Terms,
    costs: Costs,
    lines: ByokLines,
}

/// The answer to the inputs. Cannot fail: inputs hold only what their bounds allow.
pub fn answer(inputs: &Inputs) -> Answer {
    Work::new(inputs).answer()
}

/// Everything that the model says about the inputs.
pub fn evaluate(inputs: &Inputs) -> Outcome {
    let work = Work::new(inputs);
    let mut outcome = Outcome {
        answer: work.answer(),
        flips: Flips::default(),
        sensitivity: Sensitivity::default(),
        planner: planner::plan(inputs, &work.terms, &work.costs),
        switch_month: None,
    };
    if let Some(point) = work.point() {
        outcome.flips = point.flips(&outcome.answer.regions);
        outcome.sensitivity = point.sensitivity();
        outcome.switch_month = Some(planner::switch_month(inputs, point.managed, work.lines.total));
    }
    outcome
}

impl<'a> Work<'a> {
    fn new(inputs: &'a Inputs) -> Self {
        let terms = Terms::new(inputs);
        let costs = Costs::new(&terms);
        Self { inputs, lines: costs.lines(&terms, inputs.volume()), terms, costs }
    }

    /// Both sides at the visitor's volume; none where managed has no price.
    fn point(&self) -> Option<Point<'_>> {
        let Self { inputs, terms, lines, costs } = self;
        let managed = costs.managed.at(inputs.volume())?;
        Some(Point { inputs, terms, costs, lines, managed, difference: managed - lines.total })
    }

    fn answer(&self) -> Answer {
        let Self { inputs, terms, costs, lines } = self;
        let regions = regions(&costs.difference);
        let (range, verdict) = ranges::range(inputs, terms);
        let fit = fit::signals(inputs);
        let mut answer = Answer {
            byok: rounded(lines),
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
            plan: plan(inputs, terms),
            recommendation: fit::recommendation(verdict, &fit),
            fit,
        };
        if let Some(point) = self.point() {
            let Point { managed, difference, .. } = point;
            answer.managed = Some(managed.round());
            answer.difference = Some(difference.round());
            answer.cheaper = difference.sign().into();
            answer.hour_worth = point.hour_worth();
            answer.markup_over_cash_ppm = (managed - lines.cash).round_ratio(lines.cash, 6);
        }
        answer
    }
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

fn plan(inputs: &Inputs, terms: &Terms) -> Option<ChosenPlan> {
    let Pricing::Plans(plans) = &terms.managed else { return None };
    let plan = chosen_plan(plans, terms, inputs.volume())?;
    Some(ChosenPlan {
        included: plan.volume,
        price: plan.cents * terms.managed_part,
        unused: unused(plan, terms.weight, inputs.volume()),
    })
}
