//! What about the visitor speaks for either side, and the recommendation.

use super::article::{AGENCY_CLIENTS, POWER_VOLUME, SMALL_VOLUME};
use super::inputs::Inputs;
use super::key::Key;
use super::outcome::{FitSignal, Recommendation, Side, Signal, Verdict};

/// The signals that hold, always in the same order (A10, A11).
pub fn signals(inputs: &Inputs) -> Vec<FitSignal> {
    let volume = inputs.volume();
    let rules = [
        (volume < SMALL_VOLUME, Signal::SmallVolume, Side::Managed),
        (volume >= POWER_VOLUME, Signal::PowerVolume, Side::Byok),
        (inputs.number(Key::Clients).is_some_and(|n| n >= AGENCY_CLIENTS), Signal::Agency, Side::Byok),
        (inputs.answer(Key::Ops) == Some(true), Signal::OpsPerson, Side::Byok),
        (inputs.answer(Key::Ops) == Some(false), Signal::NoOpsPerson, Side::Managed),
        (inputs.answer(Key::Compliance) == Some(true), Signal::Compliance, Side::Byok),
        (inputs.answer(Key::Predictable) == Some(true), Signal::PredictableBill, Side::Managed),
    ];
    let mut signals = Vec::new();
    for (holds, signal, side) in rules {
        if holds {
            signals.push(FitSignal { signal, side });
        }
    }
    signals
}

/// BYOK under compliance; else the verdict unless it is close; else the side with more signals; else either.
pub fn recommendation(verdict: Verdict, fit: &[FitSignal]) -> Recommendation {
    let mut lead = 0;
    for FitSignal { signal, side } in fit {
        if *signal == Signal::Compliance {
            return Recommendation::Byok;
        }
        lead += if *side == Side::Byok { 1 } else { -1 };
    }
    match verdict {
        Verdict::Byok => Recommendation::Byok,
        Verdict::Managed => Recommendation::Managed,
        Verdict::Close if lead > 0 => Recommendation::Byok,
        Verdict::Close if lead < 0 => Recommendation::Managed,
        Verdict::Close => Recommendation::Either,
    }
}
