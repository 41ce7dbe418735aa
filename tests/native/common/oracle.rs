//! The cost model a second time, straight from its description: no curves, no pieces, one volume at a time, in dollars.

use super::case::{Case, Plan, TYPES};
use super::exact::Exact;
use std::cmp::Ordering;

/// What everything costs depends on, but for the volume.
#[derive(Clone)]
pub struct Terms {
    /// The weight of a generation: numerator and denominator.
    pub weight: (i128, i128),
    pub unit: Exact,
    pub flat: bool,
    pub minimum: Exact,
    pub fee: Exact,
    pub fee_seats: Exact,
    pub fee_left: Exact,
    pub fee_share: Exact,
    pub fee_free: Exact,
    pub fee_each: Exact,
    pub fee_min: Exact,
    pub hours: Exact,
    pub rate: Exact,
    pub surprises: Exact,
    pub managed: Managed,
    pub managed_left: Exact,
    pub managed_seats: Exact,
}

/// How managed is priced.
#[derive(Clone)]
pub enum Managed {
    Credits(Vec<(i128, Exact)>),
    Plans(Vec<Plan>),
    Markup { factor: Exact, fee: Exact, each: Exact, least: Exact },
}

/// What own keys cost at one volume.
pub struct Byok {
    pub api: Exact,
    pub fee: Exact,
    /// The usage fee without what is missing to the least charge.
    pub usage: Exact,
    pub usage_fee: Exact,
    pub ops: Exact,
    pub cash: Exact,
    pub total: Exact,
}

fn dollars(amount: i128) -> Exact {
    Exact::whole(amount)
}

impl Case {
    /// A number, given or by default, in units of its last decimal.
    pub fn number(&self, name: &str, default: i64) -> i128 {
        self.numbers.get(name).copied().unwrap_or(default).into()
    }

    pub fn given(&self, name: &str) -> bool {
        self.numbers.contains_key(name)
    }

    pub fn pricing(&self) -> &str {
        self.words.get("managed").unwrap_or(&"credits")
    }

    /// Cents, hundredths or percents as a whole amount.
    pub fn hundredths(&self, name: &str, default: i64) -> Exact {
        Exact::ratio(self.number(name, default), 100)
    }

    pub fn terms(&self) -> Terms {
        let percent = |name, default| self.hundredths(name, default) / dollars(100);
        let fine = |name, default| Exact::ratio(self.number(name, default), 1_000_000);
        let weight = self.mix.map_or((1, 1), |shares| {
            let sum: i128 = shares.iter().map(|&share| i128::from(share)).sum();
            let cost: i128 = shares.iter().zip(TYPES).map(|(&share, (_, cost))| i128::from(share) * cost).sum();
            (cost, sum * 50_000)
        });
        let yearly = self.words.get("billing") == Some(&"yearly");
        let left = |name| dollars(1) - if yearly { percent(name, 0) } else { dollars(0) };
        let seats = |name| self.hundredths(name, 0) * dollars(self.number("seats", 1));
        let managed_left = left("managed-yearly");
        let surprises = self.hundredths("surprises", 0) * self.hundredths("surprise", 40_000) / dollars(12);
        Terms {
            weight,
            unit: fine("unit", 50_000),
            flat: self.words.get("curve") == Some(&"flat"),
            minimum: self.hundredths("minimum", 1_000),
            fee: self.hundredths("fee", 2_000),
            fee_seats: seats("fee-seat"),
            fee_left: left("fee-yearly"),
            fee_each: fine("fee-each", 0),
            fee_min: self.hundredths("fee-min", 0),
            fee_share: percent("fee-pct", 0),
            fee_free: self.hundredths("fee-free", 0),
            hours: self.hours(),
            rate: self.hundredths("rate", 1_200),
            surprises,
            managed_seats: seats("managed-seat") * managed_left.clone(),
            managed_left,
            managed: match self.pricing() {
                "plans" => Managed::Plans(
                    self.plans
                        .clone()
                        .unwrap_or_else(|| vec![(500, 4_900, None), (2_000, 14_900, None), (10_000, 70_000, None)]),
                ),
                "markup" => Managed::Markup {
                    factor: dollars(1) + percent("markup", 3_000),
                    fee: self.hundredths("markup-fee", 2_000),
                    each: fine("markup-each", 0),
                    least: self.hundredths("markup-min", 0),
                },
                _ => {
                    let points = self.points.clone().unwrap_or_else(|| article_points(700));
                    Managed::Credits(points.iter().map(|&(v, p)| (v.into(), Exact::ratio(p.into(), 100))).collect())
                }
            },
        }
    }

    fn hours(&self) -> Exact {
        if self.given("hours") {
            return self.hundredths("hours", 0);
        }
        let (keys, rotation) = (self.number("keys", 7), self.number("rotation", 75));
        let each_key = Exact::ratio(15 * 30, rotation) + dollars(6 + 4 + 4);
        (dollars(keys) * each_key + dollars(10)) / dollars(60)
    }
}

/// The article's credit points with the third at so many dollars.
pub fn article_points(third: i64) -> Vec<(u32, i64)> {
    vec![(500, 4_900), (2_000, 14_900), (10_000, third * 100)]
}

/// Straight lines through the points at `num / den`: flat below the first, the last slope kept, a single point in proportion.
fn through(points: &[(i128, Exact)], (num, den): (i128, i128)) -> Exact {
    let (first, last) = (&points[0], &points[points.len() - 1]);
    if num < first.0 * den {
        return first.1.clone();
    }
    let (from, to) = match points {
        [only] => return only.1.clone() * Exact::ratio(num, den * only.0),
        [.., before, last] if num >= last.0 * den => (before, last),
        _ => {
            let above = points.iter().position(|point| num < point.0 * den).unwrap_or(points.len() - 1);
            (&points[above - 1], &points[above])
        }
    };
    debug_assert!(from.0 < to.0 && to.0 <= last.0);
    let share = Exact::ratio(num - from.0 * den, (to.0 - from.0) * den);
    from.1.clone() + (to.1.clone() - from.1.clone()) * share
}

impl Terms {
    /// The weighted volume.
    pub fn weighted(&self, volume: i128) -> (i128, i128) {
        (volume * self.weight.0, self.weight.1)
    }

    /// The API cost without the minimum.
    pub fn plain_api(&self, volume: i128) -> Exact {
        if self.flat {
            return Exact::ratio(volume * self.weight.0, self.weight.1) * self.unit.clone();
        }
        let points = [(0, 0), (500, 25), (2_000, 100), (10_000, 400)].map(|(v, usd)| (v, dollars(usd)));
        through(&points, self.weighted(volume)) * self.unit.clone() * dollars(20)
    }

    pub fn byok(&self, volume: i128) -> Byok {
        let api = self.plain_api(volume).max(self.minimum.clone());
        let fee = (self.fee.clone() + self.fee_seats.clone()) * self.fee_left.clone();
        let cut = self.fee_share.clone() * (api.clone() - self.fee_free.clone()).max(dollars(0));
        let usage = cut + self.fee_each.clone() * dollars(volume);
        let usage_fee = usage.clone().max(self.fee_min.clone() - fee.clone());
        let ops = self.hours.clone() * self.rate.clone();
        let cash = api.clone() + fee.clone() + usage_fee.clone();
        let total = cash.clone() + ops.clone() + self.surprises.clone();
        Byok { api, fee, usage, usage_fee, ops, cash, total }
    }

    pub fn managed(&self, volume: i128) -> Option<Exact> {
        let cost = self.managed_without_seats(volume)?;
        Some(cost + self.managed_seats.clone())
    }

    fn managed_without_seats(&self, volume: i128) -> Option<Exact> {
        match &self.managed {
            Managed::Credits(points) => Some(through(points, self.weighted(volume)) * self.managed_left.clone()),
            Managed::Plans(plans) => {
                plans.iter().filter_map(|plan| self.plan_cost(plan, volume)).reduce(|a, b| if b < a { b } else { a })
            }
            Managed::Markup { factor, fee, each, least } => {
                let marked_up = (self.plain_api(volume) + fee.clone()) * factor.clone();
                Some((marked_up + each.clone() * dollars(volume)).max(least.clone()))
            }
        }
    }

    /// What a plan costs if it covers the volume.
    fn plan_cost(&self, &(included, cents, overage): &Plan, volume: i128) -> Option<Exact> {
        let (used, den) = self.weighted(volume);
        let beyond = used - i128::from(included) * den;
        let price = Exact::ratio(cents.into(), 100) * self.managed_left.clone();
        if beyond <= 0 {
            return Some(price);
        }
        overage.map(|each| price + Exact::ratio(each.into(), 1_000_000) * Exact::ratio(beyond, den))
    }

    /// The plan taken: the cheapest that covers the volume, the first of equals.
    pub fn plan(&self, volume: i128) -> Option<Plan> {
        let Managed::Plans(plans) = &self.managed else { return None };
        let priced = plans.iter().filter_map(|plan| Some((self.plan_cost(plan, volume)?, *plan)));
        priced.reduce(|a, b| if b.0 < a.0 { b } else { a }).map(|(_, plan)| plan)
    }

    pub fn difference(&self, volume: i128) -> Option<Exact> {
        Some(self.managed(volume)? - self.byok(volume).total)
    }

    /// Above 0 where BYOK is the cheaper side, as it is where managed has no price.
    pub fn side(&self, volume: i128) -> Ordering {
        self.difference(volume).map_or(Ordering::Greater, |difference| difference.sign())
    }
}
