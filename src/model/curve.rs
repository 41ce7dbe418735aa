//! Costs as piecewise straight lines over whole volumes 0..=MAX_VOLUME.

use super::fraction::{Fraction, common};
use num_integer::gcd;
use std::cmp::Ordering;

/// The highest volume, generations a month.
pub const MAX_VOLUME: u32 = 1_000_000;

/// `(start + slope x v) / den` micro-dollars at volume `v`.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    start: i128,
    slope: i128,
    den: i128,
}

impl Line {
    /// The same amount at every volume.
    pub const fn flat(amount: Fraction) -> Self {
        Self { start: amount.num, slope: 0, den: amount.den }
    }

    /// `start` at volume 0 and `slope` more with each generation.
    pub fn new(start: Fraction, slope: Fraction) -> Self {
        let den = common(start.den, slope.den);
        Self { start: start.num * (den / start.den), slope: slope.num * (den / slope.den), den }
    }

    /// The amount at one volume.
    pub fn at(self, volume: u32) -> Fraction {
        Fraction { num: self.start + self.slope * i128::from(volume), den: self.den }
    }

    /// This line times a fraction.
    pub fn times(self, by: Fraction) -> Self {
        let shared = gcd(by.den, gcd(self.start, self.slope));
        let part = |amount: i128| amount / shared * by.num;
        Self { start: part(self.start), slope: part(self.slope), den: self.den * (by.den / shared) }
    }

    /// The whole volumes `from..=to` cut into runs of one sign, in order: at most three.
    pub fn signs(self, from: u32, to: u32, run: &mut dyn FnMut(u32, u32, Ordering)) {
        let mut start = from;
        while start <= to {
            let sign = self.at(start).sign();
            let end = self.last_of_sign(start, to);
            run(start, end, sign);
            start = end + 1;
        }
    }

    /// The last volume up to `to` at which the line has the sign that it has at `from`: the root, in closed form.
    fn last_of_sign(self, from: u32, to: u32) -> u32 {
        let value = self.start + self.slope * i128::from(from);
        if self.slope == 0 || (value > 0 && self.slope > 0) || (value < 0 && self.slope < 0) {
            return to;
        }
        if value == 0 {
            return from;
        }
        // The value moves towards zero by |slope| a step: the sign holds for as many whole steps as fit strictly.
        let steps = (value.abs() - 1) / self.slope.abs();
        u32::try_from(steps).ok().and_then(|steps| from.checked_add(steps)).map_or(to, |last| last.min(to))
    }
}

impl std::ops::Add for Line {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let den = common(self.den, other.den);
        let (left, right) = (den / self.den, den / other.den);
        Self { start: self.start * left + other.start * right, slope: self.slope * left + other.slope * right, den }
    }
}

impl std::ops::Sub for Line {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + Self { start: -other.start, slope: -other.slope, den: other.den }
    }
}

/// From a volume on, a line, or nothing where there is no price.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// First volume of the piece.
    pub from: u32,
    /// The line of the piece; none where there is no price.
    pub line: Option<Line>,
}

/// Straight lines end to end, covering every volume.
#[derive(Clone, Debug)]
pub struct Curve(Vec<Piece>);

/// What is done with a span of two curves: its first and last volume, and both lines.
type Join<'a> = dyn FnMut(u32, u32, Option<&Line>, Option<&Line>) + 'a;

impl From<Line> for Curve {
    fn from(line: Line) -> Self {
        Self(vec![Piece { from: 0, line: Some(line) }])
    }
}

impl Curve {
    /// A curve from its pieces in rising order; the first starts at 0, pieces beyond `MAX_VOLUME` are dropped.
    pub fn new(pieces: &[Piece]) -> Self {
        let mut kept: Vec<Piece> = Vec::with_capacity(pieces.len());
        for &piece in pieces {
            // Of several pieces that start at one volume the last stands: the others cover no whole volume.
            if kept.last().is_some_and(|last| last.from == piece.from) {
                kept.pop();
            }
            if piece.from <= MAX_VOLUME {
                kept.push(piece);
            }
        }
        Self(kept)
    }

    /// The amount at a volume; none where there is no price.
    pub fn at(&self, volume: u32) -> Option<Fraction> {
        let piece = self.0.iter().rev().find(|piece| piece.from <= volume)?;
        piece.line.map(|line| line.at(volume))
    }

    /// The pieces with the last volume of each.
    pub fn spans(&self) -> impl Iterator<Item = (u32, u32, Option<Line>)> {
        self.0.iter().enumerate().map(|(i, piece)| (piece.from, self.last_of(i), piece.line))
    }

    /// The same amount more at each volume.
    pub fn plus(self, amount: Fraction) -> Self {
        self.plus_line(Line::flat(amount))
    }

    /// Each amount times a fraction.
    pub fn times(mut self, by: Fraction) -> Self {
        for piece in &mut self.0 {
            piece.line = piece.line.map(|line| line.times(by));
        }
        self
    }

    /// A line more at each volume.
    pub fn plus_line(mut self, line: Line) -> Self {
        for piece in &mut self.0 {
            piece.line = piece.line.map(|own| own + line);
        }
        self
    }

    /// At least this amount at each volume.
    pub fn at_least(&self, amount: Fraction) -> Self {
        self.choose(&Line::flat(amount).into(), Ordering::Greater)
    }

    /// The sum; there is none where either side has no price.
    pub fn add(&self, other: &Self) -> Self {
        let mut out = Vec::with_capacity(self.0.len() + other.0.len());
        self.merge(other, &mut |from, _, a, b| {
            let line = a.zip(b).map(|(a, b)| *a + *b);
            out.push(Piece { from, line });
        });
        Self(out)
    }

    /// At each volume the smaller of the two; where only one has a price, that one.
    pub fn min(&self, other: &Self) -> Self {
        self.choose(other, Ordering::Less)
    }

    fn choose(&self, other: &Self, wanted: Ordering) -> Self {
        let mut out = Vec::with_capacity(self.0.len() + other.0.len());
        self.merge(other, &mut |from, to, a, b| match (a, b) {
            (Some(a), Some(b)) => (*a - *b).signs(from, to, &mut |from, _, sign| {
                let line = if sign == wanted || sign == Ordering::Equal { a } else { b };
                out.push(Piece { from, line: Some(*line) });
            }),
            (line, None) | (None, line) => out.push(Piece { from, line: line.copied() }),
        });
        Self(out)
    }

    /// Walks both curves over the spans in which neither changes its line.
    fn merge(&self, other: &Self, join: &mut Join) {
        let (mut left, mut right, mut from) = (0, 0, 0);
        while from <= MAX_VOLUME {
            let (a_to, b_to) = (self.last_of(left), other.last_of(right));
            let to = a_to.min(b_to);
            join(from, to, self.0[left].line.as_ref(), other.0[right].line.as_ref());
            left += usize::from(a_to == to);
            right += usize::from(b_to == to);
            from = to + 1;
        }
    }

    /// The last volume of a piece.
    fn last_of(&self, piece: usize) -> u32 {
        self.0.get(piece + 1).map_or(MAX_VOLUME, |next| next.from - 1)
    }
}
