//! The chart: both lines over the volume. The picture is stretched to its room, what is written on it is not.

use super::super::app::App;
use super::super::dom::{self, El, classed, el, svg, watch};
use super::super::signal::Signal;
use super::super::volume::class;
use super::section as titled;
use super::table::table;
use crate::digits::digits;
use crate::model::{Answer, Key, Region};
use crate::text::drawing::{Frame, SIDE};
use crate::text::{self, Chart, Figures, Tick, chart, chart_name, chart_rows, chart_sentence};
use leptos::prelude::{ArcTrigger, Notify, Track};
use std::cell::Cell;
use std::rc::Rc;

/// How finely a volume is set on the chart: steps of its width.
const STEPS: u32 = 200;

/// The paths, from back to front.
const PATHS: [&str; 8] =
    ["band byok", "band managed", "you", "line byok", "line managed", "dot crossing", "dot byok", "dot managed"];

/// The chart with its legend, its sentence and its table.
pub fn section(app: &App) -> El {
    let mut picture = svg("svg").attr("role", "img").attr("viewBox", VIEW_BOX).attr("preserveAspectRatio", "none");
    let paths = PATHS.map(|class| svg("path").attr("class", class));
    for path in &paths {
        picture = picture.child(path.clone());
    }
    let [amounts, volumes, strip, sentence] =
        [classed("div", "amounts"), classed("div", "volumes"), classed("div", "strip"), el("p")];
    let [you, break_even] = [classed("span", "mark you"), classed("span", "mark at")];
    let hold = Hold { held: Rc::default(), step: Signal::new(0), released: ArcTrigger::new(), reach: Rc::default() };
    let plot = classed("div", "plot")
        .child(amounts.clone().attr("aria-hidden", "true"))
        .child(picture.clone())
        .child(break_even.clone().attr("aria-hidden", "true"))
        .child(you.clone().attr("aria-hidden", "true"))
        .child(hand(app, hold.clone()));
    let all = titled(app, "chart", "Both costs over the volume")
        .child(legend())
        .child(plot)
        .child(strip.clone().attr("aria-hidden", "true"))
        .child(volumes.clone().attr("aria-hidden", "true"))
        .child(sentence.clone())
        .child(figures(app));
    let app = app.clone();
    let mut before = Drawing::default();
    watch(move || {
        hold.released.track();
        let held = hold.held.get();
        let now = app.read(|state, figures| {
            let chart = chart(state.inputs(), state.answer(), figures, held);
            hold.reach.set(chart.up_to);
            Drawing::new(&chart, state.answer(), figures)
        });
        for (at, path) in paths.iter().enumerate().filter(|&(at, _)| now.paths[at] != before.paths[at]) {
            let _ = path.clone().attr("d", &now.paths[at]);
        }
        if now.name != before.name {
            let _ = picture.clone().attr("aria-label", &now.name);
        }
        if now.sentence != before.sentence {
            sentence.set_text(&now.sentence);
        }
        for (element, ticks, before) in
            [(&amounts, &now.amounts, &before.amounts), (&volumes, &now.volumes, &before.volumes)]
        {
            if ticks != before {
                element.fill(ticks.iter().map(tick).collect());
            }
        }
        if now.strip != before.strip {
            strip.fill(
                now.strip.iter().map(|(class, width)| classed("span", class).style("flex-grow", width)).collect(),
            );
        }
        for (element, mark, before) in
            [(&you, &now.you, &before.you), (&break_even, &now.break_even, &before.break_even)]
        {
            if mark != before {
                element.clone().style("--at", &mark.0).set_text(&mark.1);
            }
        }
        hold.step.set(now.step);
        before = now;
    });
    all
}

const VIEW_BOX: &str = "0 0 10000 10000";
const _: () = assert!(SIDE == 10_000, "the view box is the square of the drawing");

/// A place in percent, and what is written there.
type Mark = (String, String);

/// All that is drawn and written.
#[derive(Default)]
struct Drawing {
    paths: [String; 8],
    name: String,
    sentence: String,
    amounts: Vec<Mark>,
    volumes: Vec<Mark>,
    /// The regions with their widths.
    strip: Vec<(&'static str, String)>,
    you: Mark,
    break_even: Mark,
    /// The visitor's volume in steps of the width.
    step: u32,
}

impl Drawing {
    fn new(chart: &Chart, answer: &Answer, figures: &dyn Figures) -> Self {
        let frame = Frame { right: chart.up_to.into(), top: chart.top };
        let (volume, own, managed) = chart.you;
        let marks = |ticks: &[Tick], place: &dyn Fn(i64) -> String| {
            ticks.iter().map(|tick| (place(tick.at), tick.label.clone())).collect()
        };
        let mark = |volume: u32| (frame.across(volume.into()), text::count(figures, volume));
        let mut crossings = String::new();
        for crossing in &chart.crossings {
            crossings.push_str(&frame.dot((crossing.volume, crossing.micros)));
        }
        let is_shown = |volume: &u32| (1..=chart.up_to).contains(volume);
        Self {
            paths: [
                frame.area(&chart.byok_band),
                frame.area(&chart.managed_band),
                frame.line(&[(volume, 0), (volume, chart.top)]),
                frame.line(&chart.byok),
                frame.line(&chart.managed),
                crossings,
                frame.dot((volume, own)),
                managed.map_or_else(String::new, |managed| frame.dot((volume, managed))),
            ],
            name: chart_name(chart, answer, figures),
            sentence: chart_sentence(chart, answer, figures),
            amounts: marks(&chart.amounts, &|micros| frame.up(micros)),
            volumes: marks(&chart.volumes, &|volume| frame.across(volume)),
            strip: strip(&answer.regions, chart.up_to),
            you: mark(volume),
            break_even: answer.break_even.filter(is_shown).map_or_else(Mark::default, mark),
            step: step(volume, chart.up_to),
        }
    }
}

/// The regions up to the right edge.
fn strip(regions: &[Region], up_to: u32) -> Vec<(&'static str, String)> {
    let mut strip = Vec::new();
    for region in regions.iter().filter(|region| region.start < up_to) {
        strip.push((class(region), digits((region.end.saturating_add(1).min(up_to) - region.start).into())));
    }
    strip
}

fn tick((at, label): &Mark) -> El {
    el("span").style("--at", at).text(label)
}

fn legend() -> El {
    classed("div", "legend")
        .child(classed("span", "byok").text("Own keys, all in"))
        .child(classed("span", "managed").text("Managed credits"))
}

/// The step nearest to a volume.
fn step(volume: u32, up_to: u32) -> u32 {
    let up_to = u64::from(up_to.max(1));
    ((u64::from(volume) * u64::from(STEPS) + up_to / 2) / up_to) as u32
}

/// While the volume is dragged on the chart, the chart keeps its width.
#[derive(Clone)]
struct Hold {
    /// The width that is kept.
    held: Rc<Cell<Option<u32>>>,
    /// That it is not kept any more.
    released: ArcTrigger,
    /// The visitor's volume in steps of the width.
    step: Signal<u32>,
    /// The width.
    reach: Rc<Cell<u32>>,
}

/// What is pressed and dragged on the chart: a slider over all of it, which nothing is seen of.
fn hand(app: &App, Hold { held, step, released, reach }: Hold) -> El {
    let (slides, locked, lets_go) = (app.clone(), app.clone(), held.clone());
    let slide = move |event| {
        if let Some(step) = dom::step(&event) {
            held.set(Some(reach.get()));
            slides.set(Key::Volume, i128::from(reach.get()) * i128::from(step) / i128::from(STEPS));
        }
    };
    el("input")
        .attr("type", "range")
        .attr("max", &digits(STEPS.into()))
        .attr("tabindex", "-1") // by keyboard the slider above does the same
        .attr("aria-label", "Generations per month, on the chart")
        .flag("disabled", move || locked.is_locked(Key::Volume))
        .value(move || digits(step.get().into()))
        .on("input", slide)
        .on("change", move |_| {
            lets_go.set(None);
            released.notify();
        })
}

/// The figures behind the picture.
fn figures(app: &App) -> El {
    let heads = ["Generations a month", "Own keys", "Managed", "Cheaper", "Mark"];
    el("details").open_in_full(app).child(el("summary").text("The figures behind the chart")).child(table(
        app,
        "The figures behind the chart",
        &heads,
        |state, figures| {
            let chart = chart(state.inputs(), state.answer(), figures, None);
            chart_rows(&chart, state.inputs(), state.answer(), figures)
        },
    ))
}
