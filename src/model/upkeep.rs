//! The hidden work of holding keys: how the ops hours of a month come about.

use super::fraction::Fraction;
use super::inputs::Inputs;
use super::key::Key;

/// Minutes for one rotation of one key. Like the other minutes here this product's assumption, chosen so that 7 keys
/// rotated every 75 days give the article's 2.5 hours (A6, A8).
pub const ROTATION_MINUTES: i128 = 15;
/// Minutes a month and key for watching rate limits (A8).
pub const LIMITS_MINUTES: i128 = 6;
/// Minutes a month and key for its bill (A9).
pub const BILLING_MINUTES: i128 = 4;
/// Minutes a month and key for changed models (A8).
pub const MODELS_MINUTES: i128 = 4;
/// Minutes a month, all keys together, for tier upgrades (A8).
pub const TIERS_MINUTES: i128 = 10;
/// Days in a month.
pub const MONTH_DAYS: i128 = 30;

/// Minutes a month that keys take up, by the kind of work.
pub struct Minutes {
    /// Rotating the keys.
    pub rotation: Fraction,
    /// Watching rate limits.
    pub limits: i128,
    /// Checking bills.
    pub billing: i128,
    /// Following model changes.
    pub models: i128,
    /// Raising tiers.
    pub tiers: i128,
}

/// The minutes that the given number of keys and days between rotations lead to.
pub fn minutes(inputs: &Inputs) -> Minutes {
    let whole = |key| inputs.number(key).map_or(1, i128::from);
    let (keys, rotation) = (whole(Key::Keys), whole(Key::Rotation));
    Minutes {
        rotation: Fraction::new(keys * ROTATION_MINUTES * MONTH_DAYS, rotation),
        limits: keys * LIMITS_MINUTES,
        billing: keys * BILLING_MINUTES,
        models: keys * MODELS_MINUTES,
        tiers: TIERS_MINUTES,
    }
}

/// Ops hours a month: as given, else from keys and rotation.
pub fn hours(inputs: &Inputs) -> Fraction {
    if let Some(hundredths) = inputs.number(Key::Hours) {
        return Fraction::new(hundredths.into(), 100);
    }
    let Minutes { rotation, limits, billing, models, tiers } = minutes(inputs);
    (rotation + Fraction::whole(limits + billing + models + tiers)).times(Fraction::new(1, 60))
}
