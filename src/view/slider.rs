//! The volume slider. Its track shows where each side is cheaper, its flag the break-even.

use super::context::use_calculator;
use super::reactive::dynamic;
use super::scale;
use super::text::{Content, Text, text_span};
use crate::model::{Answer, Key, MAX_VOLUME, Region, Side};
use crate::words::{Language, Messages, Percentage, break_even_flag, slider_tick};
use leptos::prelude::*;

/// The volumes that are marked under the slider.
const TICKS: [u32; 6] = [0, 100, 1_000, 10_000, 100_000, MAX_VOLUME];

/// A native range on a track in the colors of the cheaper side.
#[component]
pub fn Slider() -> impl IntoView {
    let calculator = use_calculator();
    let spoken = calculator
        .live_text(|language, inputs, _| language.messages.slider_value(&language.generations(inputs.volume())));
    let value = move || Content(scale::rung(calculator.inputs.read().volume()).to_string());
    view! {
        <div class="slider" part="slider">
            {dynamic(move || flag(&calculator.language.get(), &calculator.answer.read()))}
            {dynamic(move || track(&calculator.answer.read().regions))}
            <input
                type="range"
                min="0"
                max=scale::TOP.to_string()
                aria-label=calculator.message(Messages::slider_label)
                aria-valuetext=spoken
                disabled=calculator.is_locked(Key::Volume)
                prop:value=value
                on:input=move |event| {
                    if let Ok(rung) = event_target_value(&event).parse() {
                        calculator.change(|state| state.set(Key::Volume, scale::volume(rung).into()));
                    }
                }
            />
            <div class="ticks" aria-hidden="true">
                {TICKS.into_iter().map(|volume| {
                    let label = calculator.localized(move |language| slider_tick(language, volume));
                    view! { <i style:--at=place(volume).css()><Text text=label/></i> }
                }).collect_view()}
            </div>
        </div>
    }
}

/// Where a volume stands on the slider.
fn place(volume: u32) -> Percentage {
    Percentage::of(scale::position(volume).into(), i64::from(scale::TOP) * 1_000)
}

/// The break-even over the track, where there is one.
fn flag(language: &Language, answer: &Answer) -> AnyView {
    let volume = break_even_flag(answer);
    let text = volume.map(|volume| language.messages.break_even_flag(&language.number(volume)));
    view! {
        <span class="flag" aria-hidden="true" hidden=volume.is_none() style:--at=place(volume.unwrap_or_default()).css()>
            {text_span(text.unwrap_or_default())}
        </span>
    }
    .into_any()
}

/// The track: a stretch for each region, in the color of the side that is cheaper there.
fn track(regions: &[Region]) -> AnyView {
    let stretches: Vec<AnyView> = regions.iter().map(stretch).collect();
    view! { <div class="track" aria-hidden="true">{stretches}</div> }.into_any()
}

/// A stretch ends where the next one begins, so that no gap shows.
fn stretch(region: &Region) -> AnyView {
    let width = Percentage(place(region.end.saturating_add(1)).0 - place(region.start).0);
    view! { <span class=side_class(region.cheaper) style:--w=width.css()></span> }.into_any()
}

/// The class of a side, as styles name it.
fn side_class(side: Side) -> &'static str {
    match side {
        Side::Byok => "byok",
        Side::Managed => "managed",
        Side::Tie => "tie",
    }
}
