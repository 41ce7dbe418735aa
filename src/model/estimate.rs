//! The volume, counted source by source (A12), the content mix that follows from that, and typical volumes.

use super::{MAX_VOLUME, Mix, article, prices};

/// A kind of source or piece that content is counted in.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// How many pieces one yields unless the visitor says otherwise.
    pub yields: u32,
    /// The output type of its pieces, by position in a mix; none where they are of several.
    output: Option<usize>,
}

/// The rows of the estimator: podcasts, posts, carousels, image cards, clips. A podcast's yield is the article's; the
/// others are pieces themselves.
pub const SOURCES: [Source; 5] = [
    Source { yields: article::PODCAST.0, output: None },
    Source { yields: 1, output: Some(0) },
    Source { yields: 1, output: Some(3) },
    Source { yields: 1, output: Some(2) },
    Source { yields: 1, output: Some(4) },
];

/// Pieces a month from so many sources and what each yields, kept within the bounds of the volume.
pub fn pieces(rows: &[(u32, u32)]) -> u32 {
    let mut sum = 0_u64;
    for &(sources, yields) in rows {
        sum = sum.saturating_add(u64::from(sources) * u64::from(yields));
    }
    sum.min(MAX_VOLUME.into()) as u32
}

/// The mix of what the estimator counts, row by row sources and pieces from each; none where it counts no pieces whose
/// output type is known. A podcast is cut into pieces of several types, so it has no part in the mix.
pub fn mix_of_sources(rows: &[(u32, u32); SOURCES.len()]) -> Option<Mix> {
    let (mut pieces, mut all) = ([0_u64; prices::TYPES], 0);
    for (source, &(sources, yields)) in SOURCES.iter().zip(rows) {
        if let Some(at) = source.output {
            pieces[at] = u64::from(sources) * u64::from(yields);
            all += pieces[at];
        }
    }
    // In percent, and never so little that a type is lost.
    let share = |pieces: u64| if pieces == 0 { 0 } else { ((pieces * 100 + all / 2) / all).max(1) as u8 };
    Mix::new(pieces.map(share)).ok()
}

/// Typical volumes, generations a month (A12, A7): four podcasts, founder-led, agency, heavy use.
pub const PRESETS: [u32; 4] = [
    article::PODCAST.0 * article::PODCAST.1,
    (article::FOUNDER_VOLUME.0 + article::FOUNDER_VOLUME.1) / 2,
    3_000,
    article::EXAMPLES[2].volume,
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
        let volumes = PRESETS;
        assert_eq!(volumes, [120, 300, 3_000, 10_000]);
        assert!((article::AGENCY_VOLUME.0..=article::AGENCY_VOLUME.1).contains(&volumes[2]));
    }

    #[test]
    fn what_the_estimator_counts_becomes_shares() {
        let shares = |rows| mix_of_sources(&rows).map(|mix| *mix.shares());
        assert_eq!(shares([(4, 30), (0, 1), (0, 1), (0, 1), (0, 1)]), None);
        // A single clip among a thousand pieces is not lost.
        let mix = shares([(4, 30), (500, 1), (250, 1), (249, 1), (1, 1)]).unwrap_or_default();
        let share = |id: &str| {
            let at = prices::LIST_2026_11.types.iter().position(|output| output.id == id);
            at.map(|at| mix[at])
        };
        assert_eq!(["text", "carousel", "image", "clip"].map(share), [50, 25, 25, 1].map(Some));
    }
}
