//! The chart: both lines over the volume. The picture is stretched to its room, what is written on it is not.

use super::super::app::App;
use super::super::dom::{El, made, step as step_of, watch};
use super::super::field::locked;
use super::super::template::Part::{Act, Each, Rest};
use super::super::volume::{STRIP, push};
use super::table::folded;
use crate::digits::digits;
use crate::model::{Answer, Key, Region};
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

/// The chart with its legend, its sentence and its table.
pub fn section(app: &App, _: usize) -> El {
    let made = made(CHART);
    let all = made.element();
    let mut places = vec![(made.place(), TICK)];
    // Words, up to where the slider stands.
    places.extend((0..14).map(|_| (made.place(), "")));
    for part in [Rest(locked), Act(slide), Act(|_, app, _| app.change(&mut |state| state.held = None))] {
        made.place().take(app, Key::Volume as usize, part);
    }
    places.extend([STRIP, TICK, ""].map(|row| (made.place(), row)));
    made.place().take(app, 0, Each(0, figures));
    let (follows, mut before) = (app.clone(), vec![String::new(); places.len()]);
    watch(Box::new(move || {
        let now = follows.read(|state, figures| draw(&drawn(state, figures), state.answer(), figures));
        for (((place, row), now), before) in places.iter().zip(&now).zip(&before) {
            if now == before {
                continue;
            }
            match *row {
                "" => place.put(now),
                row => {
                    place.rows(row, now);
                }
            }
        }
        before = now;
    }));
    all
}

/// The chart as wide as it is.
fn drawn(state: &State, figures: &dyn Figures) -> Chart {
    chart(state.inputs(), state.answer(), figures, state.held)
}

/// All that is put into its place, in the order of the places.
fn draw(chart: &Chart, answer: &Answer, figures: &dyn Figures) -> Vec<String> {
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
        rows(&chart.amounts, chart.top, figures),
        chart_name(chart, answer, figures),
        frame.area(&chart.byok_band),
        frame.area(&chart.managed_band),
        frame.line(&[(volume, 0), (volume, chart.top)]),
        frame.line(&chart.byok),
        frame.line(&chart.managed),
        crossings,
        frame.dot((volume, own)),
        managed.map_or_else(String::new, |managed| frame.dot((volume, managed))),
        break_even.map_or_else(String::new, place),
        break_even.map_or_else(String::new, label),
        place(volume),
        label(volume),
        digits(step(volume, chart.up_to).into()),
        regions(&answer.regions, chart.up_to, figures),
        rows(&chart.volumes, chart.up_to.into(), figures),
        chart_sentence(chart, answer, figures),
    ]
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
        state.set(Key::Volume, i128::from(up_to) * i128::from(step) / i128::from(STEPS));
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
