//! What managed costs at each volume, in the three ways in which it is priced.

use super::curve::{Curve, Line, Piece};
use super::exact::Fraction;
use super::lists::{Offer, Offers};
use super::terms::{CENT, Pricing, Terms};

/// The price of managed; no price where no plan covers the volume. `api` is the API cost without the minimum.
pub fn curve(terms: &Terms, api: &Curve) -> Curve {
    match &terms.managed {
        Pricing::Credits(points) => {
            let point = |point: &Offer| (i128::from(point.volume), i128::from(point.cents) * CENT);
            through(&points.entries().iter().map(point).collect::<Vec<_>>(), terms.weight)
        }
        Pricing::Plans(plans) => cheapest(plans, terms.weight),
        Pricing::Markup { factor, fee, each, least } => {
            let marked_up = api.clone().map(&|line| (line + Line::flat(*fee)).times(*factor));
            let charged = marked_up.add(&Line::new(Fraction::ZERO, *each).into());
            charged.max(&Line::flat(*least).into())
        }
    }
}

/// Straight lines through points of weighted volume and micro-dollars: flat below the first, the last slope kept beyond
/// the last; a single point goes on in proportion.
pub fn through(points: &[(i128, i128)], weight: Fraction) -> Curve {
    let Some(&(_, first)) = points.first() else { return Line::flat(Fraction::ZERO).into() };
    let mut pieces = Vec::with_capacity(points.len() + 1);
    pieces.push(Piece { from: 0, line: Some(Line::flat(Fraction::whole(first))) });
    let slope = |i: usize| match (points.get(i + 1), i.checked_sub(1)) {
        (Some(next), _) => (points[i], *next),
        (None, Some(before)) => (points[before], points[i]),
        (None, None) => ((0, 0), points[i]),
    };
    for (i, &(volume, price)) in points.iter().enumerate() {
        let ((v0, p0), (v1, p1)) = slope(i);
        let line = sloped(volume, price, Fraction::new(p1 - p0, v1 - v0), weight);
        pieces.push(Piece { from: reached(volume, weight), line: Some(line) });
    }
    Curve::new(&pieces)
}

/// The line through one point of weighted volume and price that rises by `each` per weighted generation.
fn sloped(volume: i128, price: i128, each: Fraction, weight: Fraction) -> Line {
    Line::new(Fraction::whole(price) - each.times(volume, 1), each.multiply(weight))
}

/// The first whole volume at which the weighted volume is at least this.
fn reached(volume: i128, weight: Fraction) -> u32 {
    let scaled = volume * weight.den;
    clip((scaled + weight.num - 1) / weight.num)
}

/// The first whole volume at which the weighted volume is more than this.
fn exceeded(volume: i128, weight: Fraction) -> u32 {
    clip(volume * weight.den / weight.num + 1)
}

fn clip(volume: i128) -> u32 {
    u32::try_from(volume).unwrap_or(u32::MAX)
}

/// At each volume the cheapest plan that covers it.
fn cheapest(plans: &Offers, weight: Fraction) -> Curve {
    let mut curves = plans.entries().iter().map(|plan| plan_curve(plan, weight));
    let first = curves.next().unwrap_or_else(|| Curve::new(&[Piece { from: 0, line: None }]));
    curves.fold(first, |envelope, plan| envelope.min(&plan))
}

/// One plan: its price up to what it includes, then its overage, or no price.
fn plan_curve(plan: &Offer, weight: Fraction) -> Curve {
    let (included, price) = (i128::from(plan.volume), i128::from(plan.cents) * CENT);
    let overage = plan.overage.map(|each| sloped(included, price, Fraction::whole(each.into()), weight));
    Curve::new(&[
        Piece { from: 0, line: Some(Line::flat(Fraction::whole(price))) },
        Piece { from: exceeded(included, weight), line: overage },
    ])
}

/// The plan that costs least at the volume, the first of equals; none where none covers it.
pub fn chosen_plan(plans: &Offers, weight: Fraction, volume: u32) -> Option<Offer> {
    let mut chosen: Option<(Offer, Fraction)> = None;
    for plan in plans.entries() {
        if let Some(cost) = plan_curve(plan, weight).at(volume)
            && chosen.is_none_or(|(_, least)| cost < least)
        {
            chosen = Some((*plan, cost));
        }
    }
    chosen.map(|(plan, _)| plan)
}

/// What is left of the plan at this volume: included generations that are paid for and not used.
pub fn unused(plan: Offer, weight: Fraction, volume: u32) -> i64 {
    let used = (i128::from(volume) * weight.num + weight.den - 1) / weight.den;
    i64::try_from((i128::from(plan.volume) - used).max(0)).unwrap_or_default()
}
