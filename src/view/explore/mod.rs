//! Explore.
use leptos::prelude::*;
/// Explore.
#[component]
pub fn Explore() -> AnyView {
    ().into_any()
}
