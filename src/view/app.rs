//! What every component works with: the state, the way figures are written, and the edge.

use super::dom::El;
use super::signal::{Signal, Trigger};
use crate::layers::Layers;
use crate::model::{Inputs, Key};
use crate::state::State;
use crate::text::estimate::SOURCES;
use crate::text::{Figures, Words};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Event;

/// Time, for the view.
pub trait Timer {
    /// Does something after so many milliseconds, in the place of what waits in the same slot.
    fn later(&self, slot: Slot, after: u32, act: Box<dyn FnOnce()>);
}

/// What the browser does for what comes after the answer. It is handed the calculator and never keeps it: the two would
/// keep each other for ever.
pub trait Host {
    /// A link to the calculator as it stands.
    fn share_link(&self, app: &App) -> String;
    /// Puts text on the clipboard and then tells whether that worked.
    fn copy(&self, app: &App, text: &str, done: Box<dyn FnOnce(bool)>);
    /// Whether the browser has a sheet for sharing.
    fn has_share_sheet(&self) -> bool;
    /// Opens that sheet with a text and a link.
    fn share(&self, app: &App, text: &str, link: &str);
    /// Tells the host's developer something once.
    fn warn(&self, text: &str);
    /// Saves the result of the calculator as it stands as a table.
    fn save_table(&self, app: &App, table: &str);
    /// Prints the calculator as it stands.
    fn print(&self, app: &App);
    /// Goes to a place on the page, from a link to it that is pressed.
    fn go_to(&self, event: &Event, id: &str);
    /// Adds styles to those of the calculator that an element stands in.
    fn add_styles(&self, place: &El, styles: &str);
    /// Where the list of all prices is.
    fn price_list(&self) -> String;
    /// The day where the visitor is, as one number: 20261124.
    fn today(&self) -> u32;
}

/// What can wait.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// Announcing the verdict.
    Announcement,
    /// Working out what is not to be seen.
    Rest,
    /// Telling hosts and writing the address.
    Change,
}

/// How long inputs must rest before what is not to be seen is worked out anew, milliseconds.
const REST: u32 = 150;

/// What the estimator counts, row by row: sources a month, and pieces from each.
pub type Sources = Signal<[(u32, u32); SOURCES.len()]>;

/// What the host wants shown, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Prefix of link parameters and of the ids of what can be linked.
    pub prefix: String,
    /// Names of the parts that are left out.
    pub hide: String,
    /// Whether all that opens stands open.
    pub full: bool,
}

/// One calculator; clones are the same one.
pub struct App(Rc<Inner>);

impl Clone for App {
    #[inline(never)] // a call is smaller than what it does, and there are a hundred
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

struct Inner {
    /// The state, and the way figures are written.
    now: RefCell<(State, Rc<dyn Figures>)>,
    options: RefCell<Options>,
    /// Any change of the state or of anything else: what is worked out follows it.
    changed: Trigger,
    /// A change of the host's settings: locks, language and currency, parts that are left out.
    settings: Trigger,
    /// That inputs rest after a change.
    rested: Trigger,
    sources: Sources,
    timer: Rc<dyn Timer>,
}

impl App {
    /// A calculator over these layers. To be made inside of the owner that is to end it.
    pub fn new(layers: Layers, figures: Rc<dyn Figures>, options: Options, timer: Rc<dyn Timer>) -> Self {
        Self(Rc::new(Inner {
            now: RefCell::new((State::new(layers), figures)),
            options: RefCell::new(options),
            changed: Trigger::default(),
            settings: Trigger::default(),
            rested: Trigger::default(),
            sources: Signal::new(SOURCES.map(|source| (0, source.yields))),
            timer,
        }))
    }

    /// Does something after so many milliseconds, in the place of what waits in the same slot.
    pub fn later(&self, slot: Slot, after: u32, act: Box<dyn FnOnce()>) {
        self.0.timer.later(slot, after, act);
    }

    /// Words made from inputs, outcome and the way figures are written; they follow all three.
    pub fn say(&self, words: Words) -> impl Fn() -> String + use<> {
        let app = self.clone();
        move || app.read(|state, figures| words(state.inputs(), state.answer(), figures))
    }

    /// Anything made from the state and the way figures are written; follows both.
    pub fn read<T>(&self, make: impl FnOnce(&State, &dyn Figures) -> T) -> T {
        self.0.changed.track();
        self.peek(make)
    }

    /// The same, following the host's settings alone: for what the inputs have no say in.
    pub fn read_settings<T>(&self, make: impl FnOnce(&State, &dyn Figures) -> T) -> T {
        self.0.settings.track();
        self.peek(make)
    }

    /// The same, following only when all has rested: for what is not looked at under a moving slider.
    pub fn read_rested<T>(&self, make: impl FnOnce(&State, &dyn Figures) -> T) -> T {
        self.read_now_or_rested(false, make)
    }

    /// The same, following at once or only when all has rested.
    pub fn read_now_or_rested<T>(&self, now: bool, make: impl FnOnce(&State, &dyn Figures) -> T) -> T {
        let follows = if now { &self.0.changed } else { &self.0.rested };
        follows.track();
        self.peek(make)
    }

    /// The same without following.
    pub fn peek<T>(&self, make: impl FnOnce(&State, &dyn Figures) -> T) -> T {
        let now = self.0.now.borrow();
        make(&now.0, now.1.as_ref())
    }

    /// Changes the layers.
    pub fn update(&self, change: impl FnOnce(&mut Layers)) {
        self.0.now.borrow_mut().0.update(change);
        self.changed();
    }

    /// Replaces what visitor and link have set, all at once.
    pub fn restart(&self, change: impl FnOnce(&mut Layers)) {
        self.0.now.borrow_mut().0.restart(change);
        self.changed();
    }

    /// Does something that is told of at once, also where changes are told of once they rest.
    pub fn act(&self, act: impl FnOnce(&mut State, &dyn Figures)) {
        {
            let (state, figures) = &mut *self.0.now.borrow_mut();
            act(state, figures.as_ref());
        }
        self.changed();
        self.0.rested.notify();
    }

    /// Sets a number for the visitor, in units of its last decimal.
    pub fn set(&self, key: Key, value: i128) {
        self.edit(key, |inputs| {
            inputs.set_number(key, value);
        });
    }

    /// Sets one input for the visitor.
    pub fn edit(&self, key: Key, change: impl FnOnce(&mut Inputs)) {
        self.update(|layers| layers.edit(key, change));
    }

    /// Takes back what visitor and link have set of one input.
    pub fn take_back(&self, key: Key) {
        self.update(|layers| layers.take_back(key));
    }

    /// What the estimator counts.
    pub fn sources(&self) -> Sources {
        self.0.sources.clone()
    }

    /// Takes new settings of the host's: how figures are written, where another way is wanted, what is left out, and all
    /// that this changes of the layers.
    pub fn settle(&self, figures: Option<Rc<dyn Figures>>, options: Options, change: impl FnOnce(&mut Layers)) {
        self.0.options.replace(options);
        {
            let mut now = self.0.now.borrow_mut();
            if let Some(figures) = figures {
                now.1 = figures;
            }
            now.0.update(change);
        }
        self.0.settings.notify();
        self.changed();
    }

    /// Whether the host leaves a part out.
    pub fn hides(&self, part: &str) -> bool {
        self.0.settings.track();
        self.0.options.borrow().hide.split_ascii_whitespace().any(|hidden| hidden == part)
    }

    /// Whether the host wants all that opens to stand open.
    pub fn is_full(&self) -> bool {
        self.0.settings.track();
        self.0.options.borrow().full
    }

    /// Prefix of ids.
    pub fn prefix(&self) -> String {
        self.0.settings.track();
        self.0.options.borrow().prefix.clone()
    }

    /// Whether the host keeps this input fixed.
    pub fn is_locked(&self, key: Key) -> bool {
        self.read_settings(|state, _| state.layers().locked.contains(&key))
    }

    fn changed(&self) {
        self.0.changed.notify();
        let rested = self.0.rested.clone();
        self.later(Slot::Rest, REST, Box::new(move || rested.notify()));
    }
}
