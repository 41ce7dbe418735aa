//! Few kinds of signals and one kind of list. Every type in a signal and every list brings its own copy of the reactive
//! system into the WASM (2 and 6 kB); texts, flags and rows share theirs.

use leptos::prelude::*;
use std::sync::Arc;

/// A text that follows what it is made from. A memo, because Leptos sets a property whenever its signal notifies: so only
/// text that differs reaches the page.
pub fn text(make: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    // Boxed, so that there is one kind of such signals and not one for each closure.
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
