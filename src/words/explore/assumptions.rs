//! Every input as an assumption: what it is, its unit, its default and where that comes from, the side that it favors, and
//! its likely range.

use super::sources::{because, favors, source};
use crate::model::{Inputs, Key, Kind, Side, article, ranges};
use crate::panel::Panel;
use crate::words::inputs::{is_list, is_money, value};
use crate::words::language::Language;

/// Inputs that belong together, in the order of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they are about.
    pub name: String,
    /// The inputs.
    pub keys: &'static [Key],
}

/// Every input, once.
pub fn groups(language: &Language) -> [Group; 6] {
    use Key::*;
    let messages = &language.messages;
    let group = |name, keys| Group { name, keys };
    [
        group(messages.group_volume(), &[Volume, Mix, Prices]),
        group(
            messages.group_byok(),
            &[Unit, Curve, Minimum, Fee, FeePct, FeeFree, FeeEach, FeeMin, FeeSeat, FeeYearly],
        ),
        group(messages.group_keys(), &[Keys, Rotation, Hours, Rate, Surprises, Surprise]),
        group(
            messages.group_managed(),
            &[
                Managed,
                Points,
                Plans,
                Markup,
                MarkupFee,
                MarkupEach,
                MarkupMin,
                ManagedSeat,
                ManagedYearly,
                Seats,
                Billing,
            ],
        ),
        group(messages.group_switch(), &[Growth, Months, Setup, License, Day]),
        group(messages.group_you(), &[Clients, Ops, Compliance, Predictable]),
    ]
}

/// What is known about one input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumption {
    /// What it is.
    pub help: String,
    /// What holds unless it is set; none where nothing is assumed.
    pub default: Option<String>,
    /// Where the default comes from.
    pub source: String,
    /// The side that the default favors, with the reason; none where nothing is assumed.
    pub favors_because: Option<String>,
    /// Its likely range, until it is set; none without one.
    pub range: Option<String>,
}

/// One input as an assumption.
pub fn assumption(language: &Language, inputs: &Inputs, key: Key) -> Assumption {
    let messages = &language.messages;
    let mut unset = *inputs;
    unset.clear(key);
    let default = value(language, &unset, key);
    let because = because(language, key);
    let favors_because = match favors(key) {
        Some(Side::Byok) => messages.favors_byok(&because),
        Some(Side::Managed) => messages.favors_managed(&because),
        _ => messages.favors_neither(&because),
    };
    Assumption {
        help: help(language, key),
        favors_because: (default.is_some() || key == Key::Mix).then_some(favors_because),
        default: default.map(|value| messages.assumption_default(&value)),
        source: source(language, inputs, key),
        range: range(language, inputs, key),
    }
}

/// Where an input is set that has a panel of its own; none where its field stands among the assumptions.
pub fn elsewhere(language: &Language, key: Key) -> Option<String> {
    let messages = &language.messages;
    let tab = match Panel::of(key) {
        None => return Some(messages.assumption_above()),
        Some(Panel::Assumptions) => return None,
        Some(Panel::Change) => messages.tab_change(),
        Some(Panel::Mix) => messages.tab_mix(),
        Some(Panel::Planner) => messages.tab_switch(),
        Some(Panel::Fit) => messages.tab_fit(),
        Some(Panel::Method) => messages.tab_method(),
    };
    Some(messages.assumption_elsewhere(&tab))
}

/// The label of the button that resets an input: to a value of the page or the default, or to none.
pub fn reset_to(language: &Language, below: &Inputs, key: Key) -> String {
    match value(language, below, key) {
        Some(_) if is_list(key) => language.messages.assumption_reset_list(),
        Some(value) => language.messages.assumption_reset_to(&value),
        None => language.messages.assumption_clear(),
    }
}

fn help(language: &Language, key: Key) -> String {
    let messages = &language.messages;
    match key {
        Key::Volume => messages.help_volume(),
        Key::Mix => messages.help_mix(),
        Key::Prices => messages.help_prices(),
        Key::Unit => messages.help_unit(),
        Key::Curve => messages.help_curve(),
        Key::FeeEach => messages.help_fee_each(),
        Key::FeeMin => messages.help_fee_min(),
        Key::FeeSeat => messages.help_fee_seat(),
        Key::FeeYearly => messages.help_fee_yearly(),
        Key::ManagedSeat => messages.help_managed_seat(),
        Key::ManagedYearly => messages.help_managed_yearly(),
        Key::Seats => messages.help_seats(),
        Key::Billing => messages.help_billing(),
        Key::License => messages.help_license(),
        Key::Minimum => messages.help_minimum(),
        Key::Fee => messages.help_fee(),
        Key::FeePct => messages.help_fee_pct(),
        Key::FeeFree => messages.help_fee_free(),
        Key::Keys => messages.help_keys(),
        Key::Rotation => messages.help_rotation(),
        Key::Hours => messages.help_hours(),
        Key::Rate => messages.help_rate(),
        Key::Surprises => messages.help_surprises(),
        Key::Surprise => messages.help_surprise(),
        Key::Managed => messages.help_managed(),
        Key::Points => messages.help_points(),
        Key::Plans => messages.help_plans(),
        Key::Markup => messages.help_markup(),
        Key::MarkupFee => messages.help_markup_fee(),
        Key::MarkupEach => messages.help_markup_each(),
        Key::MarkupMin => messages.help_markup_min(),
        Key::Growth => messages.help_growth(),
        Key::Months => messages.help_months(),
        Key::Setup => messages.help_setup(),
        Key::Day => messages.help_day(),
        Key::Clients => messages.help_clients(),
        Key::Ops => messages.help_ops(),
        Key::Compliance => messages.help_compliance(),
        Key::Predictable => messages.help_predictable(),
    }
}

/// What stands before and after the number of an input: the sign of the currency, and the unit.
pub fn affixes(language: &Language, key: Key) -> [String; 2] {
    let messages = &language.messages;
    let before = if is_money(key) { language.figures.currency_sign() } else { String::new() };
    let after = match key {
        Key::Rate => messages.unit_hour(),
        Key::Hours | Key::Minimum | Key::Fee | Key::FeeFree | Key::FeeMin | Key::MarkupFee | Key::MarkupMin => {
            messages.unit_month()
        }
        Key::FeeSeat | Key::ManagedSeat => messages.unit_seat_month(),
        Key::Surprise | Key::Unit | Key::FeeEach | Key::MarkupEach => messages.unit_each(),
        Key::FeePct | Key::FeeYearly | Key::ManagedYearly | Key::Markup => messages.unit_percent(),
        Key::Growth => messages.unit_percent_month(),
        Key::Rotation => messages.unit_days(),
        Key::Setup | Key::License => messages.unit_once(),
        Key::Months => messages.unit_months(),
        Key::Day => messages.unit_of_30_days(),
        Key::Surprises => messages.unit_year(),
        _ => String::new(),
    };
    match key.kind() {
        Kind::Number { .. } => [before, after],
        _ => Default::default(),
    }
}

/// The likely range of an input: until it is set, or what it comes from is.
fn range(language: &Language, inputs: &Inputs, key: Key) -> Option<String> {
    let messages = &language.messages;
    let [.., last] = &article::EXAMPLES;
    let (is_open, (low, high)) = match key {
        Key::Fee => (ranges::fee(inputs).is_some(), article::FEE),
        Key::Rate => (ranges::rate(inputs).is_some(), ranges::RATE),
        Key::Hours => (ranges::hours(inputs).is_some(), article::HOURS),
        Key::Points if inputs.third_point_assumed() => (true, last.managed),
        _ => return None,
    };
    let figure = |end: i64| match key {
        Key::Hours => language.number(end),
        _ => language.price(end * 1_000_000),
    };
    let (low, high) = (figure(low), figure(high));
    Some(match (is_open, key) {
        (false, _) => messages.assumption_range_set(&low, &high),
        (_, Key::Hours) => messages.assumption_range_hours(&low, &high),
        (_, Key::Points) => messages.assumption_range_points(&low, &high, &language.generations(last.volume)),
        _ => messages.assumption_range(&low, &high),
    })
}
