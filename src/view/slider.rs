//! The volume slider. Its track shows where each side is cheaper, its flag the break-even.

use super::context::{Calculator, use_calculator};
use super::reactive::{is_empty, rows, text};
use super::scale;
use super::text::Text;
use crate::model::{Key, MAX_VOLUME, Side};
use crate::words::{Share, break_even_flag, slider_tick};
use leptos::prelude::*;

/// The volumes that are marked under the slider.
const TICKS: [u32; 6] = [0, 100, 1_000, 10_000, 100_000, MAX_VOLUME];

/// A native range on a track in the colors of the cheaper side.
#[component]
pub fn Slider() -> impl IntoView {
    let calculator = use_calculator();
    let break_even = calculator.live_text(|language, _, answer| {
        let flag = break_even_flag(answer).map(|volume| language.messages.break_even_flag(&language.number(volume)));
        flag.unwrap_or_default()
    });
    let at = text(move || place(calculator.answer.get().break_even.unwrap_or_default()).css());
    let spoken = calculator
        .live_text(|language, inputs, _| language.messages.slider_value(&language.generations(inputs.volume())));
    let value = text(move || scale::rung(calculator.inputs.get().volume()).to_string());
    view! {
        <div class="slider" part="slider">
            <span class="flag" aria-hidden="true" hidden=is_empty(break_even) style:--at=at><Text text=break_even/></span>
            <div class="track" aria-hidden="true">
                {rows(
                    move || calculator.answer.with(|answer| answer.regions.len()),
                    move |at, hidden| track_part(calculator, at, hidden),
                )}
            </div>
            <input
                type="range"
                min="0"
                max=scale::TOP.to_string()
                aria-label=calculator.localized(|language| language.messages.slider_label())
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
fn place(volume: u32) -> Share {
    Share::of(scale::position(volume).into(), i64::from(scale::TOP) * 1_000)
}

/// A stretch of the track in which one side is cheaper. It ends where the next one begins, so that no gap shows.
fn track_part(calculator: Calculator, at: usize, hidden: Signal<bool>) -> AnyView {
    let region = move || calculator.answer.get().regions.get(at).copied();
    let side = text(move || region().map_or("tie", |region| side_class(region.cheaper)).to_owned());
    let width = text(move || {
        let (start, end) = region().map_or((0, 0), |region| (region.start, region.end.saturating_add(1)));
        Share(place(end).0 - place(start).0).css()
    });
    view! { <span class=side style:--w=width hidden=hidden></span> }.into_any()
}

/// The class of a side, as styles name it.
pub fn side_class(side: Side) -> &'static str {
    match side {
        Side::Byok => "byok",
        Side::Managed => "managed",
        Side::Tie => "tie",
    }
}
