//! The panels of Explore.

use crate::model::Key;

/// A panel of Explore.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // each is described where it is shown
pub enum Panel {
    #[default]
    Change,
    Assumptions,
    Mix,
    Planner,
    Fit,
    Method,
}

impl Panel {
    /// Every panel, in the order of their tabs.
    pub const ALL: [Self; 6] = [Self::Change, Self::Assumptions, Self::Mix, Self::Planner, Self::Fit, Self::Method];

    /// What it is called where a host hides it, in ids and in styles.
    pub fn name(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Assumptions => "assumptions",
            Self::Mix => "mix",
            Self::Planner => "planner",
            Self::Fit => "fit",
            Self::Method => "method",
        }
    }

    /// The panel that this name stands for.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|panel| panel.name() == name)
    }

    /// The panel with the field of an input; none where that stands beside the answer.
    pub fn of(key: Key) -> Option<Self> {
        match key {
            Key::Volume | Key::Rate => None,
            Key::Mix => Some(Self::Mix),
            Key::Growth | Key::Months | Key::Setup | Key::License | Key::Day => Some(Self::Planner),
            Key::Clients | Key::Ops | Key::Compliance | Key::Predictable => Some(Self::Fit),
            _ => Some(Self::Assumptions),
        }
    }
}
