//! Any inputs within the bounds, extremes and the places where something bends more often than chance would have it.

use super::case::{CHOICES, Case, NUMBERS, Plan};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

/// Lowest to highest, small magnitudes as often as large ones.
pub fn spread(min: i64, max: i64) -> impl Strategy<Value = i64> {
    (any::<u64>(), 0..64_u32).prop_map(move |(bits, shift)| {
        let span = (max - min) as u64;
        min + ((bits >> shift) % (span + 1)) as i64
    })
}

/// A value of one of the numbers, in units of its last decimal.
pub fn number(name: &'static str) -> BoxedStrategy<i64> {
    let &(_, decimals, min, max) = NUMBERS.iter().find(|row| row.0 == name).unwrap();
    let scale = 10_i64.pow(decimals);
    let (min, max) = (min * scale, max * scale);
    let zero = 0_i64.clamp(min, max);
    let edges = select(vec![min, max, zero, (zero + 1).min(max), max - 1, min + 1]);
    match name {
        "volume" => prop_oneof![
            2 => edges,
            3 => select(vec![0, 499, 500, 501, 1_999, 2_000, 2_001, 4_999, 5_000, 9_999, 10_000, 10_001]),
            6 => spread(0, 12_000),
            3 => spread(min, max),
        ]
        .boxed(),
        "months" => prop_oneof![1 => edges, 2 => min..=max].boxed(),
        "growth" => prop_oneof![1 => edges, 2 => -1_000..=3_000_i64, 1 => min..=max].boxed(),
        // Amounts of the size that people pay, else all that the bounds allow.
        _ => prop_oneof![2 => edges, 5 => spread(min, max.min(min + 200 * scale)), 2 => spread(min, max)].boxed(),
    }
}

fn maybe<T: Strategy + 'static>(strategy: T) -> BoxedStrategy<Option<T::Value>>
where
    T::Value: Clone,
{
    prop_oneof![3 => Just(None), 2 => strategy.prop_map(Some)].boxed()
}

pub fn mix() -> impl Strategy<Value = [u8; 8]> {
    let share = || prop_oneof![3 => Just(0_u8), 1 => Just(100), 3 => 0..=100_u8];
    let any = prop::array::uniform8(share()).prop_filter("a share above 0", |shares| shares.iter().any(|&s| s > 0));
    let one = (0..8_usize, 1..=100_u8).prop_map(|(at, share)| std::array::from_fn(|i| if i == at { share } else { 0 }));
    prop_oneof![3 => any, 1 => one]
}

/// Rising volumes with prices that do not fall.
pub fn points() -> impl Strategy<Value = Vec<(u32, i64)>> {
    let volume =
        prop_oneof![4 => spread(1, 30_000), 2 => spread(1, 1_000_000), 1 => 999_985..=1_000_000_i64, 1 => 1..=20_i64];
    let cents = prop_oneof![4 => spread(0, 200_000), 1 => spread(0, 100_000_000), 1 => Just(0), 1 => Just(100_000_000)];
    (1..=12_usize).prop_flat_map(move |length| {
        let volumes = prop::collection::btree_set(volume.clone(), length);
        (volumes, prop::collection::vec(cents.clone(), length)).prop_map(|(volumes, mut cents)| {
            cents.sort_unstable();
            volumes.into_iter().map(|volume| volume as u32).zip(cents).collect()
        })
    })
}

pub fn plans() -> impl Strategy<Value = Vec<Plan>> {
    let each = prop_oneof![1 => Just(0), 4 => spread(0, 1_000_000), 1 => spread(0, 10_000_000), 1 => Just(10_000_000)];
    let overages = prop::collection::vec(prop_oneof![1 => Just(None), 2 => each.prop_map(Some)], 12);
    // A larger plan may cost less.
    (points(), overages, 0..12_usize).prop_map(|(points, overages, rotated)| {
        let mut cents: Vec<_> = points.iter().map(|point| point.1).collect();
        let length = cents.len();
        cents.rotate_left(rotated % length);
        let included = points.into_iter().map(|point| point.0);
        included.zip(cents).zip(overages).map(|((included, cents), each)| (included, cents, each)).collect()
    })
}

/// Any inputs.
pub fn case() -> impl Strategy<Value = Case> {
    let numbers: Vec<_> = NUMBERS
        .iter()
        .map(|&(name, ..)| if name == "volume" { number(name).prop_map(Some).boxed() } else { maybe(number(name)) })
        .collect();
    let words: Vec<_> = CHOICES
        .iter()
        .map(|&(name, words)| match name {
            "managed" => prop_oneof![1 => Just(None), 4 => select(words).prop_map(Some)].boxed(),
            _ => maybe(select(words)),
        })
        .collect();
    (numbers, words, maybe(mix()), maybe(points()), maybe(plans())).prop_map(|(numbers, words, mix, points, plans)| {
        Case {
            numbers: NUMBERS.iter().zip(numbers).filter_map(|(row, value)| Some((row.0, value?))).collect(),
            words: CHOICES.iter().zip(words).filter_map(|(row, word)| Some((row.0, word?))).collect(),
            mix,
            points,
            plans,
        }
    })
}

/// Every input given, every number at one of its bounds, every list as steep, as flat or as fine as its bounds allow.
pub fn extreme() -> impl Strategy<Value = Case> {
    let numbers: Vec<_> = NUMBERS
        .iter()
        .map(|&(_, decimals, min, max)| {
            let scale = 10_i64.pow(decimals);
            select(vec![min * scale, max * scale, max * scale - 1, (min * scale + 1).max(1)])
        })
        .collect();
    let mix = prop_oneof![
        Just([0, 0, 0, 0, 0, 0, 1, 0]),
        Just([100, 0, 0, 0, 0, 0, 0, 0]),
        Just([97, 89, 83, 79, 73, 71, 67, 61]),
        Just([100, 99, 100, 99, 100, 99, 100, 99]),
    ];
    let points = prop_oneof![
        Just(vec![(999_999, 0), (1_000_000, 100_000_000)]),
        Just(vec![(1, 0), (2, 99_999_999), (999_983, 99_999_999), (1_000_000, 100_000_000)]),
        Just(vec![(1, 100_000_000)]),
        Just(vec![(1_000_000, 1)]),
        Just((1..=12).map(|i| (i * i, i64::from(i))).collect()),
        Just((1..=12).map(|i| (i * 83_311, i64::from(i) * 8_333_333)).collect()),
    ];
    let overage = select(vec![None, Some(0), Some(1), Some(9_999_999), Some(10_000_000)]);
    let overages = prop::collection::vec(overage, 12);
    let words = (
        select(vec!["credits", "plans", "markup"]),
        select(vec!["article", "flat"]),
        select(vec!["monthly", "yearly"]),
    );
    (numbers, mix, points, overages, words).prop_map(|(numbers, mix, points, overages, (managed, curve, billing))| {
        Case {
            numbers: NUMBERS.iter().map(|row| row.0).zip(numbers).collect(),
            words: [("managed", managed), ("curve", curve), ("billing", billing)].into(),
            mix: Some(mix),
            plans: Some(
                points.iter().zip(overages).map(|(&(included, cents), each)| (included, cents, each)).collect(),
            ),
            points: Some(points),
        }
    })
}

/// Months that lie on many credit segments of unlike lengths, so that their sum has no short common denominator.
pub fn wandering() -> impl Strategy<Value = Case> {
    let gaps = prop::collection::vec(prop_oneof![1 => 1..=300_i64, 3 => spread(1, 80_000)], 12);
    let cents = prop::collection::vec(prop_oneof![3 => spread(0, 1_000_000), 1 => spread(0, 100_000_000)], 12);
    (case(), gaps, cents, mix(), prop::bool::ANY, -1_500..=4_000_i64).prop_map(
        |(mut case, gaps, mut cents, mix, forwards, growth)| {
            cents.sort_unstable();
            let volumes = gaps.iter().scan(0, |sum, gap| {
                *sum += gap;
                Some(*sum as u32)
            });
            case.points = Some(volumes.zip(cents).collect());
            case.words.insert("managed", "credits");
            case.mix = Some(mix);
            case.numbers.insert("months", 36);
            case.numbers.insert("growth", growth);
            case.numbers.insert("volume", if forwards { 300 } else { 200_000 });
            case
        },
    )
}

/// JSON of any shape, with the names that a configuration has more often than chance would.
pub fn json() -> impl Strategy<Value = Value> {
    let names = || {
        prop_oneof![3 => select(vec!["inputs", "plans", "presets", "sources", "words", "faq", "lock",
        "hide", "add", "name", "included", "price", "overage", "volume", "fee", "label", "messages", "generation", "one"]).prop_map(str::to_owned), 1 => ".{0,6}"]
    };
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1e9..1e9_f64).prop_map(Value::from),
        (0..3_000_u32).prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(names(), inner, 0..8).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}
