//! The recommendation, and what about the visitor speaks for it and against it.

use super::figures::Figure::Count;
use super::figures::Figures;
use super::fill::{fill, listed};
use crate::model::{Answer, Inputs, Recommendation, Side, Signal, Verdict, article};

/// The recommendation with its reasons, and those on the other side.
pub fn recommendation(_: &Inputs, answer: &Answer, figures: &dyn Figures) -> String {
    let (lead, sides) = match answer.recommendation {
        Recommendation::Byok => {
            ("Recommended: your own keys.", &[(" For it: {}.", Side::Byok), (" Against it: {}.", Side::Managed)])
        }
        Recommendation::Managed => {
            ("Recommended: managed credits.", &[(" For it: {}.", Side::Managed), (" Against it: {}.", Side::Byok)])
        }
        Recommendation::Either => (
            "Either will do: costs are too close, and what is known of you favours neither.",
            &[(" For own keys: {}.", Side::Byok), (" For managed credits: {}.", Side::Managed)],
        ),
    };
    let mut text = lead.to_owned();
    for &(sentence, side) in sides {
        let reasons = reasons(answer, side, figures);
        if !reasons.is_empty() {
            text.push_str(&fill(sentence, &[&listed(&reasons)]));
        }
    }
    text
}

/// What speaks for a side: the cost, where that is clear, then what is known of the visitor (A10, A11).
fn reasons(answer: &Answer, side: Side, figures: &dyn Figures) -> Vec<String> {
    let mut reasons = Vec::new();
    if matches!((answer.verdict, side), (Verdict::Byok, Side::Byok) | (Verdict::Managed, Side::Managed)) {
        reasons.push("the cost".to_owned());
    }
    for signal in answer.fit.iter().filter(|signal| signal.side == side) {
        reasons.push(reason(signal.signal, figures));
    }
    reasons
}

fn reason(signal: Signal, figures: &dyn Figures) -> String {
    let (sentence, figure) = match signal {
        Signal::SmallVolume => ("fewer than {} generations a month", article::SMALL_VOLUME.into()),
        Signal::PowerVolume => ("{} generations a month or more", article::POWER_VOLUME.into()),
        Signal::Agency => ("{} clients or more", article::AGENCY_CLIENTS),
        Signal::OpsPerson => ("somebody looks after keys", 0),
        Signal::NoOpsPerson => ("nobody looks after keys", 0),
        Signal::Compliance => ("rules that demand direct provider relationships", 0),
        Signal::PredictableBill => ("the same bill each month is wanted", 0),
    };
    figures.fill(sentence, &[Count(figure)])
}
