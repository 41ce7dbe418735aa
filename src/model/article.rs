//! The article's figures, the one place where they stand. The ids A1-A17 are those of the source notes; tests and
//! texts refer to them. Amounts are in whole dollars a month, volumes in generations a month.

/// The year of the article.
pub const YEAR: i32 = 2026;
/// A1: above about this volume the article finds BYOK cheaper, below it managed credits.
pub const BREAK_EVEN_VOLUME: u32 = 2_000;
/// A2: the same break-even as a monthly spend on managed credits.
pub const BREAK_EVEN_SPEND: i64 = 80;
/// A3: what a BYOK platform typically charges a month, flat.
pub const FEE: (i64, i64) = (20, 50);
/// A4: percent by which managed platforms mark the underlying cost up.
pub const MARKUP: (i64, i64) = (20, 40);
/// A6, A8: hours of key management a month.
pub const HOURS: (i64, i64) = (2, 3);
/// A8: days between two rotations of a key.
pub const ROTATION: (i64, i64) = (60, 90);
/// A8: what a traffic spike can cost from Friday night to Monday.
pub const SPIKE: i64 = 400;
/// A8: provider limits to be watched.
pub const LIMITS_WATCHED: (i64, i64) = (5, 8);
/// A9: provider keys held.
pub const KEYS: (i64, i64) = (6, 8);
/// A10: from this volume on a user is a heavy one, whom BYOK suits.
pub const POWER_VOLUME: u32 = 5_000;
/// A10: from this many clients on an agency is one whom BYOK suits.
pub const AGENCY_CLIENTS: i64 = 10;
/// A10: the founding offer: its monthly fee and the last day of sign-up, as one number: 20260831.
pub const FOUNDING: (i64, u32) = (39, 20_260_831);
/// A11: below this volume managed credits suit anyone.
pub const SMALL_VOLUME: u32 = 2_000;
/// A12: pieces from an hour of podcast, and episodes a month in its example.
pub const PODCAST: (u32, u32) = (30, 4);
/// A12: what founder-led marketers usually reach.
pub const FOUNDER_VOLUME: (u32, u32) = (200, 400);
/// A12: what agencies usually reach.
pub const AGENCY_VOLUME: (u32, u32) = (1_500, 5_000);
/// A15: percent of raw API cost that BYOK saves above break-even.
pub const SAVING: (i64, i64) = (20, 40);

/// One of the three volumes that the article works through.
pub struct Example {
    /// Generations a month.
    pub volume: u32,
    /// API cost with BYOK.
    pub api: i64,
    /// What managed credits cost: low and high end.
    pub managed: (i64, i64),
}

/// A5, A6, A7: the article's three volumes. Its BYOK cost is the API cost and the low end of `FEE`.
pub const EXAMPLES: [Example; 3] = [
    Example { volume: 500, api: 25, managed: (49, 49) },
    Example { volume: 2_000, api: 100, managed: (149, 149) },
    Example { volume: 10_000, api: 400, managed: (600, 800) },
];

/// A7: the middle of what the article gives for managed credits at its largest volume.
pub const MANAGED_MIDDLE: i64 = (EXAMPLES[2].managed.0 + EXAMPLES[2].managed.1) / 2;
