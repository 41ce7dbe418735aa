//! The inputs that are lists. Each can only be built within its bounds.

use super::article;
use super::prices::TYPES;

/// Most entries of a list of points or plans.
pub const MAX_ENTRIES: usize = 12;
/// Highest price of an entry, whole dollars.
pub const MAX_PRICE: i64 = 1_000_000;
/// Highest overage price of a generation, whole dollars.
pub const MAX_OVERAGE: i64 = 10;

/// Shares of output types, in the order of the price list, each 0..=100, at least one above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mix([u8; TYPES]);

impl Mix {
    /// A mix from its shares; none with a share above 100, or without one above 0.
    pub fn new(shares: [u8; TYPES]) -> Option<Self> {
        (shares.iter().all(|&share| share <= 100) && shares != [0; TYPES]).then_some(Self(shares))
    }

    /// The shares in the order of the price list.
    pub fn shares(&self) -> &[u8; TYPES] {
        &self.0
    }
}

/// What managed asks for a volume: a credit point, or a plan that includes so many generations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// Generations a month, 1..=1,000,000.
    pub volume: u32,
    /// Price a month in cents.
    pub cents: i64,
    /// Plans only: the price of each further generation in micro-dollars; none where the plan ends at its volume.
    pub overage: Option<i64>,
}

impl Offer {
    fn is_within_bounds(&self) -> bool {
        (1..=super::MAX_VOLUME).contains(&self.volume)
            && (0..=MAX_PRICE * 100).contains(&self.cents)
            && (0..=MAX_OVERAGE * 1_000_000).contains(&self.overage.unwrap_or_default())
    }
}

/// Credit points or plans, volumes rising, prices not falling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offers {
    entries: [Offer; MAX_ENTRIES],
    length: usize,
}

impl Offers {
    /// None for too many or no offers, bounds or order broken.
    pub fn new(offers: &[Offer]) -> Option<Self> {
        let rise = |pair: &[Offer]| pair[0].volume < pair[1].volume && pair[0].cents <= pair[1].cents;
        let fit = (1..=MAX_ENTRIES).contains(&offers.len());
        (fit && offers.iter().all(Offer::is_within_bounds) && offers.windows(2).all(rise)).then(|| Self::of(offers))
    }

    /// The article's three prices (A5-A7), the third at `last` dollars.
    pub fn article(last: i64) -> Self {
        let mut offers = article::EXAMPLES.map(|example| Offer {
            volume: example.volume,
            cents: example.managed.0 * 100,
            overage: None,
        });
        offers[2].cents = last * 100;
        Self::of(&offers)
    }

    fn of(offers: &[Offer]) -> Self {
        let mut entries = [Offer::default(); MAX_ENTRIES];
        entries[..offers.len()].copy_from_slice(offers);
        Self { entries, length: offers.len() }
    }

    /// The entries.
    pub fn entries(&self) -> &[Offer] {
        &self.entries[..self.length]
    }
}
