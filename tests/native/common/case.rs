//! One set of inputs, held apart from the product's own types, and the link that gives it.

use byok_calculator::model::{Inputs, Key};
use std::collections::BTreeMap;

/// The numbers: name, decimals, lowest and highest value in whole units, as the table of inputs has them.
pub const NUMBERS: [(&str, u32, i64, i64); 29] = [
    ("volume", 0, 0, 1_000_000),
    ("unit", 6, 0, 10),
    ("minimum", 2, 0, 100_000),
    ("fee", 2, 0, 100_000),
    ("fee-pct", 2, 0, 100),
    ("fee-free", 2, 0, 10_000_000),
    ("fee-each", 6, 0, 10),
    ("fee-min", 2, 0, 100_000),
    ("fee-seat", 2, 0, 10_000),
    ("fee-yearly", 2, 0, 100),
    ("keys", 0, 1, 50),
    ("rotation", 0, 1, 365),
    ("hours", 2, 0, 744),
    ("rate", 2, 0, 10_000),
    ("surprises", 2, 0, 365),
    ("surprise", 2, 0, 1_000_000),
    ("markup", 2, 0, 1_000),
    ("markup-fee", 2, 0, 100_000),
    ("markup-each", 6, 0, 10),
    ("markup-min", 2, 0, 100_000),
    ("managed-seat", 2, 0, 10_000),
    ("managed-yearly", 2, 0, 100),
    ("seats", 0, 1, 10_000),
    ("growth", 2, -50, 100),
    ("months", 0, 1, 36),
    ("setup", 2, 0, 744),
    ("license", 2, 0, 1_000_000),
    ("day", 0, 0, 30),
    ("clients", 0, 0, 10_000),
];

/// The choices with their words.
pub const CHOICES: [(&str, &[&str]); 7] = [
    ("prices", &["2026-11"]),
    ("curve", &["article", "flat"]),
    ("managed", &["credits", "plans", "markup"]),
    ("billing", &["monthly", "yearly"]),
    ("ops", &["yes", "no"]),
    ("compliance", &["yes", "no"]),
    ("predictable", &["yes", "no"]),
];

/// Every input in the order in which a link is written.
pub const ORDER: [&str; 39] = [
    "volume",
    "mix",
    "prices",
    "unit",
    "curve",
    "minimum",
    "fee",
    "fee-pct",
    "fee-free",
    "fee-each",
    "fee-min",
    "fee-seat",
    "fee-yearly",
    "keys",
    "rotation",
    "hours",
    "rate",
    "surprises",
    "surprise",
    "managed",
    "points",
    "plans",
    "markup",
    "markup-fee",
    "markup-each",
    "markup-min",
    "managed-seat",
    "managed-yearly",
    "seats",
    "billing",
    "growth",
    "months",
    "setup",
    "license",
    "day",
    "clients",
    "ops",
    "compliance",
    "predictable",
];

/// Output types with their typical cost in millionths of a dollar.
pub const TYPES: [(&str, i128); 8] = [
    ("text", 14_000),
    ("article", 59_000),
    ("image", 47_000),
    ("carousel", 265_000),
    ("clip", 27_200),
    ("faceless", 393_000),
    ("footage", 2_833_000),
    ("avatar", 2_323_000),
];

/// Included volume, cents, and the overage in millionths of a dollar, if there is one.
pub type Plan = (u32, i64, Option<i64>);

/// The inputs that are given.
#[derive(Clone, Debug, Default)]
pub struct Case {
    /// In units of the last decimal.
    pub numbers: BTreeMap<&'static str, i64>,
    pub words: BTreeMap<&'static str, &'static str>,
    pub mix: Option<[u8; 8]>,
    /// Volume and cents.
    pub points: Option<Vec<(u32, i64)>>,
    pub plans: Option<Vec<Plan>>,
}

impl From<&Inputs> for Case {
    /// What is given of the product's own inputs.
    fn from(inputs: &Inputs) -> Self {
        let key = |name: &str| Key::named(name).filter(|&key| inputs.is_given(key));
        let numbers = NUMBERS.iter().filter_map(|row| Some((row.0, inputs.number(key(row.0)?)?)));
        let words = CHOICES.iter().filter_map(|row| Some((row.0, row.1[inputs.choice(key(row.0)?)?])));
        let (points, plans) = (inputs.points(), inputs.plans());
        Self {
            numbers: numbers.collect(),
            words: words.collect(),
            mix: inputs.mix().map(|mix| *mix.shares()),
            points: key("points").map(|_| points.entries().iter().map(|p| (p.volume, p.cents)).collect()),
            plans: key("plans").map(|_| plans.entries().iter().map(|p| (p.volume, p.cents, p.overage)).collect()),
        }
    }
}

impl Case {
    /// The same with one number set.
    pub fn with(&self, name: &'static str, value: i64) -> Self {
        let mut changed = self.clone();
        changed.numbers.insert(name, value);
        changed
    }

    /// The canonical link.
    pub fn query(&self) -> String {
        let given = ORDER.iter().filter_map(|name| Some(format!("&byok-{name}={}", self.value(name)?)));
        format!("byok=1{}", given.collect::<String>())
    }

    fn value(&self, name: &str) -> Option<String> {
        match name {
            "mix" => self.mix.map(|shares| {
                let named = TYPES.iter().zip(shares).filter(|(_, share)| *share > 0);
                joined(named.map(|((id, _), share)| format!("{id}-{share}")))
            }),
            "points" => {
                self.points.as_ref().map(|points| joined(points.iter().map(|&(v, p)| format!("{v}-{}", text(p, 2)))))
            }
            "plans" => self.plans.as_ref().map(|plans| {
                joined(plans.iter().map(|&(included, price, overage)| {
                    let each = overage.map(|each| format!("-{}", text(each, 6))).unwrap_or_default();
                    format!("{included}-{}{each}", text(price, 2))
                }))
            }),
            _ => {
                let number = NUMBERS.iter().find(|row| row.0 == name).map(|row| row.1);
                number
                    .and_then(|decimals| self.numbers.get(name).map(|&value| text(value, decimals)))
                    .or_else(|| self.words.get(name).map(|&word| word.to_owned()))
            }
        }
    }
}

fn joined(entries: impl Iterator<Item = String>) -> String {
    entries.collect::<Vec<_>>().join("_")
}

/// A number in units of its last decimal, in shortest decimals.
fn text(value: i64, decimals: u32) -> String {
    let (sign, scale) = (if value < 0 { "-" } else { "" }, 10_u64.pow(decimals));
    let (whole, rest) = (value.unsigned_abs() / scale, value.unsigned_abs() % scale);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let padded = format!("{sign}{whole}.{rest:0width$}", width = decimals as usize);
    padded.trim_end_matches('0').to_owned()
}
