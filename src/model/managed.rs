//! What managed costs at each volume, in the three ways in which it is priced.

use super::curve::{Curve, Line, Piece};
use super::fraction::Fraction;
use super::lists::{Offer, Offers};
use super::terms::{CENT, Pricing, Terms};
use num_integer::div_ceil;

/// The price of managed; no price where no plan covers the volume. `api` is the API cost without the minimum.
pub fn curve(terms: &Terms, api: &Curve) -> Curve {
    match &terms.managed {
        Pricing::Credits(points) => {
            let price = |point: &Offer| (point.volume.into(), i128::from(point.cents * CENT));
            through(&points.entries().iter().map(price).collect::<Vec<_>>(), terms.weight)
        }
        Pricing::Plans(plans) => cheapest(plans, terms.weight),
        Pricing::Markup { factor, fee, each, least } => {
            let marked_up = api.clone().plus((*fee).into()).times(*factor);
            marked_up.add(&Line::new(Fraction::ZERO, (*each).into()).into()).at_least(*least)
        }
    }
}

/// Straight lines through points of weighted volume and micro-dollars: flat below the first, the last slope kept beyond
/// the last; a single point goes on in proportion.
pub fn through(points: &[(i128, i128)], weight: Fraction) -> Curve {
    let mut pieces = Vec::with_capacity(points.len());
    if let [(_, first), ..] = points {
        pieces.push(Piece { from: 0, line: Some(Line::flat(Fraction::whole(*first))) });
    }
    let mut piece = |from: (i128, i128), to: (i128, i128), start: i128| {
        let each = Fraction::new(to.1 - from.1, to.0 - from.0);
        pieces.push(Piece { from: reached(start, weight), line: Some(sloped(to.0, to.1, each, weight)) });
    };
    match points {
        [only] => piece((0, 0), *only, only.0),
        _ => points.windows(2).for_each(|pair| piece(pair[0], pair[1], pair[0].0)),
    }
    Curve::new(&pieces)
}

/// The line through one point of weighted volume and price that rises by `each` per weighted generation.
fn sloped(volume: i128, price: i128, each: Fraction, weight: Fraction) -> Line {
    Line::new(Fraction::whole(price) - each.times(Fraction::whole(volume)), each.times(weight))
}

/// The first whole volume at which the weighted volume is at least this.
fn reached(volume: i128, weight: Fraction) -> u32 {
    clip(div_ceil(volume * weight.den, weight.num))
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
    let unsold = Curve::new(&[Piece { from: 0, line: None }]);
    plans.entries().iter().fold(unsold, |cheapest, plan| cheapest.min(&plan_curve(plan, weight)))
}

/// One plan: its price up to what it includes, then its overage, or no price.
fn plan_curve(plan: &Offer, weight: Fraction) -> Curve {
    let (included, price) = (i128::from(plan.volume), i128::from(plan.cents * CENT));
    let overage = plan.overage.map(|each| sloped(included, price, each.into(), weight));
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
    let used = div_ceil(i128::from(volume) * weight.num, weight.den);
    i64::try_from((i128::from(plan.volume) - used).max(0)).unwrap_or_default()
}
