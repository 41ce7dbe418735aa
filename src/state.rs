//! The state of one calculator: the layers of inputs and, computed once a change, what follows from them.

use crate::layers::Layers;
use crate::model::{Inputs, Outcome, evaluate};

/// Layers with the inputs and the outcome that they lead to.
pub struct State {
    layers: Layers,
    inputs: Inputs,
    outcome: Outcome,
    /// How often everything was replaced at once: what is half typed then counts no more.
    pub restarts: u32,
}

impl State {
    /// The state that the layers lead to.
    pub fn new(layers: Layers) -> Self {
        let inputs = layers.inputs();
        Self { outcome: evaluate(&inputs), inputs, layers, restarts: 0 }
    }

    /// The inputs by their origin.
    pub fn layers(&self) -> &Layers {
        &self.layers
    }

    /// What holds all told.
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// What the model says about it.
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// Changes the layers; true if the inputs are other ones now.
    pub fn update(&mut self, change: impl FnOnce(&mut Layers)) -> bool {
        change(&mut self.layers);
        self.settle()
    }

    fn settle(&mut self) -> bool {
        let inputs = self.layers.inputs();
        let changed = inputs != self.inputs;
        if changed {
            self.outcome = evaluate(&inputs);
            self.inputs = inputs;
        }
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Key;

    #[test]
    fn the_outcome_follows_each_change_and_stays_without_one() {
        let mut state = State::new(Layers::default());
        let set = |volume| {
            move |layers: &mut Layers| {
                layers.edit(Key::Volume, |inputs| {
                    inputs.set_number(Key::Volume, volume);
                });
            }
        };
        assert!(state.update(set(2_000)));
        assert_eq!(*state.outcome(), evaluate(state.inputs()));
        assert!(!state.update(set(2_000)));
        assert!(state.update(Layers::reset));
        assert_eq!(*state.outcome(), evaluate(&Inputs::default()));
    }
}
