//! The chart: both lines over the volume. The picture is stretched to its room, what is written on it is not.

use super::super::app::App;
use super::super::dom::{El, Place, made, step as step_of, watch};
use super::super::field::locked;
use super::super::template::Part::{Act, Each, Rest};
use super::super::volume::{STRIP, push};
use super::table::folded;
use crate::model::{Key, Region};
use crate::state::State;
use crate::text::Figure::{Count, Text};
use crate::text::drawing::{Frame, SIDE, percent};
use crate::text::{Chart, Figures, Table, Tick, chart, chart_name, chart_rows, chart_sentence};
use web_sys::Event;

/// How finely a volume is set on the chart: steps of its width.
const STEPS: u32 = 200;

/// The paths lie from back to front. The slider over all of it is pressed and dragged on the chart, and nothing is seen
/// of it; by keyboard the slider above does the same.
const CHART: &str = "
section;class=chart
 h2|Both costs over the volume
 div;class=legend
  span;class=byok|Own keys, all in
  span;class=managed|Managed credits
 div;class=plot
  div;class=amounts;aria-hidden=true|+
  svg;role=img;aria-label=*;viewBox=0 0 10000 10000;preserveAspectRatio=none
   path;class=band byok;d=*
   path;class=band managed;d=*
   path;class=you;d=*
   path;class=line byok;d=*
   path;class=line managed;d=*
   path;class=dot crossing;d=*
   path;class=dot byok;d=*
   path;class=dot managed;d=*
  span;class=mark at;aria-hidden=true;--at=*|*
  span;class=mark you;aria-hidden=true;--at=*|*
  input;type=range;max=200;tabindex=-1;aria-label=Generations per month, on the chart;value=*;disabled=*;oninput=*;onchange=*
 div;class=strip;aria-hidden=true|+
 div;class=volumes;aria-hidden=true|+
 p|*
 +";
const _: () = assert!(SIDE == 10_000 && STEPS == 200, "view box and slider end where the drawing does");

const TICK: &str = "span;--at={}|{}";

/// What is put into each place: words, or rows of such elements; and what belongs to the slider itself.
const ROWS: [&str; 19] = [TICK, "", "", "", "", "", "", "", "", "", "", "", "", "", "", SLIDER, STRIP, TICK, ""];
const SLIDER: &str = "slider";

/// The chart with its legend, its sentence and its table.
pub fn section(app: &App, _: usize) -> El {
    let made = made(CHART);
    let all = made.element();
    let mut places: Vec<(Place, &str, String)> = Vec::new();
    for row in ROWS {
        if row == SLIDER {
            for part in [Rest(locked), Act(slide), Act(|_, app, _| app.change(&mut |state| state.held = None))] {
                made.place().take(app, Key::Volume as usize, part);
            }
        } else {
            places.push((made.place(), row, String::new()));
        }
    }
    made.place().take(app, 0, Each(0, figures));
    let follows = app.clone();
    watch(Box::new(move || {
        let mut places = places.iter_mut();
        let mut put = |now: String| {
            let Some((place, row, before)) = places.next() else { return };
            if *before != now {
                match *row {
                    "" => place.put(&now),
                    row => {
                        place.rows(row, &now);
                    }
                }
                *before = now;
            }
        };
        follows.read(|state, figures| draw(state, figures, &mut put));
    }));
    all
}

/// The chart as wide as it is.
fn drawn(state: &State, figures: &dyn Figures) -> Chart {
    chart(state.inputs(), state.answer(), figures, state.held)
}

/// All that is put into its place, in the order of the places.
fn draw(state: &State, figures: &dyn Figures, put: &mut dyn FnMut(String)) {
    let (chart, answer) = (&drawn(state, figures), state.answer());
    let frame = Frame { right: chart.up_to.into(), top: chart.top };
    let (volume, own, managed) = chart.you;
    let place = |volume: u32| percent(volume.into(), frame.right);
    let label = |volume: u32| figures.write(Count(volume.into()));
    let mut crossings = String::new();
    for crossing in &chart.crossings {
        crossings.push_str(&frame.dot((crossing.volume, crossing.micros)));
    }
    let break_even = answer.break_even.filter(|volume| (1..=chart.up_to).contains(volume));
    put(rows(&chart.amounts, chart.top, figures));
    put(chart_name(chart, answer, figures));
    put(frame.area(&chart.byok_band));
    put(frame.area(&chart.managed_band));
    put(frame.line(&[(volume, 0), (volume, chart.top)]));
    put(frame.line(&chart.byok));
    put(frame.line(&chart.managed));
    put(crossings);
    put(frame.dot((volume, own)));
    put(managed.map_or_else(String::new, |managed| frame.dot((volume, managed))));
    put(break_even.map_or_else(String::new, place));
    put(break_even.map_or_else(String::new, label));
    put(place(volume));
    put(label(volume));
    put(step(volume, chart.up_to).to_string());
    put(regions(&answer.regions, chart.up_to, figures));
    put(rows(&chart.volumes, chart.up_to.into(), figures));
    put(chart_sentence(chart, answer, figures));
}

fn rows(ticks: &[Tick], length: i64, figures: &dyn Figures) -> String {
    let mut rows = Table::default();
    for tick in ticks {
        rows.row(&[Text(&percent(tick.at, length)), Text(&tick.label)], figures);
    }
    rows.0
}

/// The regions up to the right edge.
fn regions(regions: &[Region], up_to: u32, figures: &dyn Figures) -> String {
    let mut rows = Table::default();
    for region in regions.iter().filter(|region| region.start < up_to) {
        push(&mut rows, region, region.end.saturating_add(1).min(up_to) - region.start, figures);
    }
    rows.0
}

/// The step nearest to a volume.
fn step(volume: u32, up_to: u32) -> u32 {
    let up_to = u64::from(up_to.max(1));
    ((u64::from(volume) * u64::from(STEPS) + up_to / 2) / up_to) as u32
}

/// While it is dragged, the chart keeps its width.
fn slide(_: usize, app: &App, event: &Event) {
    let Some(step) = step_of(event) else { return };
    let up_to = app.peek(|state, figures| drawn(state, figures).up_to);
    app.change(&mut |state| {
        state.held = Some(up_to);
        state.set(Key::Volume, i64::from(up_to) * i64::from(step) / i64::from(STEPS));
    });
}

/// The figures behind the picture.
fn figures(app: &App, _: usize) -> El {
    let heads = "Generations a month\tOwn keys\tManaged\tCheaper\tMark";
    folded(app, "The figures behind the chart", heads, |_, state, figures| {
        let chart = chart(state.inputs(), state.answer(), figures, None);
        chart_rows(&chart, state.inputs(), state.answer(), figures).0
    })
}
