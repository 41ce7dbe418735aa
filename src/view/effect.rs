//! What follows the state: something done now and, at once, whenever a trigger that it has tracked is notified.
//!
//! Leptos' own immediate effect does the same, and batches, counts threads and warns of recursion in formatted words:
//! with what that brings along of the standard library, 2 kB of WASM (Brotli). This one is a node of Leptos' graph like
//! that, without all of it; it ends with its owner.

use fragile::Fragile;
use leptos::prelude::on_cleanup;
use leptos::reactive::graph::{AnySource, AnySubscriber, ReactiveNode, Subscriber, WithObserver};
use std::cell::RefCell;
use std::sync::{Arc, Weak};

/// Does something now and, at once, whenever what it is made from changes.
pub fn watch(act: Box<dyn FnMut()>) {
    let act = Fragile::new(RefCell::new(act));
    let effect = Arc::new_cyclic(|itself| Effect { act, itself: itself.clone() });
    effect.act();
    on_cleanup(move || drop(effect));
}

struct Effect {
    act: Fragile<RefCell<Box<dyn FnMut()>>>,
    itself: Weak<Self>,
}

impl Effect {
    fn act(&self) {
        let itself = AnySubscriber(self.itself.as_ptr() as usize, self.itself.clone());
        itself.with_observer(|| (self.act.get().borrow_mut())());
    }
}

impl ReactiveNode for Effect {
    fn mark_dirty(&self) {
        self.act();
    }

    fn mark_check(&self) {
        self.act();
    }

    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        false
    }
}

// What it has read lets go of it by itself once that changes.
impl Subscriber for Effect {
    fn add_source(&self, _: AnySource) {}

    fn clear_sources(&self, _: &AnySubscriber) {}
}
