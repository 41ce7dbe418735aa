//! What a visitor sets first: the volume and the value of their time.

use super::context::use_calculator;
use super::estimator::Estimator;
use super::input::InputField;
use super::slider::Slider;
use super::text::Text;
use crate::model::Key;
use crate::text::estimate::PRESETS;
use crate::words;
use leptos::prelude::*;

/// Fields, slider, typical volumes and the estimator.
#[component]
pub fn Controls() -> impl IntoView {
    let calculator = use_calculator();
    view! {
        <div class="controls" part="controls">
            <div class="fields">
                <InputField key=Key::Volume at_once=true/>
                <InputField key=Key::Rate at_once=true/>
            </div>
            <Slider/>
            <Presets/>
            <p class="hint"><Text text=calculator.rested(|language, inputs, _| words::rate_hint(language, inputs))/></p>
            <Estimator/>
        </div>
    }
}

/// One press to a volume that others have.
#[component]
fn Presets() -> impl IntoView {
    let calculator = use_calculator();
    let name = calculator.label(|language| language.messages.presets_title());
    view! {
        <div class="presets" role="group" aria-label=move || name.get()>
            <For each=|| 0..PRESETS.len() key=|at| *at let(at)><Preset at/></For>
        </div>
    }
}

#[component]
fn Preset(at: usize) -> impl IntoView {
    let calculator = use_calculator();
    let volume = PRESETS[at].volume;
    let is_current = Memo::new(move |_| calculator.inputs.get().volume() == volume);
    view! {
        <button
            type="button"
            part="button"
            aria-pressed=move || is_current.get().to_string()
            disabled=calculator.is_locked(Key::Volume)
            on:click=move |_| calculator.press(|state| state.set(Key::Volume, volume.into()))
        >
            <Text text=calculator.label(move |language| words::preset_name(language, at))/>
            " "
            <b><Text text=calculator.label(move |language| language.number(volume))/></b>
        </button>
    }
}
