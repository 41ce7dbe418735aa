//! Every input as an assumption: its unit, its default and where that comes from, whom it favours, and its range.

use super::amounts::value;
use super::figures::Figure::{self, Count, Fine, Text};
use super::figures::{Figures, dollars};
use super::fill::fill;
use super::problems::label;
use crate::model::{Inputs, Key, Side, article, prices, ranges};

/// Inputs that belong together, in the order of the table.
pub struct Group {
    /// What they are about.
    pub name: &'static str,
    /// The inputs.
    pub keys: &'static [Key],
}

/// Every input, once.
pub const GROUPS: [Group; 7] = [
    Group { name: "Volume and content", keys: &[Key::Volume, Key::Mix, Key::Prices] },
    Group {
        name: "Own keys",
        keys: &[
            Key::Unit,
            Key::Curve,
            Key::Minimum,
            Key::Fee,
            Key::FeePct,
            Key::FeeFree,
            Key::FeeEach,
            Key::FeeMin,
            Key::FeeSeat,
            Key::FeeYearly,
        ],
    },
    Group {
        name: "Key keeping",
        keys: &[Key::Keys, Key::Rotation, Key::Hours, Key::Rate, Key::Surprises, Key::Surprise],
    },
    Group {
        name: "Managed pricing",
        keys: &[
            Key::Managed,
            Key::Points,
            Key::Plans,
            Key::Markup,
            Key::MarkupFee,
            Key::MarkupEach,
            Key::MarkupMin,
            Key::ManagedSeat,
            Key::ManagedYearly,
        ],
    },
    Group { name: "Seats and billing", keys: &[Key::Seats, Key::Billing] },
    Group { name: "Growth and switch", keys: &[Key::Growth, Key::Months, Key::Setup, Key::License, Key::Day] },
    Group { name: "About you", keys: &[Key::Clients, Key::Ops, Key::Compliance, Key::Predictable] },
];

/// A row of the table: what cannot be computed about an input.
struct Row {
    key: Key,
    /// The unit; `{}` is the sign of the currency.
    unit: &'static str,
    /// Where the default comes from, and the figures in that.
    source: &'static str,
    figures: &'static [Figure<'static>],
    /// The side that the default favours, and why.
    favours: Option<Side>,
    because: &'static str,
}

const fn row(
    key: Key,
    unit: &'static str,
    source: &'static str,
    figures: &'static [Figure<'static>],
    favours: Option<Side>,
    because: &'static str,
) -> Row {
    Row { key, unit, source, figures, favours, because }
}

const OWN: Option<Side> = Some(Side::Byok);
const MANAGED: Option<Side> = Some(Side::Managed);
const MONTHLY: &str = "{} a month";
const ASK: &str = "Nothing is assumed.";
const UNASKED: &str = "it counts once you say it";
const SMALL: &article::Example = &article::EXAMPLES[0];
const MIDDLE: &article::Example = &article::EXAMPLES[1];
const LARGE: &article::Example = &article::EXAMPLES[2];

const EVEN: &[Figure<'static>] = &[Count(MIDDLE.volume as i64)];
const API_COSTS: &[Figure<'static>] =
    &[dollars(SMALL.api), Count(SMALL.volume as i64), dollars(MIDDLE.api), Count(MIDDLE.volume as i64)];
const PRICES: &[Figure<'static>] = &[
    dollars(SMALL.managed.0),
    Count(SMALL.volume as i64),
    dollars(MIDDLE.managed.0),
    Count(MIDDLE.volume as i64),
    dollars(LARGE.managed.0),
    dollars(LARGE.managed.1),
    Count(LARGE.volume as i64),
];

#[rustfmt::skip] // one row an input reads as the table that it is
static TABLE: [Row; Key::COUNT] = [
    row(Key::Volume, "generations a month", "The article: the smallest of its three examples.", &[], MANAGED, "own keys gain with volume"),
    row(Key::Mix, "shares of output types", "The article: its average generation, {} of API cost.", &[Fine(prices::AVERAGE_GENERATION as i64)], None, "it is what the article's prices are for"),
    row(Key::Prices, "dated list", "The price list: public pages as read on {}, not live.", &[], None, "it counts only with a content mix"),
    row(Key::Unit, "{} a generation", "The article: {} for {} generations, {} for {}.", API_COSTS, None, "it is what the article reckons with"),
    row(Key::Curve, "how API cost follows volume", "The article: its API cost grows more slowly beyond {} generations.", EVEN, OWN, "a volume discount lowers API cost"),
    row(Key::Minimum, MONTHLY, "Our assumption: the article names minimum charges, not their size.", &[], MANAGED, "only own keys pay it"),
    row(Key::Fee, MONTHLY, "The article: {} to {}; its examples take the low end.", &[dollars(article::FEE.0), dollars(article::FEE.1)], OWN, "it is the low end"),
    row(Key::FeePct, "% of API spend", "Our assumption: none, as in the article's examples.", &[], OWN, "a cut would come on top"),
    row(Key::FeeFree, MONTHLY, "Our assumption: none.", &[], None, "it counts only with a usage fee"),
    row(Key::FeeEach, "{} a generation", "Our assumption: none, as in the article's examples.", &[], OWN, "a fee would come on top"),
    row(Key::FeeMin, MONTHLY, "Our assumption: none, as in the article's examples.", &[], OWN, "a least charge would make small volumes dearer"),
    row(Key::FeeSeat, "{} a month for each seat", "Our assumption: none, as in the article's examples.", &[], OWN, "a fee for seats would come on top"),
    row(Key::FeeYearly, "%", "Our assumption: none.", &[], MANAGED, "a discount would lower the platform fee"),
    row(Key::Keys, "keys", "The article: {} to {}; this is the middle.", &[Count(article::KEYS.0), Count(article::KEYS.1)], None, "it is the middle"),
    row(Key::Rotation, "days", "The article: every {} to {} days; this is the middle.", &[Count(article::ROTATION.0), Count(article::ROTATION.1)], None, "it is the middle"),
    row(Key::Hours, "hours a month", "The article: {} to {}. How they come about from keys and rotation is our assumption.", &[Count(article::HOURS.0), Count(article::HOURS.1)], None, "it is the middle"),
    row(Key::Rate, "{} an hour", "Our assumption: no wage, it makes both modes about equal at {}, where the article has them so.", EVEN, OWN, "most people's hours cost more"),
    row(Key::Surprises, "a year", "Our assumption: none.", &[], OWN, "only own keys bring such bills"),
    row(Key::Surprise, "{} each", "The article: what a traffic spike can cost over a weekend.", &[], None, "it counts only with surprise bills"),
    row(Key::Managed, "way of pricing", "The article: it gives prices for volumes, not plans.", &[], MANAGED, "no unused part of a plan is paid for"),
    row(Key::Points, "{} a month for a volume", "The article: {} for {}, {} for {}, {} to {} for {}; of the last this is the middle.", PRICES, None, "it is the middle"),
    row(Key::Plans, "{} a month for a volume included", "Our assumption: the article's prices taken as plans without overage.", &[], OWN, "what a plan includes is paid for whether used or not"),
    row(Key::Markup, "%", "The article: {} to {}; this is the middle.", &[Count(article::MARKUP.0), Count(article::MARKUP.1)], MANAGED, "the article's own prices lie further above cost"),
    row(Key::MarkupFee, MONTHLY, "Our assumption: as much as the platform fee of own keys.", &[], None, "both sides pay it"),
    row(Key::MarkupEach, "{} a generation", "Our assumption: none.", &[], MANAGED, "a fee would come on top"),
    row(Key::MarkupMin, MONTHLY, "Our assumption: none.", &[], MANAGED, "a least charge would make small volumes dearer"),
    row(Key::ManagedSeat, "{} a month for each seat", "Our assumption: none, as in the article's examples.", &[], MANAGED, "a price for seats would come on top"),
    row(Key::ManagedYearly, "%", "Our assumption: none.", &[], OWN, "a discount would lower the managed price"),
    row(Key::Seats, "people", "Our assumption: one.", &[], None, "it counts only where a side charges for seats"),
    row(Key::Billing, "way of billing", "The article: all its prices are monthly.", &[], None, "it counts only with a yearly discount"),
    row(Key::Growth, "% a month", "Our assumption: none.", &[], MANAGED, "own keys gain with volume"),
    row(Key::Months, "months", "Our assumption: a year.", &[], None, "it only sets how far the plan looks"),
    row(Key::Setup, "hours, once", "Our assumption: the article gives none.", &[], None, "it counts only for the switch"),
    row(Key::License, "{} once", "Our assumption: none.", &[], OWN, "a license would make the switch dearer"),
    row(Key::Day, "of 30 days", "The article: a switch in mid-month.", &[], None, "it counts only for the month of the switch"),
    row(Key::Clients, "clients", ASK, &[], None, UNASKED),
    row(Key::Ops, "yes or no", ASK, &[], None, UNASKED),
    row(Key::Compliance, "yes or no", ASK, &[], None, UNASKED),
    row(Key::Predictable, "yes or no", ASK, &[], None, UNASKED),
];

/// What is known about one input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumption {
    /// The input.
    pub key: Key,
    /// What it is called.
    pub label: &'static str,
    /// Its unit.
    pub unit: String,
    /// What holds unless it is set; empty where nothing is assumed.
    pub default: String,
    /// Where the default comes from.
    pub source: String,
    /// The side that the default favours.
    pub favours: Option<Side>,
    /// The same in words, with the reason.
    pub leaning: String,
    /// How far the default reaches and that setting the input ends it, or that it has ended; empty without a range.
    pub range: String,
}

/// One input as an assumption.
pub fn assumption(key: Key, inputs: &Inputs, figures: &dyn Figures) -> Assumption {
    let &Row { key, source, figures: in_source, favours, because, .. } = &TABLE[key as usize];
    let read_on = [Text(inputs.price_list().as_of)];
    let parts = if key == Key::Prices { &read_on } else { in_source };
    let leaning = match favours {
        Some(Side::Byok) => "Favours own keys: {}.",
        Some(Side::Managed) => "Favours managed credits: {}.",
        _ => "Favours neither: {}.",
    };
    let mut unset = *inputs;
    unset.clear(key);
    Assumption {
        key,
        label: label(key),
        unit: unit(key, &figures.currency_sign()),
        default: value(&unset, key, figures),
        source: figures.fill(source, parts),
        favours,
        leaning: fill(leaning, &[because]),
        range: range(key, inputs, figures),
    }
}

/// The unit of an input, dollars under this sign or name.
pub(super) fn unit(key: Key, dollars: &str) -> String {
    fill(TABLE[key as usize].unit, &[dollars])
}

/// What stands before and after the number of an input: `$` for the sign of the currency.
pub fn affixes(key: Key) -> [&'static str; 2] {
    let unit = TABLE[key as usize].unit;
    match unit.strip_prefix("{} ") {
        Some(rest) => ["$", rest],
        None => ["", unit],
    }
}

/// The range of an input: until it is set, or what it comes from is.
fn range(key: Key, inputs: &Inputs, figures: &dyn Figures) -> String {
    let (open, (low, high)) = match key {
        Key::Fee => (ranges::fee(inputs).is_some(), article::FEE),
        Key::Rate => (ranges::rate(inputs).is_some(), ranges::RATE),
        Key::Hours => (ranges::hours(inputs).is_some(), article::HOURS),
        Key::Points => (ranges::last_point(inputs).is_some(), LARGE.managed),
        _ => return String::new(),
    };
    let figure = |end: i64| if key == Key::Hours { Count(end) } else { dollars(end) };
    let sentence = match (open, key) {
        (true, Key::Hours) => "{} to {} until you set the hours, the keys or their rotation.",
        (true, Key::Points) => "{} to {} at {} until you set prices.",
        (true, _) => "{} to {} until you set it.",
        (false, Key::Points) => "Of no account: the article's credit prices are not in use.",
        (false, _) => "{} to {} if it were not set.",
    };
    figures.fill(sentence, &[figure(low), figure(high), Count(LARGE.volume.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_stands_at_the_place_of_its_key_and_in_one_group() {
        assert!(TABLE.iter().enumerate().all(|(at, row)| row.key as usize == at));
        let grouped: Vec<Key> = GROUPS.iter().flat_map(|group| group.keys.iter().copied()).collect();
        assert_eq!(grouped, Key::all().collect::<Vec<_>>());
    }
}
