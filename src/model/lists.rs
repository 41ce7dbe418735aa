//! The inputs that are lists. Each can only be built within its bounds.

use super::article;
use super::prices::TYPES;

/// Most entries of a list of points or plans.
pub const MAX_ENTRIES: usize = 12;
/// Highest price of an entry, whole dollars.
pub const MAX_PRICE: i64 = 1_000_000;
/// Highest overage price of a generation, whole dollars.
pub const MAX_OVERAGE: i64 = 10;

/// Why a list was refused: the list rules that an entry breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListError {
    /// No entry, or more than `MAX_ENTRIES`.
    Length,
    /// A number outside its bounds; the position of the entry.
    Bounds(usize),
    /// A volume that does not rise or a price that falls; the position of the entry.
    Order(usize),
    /// No share above 0.
    Empty,
}

/// Shares of output types, in the order of the price list, each 0..=100, at least one above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mix([u8; TYPES]);

impl Mix {
    /// A mix from its shares.
    ///
    /// # Errors
    /// A share above 100, or none above 0.
    pub fn new(shares: [u8; TYPES]) -> Result<Self, ListError> {
        match shares.iter().position(|&share| share > 100) {
            Some(at) => Err(ListError::Bounds(at)),
            None if shares.iter().all(|&share| share == 0) => Err(ListError::Empty),
            None => Ok(Self(shares)),
        }
    }

    /// The shares in the order of the price list.
    pub fn shares(&self) -> &[u8; TYPES] {
        &self.0
    }
}

/// What managed credits cost at a volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Generations a month, 1..=1,000,000.
    pub volume: u32,
    /// Price a month in cents.
    pub cents: i64,
}

/// Credit prices, volumes rising, prices not falling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Points(Vec<Point>);

impl Points {
    /// Points from their entries.
    ///
    /// # Errors
    /// Too many or no entries, bounds or order broken.
    pub fn new(points: Vec<Point>) -> Result<Self, ListError> {
        check(points.iter().map(|p| (p.volume, p.cents)))?;
        Ok(Self(points))
    }

    /// The article's three points (A5-A7), the third at `last` dollars.
    pub fn article(last: i64) -> Self {
        let mut points: Vec<Point> = article::EXAMPLES
            .iter()
            .map(|example| Point { volume: example.volume, cents: example.managed.0 * 100 })
            .collect();
        if let Some(third) = points.last_mut() {
            third.cents = last * 100;
        }
        Self(points)
    }

    /// The entries.
    pub fn entries(&self) -> &[Point] {
        &self.0
    }
}

/// A plan that a platform sells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Generations a month that the price includes, 1..=1,000,000.
    pub included: u32,
    /// Price a month in cents.
    pub cents: i64,
    /// Price of each further generation in micro-dollars; none where the plan ends at what it includes.
    pub overage: Option<i64>,
}

/// Plans, included volumes rising, prices not falling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plans(Vec<Plan>);

impl Plans {
    /// Plans from their entries.
    ///
    /// # Errors
    /// Too many or no entries, bounds or order broken.
    pub fn new(plans: Vec<Plan>) -> Result<Self, ListError> {
        check(plans.iter().map(|p| (p.included, p.cents)))?;
        let dear = |plan: &Plan| plan.overage.is_some_and(|each| !(0..=MAX_OVERAGE * 1_000_000).contains(&each));
        plans.iter().position(dear).map_or(Ok(Self(plans)), |at| Err(ListError::Bounds(at)))
    }

    /// The article's three prices taken as plans without overage (A5-A7, the third at the middle of its range).
    pub fn article() -> Self {
        let points = Points::article(article::MANAGED_MIDDLE);
        Self(points.0.iter().map(|p| Plan { included: p.volume, cents: p.cents, overage: None }).collect())
    }

    /// The entries.
    pub fn entries(&self) -> &[Plan] {
        &self.0
    }
}

fn check(entries: impl ExactSizeIterator<Item = (u32, i64)>) -> Result<(), ListError> {
    if !(1..=MAX_ENTRIES).contains(&entries.len()) {
        return Err(ListError::Length);
    }
    let mut before = (0, 0);
    for (at, (volume, cents)) in entries.enumerate() {
        if !(1..=super::MAX_VOLUME).contains(&volume) || !(0..=MAX_PRICE * 100).contains(&cents) {
            return Err(ListError::Bounds(at));
        }
        if volume <= before.0 || cents < before.1 {
            return Err(ListError::Order(at));
        }
        before = (volume, cents);
    }
    Ok(())
}
