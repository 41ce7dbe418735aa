//! Texts of a picture: how much room each may take, and where it stands without touching another.

use super::axis::Tick;
use super::frame::{Frame, Point};

/// How a text stands to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// A text in the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The text.
    pub text: String,
    /// Where it stands, tenths: its anchor, and its base line.
    pub at: (i64, i64),
    /// What of it stands there.
    pub anchor: Anchor,
    /// Whether it is a flag, in bold, or a tick.
    pub is_flag: bool,
}

/// A rectangle in tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Area {
    pub left: i64,
    pub top: i64,
    pub right: i64,
    pub bottom: i64,
}

/// From the base line of a text to its upper and to its lower edge.
const ASCENT: i64 = 115;
const DESCENT: i64 = 35;
/// Between two texts, at least.
const GAP: i64 = 60;
/// From the base line to the middle of digits.
const HALF: i64 = 42;

impl Area {
    /// Whether a line enters the rectangle.
    fn is_crossed_by(self, line: &[Point]) -> bool {
        line.windows(2).any(|pair| {
            let (from, to) = (pair[0], pair[1]);
            let (start, end) = (from.0.max(self.left), to.0.min(self.right));
            if start > end {
                return false;
            }
            let at = |x: i64| match to.0 - from.0 {
                0 => from.1,
                run => from.1 + (to.1 - from.1) * (x - from.0) / run,
            };
            let ends = if from.0 == to.0 { (from.1, to.1) } else { (at(start), at(end)) };
            ends.0.min(ends.1) <= self.bottom && ends.0.max(ends.1) >= self.top
        })
    }
}

impl Label {
    /// The room that the text takes at most.
    pub fn area(&self) -> Area {
        let width = width(&self.text, self.is_flag);
        let left = match self.anchor {
            Anchor::Start => self.at.0,
            Anchor::Middle => self.at.0 - width / 2,
            Anchor::End => self.at.0 - width,
        };
        Area { left, top: self.at.1 - ASCENT, right: left + width, bottom: self.at.1 + DESCENT }
    }

    /// A tick below its place, moved inwards where it would leave the picture.
    fn below(text: &str, x: i64, frame: Frame) -> Self {
        let half = width(text, false) / 2;
        let (left, right) = (0, i64::from(frame.width) * 10);
        let (x, anchor) = match (x - half < left, x + half > right) {
            (true, _) => (left, Anchor::Start),
            (_, true) => (right, Anchor::End),
            _ => (x, Anchor::Middle),
        };
        Self { text: text.to_owned(), at: (x, frame.bottom() + 215), anchor, is_flag: false }
    }
}

/// The most that a text of 12 units takes, in tenths: wide fonts have digits of 0.65 of their size, in bold of 0.71.
pub(super) fn width(text: &str, is_bold: bool) -> i64 {
    let of = |c: char| match c {
        ',' | '.' | ':' | ' ' | '\'' | '\u{a0}' | '\u{202f}' | '’' => 48,
        'm' | 'w' | 'M' | 'W' | '%' => 125,
        '\u{1100}'.. => 125,
        _ if is_bold => 86,
        _ => 79,
    };
    text.chars().map(of).sum()
}

/// The room at the left for these amounts.
pub(super) fn left(amounts: &[Tick]) -> i64 {
    amounts.iter().map(|tick| width(&tick.label, false)).max().unwrap_or_default() + 80
}

/// Amounts at the left of their lines; one that is wider than the room there is left out.
pub(super) fn amounts(ticks: &[Tick], frame: Frame) -> Vec<Label> {
    let fits = |tick: &&Tick| width(&tick.label, false) + 80 <= frame.left;
    let label = |tick: &Tick| Label {
        text: tick.label.clone(),
        at: (frame.left - 80, frame.y(tick.at) + HALF),
        anchor: Anchor::End,
        is_flag: false,
    };
    ticks.iter().filter(fits).map(label).collect()
}

/// Ticks below the plot: all of them, or every so many of them, so that the first and the last stay; or none.
pub(super) fn ticks(ticks: &[Tick], frame: Frame) -> Vec<Label> {
    let intervals = ticks.len().saturating_sub(1);
    for every in (1..=intervals.max(1)).filter(|every| intervals.is_multiple_of(*every)) {
        let kept = ticks.iter().enumerate().filter(|(at, _)| at % every == 0);
        let labels: Vec<Label> = kept.map(|(_, tick)| Label::below(&tick.label, frame.x(tick.at), frame)).collect();
        if labels.windows(2).all(|pair| pair[0].area().right + GAP <= pair[1].area().left) {
            return labels;
        }
    }
    Vec::new()
}

/// The flag of a mark, above the plot and over its line, as far as it does not leave the plot. None where it is wider than
/// that.
pub(super) fn above(text: String, x: i64, frame: Frame) -> Option<Label> {
    let half = width(&text, true) / 2 + 1;
    let (least, most) = (frame.left + half, i64::from(frame.width) * 10 - half);
    (least <= most).then(|| Label {
        text,
        at: (x.max(least).min(most), frame.top() - 70),
        anchor: Anchor::Middle,
        is_flag: true,
    })
}

/// The flag of a point, beside it and inside of the plot, where the fewest lines are behind it. None where there is no room.
pub(super) fn beside(text: String, point: Point, lines: &[&[Point]], frame: Frame) -> Option<Label> {
    /// From the point to the flag.
    const AWAY: i64 = 70;
    let half = width(&text, true) / 2 + 1;
    let (least, most) = (frame.left + half + 20, frame.right() - half);
    if least > most {
        return None;
    }
    let (above, below) = (point.1 - AWAY - DESCENT, point.1 + AWAY + ASCENT);
    let side = half + 40;
    let places = [(-side, above), (0, above), (side, below), (side, above), (0, below), (-side, below)];
    let mut best: Option<(usize, Label)> = None;
    for (across, y) in places {
        let at = ((point.0 + across).max(least).min(most), y);
        let label = Label { text: text.clone(), at, anchor: Anchor::Middle, is_flag: true };
        let area = label.area();
        let behind = lines.iter().filter(|line| area.is_crossed_by(line)).count();
        let fits = area.top >= frame.top() && area.bottom <= frame.bottom();
        if fits && best.as_ref().is_none_or(|(least, _)| behind < *least) {
            best = Some((behind, label));
        }
    }
    best.map(|(_, label)| label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_crosses_an_area_that_it_enters() {
        let area = Area { left: 100, top: 100, right: 200, bottom: 200 };
        for (line, crosses) in [
            ([(0, 150), (300, 150)], true),
            ([(0, 0), (300, 300)], true),
            ([(0, 0), (300, 90)], false),
            ([(150, 0), (150, 300)], true),
            ([(250, 0), (250, 300)], false),
            ([(0, 150), (90, 150)], false),
        ] {
            assert_eq!(area.is_crossed_by(&line), crosses, "{line:?}");
        }
    }

    #[test]
    fn ticks_that_do_not_fit_are_left_out_evenly() {
        let tick = |at: i64| Tick { at, label: format!("{at},000") };
        let all: Vec<Tick> = (0..=4).map(|at| tick(at * 250)).collect();
        let shown = |width| {
            let frame = Frame::new(Some(width), 400, 1_000, 1);
            ticks(&all, frame).into_iter().map(|label| label.text).collect::<Vec<_>>()
        };
        assert_eq!(shown(640).len(), 5);
        assert_eq!(shown(280), ["0,000", "500,000", "1000,000"]);
    }
}
