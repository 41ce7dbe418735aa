//! What every component works with: the state, the way figures are written, and the edge.

use super::trigger::Trigger;
use crate::layers::Layers;
use crate::model::Key;
use crate::state::{Options, State};
use crate::text::Figures;
use std::cell::{OnceCell, Ref, RefCell};
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
    /// Puts text on the clipboard and then tells the button that was pressed: `copied` or `refused`.
    fn copy(&self, app: &App, press: &Event, text: &str);
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
    /// Any change of the state, of the host's settings, or of the way figures are written.
    changed: Trigger,
    /// That all rests after a change.
    rested: Trigger,
    timer: Rc<dyn Timer>,
    host: OnceCell<Rc<dyn Host>>,
}

impl App {
    /// A calculator over these layers. To be made inside of the owner that is to end it.
    pub fn new(layers: Layers, figures: Rc<dyn Figures>, options: Options, timer: Rc<dyn Timer>) -> Self {
        Self(Rc::new(Inner {
            now: RefCell::new((State::new(layers, options), figures)),
            changed: Trigger::default(),
            rested: Trigger::default(),
            timer,
            host: OnceCell::new(),
        }))
    }

    /// Does something after so many milliseconds, in the place of what waits in the same slot.
    pub fn later(&self, slot: Slot, after: u32, act: Box<dyn FnOnce()>) {
        self.0.timer.later(slot, after, act);
    }

    /// Takes over what the browser does for what comes after the answer.
    pub fn set_host(&self, host: Rc<dyn Host>) {
        let _ = self.0.host.set(host);
    }

    /// What the browser does, once what comes after the answer is there.
    pub fn host(&self) -> Option<&dyn Host> {
        self.0.host.get().map(Rc::as_ref)
    }

    /// Whatever acts now acts again with every change, or else once all has rested after one: what is not looked at under
    /// a moving slider can wait.
    pub fn track(&self, every: bool) {
        let follows = if every { &self.0.changed } else { &self.0.rested };
        follows.track();
    }

    /// Anything made from the state and the way figures are written.
    pub fn peek<T>(&self, make: impl FnOnce(&State, &dyn Figures) -> T) -> T {
        let now = self.now();
        make(&now.0, now.1.as_ref())
    }

    /// The same, following every change.
    pub fn read<T>(&self, make: impl FnOnce(&State, &dyn Figures) -> T) -> T {
        self.track(true);
        self.peek(make)
    }

    #[inline(never)] // a call is smaller than what it does
    fn now(&self) -> Ref<'_, (State, Rc<dyn Figures>)> {
        self.0.now.borrow()
    }

    /// Changes the state; what can wait follows once that rests.
    pub fn change(&self, change: &mut dyn FnMut(&mut State)) {
        change(&mut self.0.now.borrow_mut().0);
        self.0.changed.notify();
        let rested = self.0.rested.clone();
        self.later(Slot::Rest, REST, Box::new(move || rested.notify()));
    }

    /// Sets a number for the visitor, in units of its last decimal.
    pub fn set(&self, key: Key, value: i64) {
        self.change(&mut |state| state.set(key, value));
    }

    /// Replaces what visitor and link have set, all at once.
    pub fn restart(&self, change: &mut dyn FnMut(&mut Layers)) {
        self.act(&mut |state| state.restart(&mut *change));
    }

    /// Changes the state; all follows at once.
    pub fn act(&self, act: &mut dyn FnMut(&mut State)) {
        self.change(act);
        self.0.rested.notify();
    }

    /// Takes new settings of the host's: how figures are written, what is shown, and all that this changes of the layers.
    pub fn settle(&self, figures: Rc<dyn Figures>, options: &Options, change: &mut dyn FnMut(&mut Layers)) {
        self.0.now.borrow_mut().1 = figures;
        self.act(&mut |state| {
            options.clone_into(&mut state.options);
            state.update(change);
        });
    }
}
