//! The inputs: each is either given, even if to its default, or not given.

use super::key::{Key, Kind};
use super::lists::{Mix, Offers};
use super::prices::{LISTS, PriceList};
use super::{article, key};

/// Inputs within their bounds; there is no way to hold others, so that evaluating them cannot fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inputs {
    /// Numbers in units of their last decimal, choices by position.
    scalars: [Option<i64>; Key::COUNT],
    mix: Option<Mix>,
    points: Option<Offers>,
    plans: Option<Offers>,
}

/// What became of a number that was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It stands as it was given.
    Kept,
    /// It was outside the bounds and stands at the nearer one.
    Clamped,
}

impl Default for Inputs {
    fn default() -> Self {
        Self::NONE
    }
}

impl Inputs {
    /// Nothing given.
    const NONE: Self = Self { scalars: [None; Key::COUNT], mix: None, points: None, plans: None };

    /// Whether the input was set, even if to its default.
    pub fn is_given(&self, key: Key) -> bool {
        match key.kind() {
            Kind::Mix => self.mix.is_some(),
            Kind::Points => self.points.is_some(),
            Kind::Plans => self.plans.is_some(),
            Kind::Number { .. } | Kind::Choice { .. } => self.scalars[key as usize].is_some(),
        }
    }

    /// A number as it was given or by default, in units of its last decimal: cents, hundredths, micro-dollars or ones.
    pub fn number(&self, key: Key) -> Option<i64> {
        let default = match key.kind() {
            Kind::Number { default, .. } => default,
            _ => None,
        };
        self.scalars[key as usize].or(default)
    }

    /// The position of the chosen word, given or by default.
    pub fn choice(&self, key: Key) -> Option<usize> {
        let default = match key.kind() {
            Kind::Choice { default, .. } => default,
            _ => None,
        };
        self.scalars[key as usize].and_then(|at| usize::try_from(at).ok()).or(default)
    }

    /// Whether a question was answered with yes, or with no; none if it was not answered.
    pub fn answer(&self, key: Key) -> Option<bool> {
        self.choice(key).map(|at| at == 0)
    }

    /// Generations a month.
    pub fn volume(&self) -> u32 {
        self.number(Key::Volume).and_then(|v| u32::try_from(v).ok()).unwrap_or_default()
    }

    /// The price list that a mix uses.
    pub fn price_list(&self) -> &'static PriceList {
        self.choice(Key::Prices).and_then(|at| LISTS.get(at).copied()).unwrap_or(LISTS[0])
    }

    /// The content mix, if one is given.
    pub fn mix(&self) -> Option<&Mix> {
        self.mix.as_ref()
    }

    /// The credit points, given or the article's (A5-A7).
    pub fn points(&self) -> Offers {
        self.points.unwrap_or_else(|| Offers::article(article::MANAGED_MIDDLE))
    }

    /// The plans, given or the article's prices as plans (A5-A7).
    pub fn plans(&self) -> Offers {
        self.plans.unwrap_or_else(|| Offers::article(article::MANAGED_MIDDLE))
    }

    /// Whether the hours come from keys and rotation by default: none of the three is given.
    pub fn hours_assumed(&self) -> bool {
        ![Key::Hours, Key::Keys, Key::Rotation].iter().any(|&key| self.is_given(key))
    }

    /// Whether the third credit point is the article's and in use.
    pub fn third_point_assumed(&self) -> bool {
        self.choice(Key::Managed) == Some(key::managed::CREDITS) && !self.is_given(Key::Points)
    }

    /// Sets a number, in units of its last decimal; outside the bounds it stands at the nearer one.
    /// Does nothing to an input that is no number.
    pub fn set_number(&mut self, key: Key, value: i64) -> Fit {
        let Kind::Number { decimals, min, max, .. } = key.kind() else { return Fit::Kept };
        let scale = 10_i64.pow(decimals);
        let bounded = value.clamp(min * scale, max * scale);
        self.scalars[key as usize] = Some(bounded);
        if bounded == value { Fit::Kept } else { Fit::Clamped }
    }

    /// Sets a choice by its word; false if the input has no such word.
    pub fn set_choice(&mut self, key: Key, word: &str) -> bool {
        let Kind::Choice { words, .. } = key.kind() else { return false };
        let found = words.iter().position(|&known| known == word).and_then(|at| i64::try_from(at).ok());
        if found.is_some() {
            self.scalars[key as usize] = found;
        }
        found.is_some()
    }

    /// Sets the content mix.
    pub fn set_mix(&mut self, mix: Mix) {
        self.mix = Some(mix);
    }

    /// Sets the credit points.
    pub fn set_points(&mut self, points: Offers) {
        self.points = Some(points);
    }

    /// Sets the plans.
    pub fn set_plans(&mut self, plans: Offers) {
        self.plans = Some(plans);
    }

    /// Takes an input back: it is not given any more.
    pub fn clear(&mut self, key: Key) {
        self.copy(key, &Self::default());
    }

    /// Takes one input over as it stands in `from`, given or not.
    pub fn copy(&mut self, key: Key, from: &Self) {
        match key.kind() {
            Kind::Mix => self.mix = from.mix,
            Kind::Points => self.points = from.points,
            Kind::Plans => self.plans = from.plans,
            Kind::Number { .. } | Kind::Choice { .. } => self.scalars[key as usize] = from.scalars[key as usize],
        }
    }

    /// These inputs where they are given, else those of `below`.
    pub fn over(&self, below: &Self) -> Self {
        let mut merged = *below;
        for key in Key::all().filter(|&key| self.is_given(key)) {
            merged.copy(key, self);
        }
        merged
    }
}
