//! Debouncing.

use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

/// For everything that is not in view during a drag, milliseconds.
pub const SETTLE_DELAY: u32 = 150;

/// For the announcement of the verdict, milliseconds: one announcement a drag.
pub const ANNOUNCE_DELAY: u32 = 500;

/// Calls `run` with the last of several values once none has come for so many milliseconds. Nothing runs any more once the
/// returned function is dropped. Unlike Leptos' own, a timer that is replaced frees its closure at once instead of leaving
/// it to the garbage collector: there is one with every step of a drag.
pub fn debounced<T: 'static>(milliseconds: u32, run: impl Fn(T) + 'static) -> impl Fn(T) {
    let (timer, run) = (Rc::new(RefCell::new(None)), Rc::new(run));
    move |value| {
        let run = run.clone();
        timer.replace(Some(Timeout::new(milliseconds, move || run(value))));
    }
}
