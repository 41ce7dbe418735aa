//! The chart: both lines over the volume. The picture is stretched to its room, what is written on it is not.

use super::super::app::App;
use super::super::dom::{self, El, classed, el, svg, watch};
use super::super::signal::{Signal, Trigger};
use super::super::volume::{push, strip};
use super::section as titled;
use super::table::table;
use crate::digits::digits;
use crate::model::{Answer, Key, Region};
use crate::text::Figure::{Count, Text};
use crate::text::drawing::{Frame, SIDE, percent};
use crate::text::{Chart, Figures, Table, Tick, chart, chart_name, chart_rows, chart_sentence};
use std::cell::Cell;
use std::rc::Rc;

/// How finely a volume is set on the chart: steps of its width.
const STEPS: u32 = 200;

/// The paths, from back to front.
const PATHS: [&str; 8] =
    ["band byok", "band managed", "you", "line byok", "line managed", "dot crossing", "dot byok", "dot managed"];

const VIEW_BOX: &str = "0 0 10000 10000";
const _: () = assert!(SIDE == 10_000, "the view box is the square of the drawing");

/// What is drawn and written: first the paths, then what stands at these places.
type Drawn = Vec<String>;
const NAME: usize = 8;
const SENTENCE: usize = 9;
/// Ticks: rows of a place and a label.
const AMOUNTS: usize = 10;
const VOLUMES: usize = 11;
/// The regions: rows of a class and a width.
const STRIP: usize = 12;
/// The visitor's volume and the break-even: a place, then a label.
const YOU: usize = 13;
const BREAK_EVEN: usize = 15;

/// The chart with its legend, its sentence and its table.
pub fn section(app: &App) -> El {
    let drawn = Signal::new(Rc::new(Drawn::new()));
    let part = |at: usize| {
        let drawn = drawn.clone();
        move || drawn.get().get(at).cloned().unwrap_or_default()
    };
    let mut picture = svg("svg").attr("role", "img").attr("viewBox", VIEW_BOX).attr("preserveAspectRatio", "none");
    for (at, class) in PATHS.iter().enumerate() {
        picture = picture.child(svg("path").attr("class", class).follow("d", part(at)));
    }
    let mark =
        |class, at| classed("span", class).attr("aria-hidden", "true").follow_style("--at", part(at)).say(part(at + 1));
    let hidden =
        |class, at, make: fn(&str) -> Vec<El>| classed("div", class).attr("aria-hidden", "true").each(part(at), make);
    let hold = Hold { held: Rc::default(), step: Signal::new(0), released: Trigger::default(), reach: Rc::default() };
    let all = titled(app, "chart", "Both costs over the volume")
        .child(legend())
        .child(
            classed("div", "plot")
                .child(hidden("amounts", AMOUNTS, ticks))
                .child(picture.follow("aria-label", part(NAME)))
                .child(mark("mark at", BREAK_EVEN))
                .child(mark("mark you", YOU))
                .child(hand(app, hold.clone())),
        )
        .child(hidden("strip", STRIP, strip))
        .child(hidden("volumes", VOLUMES, ticks))
        .child(el("p").say(part(SENTENCE)))
        .child(figures(app));
    let app = app.clone();
    watch(move || {
        hold.released.track();
        let held = hold.held.get();
        let (now, step) = app.read(|state, figures| {
            let chart = chart(state.inputs(), state.answer(), figures, held);
            hold.reach.set(chart.up_to);
            (draw(&chart, state.answer(), figures), step(chart.you.0, chart.up_to))
        });
        drawn.set(Rc::new(now));
        hold.step.set(step);
    });
    all
}

fn draw(chart: &Chart, answer: &Answer, figures: &dyn Figures) -> Drawn {
    let frame = Frame { right: chart.up_to.into(), top: chart.top };
    let (volume, own, managed) = chart.you;
    let place = |volume: u32| percent(volume.into(), frame.right);
    let label = |volume: u32| figures.write(Count(volume.into()));
    let mut crossings = String::new();
    for crossing in &chart.crossings {
        crossings.push_str(&frame.dot((crossing.volume, crossing.micros)));
    }
    let break_even = answer.break_even.filter(|volume| (1..=chart.up_to).contains(volume));
    vec![
        frame.area(&chart.byok_band),
        frame.area(&chart.managed_band),
        frame.line(&[(volume, 0), (volume, chart.top)]),
        frame.line(&chart.byok),
        frame.line(&chart.managed),
        crossings,
        frame.dot((volume, own)),
        managed.map_or_else(String::new, |managed| frame.dot((volume, managed))),
        chart_name(chart, answer, figures),
        chart_sentence(chart, answer, figures),
        rows(&chart.amounts, chart.top, figures),
        rows(&chart.volumes, chart.up_to.into(), figures),
        regions(&answer.regions, chart.up_to, figures),
        place(volume),
        label(volume),
        break_even.map_or_else(String::new, place),
        break_even.map_or_else(String::new, label),
    ]
}

fn rows(ticks: &[Tick], length: i64, figures: &dyn Figures) -> String {
    let mut rows = Table::default();
    for tick in ticks {
        rows.row(&[Text(&percent(tick.at, length)), Text(&tick.label)], figures);
    }
    rows.0
}

fn ticks(words: &str) -> Vec<El> {
    let mut ticks = Vec::new();
    for cells in Table::cells(words) {
        ticks.push(el("span").style("--at", cells[0]).text(cells[1]));
    }
    ticks
}

/// The regions up to the right edge.
fn regions(regions: &[Region], up_to: u32, figures: &dyn Figures) -> String {
    let mut rows = Table::default();
    for region in regions.iter().filter(|region| region.start < up_to) {
        push(&mut rows, region, region.end.saturating_add(1).min(up_to) - region.start, figures);
    }
    rows.0
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
    released: Trigger,
    /// The visitor's volume in steps of the width.
    step: Signal<u32>,
    /// The width.
    reach: Rc<Cell<u32>>,
}

/// What is pressed and dragged on the chart: a slider over all of it, which nothing is seen of.
fn hand(app: &App, Hold { held, step, released, reach }: Hold) -> El {
    let (slides, lets_go) = (app.clone(), held.clone());
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
        .lock(app, Key::Volume)
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
