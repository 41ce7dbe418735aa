//! The whole result that the second model expects, in the shape in which it leaves the product.

use super::case::Case;
use super::exact::Exact;
use super::oracle::{Managed, Terms, article_points};
use super::volumes::break_even;
use serde_json::{Value, json};
use std::cmp::Ordering;

type Runs = [(i128, i128, Ordering)];

fn whole(value: i128) -> Exact {
    Exact::whole(value)
}

fn money(value: Option<Exact>) -> Value {
    json!(value.map(|value| value.millionths()))
}

fn side(sign: Ordering) -> &'static str {
    match sign {
        Ordering::Greater => "byok",
        Ordering::Less => "managed",
        Ordering::Equal => "tie",
    }
}

fn within(value: Exact, most: i128) -> Option<Exact> {
    (value >= whole(0) && value <= whole(most)).then_some(value)
}

impl Case {
    /// Every field of a result but for `notes`.
    pub fn expected(&self) -> Value {
        let (terms, volume) = (self.terms(), self.number("volume", 500));
        let (byok, managed, difference) = (terms.byok(volume), terms.managed(volume), terms.difference(volume));
        let runs = terms.runs();
        let regions: Vec<_> =
            runs.iter().map(|&(start, end, sign)| json!({"start": start, "end": end, "cheaper": side(sign)})).collect();
        let (range, verdict) = self.range(&terms, volume);
        let fit = self.fit(volume);
        let left = difference.clone().map(|difference| difference + byok.ops.clone());
        let none_of = |value: &Exact| value.sign() == Ordering::Equal;
        json!({
            "schema": 1,
            "query": self.query(),
            "byok": {
                "api": byok.api.millionths(), "fee": byok.fee.millionths(), "usage_fee": byok.usage_fee.millionths(),
                "ops": byok.ops.millionths(), "surprises": terms.surprises.millionths(),
                "cash": byok.cash.millionths(), "total": byok.total.millionths(),
            },
            "managed": money(managed.clone()),
            "difference": money(difference.clone()),
            "cheaper": side(terms.side(volume)),
            "verdict": verdict,
            "range": range,
            "break_even": break_even(&runs),
            "regions": regions,
            "hours": terms.hours.millionths(),
            "hour_worth": money(left.filter(|_| !none_of(&terms.hours)).map(|left| left / terms.hours.clone())),
            "markup_over_cash_ppm": money(
                managed.clone().filter(|_| !none_of(&byok.cash)).map(|managed| managed / byok.cash.clone() - whole(1)),
            ),
            "plan": terms.plan(volume).map(|(included, cents, _)| {
                let (used, den) = terms.weighted(volume);
                let unused = (i128::from(included) - (used + den - 1) / den).max(0);
                json!({"included": included, "price": (Exact::ratio(cents.into(), 100) * terms.managed_left.clone()).millionths(), "unused": unused})
            }),
            "recommendation": recommendation(verdict, &fit),
            "fit": fit.iter().map(|(signal, side)| json!({"signal": signal, "side": side})).collect::<Vec<_>>(),
            "flips": flips(&terms, volume, &runs),
            "sensitivity": self.sensitivity(&terms, volume),
            "planner": self.planner(&terms, volume),
            "switch_month": managed.map(|managed| {
                let day = self.number("day", 15);
                let (before, rest) = (Exact::ratio(day, 30), Exact::ratio(30 - day, 30));
                let total = managed.clone() * before + byok.total.clone() * rest.clone();
                json!({"credit_back": (managed * rest).millionths(), "total": total.millionths()})
            }),
        })
    }

    fn hours_assumed(&self) -> bool {
        !self.given("hours") && !self.given("keys") && !self.given("rotation")
    }

    fn third_point_assumed(&self) -> bool {
        self.pricing() == "credits" && self.points.is_none()
    }

    fn with_third_point(&self, terms: &Terms, usd: i64) -> Terms {
        let points = article_points(usd).into_iter().map(|(v, p)| (v.into(), Exact::ratio(p.into(), 100))).collect();
        Terms { managed: Managed::Credits(points), ..terms.clone() }
    }

    fn range(&self, terms: &Terms, volume: i128) -> (Value, &'static str) {
        let case = |fee, hours, rate, point| {
            let mut terms =
                if self.third_point_assumed() { self.with_third_point(terms, point) } else { terms.clone() };
            if !self.given("fee") {
                terms.fee = whole(fee);
            }
            if self.hours_assumed() {
                terms.hours = whole(hours);
            }
            if !self.given("rate") {
                terms.rate = whole(rate);
            }
            (terms.difference(volume), break_even(&terms.runs()))
        };
        let (high, break_even_low) = case(20, 2, 10, 800);
        let (low, break_even_high) = case(50, 3, 40, 600);
        let verdict = match (&low, &high) {
            (Some(low), _) if low.sign() == Ordering::Greater => "byok",
            (_, Some(high)) if high.sign() == Ordering::Less => "managed",
            (None, _) | (_, None) => "byok",
            _ => "close",
        };
        let range = json!({
            "difference_low": money(low), "difference_high": money(high),
            "break_even_low": break_even_low, "break_even_high": break_even_high,
        });
        (range, verdict)
    }

    fn fit(&self, volume: i128) -> Vec<(&'static str, &'static str)> {
        let word = |name, word| self.words.get(name) == Some(&word);
        let rules = [
            (volume < 2_000, "small-volume", "managed"),
            (volume >= 5_000, "power-volume", "byok"),
            (self.number("clients", 0) >= 10, "agency", "byok"),
            (word("ops", "yes"), "ops-person", "byok"),
            (word("ops", "no"), "no-ops-person", "managed"),
            (word("compliance", "yes"), "compliance", "byok"),
            (word("predictable", "yes"), "predictable-bill", "managed"),
        ];
        rules.into_iter().filter(|rule| rule.0).map(|rule| (rule.1, rule.2)).collect()
    }

    fn sensitivity(&self, terms: &Terms, volume: i128) -> Value {
        let at = |change: &dyn Fn(&mut Terms)| {
            let mut changed = terms.clone();
            change(&mut changed);
            money(changed.difference(volume))
        };
        let quarters = |value: &Exact| [75, 125].map(|percent| value.clone() * Exact::ratio(percent, 100));
        let ends = |open: bool, range: [i128; 2], value: &Exact| if open { range.map(whole) } else { quarters(value) };
        let fee = ends(!self.given("fee"), [20, 50], &terms.fee);
        let hours = ends(self.hours_assumed(), [2, 3], &terms.hours);
        let rate = ends(!self.given("rate"), [10, 40], &terms.rate);
        let managed = if self.third_point_assumed() {
            [600, 800].map(|usd| money(self.with_third_point(terms, usd).difference(volume)))
        } else {
            let total = terms.byok(volume).total;
            [75, 125].map(|percent| {
                money(terms.managed(volume).map(|price| price * Exact::ratio(percent, 100) - total.clone()))
            })
        };
        json!({
            "fee": fee.map(|end| at(&|terms| terms.fee = end.clone())),
            "hours": hours.map(|end| at(&|terms| terms.hours = end.clone())),
            "rate": rate.map(|end| at(&|terms| terms.rate = end.clone())),
            "unit": quarters(&terms.unit).map(|end| at(&|terms| terms.unit = end.clone())),
            "managed": managed,
        })
    }

    fn planner(&self, terms: &Terms, volume: i128) -> Value {
        let (growth, length) = (10_000 + self.number("growth", 0), self.number("months", 12) as usize);
        let mut volumes = vec![volume];
        while volumes.len() < length {
            let grown = volumes[volumes.len() - 1] * growth;
            volumes.push((grown / 10_000 + i128::from(grown % 10_000 >= 5_000)).min(1_000_000));
        }
        // Each month is billed by itself, in whole micro-dollars.
        let billed = |amount: Exact| (amount * whole(1_000_000)).nearest();
        let Some(managed) = volumes.iter().map(|&v| terms.managed(v).map(billed)).collect::<Option<Vec<_>>>() else {
            return Value::Null;
        };
        let byok: Vec<_> = volumes.iter().map(|&v| billed(terms.byok(v).total)).collect();
        let once = billed(self.hundredths("setup", 300) * terms.rate.clone() + self.hundredths("license", 0));
        let total = |stay: usize| {
            let months = managed[..stay].iter().chain(&byok[stay..]).sum::<i128>();
            months + if stay < length { once } else { 0 }
        };
        let best = (0..=length).rev().min_by_key(|&stay| total(stay)).unwrap();
        let limited = |amount: i128| amount.clamp(1 - (1 << 53), (1 << 53) - 1);
        json!({
            "volumes": volumes, "switch_after": best, "total": limited(total(best)),
            "stay_managed": limited(total(length)), "byok_now": limited(total(0)),
        })
    }
}

fn recommendation(verdict: &'static str, fit: &[(&str, &'static str)]) -> &'static str {
    let speaking = |side| fit.iter().filter(|signal| signal.1 == side).count();
    if fit.iter().any(|signal| signal.0 == "compliance") {
        "byok"
    } else if verdict != "close" {
        verdict
    } else {
        match speaking("byok").cmp(&speaking("managed")) {
            Ordering::Greater => "byok",
            Ordering::Less => "managed",
            Ordering::Equal => "either",
        }
    }
}

fn flips(terms: &Terms, volume: i128, runs: &Runs) -> Value {
    let nothing = json!({"fee": null, "hours": null, "rate": null, "managed_ppm": null, "volume": null});
    let Some(managed) = terms.managed(volume) else { return nothing };
    let byok = terms.byok(volume);
    let difference = managed.clone() - byok.total;
    let other = match difference.sign() {
        Ordering::Equal => return nothing,
        sign => sign.reverse(),
    };
    // What the platform may charge, and the fee that leads to that, where any does.
    let charge = byok.fee + byok.usage_fee + difference.clone();
    let none = charge < terms.fee_min || terms.fee_left.sign() == Ordering::Equal;
    let fee = (!none)
        .then(|| (charge - byok.usage) / terms.fee_left.clone() - terms.fee_seats.clone())
        .and_then(|fee| within(fee, 100_000));
    let left = difference.clone() + byok.ops;
    let over = |by: &Exact| (by.sign() != Ordering::Equal).then(|| left.clone() / by.clone());
    let nearest = runs.iter().filter(|run| run.2 == other).map(|run| volume.clamp(run.0, run.1));
    json!({
        "fee": money(fee),
        "hours": money(over(&terms.rate).and_then(|hours| within(hours, 744))),
        "rate": money(over(&terms.hours).and_then(|rate| within(rate, 10_000))),
        "managed_ppm": money((managed.sign() != Ordering::Equal).then(|| -difference / managed)),
        "volume": nearest.min_by_key(|&near| ((near - volume).abs(), -near)),
    })
}
