//! The state of one calculator: its inputs by source, and what the visitor is doing.

use crate::interface::{Interface, Options};
use crate::layers::Layers;
use crate::model::{Inputs, Key, ListFault, Offer, Offers};
use std::sync::Arc;

/// Inputs by source, and what the visitor is doing.
#[derive(Clone, Debug)]
pub struct State {
    layers: Layers,
    inputs: Inputs,
    /// The input that is being tried out, and what the visitor had set before.
    tried: Option<(Key, Inputs)>,
    /// Credit prices and plans as they are being typed, which need not be valid lists yet.
    lists: [Vec<Offer>; 2],
    /// The state of the interface. Shared, so that it costs nothing to see that it has not changed.
    interface: Arc<Interface>,
}

impl State {
    /// The state that the layers lead to.
    pub fn new(layers: Layers, options: Options) -> Self {
        let inputs = layers.inputs();
        let lists = LISTS.map(|key| offers(&inputs, key).entries().to_vec());
        let mut interface = Interface::new(options);
        interface.locked.clone_from(&layers.locked);
        Self { layers, inputs, tried: None, lists, interface: Arc::new(interface) }
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
    pub fn update(&mut self, change: impl FnOnce(&mut Layers)) {
        change(&mut self.layers);
        self.follow_layers();
    }

    fn follow_layers(&mut self) {
        if self.interface.locked != self.layers.locked {
            self.interface_mut().locked = self.layers.locked.clone();
        }
        let inputs = self.layers.inputs();
        for (key, list) in LISTS.into_iter().zip(&mut self.lists) {
            let now = offers(&inputs, key);
            // What is being typed and is no valid list yet stays as long as the list in use does, and can be changed.
            if now != offers(&self.inputs, key) || self.layers.locked.contains(&key) {
                list.clear();
                list.extend_from_slice(now.entries());
            }
        }
        self.inputs = inputs;
    }

    /// Sets one input for the visitor. What was typed into its field, or tried, no longer counts.
    pub fn edit(&mut self, key: Key, change: impl FnOnce(&mut Inputs)) {
        self.forget(key);
        self.update(|layers| layers.edit(key, change));
    }

    /// Sets a number for the visitor, in units of its last decimal.
    pub fn set(&mut self, key: Key, value: i64) {
        self.edit(key, |inputs| {
            inputs.set_number(key, value);
        });
    }

    /// Removes what visitor and link have set of one input, and what is being typed of it.
    pub fn unset(&mut self, key: Key) {
        self.forget(key);
        self.interface_mut().clear_drafts_of(key);
        self.update(|layers| layers.unset(key));
        if LISTS.contains(&key) {
            self.lists[usize::from(key == Key::Plans)] = offers(&self.inputs, key).entries().to_vec();
        }
    }

    /// Whether there is anything of one input that [`State::unset`] would remove: a list may be unfinished.
    pub fn can_unset(&self, key: Key) -> bool {
        let is_unfinished = || LISTS.contains(&key) && checked(key, self.list(key)).is_err();
        let is_set = || self.layers.visitor.is_given(key) || self.layers.link.inputs.is_given(key);
        !self.is_locked(key) && (is_set() || is_unfinished())
    }

    fn forget(&mut self, key: Key) {
        self.tried.take_if(|(tried, _)| *tried == key);
        if self.interface.has_draft(key.name()) {
            self.interface_mut().set_draft(key.name(), None);
        }
    }

    /// Credit prices or plans as they are being typed.
    pub fn list(&self, key: Key) -> &[Offer] {
        &self.lists[usize::from(key == Key::Plans)]
    }

    /// Takes over what is being typed, and into use if it is a valid list. A locked one stays as it is.
    pub fn set_list(&mut self, key: Key, entries: Vec<Offer>) {
        if self.is_locked(key) {
            return;
        }
        let offers = checked(key, &entries);
        self.lists[usize::from(key == Key::Plans)] = entries;
        if let Ok(offers) = offers {
            self.edit(key, |inputs| match key {
                Key::Plans => inputs.set_plans(offers),
                _ => inputs.set_points(offers),
            });
        }
    }

    /// Sets a number for the visitor on trial, in units of its last decimal, so that it can be undone.
    pub fn try_value(&mut self, key: Key, value: i64) {
        let before = self.layers.visitor;
        self.set(key, value);
        self.tried = Some((key, before));
    }

    /// The input on trial, and what the visitor had set before; none after everything was replaced.
    pub fn trial(&self) -> Option<(Key, Inputs)> {
        self.tried
    }

    /// Takes up a trial again, which the visitor's inputs already hold.
    pub fn resume_trial(&mut self, key: Key, before: Inputs) {
        self.tried = Some((key, before));
    }

    /// The input on trial.
    pub fn tried(&self) -> Option<Key> {
        self.tried.map(|(key, _)| key)
    }

    /// Undoes the trial: the visitor has set this input as before, everything else stays.
    pub fn undo_trial(&mut self) {
        if let Some((key, before)) = self.tried.take() {
            self.edit(key, |inputs| inputs.copy(key, &before));
        }
    }

    /// The state of the interface.
    pub fn interface(&self) -> &Arc<Interface> {
        &self.interface
    }

    /// The same, mutable.
    pub fn interface_mut(&mut self) -> &mut Interface {
        Arc::make_mut(&mut self.interface)
    }

    /// Replaces what visitor and link have set, all at once, and discards half-typed text.
    pub fn restart(&mut self, change: impl FnOnce(&mut Layers)) {
        self.tried = None;
        self.interface_mut().clear_drafts();
        self.update(change);
        self.lists = LISTS.map(|key| offers(&self.inputs, key).entries().to_vec());
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
pub const LISTS: [Key; 2] = [Key::Points, Key::Plans];

fn offers(inputs: &Inputs, key: Key) -> Offers {
    if key == Key::Plans { inputs.plans() } else { inputs.points() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interface::Draft;

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
        state.set(Key::Fee, 3_000);
        assert_eq!(state.tried(), None, "the visitor has decided otherwise");
        state.try_value(Key::Fee, 4_000);
        state.restart(Layers::reset);
        assert_eq!((state.tried(), state.inputs().number(Key::Fee)), (None, Some(2_000)));
    }

    #[test]
    fn text_that_cannot_be_read_goes_when_the_input_is_set_in_another_way() {
        let mut state = State::new(Layers::default(), Options::default());
        let draft = Draft { text: "abc".to_owned(), error: "Enter a number.".to_owned(), value: "500".to_owned() };
        state.interface_mut().set_draft("volume", Some(draft));
        state.set(Key::Fee, 3_000);
        assert!(state.interface().has_draft("volume"));
        state.set(Key::Volume, 500);
        assert!(!state.interface().has_draft("volume"));
    }

    #[test]
    fn text_in_a_list_goes_with_the_list_and_with_nothing_else() {
        let mut state = State::new(Layers::default(), Options::default());
        for id in ["plans-price-2", "fee", "fee-pct"] {
            state.interface_mut().set_draft(id, Some(Draft::default()));
        }
        state.set_list(Key::Plans, state.list(Key::Plans)[1..].to_vec());
        assert!(state.interface().has_draft("plans-price-2"), "another cell was edited");
        state.unset(Key::Fee);
        let left = |state: &State| state.interface().drafts().iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
        assert_eq!(left(&state), ["plans-price-2", "fee-pct"]);
        state.unset(Key::Plans);
        assert_eq!(left(&state), ["fee-pct"]);
    }

    #[test]
    fn an_edited_list_takes_effect_once_it_is_valid() {
        let mut state = State::new(Layers::default(), Options::default());
        let mut rows = state.list(Key::Plans).to_vec();
        let before = state.inputs().plans();
        rows[1].volume = 1;
        state.set_list(Key::Plans, rows.clone());
        assert_eq!((state.list(Key::Plans), state.inputs().plans()), (rows.as_slice(), before), "volumes do not rise");
        state.set(Key::Volume, 700);
        assert_eq!(state.list(Key::Plans), rows, "it stays as it was typed");
        rows[1].volume = rows[0].volume + 1;
        state.set_list(Key::Plans, rows.clone());
        assert_eq!(state.inputs().plans().entries(), rows);
        state.restart(Layers::reset);
        assert_eq!(state.list(Key::Plans), before.entries());
    }

    #[test]
    fn an_unfinished_list_ends_with_a_reset_or_a_lock() {
        let unfinished = |state: &mut State| {
            let mut rows = state.list(Key::Plans).to_vec();
            rows[1].volume = 1;
            state.set_list(Key::Plans, rows);
        };
        let mut state = State::new(Layers::default(), Options::default());
        let in_use = state.inputs().plans();
        unfinished(&mut state);
        assert_ne!(state.list(Key::Plans), in_use.entries());
        state.restart(Layers::reset);
        assert_eq!(state.list(Key::Plans), in_use.entries());
        assert!(!state.can_unset(Key::Plans));
        unfinished(&mut state);
        assert!(state.can_unset(Key::Plans), "though nothing is set");
        state.unset(Key::Plans);
        assert_eq!(state.list(Key::Plans), in_use.entries());
        unfinished(&mut state);
        state.update(|layers| layers.lock(vec![Key::Plans]));
        assert_eq!(state.list(Key::Plans), in_use.entries());
        unfinished(&mut state);
        assert_eq!(state.list(Key::Plans), in_use.entries(), "it cannot be changed");
    }
}
