//! What a visitor sets first: the volume and the value of their time.

use super::context::use_calculator;
use super::estimator::Estimator;
use super::input::InputField;
use super::reactive::text;
use super::slider::Slider;
use super::text::{Paragraph, Text};
use crate::model::Key;
use crate::model::estimate::PRESETS;
use crate::words::{self, Messages};
use leptos::prelude::*;

/// Fields, slider, typical volumes and the estimator.
#[component]
pub fn Controls() -> impl IntoView {
    let calculator = use_calculator();
    view! {
        <div class="controls" part="controls">
            <div class="fields">
                <InputField key=Key::Volume/>
                <InputField key=Key::Rate/>
            </div>
            <Slider/>
            <Presets/>
            <Paragraph class="hint" text=calculator.settled_text(|language, inputs, outcome| {
                words::rate_hint(language, inputs, outcome).unwrap_or_default()
            })/>
            <Estimator/>
        </div>
    }
}

/// One press to a volume that others have.
#[component]
fn Presets() -> impl IntoView {
    let calculator = use_calculator();
    let name = calculator.message(Messages::presets_label);
    view! {
        <div class="presets" role="group" aria-label=name>
            {(0..PRESETS.len()).map(|at| view! { <Preset at/> }).collect_view()}
        </div>
    }
}

#[component]
fn Preset(at: usize) -> impl IntoView {
    let calculator = use_calculator();
    let volume = PRESETS[at];
    let pressed = text(move || (calculator.inputs.get().volume() == volume).to_string());
    view! {
        <button
            type="button"
            part="button"
            aria-pressed=pressed
            disabled=calculator.is_locked(Key::Volume)
            on:click=move |_| calculator.change_now(|state| state.set(Key::Volume, volume.into()))
        >
            <Text text=calculator.localized(move |language| words::preset_label(language, at))/>
            " "
            <b><Text text=calculator.localized(move |language| language.number(volume))/></b>
        </button>
    }
}
