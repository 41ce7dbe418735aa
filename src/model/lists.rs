//! The inputs that are lists. Each can only be built within its bounds.

use super::article;
use super::curve::MAX_VOLUME;
use super::prices::TYPES;

/// Most entries of a list of points or plans.
pub const MAX_ENTRIES: usize = 12;
/// Highest price of an entry, whole dollars.
pub const MAX_PRICE: i64 = 1_000_000;
/// Highest overage price of a generation, whole dollars.
pub const MAX_OVERAGE: i64 = 10;

/// Why a list is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListFault {
    /// A list has 1 to 12 entries; this one has so many.
    Length(usize),
    /// At least one share of a mix is above 0.
    NoShare,
    /// An entry breaks a rule.
    Entry {
        /// Which one, counted from 1.
        number: usize,
        /// The rule.
        fault: EntryFault,
    },
}

/// The rule that an entry of a list breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryFault {
    /// Its parts are not those of an entry.
    Form,
    /// It names no output type.
    UnknownType,
    /// Its output type stands in the mix already.
    RepeatedType,
    /// A share is a whole number from 0 to 100.
    Share,
    /// A volume is a whole number from 1 to 1,000,000.
    Volume,
    /// Volumes rise strictly.
    VolumeOrder {
        /// The volume of this entry.
        volume: u32,
        /// The volume of the entry before.
        before: u32,
    },
    /// A price is from 0 to 1,000,000 dollars, with at most 2 decimals.
    Price,
    /// Prices of points do not fall.
    PriceOrder {
        /// The price of this entry in cents.
        cents: i64,
        /// The price of the entry before in cents.
        before: i64,
    },
    /// An overage price is from 0 to 10 dollars, with at most 6 decimals.
    Overage,
}

impl EntryFault {
    /// The same with the entry's index, counted from 0.
    pub fn at(self, index: usize) -> ListFault {
        ListFault::Entry { number: index + 1, fault: self }
    }
}

/// Shares of output types, in the order of the price list, each 0..=100, at least one above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mix([u8; TYPES]);

impl Mix {
    /// A mix from its shares, in the order of the price list.
    ///
    /// # Errors
    /// A share is above 100, or none is above 0.
    pub fn new(shares: [u8; TYPES]) -> Result<Self, ListFault> {
        match shares.iter().position(|&share| share > 100) {
            Some(index) => Err(EntryFault::Share.at(index)),
            None if shares == [0; TYPES] => Err(ListFault::NoShare),
            None => Ok(Self(shares)),
        }
    }

    /// The shares in the order of the price list.
    pub fn shares(&self) -> &[u8; TYPES] {
        &self.0
    }
}

/// The managed price of a volume: a credit point, or a plan that includes so many generations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// Generations a month, 1..=1,000,000.
    pub volume: u32,
    /// Price a month in cents, up to 100,000,000.
    pub cents: i64,
    /// Plans only: the price of each further generation in micro-dollars, up to 10,000,000; none where the plan ends at its
    /// volume.
    pub overage: Option<i64>,
}

impl Offer {
    fn check_bounds(&self) -> Result<(), EntryFault> {
        if !(1..=MAX_VOLUME).contains(&self.volume) {
            return Err(EntryFault::Volume);
        }
        if !(0..=MAX_PRICE * 100).contains(&self.cents) {
            return Err(EntryFault::Price);
        }
        if !(0..=MAX_OVERAGE * 1_000_000).contains(&self.overage.unwrap_or_default()) {
            return Err(EntryFault::Overage);
        }
        Ok(())
    }

    fn check_volume_after(&self, before: &Self) -> Result<(), EntryFault> {
        if self.volume > before.volume {
            return Ok(());
        }
        Err(EntryFault::VolumeOrder { volume: self.volume, before: before.volume })
    }

    fn check_price_after(&self, before: &Self) -> Result<(), EntryFault> {
        if self.cents >= before.cents {
            return Ok(());
        }
        Err(EntryFault::PriceOrder { cents: self.cents, before: before.cents })
    }
}

/// Credit points or plans, 1 to 12, volumes rising.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offers {
    entries: [Offer; MAX_ENTRIES],
    length: usize,
}

impl Offers {
    /// Credit points, whose prices do not fall.
    ///
    /// # Errors
    /// Says which rule is broken, and by which entry.
    pub fn points(points: &[Offer]) -> Result<Self, ListFault> {
        Self::checked(points, |point, before| {
            point.check_volume_after(before)?;
            point.check_price_after(before)
        })
    }

    /// Plans. A larger plan may cost less.
    ///
    /// # Errors
    /// Says which rule is broken, and by which entry.
    pub fn plans(plans: &[Offer]) -> Result<Self, ListFault> {
        Self::checked(plans, Offer::check_volume_after)
    }

    fn checked(offers: &[Offer], check_order: fn(&Offer, &Offer) -> Result<(), EntryFault>) -> Result<Self, ListFault> {
        if !(1..=MAX_ENTRIES).contains(&offers.len()) {
            return Err(ListFault::Length(offers.len()));
        }
        for (index, offer) in offers.iter().enumerate() {
            let in_order = index.checked_sub(1).map_or(Ok(()), |before| check_order(offer, &offers[before]));
            offer.check_bounds().and(in_order).map_err(|fault| fault.at(index))?;
        }
        Ok(Self::of(offers))
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
