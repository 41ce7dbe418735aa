//! What parts of the page follow: that something has changed, or a value.
//!
//! Sources on Leptos' graph for its observers. Leptos' own signals keep their values in an arena behind locks, with code
//! for each type of value, and their observers in hashed sets: 6 kB of WASM (Brotli) here.

use leptos::reactive::graph::{AnySubscriber, Observer, ReactiveNode};
use std::cell::RefCell;
use std::rc::Rc;

/// That something has changed; clones are the same one.
#[derive(Clone, Default)]
pub struct Trigger(Rc<RefCell<Vec<AnySubscriber>>>);

impl Trigger {
    /// Whatever acts now acts again at the next change.
    pub fn track(&self) {
        let Some(observer) = Observer::get() else { return };
        let mut observers = self.0.borrow_mut();
        if observers.contains(&observer) {
            return;
        }
        // What is seldom notified must not keep all that ever followed it.
        if observers.len() == observers.capacity() {
            observers.retain(|AnySubscriber(_, observer)| observer.strong_count() > 0);
        }
        observers.push(observer);
    }

    /// Lets all that follows act, in the order in which it began to. It follows on where it tracks anew.
    pub fn notify(&self) {
        let observers = self.0.take();
        for observer in observers {
            observer.mark_dirty();
        }
    }
}

/// A value that can be followed; clones are the same one.
pub struct Signal<T>(Rc<RefCell<T>>, Trigger);

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), self.1.clone())
    }
}

impl<T: Clone> Signal<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> Self {
        Self(Rc::new(RefCell::new(value)), Trigger::default())
    }

    /// The value, followed.
    pub fn get(&self) -> T {
        self.1.track();
        self.peek()
    }

    /// The value, not followed.
    pub fn peek(&self) -> T {
        self.0.borrow().clone()
    }

    /// Sets it, whether that is another value or not.
    pub fn set(&self, value: T) {
        self.0.replace(value);
        self.1.notify();
    }
}
