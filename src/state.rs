//! The state of one calculator: the layers of inputs and, computed once after each change, the answer to them.

use crate::layers::Layers;
use crate::model::{Answer, Inputs, Key, ListFault, Offer, Offers, Outcome, answer, evaluate};
use crate::text::estimate::SOURCES;
use std::cell::OnceCell;

/// What the host wants shown, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Prefix of link parameters and of the ids of what can be linked.
    pub prefix: String,
    /// Whether all that opens stands open.
    pub full: bool,
}

/// Layers with the inputs and the outcome that they lead to, and the state of the interface.
pub struct State {
    /// What the host wants.
    pub options: Options,
    layers: Layers,
    inputs: Inputs,
    answer: Answer,
    outcome: OnceCell<Outcome>,
    /// How often everything was replaced at once: what is half typed then counts no more.
    pub restarts: u32,
    /// The input whose value is on trial, and what the visitor had set before.
    tried: Option<(Key, Inputs)>,
    /// What the estimator counts, row by row: sources a month, and pieces from each.
    pub sources: [(u32, u32); SOURCES.len()],
    /// The lists of credit prices and of plans as they are being typed, which need not be lists yet.
    lists: [Vec<Offer>; 2],
    /// The open questions, one bit each.
    open: u32,
    /// The status after sharing, and the link where it has to be copied by hand.
    pub share_status: [String; 2],
    /// The width that the chart keeps while the volume is dragged on it.
    pub held: Option<u32>,
}

impl State {
    /// The state that the layers lead to.
    pub fn new(layers: Layers, options: Options) -> Self {
        let inputs = layers.inputs();
        Self {
            answer: answer(&inputs),
            outcome: OnceCell::new(),
            lists: [inputs.points().entries().to_vec(), inputs.plans().entries().to_vec()],
            inputs,
            layers,
            restarts: 0,
            tried: None,
            sources: SOURCES.map(|source| (0, source.yields)),
            open: 0,
            share_status: Default::default(),
            held: None,
            options,
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

    /// What the model answers.
    pub fn answer(&self) -> &Answer {
        &self.answer
    }

    /// The complete outcome, computed on demand.
    pub fn outcome(&self) -> &Outcome {
        self.outcome.get_or_init(|| evaluate(&self.inputs))
    }

    /// Whether the host keeps an input fixed.
    pub fn is_locked(&self, key: Key) -> bool {
        self.layers.locked.contains(&key)
    }

    /// Changes the layers.
    pub fn update(&mut self, change: &mut dyn FnMut(&mut Layers)) {
        change(&mut self.layers);
        self.settle();
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

    /// The list of credit prices or of plans as it is being typed.
    pub fn list(&self, key: Key) -> &[Offer] {
        &self.lists[usize::from(key == Key::Plans)]
    }

    /// Takes over what is being typed, and into use if it makes a list.
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

    /// Whether a question stands open.
    pub fn is_open(&self, question: usize) -> bool {
        self.open & (1 << question) != 0
    }

    /// Opens or closes a question.
    pub fn set_open(&mut self, question: usize, is_open: bool) {
        self.open = self.open & !(1 << question) | u32::from(is_open) << question;
    }

    /// Sets a number for the visitor on trial, in units of its last decimal, so that it can be undone.
    pub fn try_value(&mut self, key: Key, value: i64) {
        self.tried = Some((key, self.layers.visitor));
        self.set(key, value);
    }

    /// The input on trial, if any.
    pub fn tried(&self) -> Option<Key> {
        self.tried.map(|(key, _)| key)
    }

    /// Undoes the trial: the visitor has set this input as before, everything else stays.
    pub fn undo_trial(&mut self) {
        if let Some((key, before)) = self.tried.take() {
            self.edit(key, &mut |inputs| inputs.copy(key, &before));
        }
    }

    /// Replaces what visitor and link have set, all at once.
    pub fn restart(&mut self, change: &mut dyn FnMut(&mut Layers)) {
        self.restarts += 1;
        self.tried = None;
        self.update(change);
    }

    fn settle(&mut self) {
        // The status is about another link.
        self.share_status = Default::default();
        let inputs = self.layers.inputs();
        if inputs != self.inputs {
            for (key, list) in LISTS.into_iter().zip(&mut self.lists) {
                let now = offers(&inputs, key);
                // What is being typed and makes no list yet stays as long as the list in use does.
                if now != offers(&self.inputs, key) && list != now.entries() {
                    *list = now.entries().to_vec();
                }
            }
            self.answer = answer(&inputs);
            self.outcome = OnceCell::new();
            self.inputs = inputs;
        }
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
    fn inputs_and_outcome_follow_each_change() {
        let mut state = State::new(Layers::default(), Options::default());
        state.set(Key::Volume, 2_000);
        assert_eq!(state.inputs().volume(), 2_000);
        assert_eq!(*state.answer(), evaluate(state.inputs()).answer);
        assert_eq!(*state.outcome(), evaluate(state.inputs()));
        state.restart(&mut Layers::reset);
        assert_eq!(*state.answer(), answer(&Inputs::default()));
        assert_eq!(*state.outcome(), evaluate(&Inputs::default()));
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

    #[test]
    fn questions_open_and_close_by_themselves() {
        let mut state = State::new(Layers::default(), Options::default());
        state.set_open(0, true);
        state.set_open(9, true);
        state.set_open(0, false);
        state.set_open(3, false);
        assert_eq!([0, 3, 9].map(|question| state.is_open(question)), [false, false, true]);
    }

    #[test]
    fn the_share_status_goes_with_its_figures() {
        let mut state = State::new(Layers::default(), Options::default());
        state.share_status = ["Link copied.".to_owned(), String::new()];
        state.set_open(1, true);
        assert_eq!(state.share_status[0], "Link copied.");
        state.set(Key::Volume, 700);
        assert_eq!(state.share_status, <[String; 2]>::default());
    }
}
