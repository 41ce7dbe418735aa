//! Pictures as SVG paths, in a square that is stretched to whatever room there is.

use crate::chart::Corner;

/// The side of the square.
pub const SIDE: i64 = 10_000;

/// The frame of a picture: what stands at its right and at its upper edge.
#[derive(Clone, Copy)]
pub struct Frame {
    /// Volume, or number of steps, at the right edge.
    pub right: i64,
    /// Micro-dollars at the upper edge.
    pub top: i64,
}

impl Frame {
    fn place(self, text: &mut String, (volume, micros): Corner) {
        let down = SIDE - scaled(micros, self.top);
        text.push_str(&format!("{} {down}", scaled(volume.into(), self.right)));
    }

    /// A line through these corners; nothing without any.
    pub fn line(self, corners: &[Corner]) -> String {
        let mut path = String::new();
        for &corner in corners {
            path.push(if path.is_empty() { 'M' } else { 'L' });
            self.place(&mut path, corner);
        }
        path
    }

    /// The area between two lines; nothing without any.
    pub fn area(self, [low, high]: &[Vec<Corner>; 2]) -> String {
        let mut around = low.clone();
        for &corner in high.iter().rev() {
            around.push(corner);
        }
        let mut path = self.line(&around);
        if !path.is_empty() {
            path.push('Z');
        }
        path
    }

    /// A dot: a line of no length, which round ends make seen.
    pub fn dot(self, at: Corner) -> String {
        let mut path = self.line(&[at]);
        path.push_str("h0");
        path
    }
}

/// A part in units of the square's side.
fn scaled(part: i64, whole: i64) -> i64 {
    (i128::from(part) * i128::from(SIDE)).div_euclid(whole.max(1).into()) as i64
}

/// A part of a whole as styles take it: "12.34%".
pub fn percent(part: i64, whole: i64) -> String {
    let hundredths = scaled(part, whole);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { right: 2_000, top: 400_000_000 };

    #[test]
    fn lines_go_from_the_lower_left_corner_up() {
        let corners = [(0, 0), (500, 100_000_000), (500, 200_000_000), (2_000, 400_000_000)];
        assert_eq!(FRAME.line(&corners), "M0 10000L2500 7500L2500 5000L10000 0");
        assert_eq!(FRAME.line(&[]), "");
        assert_eq!(FRAME.dot((1_000, 200_000_000)), "M5000 5000h0");
    }

    #[test]
    fn an_area_goes_up_one_line_and_back_the_other() {
        let band = [vec![(0, 0), (2_000, 100_000_000)], vec![(0, 0), (2_000, 200_000_000)]];
        assert_eq!(FRAME.area(&band), "M0 10000L10000 7500L10000 5000L0 10000Z");
        assert_eq!(FRAME.area(&[Vec::new(), Vec::new()]), "");
    }

    #[test]
    fn places_are_percentages_with_two_decimals() {
        assert_eq!([percent(1, 2_000), percent(2_000, 2_000), percent(1, 4)], ["0.05%", "100.00%", "25.00%"]);
        assert_eq!(percent(1, 0), "100.00%", "no whole is no fault");
    }
}
