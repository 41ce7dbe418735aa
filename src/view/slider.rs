//! The volume slider. Its track shows where each side is cheaper, its flag the break-even.

use super::context::use_calculator;
use super::text::Text;
use crate::model::{Key, Side};
use crate::text::scale;
use crate::words::{Share, slider_flag, slider_ticks};
use leptos::prelude::*;

/// A stretch of the track in which one side is cheaper.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Stretch {
    side: Side,
    width: Share,
}

/// A native range on a track in the colors of the cheaper side.
#[component]
pub fn Slider() -> impl IntoView {
    let calculator = use_calculator();
    let track = Memo::new(move |_| {
        let answer = calculator.answer.get();
        let width = |start: u32, end: u32| {
            // A region ends where the next one begins, so that no gap shows between them.
            let (start, end) = (scale::position(start), scale::position(end.saturating_add(1)));
            Share::of(end.saturating_sub(start).into(), i64::from(scale::TOP) * 1_000)
        };
        let stretch = |region: &crate::model::Region| Stretch {
            side: region.cheaper,
            width: width(region.start, region.end),
        };
        answer.regions.iter().map(stretch).collect::<Vec<_>>()
    });
    let flag = calculator.now(|language, _, answer| slider_flag(language, answer));
    let at = Memo::new(move |_| {
        let volume = calculator.answer.get().break_even.unwrap_or_default();
        Share::of(scale::position(volume).into(), i64::from(scale::TOP) * 1_000).css()
    });
    let text = calculator.now(|language, inputs, _| language.messages.slider_value(&language.count(inputs.volume())));
    let name = calculator.label(|language| language.messages.volume_slider());
    view! {
        <div class="slider" part="slider">
            <span class="flag" aria-hidden="true" hidden=move || flag.get().is_none() style:--at=move || at.get()>
                <Text text=Signal::derive(move || flag.get().unwrap_or_default())/>
            </span>
            <div class="track" aria-hidden="true">
                <For each=move || 0..track.get().len() key=|at| *at let(at)>
                    <TrackPart part=Memo::new(move |_| track.with(|track| track.get(at).copied()))/>
                </For>
            </div>
            <input
                type="range"
                min="0"
                max=scale::TOP
                aria-label=move || name.get()
                aria-valuetext=move || text.get()
                disabled=calculator.is_locked(Key::Volume)
                prop:value=move || scale::rung(calculator.inputs.get().volume()).to_string()
                on:input:target=move |event| {
                    if let Ok(rung) = event.target().value().parse() {
                        calculator.change(|state| state.set(Key::Volume, scale::volume(rung).into()));
                    }
                }
            />
            <div class="ticks" aria-hidden="true">
                <For each=move || calculator.language.with(slider_ticks) key=Clone::clone let(tick)>
                    <i style:--at=tick.at.css()>{tick.label}</i>
                </For>
            </div>
        </div>
    }
}

#[component]
fn TrackPart(part: Memo<Option<Stretch>>) -> impl IntoView {
    let side = move || part.get().map_or("tie", |part| side_class(part.side));
    view! { <span class=side style:--w=move || part.get().map(|part| part.width.css()).unwrap_or_default()></span> }
}

/// The class of a side, as styles name it.
pub fn side_class(side: Side) -> &'static str {
    match side {
        Side::Byok => "byok",
        Side::Managed => "managed",
        Side::Tie => "tie",
    }
}
