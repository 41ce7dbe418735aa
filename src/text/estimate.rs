//! The volume, counted source by source (A12), and the volumes that are offered at one press.

use crate::model::{MAX_VOLUME, article};

/// A kind of source or piece that content is counted in.
pub struct Source {
    /// What it is, in the plural.
    pub name: &'static str,
    /// How many pieces one yields unless the visitor says otherwise.
    pub yields: u32,
    /// The output type that its pieces are, by position in a mix; none where they are of several.
    pub output: Option<usize>,
}

/// The rows of the estimator. A podcast's yield is the article's; the others are pieces themselves.
pub const SOURCES: [Source; 5] = [
    Source { name: "One-hour podcasts", yields: article::PODCAST.0, output: None },
    Source { name: "Posts", yields: 1, output: Some(0) },
    Source { name: "Carousels", yields: 1, output: Some(3) },
    Source { name: "Image cards", yields: 1, output: Some(2) },
    Source { name: "Clips", yields: 1, output: Some(4) },
];

/// Pieces a month from so many sources and what each yields, kept within the bounds of the volume.
pub fn pieces(rows: &[(u32, u32)]) -> u32 {
    let mut sum = 0_u64;
    for &(sources, yields) in rows {
        sum = sum.saturating_add(u64::from(sources) * u64::from(yields));
    }
    sum.min(MAX_VOLUME.into()) as u32
}

/// A volume with who usually has it.
pub struct Preset {
    /// Who.
    pub name: &'static str,
    /// Generations a month.
    pub volume: u32,
}

/// The article's examples (A12, A7).
pub const PRESETS: [Preset; 4] = [
    Preset { name: "Four podcasts", volume: article::PODCAST.0 * article::PODCAST.1 },
    Preset { name: "Founder-led", volume: (article::FOUNDER_VOLUME.0 + article::FOUNDER_VOLUME.1) / 2 },
    Preset { name: "Agency", volume: 3_000 },
    Preset { name: "Heavy use", volume: article::EXAMPLES[2].volume },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_podcasts_and_ten_posts_are_130_pieces() {
        assert_eq!(pieces(&[(4, 30), (10, 1)]), 130);
        assert_eq!(pieces(&[(u32::MAX, u32::MAX), (u32::MAX, u32::MAX), (1, 1)]), MAX_VOLUME);
        assert_eq!(pieces(&[]), 0);
    }

    #[test]
    fn presets_lie_where_the_article_puts_them() {
        let volumes = PRESETS.map(|preset| preset.volume);
        assert_eq!(volumes, [120, 300, 3_000, 10_000]);
        assert!((article::AGENCY_VOLUME.0..=article::AGENCY_VOLUME.1).contains(&volumes[2]));
    }
}
