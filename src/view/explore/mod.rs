//! Explore.
use leptos::prelude::*;
/// Explore.
#[component]
pub fn Explore() -> impl IntoView {}
