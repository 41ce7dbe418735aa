//! The chart of both costs over the volume, and the small one over the months of a plan.

mod drawing;
mod months;
mod width;

pub use months::PlannerChart;

use super::context::{Calculator, use_calculator};
use super::focus::focus_slider;
use super::reactive::{dynamic, text};
use super::table::table;
use super::text::{Content, Text, text_span};
use crate::chart::{Mark, Picture, costs_picture, right_edge, tenths};
use crate::model::{Inputs, Key};
use crate::words::{Messages, chart_table, chart_words, labeled_chart};
use drawing::drawing;
use leptos::prelude::*;
use std::sync::Arc;
use width::measure;

/// How finely a volume is set on the chart: steps of its width.
const STEPS: u32 = 200;

/// The width of the second picture that a native rendering has. Nothing is measured there, so styles choose between the
/// two until the calculator is live.
const NARROW: u32 = 300;

/// Both costs over the volume, which is set by pressing the chart or dragging on it, and the figures behind it.
#[component]
pub fn CostChart() -> impl IntoView {
    let calculator = use_calculator();
    let (width, frozen_edge) = (RwSignal::new(None), RwSignal::new(None));
    let basis = basis(calculator, frozen_edge);
    let picture = picture(calculator, basis, width);
    let mark = move |picture: &Picture| mark(calculator, picture);
    view! {
        <figure class="picture" part="chart">
            <figcaption>
                <span class="key byok"><Text text=calculator.message(Messages::chart_key_byok)/></span>
                <span class="key managed">
                    <Text text=calculator.message(Messages::chart_key_managed)/>
                </span>
            </figcaption>
            <div class="plot">
                <div class="ruler" use:measure=width></div>
                {drawing("chart", picture, mark)}
                {cfg!(feature = "ssr").then(|| {
                    let narrow = self::picture(calculator, basis, RwSignal::new(Some(NARROW)));
                    drawing("chart narrow", narrow, mark)
                })}
                {slider(calculator, picture, frozen_edge)}
            </div>
            <details class="figures" prop:open=calculator.interface_flag(|interface| interface.options.full)>
                <summary><Text text=calculator.message(Messages::chart_figures)/></summary>
                {dynamic(move || figures(calculator))}
            </details>
        </figure>
    }
}

/// What the chart shows, in sentences and as a table. Debounced.
fn figures(calculator: Calculator) -> AnyView {
    let (language, inputs, outcome) =
        (calculator.language.get(), calculator.settled_inputs.get(), calculator.outcome.get());
    let chart = labeled_chart(&language, &inputs, &outcome, None);
    let words = chart_words(&language, &chart, &inputs, &outcome);
    let name = language.messages.chart_figures();
    let table = table(chart_table(&language, &chart, &inputs, &outcome));
    view! { <p>{text_span(words.sentence)}</p><div class="scroll" tabindex="0" role="group" aria-label=name>{table}</div> }
        .into_any()
}

/// What the picture is drawn from: the inputs, with the volume of its right edge in the place of the visitor's. A volume that
/// moves inside of the picture redraws nothing but the mark.
fn basis(calculator: Calculator, frozen_edge: RwSignal<Option<u32>>) -> Memo<Inputs> {
    Memo::new(move |_| {
        let mut inputs = calculator.inputs.get();
        let edge = right_edge(inputs.volume(), &calculator.answer.get().regions, frozen_edge.get());
        inputs.set_number(Key::Volume, edge.into());
        inputs
    })
}

/// The picture at this scale and width.
fn picture(calculator: Calculator, basis: Memo<Inputs>, width: RwSignal<Option<u32>>) -> Memo<Arc<Picture>> {
    Memo::new(move |_| {
        let (edge, language, width) = (basis.get().volume(), calculator.language.get(), width.get());
        let (inputs, answer) = (calculator.inputs.get_untracked(), calculator.answer.get_untracked());
        let chart = labeled_chart(&language, &inputs, &answer, Some(edge));
        let words = chart_words(&language, &chart, &inputs, &answer);
        Arc::new(costs_picture(&chart, &answer.regions, width, words.name, words.break_even))
    })
}

/// The visitor's volume in a picture.
fn mark(calculator: Calculator, picture: &Picture) -> Mark {
    let (language, volume, answer) =
        (calculator.language.get(), calculator.inputs.read().volume(), calculator.answer.get());
    let flag = language.messages.chart_you(&language.number(volume));
    picture.mark_at(volume, answer.byok.total, answer.managed, flag)
}

/// An invisible native range over the plot, for pointers only: by keyboard the slider of the controls does the same. While
/// it is pressed, `frozen_edge` keeps the scale.
fn slider(calculator: Calculator, picture: Memo<Arc<Picture>>, frozen_edge: RwSignal<Option<u32>>) -> impl IntoView {
    let edge = move || u32::try_from(picture.read().frame.up_to).unwrap_or_default().max(1);
    let value = move || {
        let (volume, edge) = (u64::from(calculator.inputs.read().volume()), u64::from(edge()));
        Content(((volume * u64::from(STEPS) + edge / 2) / edge).to_string())
    };
    // Sixteen units are one em.
    let inset = move |of: fn(&Picture) -> i64| text(move || tenths(of(&picture.get())));
    view! {
        <input
            type="range"
            max=STEPS.to_string()
            tabindex="-1"
            aria-hidden="true"
            style:--left=inset(|picture| picture.frame.left)
            style:--right=inset(|picture| i64::from(picture.frame.width) * 10 - picture.frame.right())
            disabled=calculator.is_locked(Key::Volume)
            prop:value=value
            on:input=move |event| {
                if let Ok(step) = event_target_value(&event).parse::<i64>() {
                    let edge = edge();
                    frozen_edge.set(Some(edge));
                    calculator.change(|state| state.set(Key::Volume, i64::from(edge) * step / i64::from(STEPS)));
                }
            }
            on:change=move |_| frozen_edge.set(None)
            on:pointerup=move |event| {
                frozen_edge.set(None);
                focus_slider(&event);
            }
            on:pointercancel=move |_| frozen_edge.set(None)
        />
    }
}
