//! What parts of the page follow: that something has changed.
//!
//! A source on Leptos' graph for its observers. Leptos' own triggers and signals keep their observers in hashed sets and
//! values in an arena behind locks, with code for each type of value: 6 kB of WASM (Brotli) here.

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
