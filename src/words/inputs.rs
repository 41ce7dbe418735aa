//! What inputs are called, and their values in figures.

use super::language::Language;
use crate::model::{self, Fraction, Inputs, Key, Kind, Offer, key, key_management, prices};

/// What an input is called.
pub fn label(language: &Language, key: Key) -> String {
    let messages = &language.messages;
    match key {
        Key::Volume => messages.label_volume(),
        Key::Mix => messages.label_mix(),
        Key::Prices => messages.label_prices(),
        Key::Unit => messages.label_unit(&language.generations(1)),
        Key::Curve => messages.label_curve(),
        Key::FeeEach => messages.label_fee_each(&language.generations(1)),
        Key::FeeMin => messages.label_fee_min(),
        Key::FeeSeat => messages.label_fee_seat(),
        Key::FeeYearly => messages.label_fee_yearly(),
        Key::ManagedSeat => messages.label_managed_seat(),
        Key::ManagedYearly => messages.label_managed_yearly(),
        Key::Seats => messages.label_seats(),
        Key::Billing => messages.label_billing(),
        Key::License => messages.label_license(),
        Key::Minimum => messages.label_minimum(),
        Key::Fee => messages.label_fee(),
        Key::FeePct => messages.label_fee_pct(),
        Key::FeeFree => messages.label_fee_free(),
        Key::Keys => messages.label_keys(),
        Key::Rotation => messages.label_rotation(),
        Key::Hours => messages.label_hours(),
        Key::Rate => messages.label_rate(),
        Key::Surprises => messages.label_surprises(),
        Key::Surprise => messages.label_surprise(),
        Key::Managed => messages.label_managed(),
        Key::Points => messages.label_points(),
        Key::Plans => messages.label_plans(),
        Key::Markup => messages.label_markup(),
        Key::MarkupFee => messages.label_markup_fee(),
        Key::MarkupEach => messages.label_markup_each(&language.generations(1)),
        Key::MarkupMin => messages.label_markup_min(),
        Key::Growth => messages.label_growth(),
        Key::Months => messages.label_months(),
        Key::Setup => messages.label_setup(),
        Key::Day => messages.label_day(),
        Key::Clients => messages.label_clients(),
        Key::Ops => messages.label_ops(),
        Key::Compliance => messages.label_compliance(),
        Key::Predictable => messages.label_predictable(),
    }
}

/// The choices of an input, in the order of the table; empty where it is none.
pub fn choices(language: &Language, key: Key) -> Vec<String> {
    let messages = &language.messages;
    match key {
        Key::Ops | Key::Compliance | Key::Predictable => vec![messages.choice_yes(), messages.choice_no()],
        Key::Curve => vec![messages.choice_article(), messages.choice_flat()],
        Key::Billing => vec![messages.choice_monthly(), messages.choice_yearly()],
        Key::Managed => vec![messages.choice_credits(), messages.choice_plans(), messages.choice_markup()],
        Key::Prices => prices::LISTS.iter().map(|list| list.id.to_owned()).collect(),
        _ => Vec::new(),
    }
}

/// The value of an input, given or by default, as short as it is exact; none where it has neither.
pub fn value(language: &Language, inputs: &Inputs, key: Key) -> Option<String> {
    match key.kind() {
        Kind::Number { decimals, .. } => {
            let millionths = match inputs.number(key) {
                Some(units) => units * 10_i64.pow(6_u32.saturating_sub(decimals)),
                None if key == Key::Hours => key_management::hours(inputs).round_millionths(),
                None => return None,
            };
            Some(match (decimals, is_money(key)) {
                (6, _) => language.fine(millionths),
                (_, true) => language.price(millionths),
                _ if is_percent(key) => language.messages.percent(&language.figures.number(millionths, decimals)),
                _ => language.figures.number(millionths, decimals),
            })
        }
        Kind::Choice { .. } => inputs.choice(key).and_then(|at| choices(language, key).get(at).cloned()),
        Kind::Mix => mix(language, inputs),
        Kind::Points => joined(language, offers(language, inputs.points().entries())),
        Kind::Plans => joined(language, offers(language, inputs.plans().entries())),
    }
}

/// Whether a number is an amount of dollars.
pub fn is_money(key: Key) -> bool {
    use Key::{
        Fee, FeeEach, FeeFree, FeeMin, FeeSeat, License, ManagedSeat, MarkupEach, MarkupFee, MarkupMin, Minimum, Rate,
        Surprise, Unit,
    };
    let byok = matches!(key, Unit | Minimum | Fee | FeeFree | FeeEach | FeeMin | FeeSeat | Rate | Surprise | License);
    byok || matches!(key, MarkupFee | MarkupEach | MarkupMin | ManagedSeat)
}

fn is_percent(key: Key) -> bool {
    matches!(key, Key::FeePct | Key::FeeYearly | Key::ManagedYearly | Key::Markup | Key::Growth)
}

/// Whether a value is a list, which is too long for a sentence.
pub(super) fn is_list(key: Key) -> bool {
    matches!(key.kind(), Kind::Mix | Kind::Points | Kind::Plans)
}

/// Whether an input is used at all: managed credits are priced in one of three ways.
pub fn is_used(inputs: &Inputs, key: Key) -> bool {
    let way = match key {
        Key::Points => key::managed::CREDITS,
        Key::Plans => key::managed::PLANS,
        Key::Markup | Key::MarkupFee | Key::MarkupEach | Key::MarkupMin => key::managed::MARKUP,
        _ => return true,
    };
    inputs.choice(Key::Managed) == Some(way)
}

/// Whether managed credits are priced in plans.
pub(super) fn has_plans(inputs: &Inputs) -> bool {
    inputs.choice(Key::Managed) == Some(key::managed::PLANS)
}

/// Whether the platform's fee depends on use.
pub(super) fn has_usage_fee(inputs: &Inputs) -> bool {
    [Key::FeePct, Key::FeeEach, Key::FeeMin].into_iter().any(|key| inputs.number(key) != Some(0))
}

fn offers(language: &Language, offers: &[Offer]) -> Vec<String> {
    let messages = &language.messages;
    let offer = |offer: &Offer| {
        let (price, included) = (language.price(offer.cents * 10_000), language.number(offer.volume));
        match offer.overage {
            Some(each) => messages.value_plan_overage(&price, &included, &language.fine(each)),
            None => messages.value_point(&price, &included),
        }
    };
    offers.iter().map(offer).collect()
}

fn mix(language: &Language, inputs: &Inputs) -> Option<String> {
    let shares = inputs.price_list().types.iter().zip(inputs.mix()?.shares());
    let shares = shares.filter(|(_, share)| **share > 0);
    let share = |(output, share): (&prices::OutputType, &u8)| {
        language.messages.value_share(&language.number(*share), &output_type(language, output.id))
    };
    joined(language, shares.map(share).collect())
}

fn joined(language: &Language, values: Vec<String>) -> Option<String> {
    values.into_iter().reduce(|first, next| language.messages.list_of_values(&first, &next))
}

/// How many average generations one generation counts as, in millionths.
pub(super) fn weight(inputs: &Inputs) -> i64 {
    model::weight(inputs).round_millionths()
}

/// How many average generations the volume counts as, in millionths.
pub(super) fn weighted_volume(inputs: &Inputs) -> i64 {
    model::weight(inputs).times(i64::from(inputs.volume()).into()).round_millionths()
}

/// The API cost of one generation of the mix, in micro-dollars.
pub(super) fn mix_cost(inputs: &Inputs) -> i64 {
    model::weight(inputs).times(Fraction::new(prices::AVERAGE_GENERATION, 1_000_000)).round_millionths()
}

/// What an output type of a mix is called.
pub fn output_type(language: &Language, id: &str) -> String {
    let messages = &language.messages;
    match id {
        "text" => messages.type_text(),
        "article" => messages.type_article(),
        "image" => messages.type_image(),
        "carousel" => messages.type_carousel(),
        "clip" => messages.type_clip(),
        "faceless" => messages.type_faceless(),
        "footage" => messages.type_footage(),
        "avatar" => messages.type_avatar(),
        _ => id.to_owned(),
    }
}
