//! The hours of key management a month, from the number of keys and the days between rotations.

use super::fraction::Fraction;
use super::inputs::Inputs;
use super::key::Key;

/// Minutes for one rotation of one key. All minutes here are this product's assumption, chosen so that 7 keys rotated
/// every 75 days give the article's 2.5 hours (A6, A8).
pub const ROTATION_MINUTES: i128 = 15;
/// Minutes a month per key for watching rate limits (A8).
pub const LIMITS_MINUTES: i128 = 6;
/// Minutes a month per key for checking its bill (A9).
pub const BILLING_MINUTES: i128 = 4;
/// Minutes a month per key for model changes (A8).
pub const MODELS_MINUTES: i128 = 4;
/// Minutes a month for tier upgrades, all keys together (A8).
pub const TIERS_MINUTES: i128 = 10;
/// Days in a month.
pub const MONTH_DAYS: i128 = 30;

/// Minutes of key management a month, by kind of work.
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

/// The minutes for the number of keys and the days between rotations.
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

/// Hours of key management a month: as given, else from keys and rotation.
pub fn hours(inputs: &Inputs) -> Fraction {
    if let Some(hundredths) = inputs.number(Key::Hours) {
        return Fraction::new(hundredths.into(), 100);
    }
    let Minutes { rotation, limits, billing, models, tiers } = minutes(inputs);
    (rotation + Fraction::whole(limits + billing + models + tiers)).times(Fraction::new(1, 60))
}
