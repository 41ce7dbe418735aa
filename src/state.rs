//! The state of one calculator: the layers of inputs and, worked out once a change, what follows from them.

use crate::layers::Layers;
use crate::model::{Answer, Inputs, Key, Outcome, answer, evaluate};
use std::cell::OnceCell;

/// Layers with the inputs and the outcome that they lead to.
pub struct State {
    layers: Layers,
    inputs: Inputs,
    answer: Answer,
    outcome: OnceCell<Outcome>,
    /// How often everything was replaced at once: what is half typed then counts no more.
    pub restarts: u32,
    /// What was tried out, and what the visitor had set before that.
    tried: Option<(Key, Inputs)>,
}

impl State {
    /// The state that the layers lead to.
    pub fn new(layers: Layers) -> Self {
        let inputs = layers.inputs();
        Self { answer: answer(&inputs), outcome: OnceCell::new(), inputs, layers, restarts: 0, tried: None }
    }

    /// The inputs by their origin.
    pub fn layers(&self) -> &Layers {
        &self.layers
    }

    /// What holds all told.
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// What the model answers.
    pub fn answer(&self) -> &Answer {
        &self.answer
    }

    /// All that the model says, worked out once it is asked for.
    pub fn outcome(&self) -> &Outcome {
        self.outcome.get_or_init(|| evaluate(&self.inputs))
    }

    /// Changes the layers.
    pub fn update(&mut self, change: impl FnOnce(&mut Layers)) {
        change(&mut self.layers);
        self.settle();
    }

    /// Sets a number for the visitor so that it can be taken back, in units of its last decimal.
    pub fn try_out(&mut self, key: Key, value: i64) {
        self.tried = Some((key, self.layers.visitor));
        self.update(|layers| {
            layers.edit(key, |inputs| {
                inputs.set_number(key, value.into());
            });
        });
    }

    /// What was tried out last, unless all was replaced since.
    pub fn tried(&self) -> Option<Key> {
        self.tried.map(|(key, _)| key)
    }

    /// Takes it back: the visitor has set this input as before, all else stays.
    pub fn go_back(&mut self) {
        if let Some((key, before)) = self.tried.take() {
            self.update(|layers| layers.edit(key, |inputs| inputs.copy(key, &before)));
        }
    }

    /// Replaces what visitor and link have set, all at once.
    pub fn restart(&mut self, change: impl FnOnce(&mut Layers)) {
        self.restarts += 1;
        self.tried = None;
        self.update(change);
    }

    fn settle(&mut self) {
        let inputs = self.layers.inputs();
        if inputs != self.inputs {
            self.answer = answer(&inputs);
            self.outcome = OnceCell::new();
            self.inputs = inputs;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_tried_out_is_taken_back_without_anything_else() {
        let mut state = State::new(Layers::default());
        state.try_out(Key::Fee, 4_000);
        state.update(|layers| {
            layers.edit(Key::Volume, |inputs| {
                inputs.set_number(Key::Volume, 700);
            });
        });
        assert_eq!((state.tried(), state.inputs().number(Key::Fee)), (Some(Key::Fee), Some(4_000)));
        state.go_back();
        assert!(!state.inputs().is_given(Key::Fee), "it was not set before");
        assert_eq!((state.tried(), state.inputs().volume()), (None, 700));
        state.try_out(Key::Fee, 4_000);
        state.restart(Layers::reset);
        assert_eq!((state.tried(), state.inputs().number(Key::Fee)), (None, Some(2_000)));
    }

    #[test]
    fn inputs_and_outcome_follow_each_change() {
        let mut state = State::new(Layers::default());
        state.update(|layers| {
            layers.edit(Key::Volume, |inputs| {
                inputs.set_number(Key::Volume, 2_000);
            });
        });
        assert_eq!(state.inputs().volume(), 2_000);
        assert_eq!(*state.answer(), evaluate(state.inputs()).answer);
        assert_eq!(*state.outcome(), evaluate(state.inputs()));
        state.restart(Layers::reset);
        assert_eq!(*state.answer(), answer(&Inputs::default()));
        assert_eq!(*state.outcome(), evaluate(&Inputs::default()));
    }
}
