//! The state of the interface: what is open, what is being typed, and what the host wants shown.

use crate::model::estimate::SOURCES;
use crate::model::{Key, Kind};
use crate::panel::Panel;

/// What the host wants shown, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Prefix of link parameters and of the ids of what can be linked.
    pub prefix: String,
    /// Whether everything that can be opened is open: the full view.
    pub full: bool,
    /// The panels of Explore that are not shown.
    pub hidden_panels: Vec<Panel>,
}

/// The state of the interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interface {
    /// What the host wants shown, and how.
    pub options: Options,
    /// Inputs that the host does not let the visitor set.
    pub locked: Vec<Key>,
    /// Text that is being typed, by field id.
    drafts: Vec<(String, Draft)>,
    /// What the estimator counts, row by row: sources a month, and pieces from each.
    pub sources: [(u32, u32); SOURCES.len()],
    /// Ids of the questions that stand open.
    open: Vec<String>,
    /// Whether Explore stands open.
    pub is_exploring: bool,
    /// The panel of Explore that was chosen last.
    pub panel: Panel,
}

/// Text that is being typed into a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The text as typed.
    pub text: String,
    /// What is wrong with it; empty where it is in use.
    pub error: String,
    /// The value in use after typing, as written. The draft applies while this stays the same.
    pub value: String,
}

impl Interface {
    /// The interface as it is at first.
    pub fn new(options: Options) -> Self {
        Self {
            options,
            locked: Vec::new(),
            drafts: Vec::new(),
            sources: SOURCES.map(|source| (0, source.yields)),
            open: Vec::new(),
            is_exploring: false,
            panel: Panel::default(),
        }
    }

    /// Whether the host does not let the visitor set an input.
    pub fn is_locked(&self, key: Key) -> bool {
        self.locked.contains(&key)
    }

    /// The text that is being typed into a field whose value in use is this.
    pub fn draft(&self, id: &str, value: &str) -> Option<&Draft> {
        let (_, draft) = self.drafts.iter().find(|(field, _)| field == id)?;
        (draft.value == value).then_some(draft)
    }

    /// Whether text is being typed into a field.
    pub fn has_draft(&self, id: &str) -> bool {
        self.drafts.iter().any(|(field, _)| field == id)
    }

    /// Remembers the text that is being typed into a field, or that nothing is.
    pub fn set_draft(&mut self, id: &str, draft: Option<Draft>) {
        self.drafts.retain(|(field, _)| field != id);
        self.drafts.extend(draft.map(|draft| (id.to_owned(), draft)));
    }

    /// All text that is being typed.
    pub fn drafts(&self) -> &[(String, Draft)] {
        &self.drafts
    }

    /// Forgets all text that is being typed.
    pub fn clear_drafts(&mut self) {
        self.drafts.clear();
    }

    /// Forgets the text that is being typed into the field of an input, or into any field of a list.
    pub fn clear_drafts_of(&mut self, key: Key) {
        let is_list = !matches!(key.kind(), Kind::Number { .. } | Kind::Choice { .. });
        let is_of_key = |id: &str| match id.strip_prefix(key.name()) {
            Some(rest) => rest.is_empty() || (is_list && rest.starts_with('-')),
            None => false,
        };
        self.drafts.retain(|(id, _)| !is_of_key(id));
    }

    /// Whether a question stands open.
    pub fn is_open(&self, question: &str) -> bool {
        self.open.iter().any(|open| open == question)
    }

    /// Opens or closes a question.
    pub fn set_open(&mut self, question: &str, is_open: bool) {
        self.open.retain(|open| open != question);
        self.open.extend(is_open.then(|| question.to_owned()));
    }

    /// The questions that stand open.
    pub fn open(&self) -> &[String] {
        &self.open
    }

    /// Opens the Explore panel that has the field of an input, if one has.
    pub fn show_panel_of(&mut self, key: Key) {
        if let Some(panel) = Panel::of(key) {
            self.panel = panel;
            self.is_exploring = true;
        }
    }

    /// The panel of Explore that is shown: the chosen one, or the first where the host hides that.
    pub fn shown_panel(&self) -> Option<Panel> {
        let is_shown = |panel: &Panel| !self.options.hidden_panels.contains(panel);
        Some(self.panel).filter(is_shown).or_else(|| Panel::ALL.into_iter().find(is_shown))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_panel_leaves_its_place_to_the_first_one() {
        let mut interface = Interface::new(Options::default());
        assert_eq!(interface.shown_panel(), Some(Panel::Change));
        interface.show_panel_of(Key::Growth);
        assert_eq!((interface.shown_panel(), interface.is_exploring), (Some(Panel::Planner), true));
        interface.options.hidden_panels = vec![Panel::Change, Panel::Planner];
        assert_eq!(interface.shown_panel(), Some(Panel::Assumptions));
        interface.options.hidden_panels = Panel::ALL.to_vec();
        assert_eq!(interface.shown_panel(), None);
        interface.options.hidden_panels.clear();
        assert_eq!(interface.shown_panel(), Some(Panel::Planner), "what was chosen is kept");
    }
}
