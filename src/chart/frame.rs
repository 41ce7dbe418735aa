//! The room of a picture, and where amounts and volumes stand in it. The unit is a sixteenth of the calculator's font size
//! (a pixel, where that is 16 px); places are in tenths of it.

use super::costs::Corner;
use std::ops::RangeInclusive;

/// The width of a picture that has not been measured.
pub const WIDTH: u32 = 640;
/// The widths for which pictures are drawn; beyond them they are scaled.
pub const WIDTHS: RangeInclusive<u32> = 200..=1200;
/// From this width on a picture has its full height. `chart.css` has the same two heights and the same width.
const WIDE: u32 = 480;
const HEIGHTS: [u32; 2] = [188, 240];

/// Above the plot, for the flag of a mark.
const HEAD: i64 = 200;
/// Below the plot, for the strip and the ticks.
const FOOT: i64 = 260;
/// Right of the plot, for half of a dot.
const MARGIN: i64 = 80;

/// A point, tenths from the left and from above.
pub(super) type Point = (i64, i64);

/// The room of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// Width of the whole picture.
    pub width: u32,
    /// Height of the whole picture.
    pub height: u32,
    /// Left edge of the plot, tenths.
    pub left: i64,
    /// What stands at its right edge: a volume, or a number of months.
    pub up_to: i64,
    /// What stands at its upper edge, micro-dollars.
    pub top_amount: i64,
}

impl Frame {
    /// The room of a picture of this width, whose amounts need so many tenths at the left.
    pub(super) fn new(width: Option<u32>, amounts: i64, up_to: i64, top_amount: i64) -> Self {
        let width = width.unwrap_or(WIDTH).clamp(*WIDTHS.start(), *WIDTHS.end());
        let height = HEIGHTS[usize::from(width >= WIDE)];
        // At most two fifths for amounts: the plot is what matters.
        let left = amounts.min(i64::from(width) * 4);
        Self { width, height, left, up_to: up_to.max(1), top_amount: top_amount.max(1) }
    }

    /// Right edge of the plot.
    pub fn right(self) -> i64 {
        i64::from(self.width) * 10 - MARGIN
    }

    /// Upper edge of the plot.
    pub fn top(self) -> i64 {
        HEAD
    }

    /// Lower edge of the plot.
    pub fn bottom(self) -> i64 {
        i64::from(self.height) * 10 - FOOT
    }

    /// The view box of SVG.
    pub(super) fn view_box(self) -> String {
        let Self { width, height, .. } = self;
        ["0 0 ", &width.to_string(), " ", &height.to_string()].concat()
    }

    /// Where a volume stands.
    pub fn x(self, volume: i64) -> i64 {
        self.left + scaled(volume, self.up_to, self.right() - self.left)
    }

    /// Where an amount stands.
    pub fn y(self, micros: i64) -> i64 {
        self.bottom() - scaled(micros, self.top_amount, self.bottom() - self.top())
    }

    /// Where the corners of a line stand.
    pub(super) fn points(self, corners: &[Corner]) -> Vec<Point> {
        corners.iter().map(|&(volume, micros)| (self.x(volume.into()), self.y(micros))).collect()
    }
}

/// A part of a length, as large as the value in its whole; never beyond it.
fn scaled(value: i64, whole: i64, length: i64) -> i64 {
    // Floats: the product of two amounts leaves 64 bits.
    let scaled = (value as f64 / whole as f64 * length as f64).round() as i64;
    scaled.clamp(0, length)
}

/// A number of tenths: "12.3".
pub fn tenths(value: i64) -> String {
    let mut text = String::new();
    push(&mut text, value);
    text
}

fn push(text: &mut String, value: i64) {
    if value < 0 {
        text.push('-');
    }
    let value = value.unsigned_abs();
    text.push_str(&(value / 10).to_string());
    if !value.is_multiple_of(10) {
        text.push('.');
        text.push(char::from(b'0' + (value % 10) as u8));
    }
}

/// Adds a command of a path and its coordinates.
pub(super) fn command(path: &mut String, letter: char, coordinates: &[i64]) {
    path.push(letter);
    for (at, &coordinate) in coordinates.iter().enumerate() {
        if at > 0 {
            path.push(' ');
        }
        push(path, coordinate);
    }
}

/// A line through these points; nothing without any.
pub(super) fn line(points: &[Point]) -> String {
    let mut path = String::new();
    for &(x, y) in points {
        let letter = if path.is_empty() { 'M' } else { 'L' };
        command(&mut path, letter, &[x, y]);
    }
    path
}

/// The area between two lines; nothing without any.
pub(super) fn area(low: &[Point], high: &[Point]) -> String {
    let around: Vec<Point> = low.iter().chain(high.iter().rev()).copied().collect();
    let mut path = line(&around);
    if !path.is_empty() {
        path.push('Z');
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_go_through_their_points_and_areas_come_back() {
        let (low, high) = ([(440, 2_100), (1_915, 1_689)], [(440, 1_000), (1_915, 5)]);
        assert_eq!(line(&low), "M44 210L191.5 168.9");
        assert_eq!(area(&low, &high), "M44 210L191.5 168.9L191.5 0.5L44 100Z");
        assert_eq!((line(&[]), area(&[], &[])), (String::new(), String::new()));
        assert_eq!(tenths(-25), "-2.5");
    }

    #[test]
    fn places_reach_from_edge_to_edge() {
        let frame = Frame::new(Some(640), 440, 6_000, 400_000_000);
        assert_eq!((frame.x(0), frame.x(6_000)), (440, 6_320));
        assert_eq!((frame.y(0), frame.y(400_000_000)), (2_140, 200));
        assert_eq!(frame.y(i64::MAX), 200, "never outside");
    }

    #[test]
    fn a_narrow_picture_leaves_most_of_its_room_to_the_plot() {
        let frame = Frame::new(Some(10), 5_000, 1, 1);
        assert_eq!((frame.width, frame.left), (200, 800));
        assert!(frame.height >= 180);
    }
}
