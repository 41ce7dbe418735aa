//! The state of one calculator: its inputs by source, and what the visitor is doing.

use crate::layers::Layers;
use crate::model::estimate::SOURCES;
use crate::model::{Inputs, Key, ListFault, Offer, Offers};
use crate::panel::Panel;
use std::sync::Arc;

/// What the host wants shown, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Prefix of link parameters and of the ids of what can be linked.
    pub prefix: String,
    /// Whether all that opens stands open.
    pub full: bool,
    /// The panels of Explore that are not shown.
    pub hidden_panels: Vec<Panel>,
}

/// Inputs by source, and what the visitor is doing.
#[derive(Clone, Debug)]
pub struct State {
    /// What the host wants.
    pub options: Options,
    layers: Layers,
    inputs: Inputs,
    /// The input that is being tried out, and what the visitor had set before.
    tried: Option<(Key, Inputs)>,
    /// Credit prices and plans as they are being typed, which need not be valid lists yet.
    lists: [Vec<Offer>; 2],
    /// What the estimator counts, row by row: sources a month, and pieces from each.
    pub sources: [(u32, u32); SOURCES.len()],
    /// What fields show besides values. Shared, so that a change of the inputs alone compares as no change of this.
    fields: Arc<Fields>,
    /// Ids of the questions that stand open.
    open: Vec<String>,
    /// Whether Explore stands open.
    pub is_exploring: bool,
    /// The panel of Explore that was chosen last.
    pub panel: Panel,
    /// The assumption whose field Explore is asked to show.
    pub shown_assumption: Option<Key>,
}

/// What fields show besides the values of their inputs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// Inputs that the host does not let the visitor set.
    locked: Vec<Key>,
    /// Text that is being typed, by field id.
    drafts: Vec<(String, Draft)>,
}

impl Fields {
    /// Whether the host does not let the visitor set an input.
    pub fn is_locked(&self, key: Key) -> bool {
        self.locked.contains(&key)
    }

    /// The text that is being typed into a field whose value in use is this.
    pub fn draft(&self, id: &str, value: &str) -> Option<&Draft> {
        let (_, draft) = self.drafts.iter().find(|(field, _)| field == id)?;
        (draft.value == value).then_some(draft)
    }
}

/// Text that is being typed into a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The text as typed.
    pub text: String,
    /// What is wrong with it; empty where it is in use.
    pub error: String,
    /// The value in use after it was typed, as it is written: the text counts as long as that stands.
    pub value: String,
}

impl State {
    /// The state that the layers lead to.
    pub fn new(layers: Layers, options: Options) -> Self {
        let inputs = layers.inputs();
        let lists = LISTS.map(|key| offers(&inputs, key).entries().to_vec());
        Self {
            options,
            layers,
            inputs,
            tried: None,
            lists,
            sources: SOURCES.map(|source| (0, source.yields)),
            fields: Arc::default(),
            open: Vec::new(),
            is_exploring: false,
            panel: Panel::default(),
            shown_assumption: None,
        }
    }

    /// The inputs by their source.
    pub fn layers(&self) -> &Layers {
        &self.layers
    }

    /// The inputs in force.
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// Whether the host does not let the visitor set an input.
    pub fn is_locked(&self, key: Key) -> bool {
        self.layers.locked.contains(&key)
    }

    /// Changes the layers.
    pub fn update(&mut self, change: &mut dyn FnMut(&mut Layers)) {
        change(&mut self.layers);
        if self.fields.locked != self.layers.locked {
            Arc::make_mut(&mut self.fields).locked.clone_from(&self.layers.locked);
        }
        let inputs = self.layers.inputs();
        for (key, list) in LISTS.into_iter().zip(&mut self.lists) {
            let now = offers(&inputs, key);
            // What is being typed and is no valid list yet stays as long as the list in use does.
            if now != offers(&self.inputs, key) && list != now.entries() {
                *list = now.entries().to_vec();
            }
        }
        self.inputs = inputs;
    }

    /// Sets one input for the visitor.
    pub fn edit(&mut self, key: Key, change: &mut dyn FnMut(&mut Inputs)) {
        self.update(&mut |layers| layers.edit(key, &mut *change));
    }

    /// Sets a number for the visitor, in units of its last decimal.
    pub fn set(&mut self, key: Key, value: i64) {
        self.edit(key, &mut |inputs| {
            inputs.set_number(key, value);
        });
    }

    /// Removes what visitor and link have set of one input.
    pub fn unset(&mut self, key: Key) {
        self.update(&mut |layers| layers.unset(key));
    }

    /// Credit prices or plans as they are being typed.
    pub fn list(&self, key: Key) -> &[Offer] {
        &self.lists[usize::from(key == Key::Plans)]
    }

    /// Takes over what is being typed, and into use if it is a valid list.
    pub fn set_list(&mut self, key: Key, entries: Vec<Offer>) {
        let offers = checked(key, &entries);
        self.lists[usize::from(key == Key::Plans)] = entries;
        if let Ok(offers) = offers {
            self.edit(key, &mut |inputs| match key {
                Key::Plans => inputs.set_plans(offers),
                _ => inputs.set_points(offers),
            });
        }
    }

    /// Sets a number for the visitor on trial, in units of its last decimal, so that it can be undone.
    pub fn try_value(&mut self, key: Key, value: i64) {
        self.tried = Some((key, self.layers.visitor));
        self.set(key, value);
    }

    /// The input on trial; none after everything was replaced.
    pub fn tried(&self) -> Option<Key> {
        self.tried.map(|(key, _)| key)
    }

    /// Undoes the trial: the visitor has set this input as before, everything else stays.
    pub fn undo_trial(&mut self) {
        if let Some((key, before)) = self.tried.take() {
            self.edit(key, &mut |inputs| inputs.copy(key, &before));
        }
    }

    /// What fields show besides values.
    pub fn fields(&self) -> &Arc<Fields> {
        &self.fields
    }

    /// Remembers the text that is being typed into a field, or that nothing is.
    pub fn set_draft(&mut self, id: &str, draft: Option<Draft>) {
        let drafts = &mut Arc::make_mut(&mut self.fields).drafts;
        drafts.retain(|(field, _)| field != id);
        drafts.extend(draft.map(|draft| (id.to_owned(), draft)));
    }

    /// All text that is being typed.
    pub fn drafts(&self) -> &[(String, Draft)] {
        &self.fields.drafts
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

    /// Opens the panel of Explore with the field of an input, which is to be shown.
    pub fn show_assumption(&mut self, key: Key) {
        if let Some(panel) = Panel::of(key) {
            self.panel = panel;
            self.is_exploring = true;
        }
        self.shown_assumption = Some(key);
    }

    /// The panel of Explore that is shown: the chosen one, or the first where the host hides that.
    pub fn shown_panel(&self) -> Option<Panel> {
        let is_shown = |panel: &Panel| !self.options.hidden_panels.contains(panel);
        Some(self.panel).filter(is_shown).or_else(|| Panel::ALL.into_iter().find(is_shown))
    }

    /// Replaces what visitor and link have set, all at once; half-typed text counts no more.
    pub fn restart(&mut self, change: &mut dyn FnMut(&mut Layers)) {
        self.tried = None;
        Arc::make_mut(&mut self.fields).drafts.clear();
        self.update(change);
    }
}

/// Credit points or plans, whichever the input holds.
///
/// # Errors
/// Says which rule is broken, and by which entry.
pub fn checked(key: Key, entries: &[Offer]) -> Result<Offers, ListFault> {
    if key == Key::Plans { Offers::plans(entries) } else { Offers::points(entries) }
}

/// The inputs that are lists.
const LISTS: [Key; 2] = [Key::Points, Key::Plans];

fn offers(inputs: &Inputs, key: Key) -> Offers {
    if key == Key::Plans { inputs.plans() } else { inputs.points() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undoing_a_trial_changes_nothing_else() {
        let mut state = State::new(Layers::default(), Options::default());
        state.try_value(Key::Fee, 4_000);
        state.set(Key::Volume, 700);
        assert_eq!((state.tried(), state.inputs().number(Key::Fee)), (Some(Key::Fee), Some(4_000)));
        state.undo_trial();
        assert!(!state.inputs().is_given(Key::Fee), "it was not set before");
        assert_eq!((state.tried(), state.inputs().volume()), (None, 700));
        state.try_value(Key::Fee, 4_000);
        state.restart(&mut Layers::reset);
        assert_eq!((state.tried(), state.inputs().number(Key::Fee)), (None, Some(2_000)));
    }

    #[test]
    fn a_hidden_panel_leaves_its_place_to_the_first_one() {
        let mut state = State::new(Layers::default(), Options::default());
        assert_eq!(state.shown_panel(), Some(Panel::Change));
        state.show_assumption(Key::Growth);
        assert_eq!((state.shown_panel(), state.is_exploring), (Some(Panel::Planner), true));
        state.options.hidden_panels = vec![Panel::Change, Panel::Planner];
        assert_eq!(state.shown_panel(), Some(Panel::Assumptions));
        state.options.hidden_panels = Panel::ALL.to_vec();
        assert_eq!(state.shown_panel(), None);
        state.options.hidden_panels.clear();
        assert_eq!(state.shown_panel(), Some(Panel::Planner), "what was chosen is kept");
    }

    #[test]
    fn a_list_under_the_hands_is_used_once_it_is_one() {
        let mut state = State::new(Layers::default(), Options::default());
        let mut rows = state.list(Key::Plans).to_vec();
        let before = state.inputs().plans();
        rows[1].volume = 1;
        state.set_list(Key::Plans, rows.clone());
        assert_eq!((state.list(Key::Plans), state.inputs().plans()), (rows.as_slice(), before), "volumes do not rise");
        state.set(Key::Volume, 700);
        assert_eq!(state.list(Key::Plans), rows, "it stays under way");
        rows[1].volume = rows[0].volume + 1;
        state.set_list(Key::Plans, rows.clone());
        assert_eq!(state.inputs().plans().entries(), rows);
        state.restart(&mut Layers::reset);
        assert_eq!(state.list(Key::Plans), before.entries());
    }
}
