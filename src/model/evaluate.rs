//! Inputs in, outcome out.

use super::change::{NO_SENSITIVITY, Point};
use super::costs::{ByokLines, Costs};
use super::exact::Fraction;
use super::inputs::Inputs;
use super::key::{Key, managed::PLANS};
use super::managed::{chosen_plan, unused};
use super::outcome::{Answer, Byok, ChosenPlan, Flips, Outcome, Side};
use super::regions::{break_even, regions};
use super::terms::{Pricing, Terms};
use super::{fit, planner, ranges};

/// What the inputs amount to.
struct Work<'a> {
    inputs: &'a Inputs,
    terms: Terms,
    costs: Costs,
    lines: ByokLines,
    managed: Option<Fraction>,
}

/// The answer to the inputs. Cannot fail: inputs hold only what their bounds allow.
pub fn answer(inputs: &Inputs) -> Answer {
    Work::new(inputs).answer()
}

/// Everything that the model says about the inputs.
pub fn evaluate(inputs: &Inputs) -> Outcome {
    let work = Work::new(inputs);
    let (answer, point) = (work.answer(), work.point());
    Outcome {
        flips: point.as_ref().map_or_else(Flips::default, |p| p.flips(&answer.regions)),
        sensitivity: point.as_ref().map_or(NO_SENSITIVITY, Point::sensitivity),
        planner: planner::plan(inputs, &work.terms, &work.costs),
        switch_month: work.managed.map(|managed| planner::switch_month(inputs, managed, work.lines.total())),
        answer,
    }
}

impl<'a> Work<'a> {
    fn new(inputs: &'a Inputs) -> Self {
        let volume = inputs.volume();
        let terms = Terms::new(inputs);
        let costs = Costs::new(&terms);
        Self { inputs, lines: costs.lines(&terms, volume), managed: costs.managed.at(volume), terms, costs }
    }

    /// The difference and what it comes from; none where managed has no price.
    fn point(&self) -> Option<Point<'_>> {
        let managed = self.managed?;
        let difference = managed - self.lines.total();
        Some(Point { inputs: self.inputs, terms: &self.terms, lines: self.lines, managed, difference })
    }

    fn answer(&self) -> Answer {
        let Self { inputs, terms, costs, lines, managed } = self;
        let point = self.point();
        let regions = regions(&costs.difference);
        let (range, verdict) = ranges::range(inputs, terms);
        let fit = fit::signals(inputs);
        Answer {
            byok: rounded(lines),
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
            plan: plan(inputs, terms, inputs.volume()),
            recommendation: fit::recommendation(verdict, &fit),
            fit,
            regions,
        }
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
