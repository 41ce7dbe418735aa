//! A value that parts of the page follow.
//!
//! Leptos' own signals keep theirs in an arena behind locks, with code for each type of value: 2 kB of WASM (Brotli) here.
//! This is a cell beside a trigger of Leptos' graph.

use leptos::prelude::{ArcTrigger, Notify, Track};
use std::cell::RefCell;
use std::rc::Rc;

/// A value that can be followed; clones are the same one.
pub struct Signal<T>(Rc<(RefCell<T>, ArcTrigger)>);

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Clone> Signal<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> Self {
        Self(Rc::new((RefCell::new(value), ArcTrigger::new())))
    }

    /// The value; whatever acts now acts again when it changes.
    pub fn get(&self) -> T {
        self.0.1.track();
        self.peek()
    }

    /// The value, not followed.
    pub fn peek(&self) -> T {
        self.0.0.borrow().clone()
    }

    /// Sets it, whether that is another value or not.
    pub fn set(&self, value: T) {
        self.0.0.replace(value);
        self.0.1.notify();
    }
}
