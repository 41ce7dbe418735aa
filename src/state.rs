//! The state of one calculator: the layers of inputs and, worked out once a change, what follows from them.

use crate::layers::Layers;
use crate::model::{Answer, Inputs, Outcome, answer, evaluate};
use std::cell::OnceCell;

/// Layers with the inputs and the outcome that they lead to.
pub struct State {
    layers: Layers,
    inputs: Inputs,
    answer: Answer,
    outcome: OnceCell<Outcome>,
    /// How often everything was replaced at once: what is half typed then counts no more.
    pub restarts: u32,
}

impl State {
    /// The state that the layers lead to.
    pub fn new(layers: Layers) -> Self {
        let inputs = layers.inputs();
        Self { answer: answer(&inputs), outcome: OnceCell::new(), inputs, layers, restarts: 0 }
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
    use crate::model::Key;

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
        state.update(Layers::reset);
        assert_eq!(*state.answer(), answer(&Inputs::default()));
        assert_eq!(*state.outcome(), evaluate(&Inputs::default()));
    }
}
