//! The slider's scale: rungs at round volumes, close together where volumes are small.

use crate::model::MAX_VOLUME;

/// Rungs from one power of ten to the next: 1.00, 1.25, … 9.75.
const PER_DECADE: u32 = 36;
/// Rungs from 0 to 100, ten apart.
const LINEAR: u32 = 10;
/// The highest rung, at a million.
pub const TOP: u32 = LINEAR + 4 * PER_DECADE;

/// The volume of a rung.
pub fn volume(rung: u32) -> u32 {
    if rung <= LINEAR {
        return rung * 10;
    }
    let above = rung.min(TOP) - LINEAR;
    let (decade, step) = (above / PER_DECADE, above % PER_DECADE);
    10_u32.pow(decade) * (100 + 25 * step)
}

/// The rung nearest to a volume.
pub fn rung(volume: u32) -> u32 {
    (position(volume) + 500) / 1_000
}

/// Where a volume stands on the scale, in thousandths of a rung.
pub fn position(volume: u32) -> u32 {
    let target = volume.min(MAX_VOLUME);
    let (mut low, mut high) = (0, TOP);
    while high - low > 1 {
        let middle = (low + high) / 2;
        if self::volume(middle) <= target { low = middle } else { high = middle }
    }
    let (from, to) = (self::volume(low), self::volume(high));
    low * 1_000 + (target - from) * 1_000 / (to - from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rungs_rise_in_round_volumes_from_nothing_to_a_million() {
        let volumes: Vec<u32> = (0..=TOP).map(volume).collect();
        assert!(volumes.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!((volumes[0], volumes[TOP as usize]), (0, MAX_VOLUME));
        for wanted in [100, 300, 500, 1_500, 2_000, 3_000, 5_000, 10_000, 100_000] {
            assert!(volumes.contains(&wanted), "{wanted} should be a rung");
        }
    }

    #[test]
    fn each_rung_is_nearest_to_its_own_volume() {
        assert!((0..=TOP).all(|r| rung(volume(r)) == r));
        assert_eq!(rung(965), rung(975));
        assert_eq!(position(MAX_VOLUME), TOP * 1_000);
    }
}
