//! Everything that is drawn of both costs over the volume, for one width.

use super::costs::{Chart, Corner};
use super::frame::{Frame, Point, area, command, line};
use super::labels::{self, Label};
use crate::model::{Region, Side};

/// What is drawn, as paths and labels. What follows the visitor's volume alone is a `Mark` in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// The accessible name.
    pub name: String,
    /// Its room.
    pub frame: Frame,
    /// The same as the view box of SVG.
    pub view_box: String,
    /// Lines at the amounts.
    pub grid: String,
    /// The likely ranges: BYOK, managed.
    pub bands: [String; 2],
    /// Both costs: BYOK, managed.
    pub lines: [String; 2],
    /// Where each side is cheaper, under the axis: BYOK, managed, tie.
    pub strip: [String; 3],
    /// A ring around each crossing.
    pub crossings: String,
    /// Amounts, ticks and the flag of the break-even.
    pub labels: Vec<Label>,
    /// A fixed mark, if any.
    pub mark: Option<Mark>,
}

/// A vertical line with its flag, and with a dot on each cost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// The line.
    pub line: String,
    /// The dots: BYOK, managed; empty where there is none.
    pub dots: [String; 2],
    /// The flag, where there is room for it.
    pub flag: Option<Label>,
}

/// The picture of a chart, so many units wide, with the accessible name and the flag of the break-even.
pub fn costs_picture(
    chart: &Chart,
    regions: &[Region],
    width: Option<u32>,
    name: String,
    break_even: Option<String>,
) -> Picture {
    let frame = Frame::new(width, labels::left(&chart.amounts), chart.up_to.into(), chart.top);
    let lines = [&chart.byok, &chart.managed].map(|corners| frame.points(corners));
    let crossing = |volume: u32, micros: i64| (frame.x(volume.into()), frame.y(micros));
    let mut crossings = String::new();
    for shown in &chart.crossings {
        circle(&mut crossings, crossing(shown.volume, shown.micros), 40);
    }
    let mut labels: Vec<Label> = labels::amounts(&chart.amounts, frame);
    labels.extend(labels::ticks(&chart.volumes, frame));
    if let (Some(text), [only]) = (break_even, chart.crossings.as_slice()) {
        labels.extend(labels::beside(text, crossing(only.volume, only.micros), &[&lines[0], &lines[1]], frame));
    }
    let band = |[low, high]: &[Vec<Corner>; 2]| area(&frame.points(low), &frame.points(high));
    Picture {
        name,
        frame,
        view_box: frame.view_box(),
        grid: grid(frame, chart.amounts.iter().map(|tick| tick.at)),
        bands: [band(&chart.byok_band), band(&chart.managed_band)],
        lines: lines.map(|points| line(&points)),
        strip: [Side::Byok, Side::Managed, Side::Tie].map(|side| strip(frame, regions, side)),
        crossings,
        labels,
        mark: None,
    }
}

impl Picture {
    /// A mark at a volume or month, with what both sides cost there.
    pub fn mark_at(&self, at: u32, byok: i64, managed: Option<i64>, flag: String) -> Mark {
        let frame = self.frame;
        let x = frame.x(at.into());
        let mut line = String::new();
        command(&mut line, 'M', &[x, frame.top() - 30]);
        command(&mut line, 'V', &[frame.bottom()]);
        let dot = |micros: Option<i64>| {
            let mut path = String::new();
            if let Some(micros) = micros {
                circle(&mut path, (x, frame.y(micros)), 50);
            }
            path
        };
        Mark { line, dots: [Some(byok), managed].map(dot), flag: labels::above(flag, x, frame) }
    }
}

/// A line from edge to edge at each of these amounts.
pub(super) fn grid(frame: Frame, amounts: impl Iterator<Item = i64>) -> String {
    let mut path = String::new();
    for amount in amounts {
        command(&mut path, 'M', &[frame.left, frame.y(amount)]);
        command(&mut path, 'H', &[frame.right()]);
    }
    path
}

/// A circle.
fn circle(path: &mut String, (x, y): Point, radius: i64) {
    command(path, 'M', &[x - radius, y]);
    for across in [2 * radius, -2 * radius] {
        // An arc of half a turn; its flags, 1 and 0, are written in tenths as all numbers are.
        command(path, 'a', &[radius, radius, 0, 10, 0, across, 0]);
    }
    path.push('Z');
}

/// Where a side is cheaper, as lines under the axis. A region ends where the next begins, so that no gap shows.
fn strip(frame: Frame, regions: &[Region], side: Side) -> String {
    let mut path = String::new();
    for region in regions.iter().filter(|region| region.cheaper == side && i64::from(region.start) < frame.up_to) {
        let end = i64::from(region.end.saturating_add(1)).min(frame.up_to);
        command(&mut path, 'M', &[frame.x(region.start.into()), frame.bottom() + 45]);
        command(&mut path, 'H', &[frame.x(end)]);
    }
    path
}
