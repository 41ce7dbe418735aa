//! Few kinds of signals, effects, lists and changing views. Every type in a signal and every closure that Leptos takes
//! brings its own copy of the reactive system into the WASM (1 to 6 kB). These box their closures, so that all share one.

use leptos::prelude::*;
use std::sync::Arc;

/// A text that follows what it is made from. A memo, because Leptos sets a property whenever its signal notifies: so only
/// text that differs reaches the page.
pub fn text(make: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    fn boxed(make: Box<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
        Memo::new(move |_| make()).into()
    }
    boxed(Box::new(make))
}

/// A yes or no that follows what it is made from. A memo for the same reason: what the visitor has opened would shut with
/// the next change.
pub fn flag(make: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    fn boxed(make: Box<dyn Fn() -> bool + Send + Sync>) -> Signal<bool> {
        Memo::new(move |_| make()).into()
    }
    boxed(Box::new(make))
}

/// Whether something has been so at any time.
pub fn once(is: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    fn boxed(is: Box<dyn Fn() -> bool + Send + Sync>) -> Signal<bool> {
        Memo::new(move |was: Option<&bool>| was.copied().unwrap_or_default() || is()).into()
    }
    boxed(Box::new(is))
}

/// Whether a text is empty: what holds it is then hidden.
pub fn is_empty(text: Signal<String>) -> Signal<bool> {
    flag(move || text.read().is_empty())
}

/// What leaves the reactive system, done anew whenever what it is made from changes.
pub fn effect(run: impl FnMut() + 'static) {
    fn boxed(mut run: Box<dyn FnMut()>) {
        Effect::new(move |_| run());
    }
    boxed(Box::new(run));
}

/// A view that is made anew in its place with each change: only what differs is updated, and what has the focus keeps it.
pub fn changing(make: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    fn boxed(make: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
        make.into_any()
    }
    boxed(Box::new(make))
}

/// One view for each of so many rows, which is told whether it is hidden.
///
/// A row that is no longer wanted is hidden and kept: in Leptos' graph a memo keeps its dead subscribers, so rows that are
/// made again and again would take more memory each time.
pub fn rows(
    count: impl Fn() -> usize + Send + Sync + 'static,
    row: impl Fn(usize, Signal<bool>) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    fn boxed(
        count: Box<dyn Fn() -> usize + Send + Sync>,
        row: Arc<dyn Fn(usize, Signal<bool>) -> AnyView + Send + Sync>,
    ) -> AnyView {
        let count = Memo::new(move |_| count());
        let most = Memo::new(move |most: Option<&usize>| count.get().max(most.copied().unwrap_or_default()));
        let hidden = move |at: usize| flag(move || count.get() <= at);
        each(move || (0..most.get()).collect(), move |at| row(at, hidden(at)))
    }
    boxed(Box::new(count), Arc::new(row))
}

/// One view for each key, in their order.
pub fn each(
    keys: impl Fn() -> Vec<usize> + Send + Sync + 'static,
    row: impl Fn(usize) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    fn boxed(
        keys: Box<dyn Fn() -> Vec<usize> + Send + Sync>,
        row: Arc<dyn Fn(usize) -> AnyView + Send + Sync>,
    ) -> AnyView {
        view! { <For each=keys key=|key| *key let(key)>{row(key)}</For> }.into_any()
    }
    boxed(Box::new(keys), Arc::new(row))
}
