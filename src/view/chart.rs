//! The chart.
use leptos::prelude::*;
/// Both costs over the volume.
#[component]
pub fn CostChart() -> AnyView {
    ().into_any()
}
