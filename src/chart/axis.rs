//! Axes that end and are marked at round numbers.

/// A mark on an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Generations, micro-dollars, or months.
    pub at: i64,
    /// How it is written.
    pub label: String,
}

/// Round numbers for the end of an axis of amounts, in tenths. Each is a whole number of steps, so that the last tick
/// stands at the end.
const ENDS: &[i64] = &[10, 15, 20, 25, 30, 40, 50, 60, 80];
/// The same for volumes.
const VOLUME_ENDS: &[i64] = &[10, 15, 20, 30, 40, 60, 80];
/// Round numbers for the steps between ticks, in tenths.
const STEPS: &[i64] = &[10, 20, 25, 50];
/// Steps between the ticks of an axis, at most: of volumes, and of amounts, whose labels take less room.
const INTERVALS: i64 = 4;
const AMOUNT_INTERVALS: i64 = 5;

/// The upper edge of an axis of amounts.
pub(super) fn edge(highest: i64) -> i64 {
    round_up(highest.max(1_000_000), ENDS)
}

/// The right edge of an axis of volumes that shows at least this one.
pub(super) fn volume_edge(least: i64) -> i64 {
    round_up(least, VOLUME_ENDS)
}

/// The step between the ticks of an axis of volumes.
fn tick_step(length: i64) -> i64 {
    step(length, INTERVALS)
}

fn step(length: i64, intervals: i64) -> i64 {
    round_up((length + intervals - 1) / intervals, STEPS)
}

/// The ticks of an axis of volumes.
pub(super) fn volume_ticks(length: i64, label: &dyn Fn(i64) -> String) -> Vec<Tick> {
    ticks(length, tick_step(length), label)
}

/// The ticks of an axis of amounts.
pub(super) fn amount_ticks(length: i64, label: &dyn Fn(i64) -> String) -> Vec<Tick> {
    ticks(length, step(length, AMOUNT_INTERVALS), label)
}

fn ticks(length: i64, step: i64, label: &dyn Fn(i64) -> String) -> Vec<Tick> {
    let (mut ticks, mut at) = (Vec::new(), 0);
    while at <= length {
        ticks.push(Tick { at, label: label(at) });
        at += step;
    }
    ticks
}

/// The least of these round numbers, times a power of ten, that is not below the value.
fn round_up(value: i64, rounds: &[i64]) -> i64 {
    let mut power = 1;
    loop {
        for round in rounds {
            if round * power >= value {
                return round * power;
            }
        }
        power *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_end_and_are_marked_at_round_numbers() {
        assert_eq!([2_540, 12_500, 8_001, 30].map(edge_of), [3_000, 15_000, 10_000, 30]);
        assert_eq!([3_000, 2_500, 1_000, 800, 1_000_000].map(tick_step), [1_000, 1_000, 250, 200, 250_000]);
    }

    #[test]
    fn the_last_tick_stands_at_the_end() {
        for scale in [10, 100, 1_000_000] {
            for end in VOLUME_ENDS.iter().map(|end| end * scale) {
                assert_eq!(end % tick_step(end), 0, "{end}");
            }
            for end in ENDS.iter().map(|end| end * scale) {
                assert_eq!(end % step(end, AMOUNT_INTERVALS), 0, "{end}");
            }
        }
    }

    fn edge_of(value: i64) -> i64 {
        round_up(value, ENDS)
    }
}
