//! What every component works with: the state, the way figures are written, and the edge.

use crate::layers::Layers;
use crate::model::{Inputs, Key, Outcome};
use crate::state::State;
use crate::text::Figures;
use leptos::prelude::{GetUntracked, RwSignal, Set, Track};
use std::cell::RefCell;
use std::rc::Rc;

/// What the browser does for the view. It is handed the calculator and never keeps it: the two would keep each other for
/// ever.
pub trait Host {
    /// A link to the calculator as it stands.
    fn share_link(&self, app: &App) -> String;
    /// Puts text on the clipboard and then tells whether that worked.
    fn copy(&self, app: &App, text: &str, done: Box<dyn FnOnce(bool)>);
    /// Does something after so many milliseconds, in the place of what waits in the same slot.
    fn later(&self, slot: Slot, after: u32, act: Box<dyn FnOnce()>);
}

/// What can wait.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// Announcing the verdict.
    Announcement,
    /// Telling hosts and writing the address.
    Change,
}

/// One calculator; clones are the same one.
#[derive(Clone)]
pub struct App(Rc<Inner>);

struct Inner {
    state: RefCell<State>,
    figures: RefCell<Rc<dyn Figures>>,
    /// Rises with every change of state or figures: what all that is shown follows.
    version: RwSignal<u32>,
    host: Rc<dyn Host>,
}

impl App {
    /// A calculator over these layers. To be made inside of the owner that is to end it.
    pub fn new(layers: Layers, figures: Rc<dyn Figures>, host: Rc<dyn Host>) -> Self {
        let (state, figures) = (RefCell::new(State::new(layers)), RefCell::new(figures));
        Self(Rc::new(Inner { state, figures, version: RwSignal::new(0), host }))
    }

    /// The edge.
    pub fn host(&self) -> &dyn Host {
        self.0.host.as_ref()
    }

    /// Words made from inputs, outcome and the way figures are written; they follow all three.
    pub fn say(&self, words: fn(&Inputs, &Outcome, &dyn Figures) -> String) -> impl Fn() -> String + use<> {
        let app = self.clone();
        move || app.read(|state, figures| words(state.inputs(), state.outcome(), figures))
    }

    /// Anything made from the state and the way figures are written; follows both.
    pub fn read<T>(&self, make: impl FnOnce(&State, &dyn Figures) -> T) -> T {
        self.0.version.track();
        self.peek(make)
    }

    /// The same without following.
    pub fn peek<T>(&self, make: impl FnOnce(&State, &dyn Figures) -> T) -> T {
        make(&self.0.state.borrow(), self.0.figures.borrow().as_ref())
    }

    /// Changes the layers.
    pub fn update(&self, change: impl FnOnce(&mut Layers)) {
        self.0.state.borrow_mut().update(change);
        self.changed();
    }

    /// Replaces what visitor and link have set, all at once.
    pub fn restart(&self, change: impl FnOnce(&mut Layers)) {
        self.0.state.borrow_mut().restarts += 1;
        self.update(change);
    }

    /// Sets a number for the visitor, in units of its last decimal.
    pub fn set(&self, key: Key, value: i128) {
        let set = |inputs: &mut Inputs| {
            inputs.set_number(key, value);
        };
        self.update(|layers| layers.edit(key, set));
    }

    /// Writes figures another way from now on.
    pub fn write_as(&self, figures: Rc<dyn Figures>) {
        self.0.figures.replace(figures);
        self.changed();
    }

    /// Whether the host keeps this input fixed.
    pub fn is_locked(&self, key: Key) -> bool {
        self.read(|state, _| state.layers().locked.contains(&key))
    }

    fn changed(&self) {
        let next = self.0.version.get_untracked().wrapping_add(1);
        self.0.version.set(next);
    }
}
