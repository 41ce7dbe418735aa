//! Where each default comes from, and the side that it favors.

use crate::model::{Inputs, Key, Side, article, prices};
use crate::words::language::Language;

/// The side that the default of an input favors.
pub fn favors(key: Key) -> Option<Side> {
    match key {
        Key::Curve | Key::FeeEach | Key::FeeMin | Key::FeeSeat | Key::License => Some(Side::Byok),
        Key::Fee | Key::FeePct | Key::Rate | Key::Surprises | Key::Plans => Some(Side::Byok),
        Key::Volume | Key::Minimum | Key::Managed => Some(Side::Managed),
        Key::Markup | Key::MarkupEach | Key::MarkupMin | Key::ManagedSeat | Key::Growth => Some(Side::Managed),
        _ => None,
    }
}

/// Why it does, or why it favors neither.
pub fn because(language: &Language, key: Key) -> String {
    let messages = &language.messages;
    match key {
        Key::Volume | Key::Growth => messages.because_volume(),
        Key::Mix => messages.because_average(),
        Key::Prices => messages.because_mix_only(),
        Key::Unit => messages.because_article_cost(),
        Key::Curve => messages.because_flat(),
        Key::FeeSeat | Key::ManagedSeat => messages.because_seat(),
        Key::FeeMin => messages.because_least(),
        Key::FeeYearly | Key::ManagedYearly => messages.because_yearly_only(),
        Key::Seats => messages.because_seats_only(),
        Key::Billing => messages.because_discount_only(),
        Key::License => messages.because_license(),
        Key::Minimum => messages.because_minimum(),
        Key::Fee => messages.because_low_end(),
        Key::FeePct => messages.because_on_top(),
        Key::FeeFree => messages.because_usage_fee_only(),
        Key::Keys | Key::Rotation | Key::Hours | Key::Points => messages.because_middle(),
        Key::Rate => messages.because_rate(),
        Key::Surprises => messages.because_surprises(),
        Key::Surprise => messages.because_surprises_only(),
        Key::Managed => messages.because_credits(),
        Key::Plans => messages.because_plans(),
        Key::Markup => messages.because_markup(),
        Key::MarkupFee => messages.because_both_pay(),
        Key::FeeEach | Key::MarkupEach => messages.because_each(),
        Key::MarkupMin => messages.because_markup_min(),
        Key::Months => messages.because_horizon(),
        Key::Setup | Key::Day => messages.because_switch_only(),
        Key::Clients | Key::Ops | Key::Compliance | Key::Predictable => messages.because_not_set(),
    }
}

/// Where the default of an input comes from.
pub fn source(language: &Language, inputs: &Inputs, key: Key) -> String {
    let messages = &language.messages;
    let dollars = |amount: i64| language.price(amount * 1_000_000);
    let number = |value: i64| language.number(value);
    let middle = |(low, high): (i64, i64)| messages.source_article_middle(&number(low), &number(high));
    let [small, some, large] = &article::EXAMPLES;
    match key {
        Key::Volume => messages.source_article_smallest(),
        Key::Mix => messages.source_article_average(&language.fine(prices::AVERAGE_GENERATION as i64)),
        Key::Prices => messages.source_price_list(&language.day(inputs.price_list().as_of)),
        Key::Unit => messages.source_article_api(
            &dollars(small.api),
            &language.number(small.volume),
            &dollars(some.api),
            &language.number(some.volume),
        ),
        Key::Minimum => messages.source_minimum(),
        Key::Fee => messages.source_article_fee(&dollars(article::FEE.0), &dollars(article::FEE.1)),
        Key::FeePct | Key::FeeEach | Key::FeeMin | Key::FeeSeat | Key::ManagedSeat => messages.source_none_article(),
        Key::Curve => messages.source_article_curve(),
        Key::Billing => messages.source_article_monthly(),
        Key::Seats => messages.source_one_seat(),
        Key::FeeYearly | Key::ManagedYearly | Key::License => messages.source_none(),
        Key::Keys => middle(article::KEYS),
        Key::Markup => {
            let [low, high] =
                [article::MARKUP.0, article::MARKUP.1].map(|percent| language.figures.percent(percent * 10_000));
            messages.source_article_middle(&low, &high)
        }
        Key::Rotation => messages.source_article_rotation(&number(article::ROTATION.0), &number(article::ROTATION.1)),
        Key::Hours => messages.source_article_hours(&number(article::HOURS.0), &number(article::HOURS.1)),
        Key::Rate => messages.source_rate(&language.generations(some.volume)),
        Key::Surprise => messages.source_article_spike(),
        Key::Managed => messages.source_article_credits(),
        Key::Points => messages.source_article_points(
            &dollars(small.managed.0),
            &language.number(small.volume),
            &dollars(some.managed.0),
            &language.number(some.volume),
            &dollars(large.managed.0),
            &dollars(large.managed.1),
            &language.number(large.volume),
        ),
        Key::Plans => messages.source_plans(),
        Key::MarkupFee => messages.source_orchestration(),
        Key::Months => messages.source_year(),
        Key::Setup => messages.source_setup(),
        Key::Day => messages.source_article_day(),
        Key::FeeFree | Key::Surprises | Key::MarkupEach | Key::MarkupMin | Key::Growth => messages.source_none(),
        Key::Clients | Key::Ops | Key::Compliance | Key::Predictable => messages.source_ask(),
    }
}
