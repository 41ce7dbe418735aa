//! The recommendation, and what about the visitor speaks for it and against it.

use super::figures::Figure::Count;
use super::figures::Figures;
use super::fill::{fill, listed};
use crate::model::{Answer, Inputs, Recommendation, Side, Signal, Verdict, article};

/// The recommendation with its reasons, and those on the other side.
pub fn recommendation(_: &Inputs, answer: &Answer, figures: &dyn Figures) -> String {
    let (own, managed) = (reasons(answer, Side::Byok, figures), reasons(answer, Side::Managed, figures));
    let (lead, supporting, opposing) = match answer.recommendation {
        Recommendation::Byok => ("Recommended: your own keys.", own, managed),
        Recommendation::Managed => ("Recommended: managed credits.", managed, own),
        Recommendation::Either => {
            let mut text =
                String::from("Either will do: costs are too close, and what is known of you favours neither.");
            for (side, reasons) in [(" For own keys: {}.", own), (" For managed credits: {}.", managed)] {
                if !reasons.is_empty() {
                    text.push_str(&fill(side, &[&listed(&reasons)]));
                }
            }
            return text;
        }
    };
    let mut text = lead.to_owned();
    for (lead, reasons) in [(" For it: {}.", supporting), (" Against it: {}.", opposing)] {
        if !reasons.is_empty() {
            text.push_str(&fill(lead, &[&listed(&reasons)]));
        }
    }
    text
}

/// What speaks for a side: the cost, where that is clear, then what is known of the visitor (A10, A11).
fn reasons(answer: &Answer, side: Side, figures: &dyn Figures) -> Vec<String> {
    let mut reasons = Vec::new();
    if (answer.verdict, side) == (Verdict::Byok, Side::Byok)
        || (answer.verdict, side) == (Verdict::Managed, Side::Managed)
    {
        reasons.push("the cost".to_owned());
    }
    for signal in answer.fit.iter().filter(|signal| signal.side == side) {
        reasons.push(reason(signal.signal, figures));
    }
    reasons
}

fn reason(signal: Signal, figures: &dyn Figures) -> String {
    let sentence = match signal {
        Signal::SmallVolume => {
            return figures.fill("fewer than {} generations a month", &[Count(article::SMALL_VOLUME.into())]);
        }
        Signal::PowerVolume => {
            return figures.fill("{} generations a month or more", &[Count(article::POWER_VOLUME.into())]);
        }
        Signal::Agency => return figures.fill("{} clients or more", &[Count(article::AGENCY_CLIENTS)]),
        Signal::OpsPerson => "somebody looks after keys",
        Signal::NoOpsPerson => "nobody looks after keys",
        Signal::Compliance => "rules that demand direct provider relationships",
        Signal::PredictableBill => "the same bill each month is wanted",
    };
    sentence.to_owned()
}
