//! Signals, effects, lists and dynamic views with boxed closures: Leptos compiles its reactive code once for each closure
//! type, and these share one.

use leptos::prelude::*;
use std::sync::Arc;

/// A derived text. Not memoized: what shows a text compares it with the one before.
pub fn text(make: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    fn boxed(make: Box<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
        Signal::derive(make)
    }
    boxed(Box::new(make))
}

/// A memoized boolean. Leptos sets a property whenever its signal notifies: without the memo, a disclosure that the visitor
/// opened would close with the next change.
pub fn flag(make: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    fn boxed(make: Box<dyn Fn() -> bool + Send + Sync>) -> Signal<bool> {
        Memo::new(move |_| make()).into()
    }
    boxed(Box::new(make))
}

/// A boolean that stays true once it has been true.
pub fn latch(is: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    fn boxed(is: Box<dyn Fn() -> bool + Send + Sync>) -> Signal<bool> {
        Memo::new(move |was: Option<&bool>| was.copied().unwrap_or_default() || is()).into()
    }
    boxed(Box::new(is))
}

/// A side effect that runs again whenever a dependency changes.
pub fn effect(run: impl FnMut() + 'static) {
    fn boxed(mut run: Box<dyn FnMut()>) {
        Effect::new(move |_| run());
    }
    boxed(Box::new(run));
}

/// A view that is rendered again with each change. Only what differs is updated in the page, and focus stays.
pub fn dynamic(make: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    fn boxed(make: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
        make.into_any()
    }
    boxed(Box::new(make))
}

/// A view for each row. Each receives a signal that says whether it is hidden.
///
/// Rows are hidden instead of removed: memos in Leptos' graph keep dropped subscribers, so rows that come and go would leak.
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

/// A view for each key, in the order of the keys.
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
