//! The recommendation, and what about the visitor speaks for it.

use super::language::Language;
use crate::model::{Answer, Recommendation, Side, Signal, Verdict, article};

/// The recommendation where it says more than the verdict: rules that demand BYOK, or signals that tip a close call.
pub fn recommendation_beyond_cost(language: &Language, answer: &Answer) -> Option<String> {
    let has_rules = answer.fit.iter().any(|signal| signal.signal == Signal::Compliance);
    match (answer.verdict, answer.recommendation) {
        (Verdict::Byok, _) | (Verdict::Managed, Recommendation::Managed) => None,
        (_, Recommendation::Byok) if has_rules => Some(language.messages.recommendation_rules()),
        (_, Recommendation::Either) => None,
        _ => Some(recommendation(language, answer)),
    }
}

/// The recommendation in any case, for a close call with its reasons.
pub fn recommendation(language: &Language, answer: &Answer) -> String {
    let messages = &language.messages;
    let has_rules = answer.fit.iter().any(|signal| signal.signal == Signal::Compliance);
    match (answer.recommendation, answer.verdict) {
        (Recommendation::Byok, Verdict::Managed | Verdict::Close) if has_rules => messages.recommendation_rules(),
        (Recommendation::Byok, Verdict::Close) => {
            messages.recommendation_byok(&language.list(&signals(language, answer, Side::Byok)))
        }
        (Recommendation::Managed, Verdict::Close) => {
            messages.recommendation_managed(&language.list(&signals(language, answer, Side::Managed)))
        }
        (Recommendation::Byok, _) if answer.difference.is_none() => messages.recommendation_only_byok(),
        (Recommendation::Byok, _) => messages.recommendation_cost_byok(),
        (Recommendation::Managed, _) => messages.recommendation_cost_managed(),
        (Recommendation::Either, _) => messages.recommendation_either(),
    }
}

/// What the visitor has said that speaks for a side (A10, A11).
pub fn signals(language: &Language, answer: &Answer, side: Side) -> Vec<String> {
    let of_side = answer.fit.iter().filter(|signal| signal.side == side);
    of_side.map(|signal| reason(language, signal.signal)).collect()
}

fn reason(language: &Language, signal: Signal) -> String {
    let messages = &language.messages;
    match signal {
        Signal::SmallVolume => messages.signal_small_volume(&language.generations(article::SMALL_VOLUME)),
        Signal::PowerVolume => messages.signal_power_volume(&language.generations(article::POWER_VOLUME)),
        Signal::Agency => messages.signal_agency(&language.number(article::AGENCY_CLIENTS)),
        Signal::OpsPerson => messages.signal_ops_person(),
        Signal::NoOpsPerson => messages.signal_no_ops_person(),
        Signal::Compliance => messages.signal_compliance(),
        Signal::PredictableBill => messages.signal_predictable_bill(),
    }
}
