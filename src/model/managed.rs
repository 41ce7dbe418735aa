//! What managed costs at each volume, in the three ways in which it is priced.

use super::curve::{Curve, Line, Piece};
use super::fraction::Fraction;
use super::lists::{Offer, Offers};
use super::terms::{Pricing, Terms};
use num_integer::div_ceil;

/// Managed cost in micro-dollars a month, seats included; no price where no plan covers the volume. `api` is the API cost
/// without the minimum.
pub fn curve(terms: &Terms, api: &Curve) -> Curve {
    let curve = match &terms.managed {
        Pricing::Credits(points) => {
            let point = |point: &Offer| (point.volume.into(), price(point, terms));
            through(&points.entries().iter().map(point).collect::<Vec<_>>(), terms.weight)
        }
        Pricing::Plans(plans) => cheapest(plans, terms),
        Pricing::Markup { factor, fee, each, least } => {
            let marked_up = api.clone().plus((*fee).into()).times(*factor);
            marked_up.plus_line(Line::new(Fraction::ZERO, (*each).into())).at_least((*least).into())
        }
    };
    curve.plus(terms.managed_seats.into())
}

/// The price of a point or plan in micro-dollars, after the yearly discount.
fn price(offer: &Offer, terms: &Terms) -> i128 {
    i128::from(offer.cents) * i128::from(terms.managed_part)
}

/// Straight lines through points of weighted volume and amount: flat below the first, the last slope kept beyond the
/// last. A single point goes on in proportion.
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

/// The line through one point of weighted volume and amount that rises by `each` with a weighted generation.
fn sloped(volume: i128, amount: i128, each: Fraction, weight: Fraction) -> Line {
    Line::new(Fraction::whole(amount) - each.times(Fraction::whole(volume)), each.times(weight))
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
fn cheapest(plans: &Offers, terms: &Terms) -> Curve {
    let unsold = Curve::new(&[Piece { from: 0, line: None }]);
    plans.entries().iter().fold(unsold, |cheapest, plan| cheapest.min(&plan_curve(plan, terms)))
}

/// One plan: its price up to what it includes, then its overage, or no price.
fn plan_curve(plan: &Offer, terms: &Terms) -> Curve {
    let (included, price) = (plan.volume.into(), price(plan, terms));
    let overage = plan.overage.map(|each| sloped(included, price, each.into(), terms.weight));
    Curve::new(&[
        Piece { from: 0, line: Some(Line::flat(Fraction::whole(price))) },
        Piece { from: exceeded(included, terms.weight), line: overage },
    ])
}

/// The plan that costs least at the volume, the first of equals; none where no plan covers it.
pub fn chosen_plan(plans: &Offers, terms: &Terms, volume: u32) -> Option<Offer> {
    let mut chosen: Option<(Offer, Fraction)> = None;
    for plan in plans.entries() {
        if let Some(cost) = plan_curve(plan, terms).at(volume)
            && chosen.is_none_or(|(_, least)| cost < least)
        {
            chosen = Some((*plan, cost));
        }
    }
    chosen.map(|(plan, _)| plan)
}

/// Included generations that are paid for and not used at this volume.
pub fn unused(plan: Offer, weight: Fraction, volume: u32) -> i64 {
    let used = div_ceil(i128::from(volume) * weight.num, weight.den);
    i64::try_from((i128::from(plan.volume) - used).max(0)).unwrap_or_default()
}
