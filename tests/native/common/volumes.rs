//! Which side is cheaper over all volumes: the volumes cut where any cost can bend, each stretch searched by halving.

use super::exact::Exact;
use super::oracle::{Managed, Terms};
use std::cmp::Ordering;

const MAX: i128 = 1_000_000;

impl Terms {
    /// First volumes of stretches on each of which the difference is one straight line (or managed has no price).
    pub fn stretches(&self) -> Vec<i128> {
        let mut starts = vec![0];
        // A bend at a weighted volume: up to it one line holds, from it on the other; plans end after what they include.
        let mut bend = |weighted: i128| {
            let volume = weighted * self.weight.1 / self.weight.0;
            starts.extend([volume, volume + 1]);
        };
        [500, 2_000, 10_000].into_iter().for_each(&mut bend);
        match &self.managed {
            Managed::Credits(points) => points.iter().for_each(|point| bend(point.0)),
            Managed::Plans(plans) => plans.iter().for_each(|plan| bend(plan.0.into())),
            Managed::Markup { .. } => {}
        }
        starts.push(first(|v| self.plain_api(v) >= self.minimum));
        starts.push(first(|v| self.plain_api(v).max(self.minimum.clone()) >= self.fee_free));
        // Where the usage fee reaches the platform's least charge; the volume is in it, so it never falls.
        let missing = self.fee_min.clone() - (self.fee.clone() + self.fee_seats.clone()) * self.fee_left.clone();
        starts.push(first(|v| self.byok(v).usage >= missing));
        if let Managed::Markup { factor, fee, each, least } = &self.managed {
            starts.push(first(|v| {
                let charge = (self.plain_api(v) + fee.clone()) * factor.clone() + each.clone() * Exact::whole(v);
                charge >= *least
            }));
        }
        starts.extend(self.plan_crossings());
        starts.retain(|start| (0..=MAX).contains(start));
        starts.sort_unstable();
        starts.dedup();
        starts
    }

    /// Around where one plan's line crosses another's. Floats are near enough: each whole volume close by starts anew.
    fn plan_crossings(&self) -> Vec<i128> {
        let Managed::Plans(plans) = &self.managed else { return Vec::new() };
        let left = self.managed_left.clone().millionths() as f64 / 1e6;
        let lines: Vec<(f64, f64)> = plans
            .iter()
            .flat_map(|&(included, cents, overage)| {
                let price = cents as f64 / 1e2 * left;
                let each = (overage.unwrap_or(0)) as f64 / 1e6;
                [(price, 0.0), (price - each * f64::from(included), each)]
            })
            .collect();
        let mut around = Vec::new();
        for (i, a) in lines.iter().enumerate() {
            for b in lines[i + 1..].iter().filter(|b| b.1 != a.1) {
                let volume = (b.0 - a.0) / (a.1 - b.1) * self.weight.1 as f64 / self.weight.0 as f64;
                if (-1.0..=1e6 + 1.0).contains(&volume) {
                    around.extend((-1..=2).map(|near| volume as i128 + near));
                }
            }
        }
        around
    }

    /// Maximal runs of one side: first and last volume, and the sign of the difference.
    pub fn runs(&self) -> Vec<(i128, i128, Ordering)> {
        let starts = self.stretches();
        let mut runs: Vec<(i128, i128, Ordering)> = Vec::new();
        for (i, &start) in starts.iter().enumerate() {
            let end = starts.get(i + 1).map_or(MAX, |next| next - 1);
            let mut from = start;
            while from <= end {
                let sign = self.side(from);
                // On a straight line a sign, once lost, does not come back; so the last volume that has it can be halved for.
                let to = if self.side(end) == sign { end } else { last(from, end, |v| self.side(v) == sign) };
                match runs.last_mut() {
                    Some(run) if run.2 == sign => run.1 = to,
                    _ => runs.push((from, to, sign)),
                }
                from = to + 1;
            }
        }
        runs
    }
}

/// The smallest volume from which something that stays true is true; beyond all volumes if it never is.
fn first(holds: impl Fn(i128) -> bool) -> i128 {
    let (mut no, mut yes) = (-1, MAX + 1);
    while yes - no > 1 {
        let middle = (no + yes) / 2;
        if holds(middle) { yes = middle } else { no = middle }
    }
    yes
}

/// The last volume of `from..=to` up to which something holds that holds at `from` and not at `to`.
fn last(from: i128, to: i128, holds: impl Fn(i128) -> bool) -> i128 {
    let (mut yes, mut no) = (from, to);
    while no - yes > 1 {
        let middle = (no + yes) / 2;
        if holds(middle) { yes = middle } else { no = middle }
    }
    yes
}

/// The smallest volume from which managed is never cheaper again.
pub fn break_even(runs: &[(i128, i128, Ordering)]) -> Option<i128> {
    match runs.iter().rev().find(|run| run.2 == Ordering::Less) {
        None => Some(0),
        Some(&(_, MAX, _)) => None,
        Some(&(_, end, _)) => Some(end + 1),
    }
}
