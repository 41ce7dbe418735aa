//! What the chart says to those who do not see it: its name, the sentence under it, and its table.

use super::figures::Figure::{Count, Exact, Prose, Text};
use super::figures::Figures;
use super::fill::listed;
use super::table::Table;
use crate::chart::{Chart, Crossing, tick_step};
use crate::model::{Answer, Curves, Inputs, Side};

/// The accessible name, which states the crossings.
pub fn chart_name(chart: &Chart, answer: &Answer, figures: &dyn Figures) -> String {
    let lead = figures
        .fill("Monthly cost of own keys and of managed credits up to {} generations. ", &[Count(chart.up_to.into())]);
    lead + &crossings(chart, answer, figures)
}

/// What the chart shows, in sentences for everybody.
pub fn chart_sentence(chart: &Chart, answer: &Answer, figures: &dyn Figures) -> String {
    let (volume, byok, managed) = chart.you;
    let sentence = match managed {
        Some(_) => "At your {} generations own keys come to {} all in and managed credits to {}. ",
        None => "At your {} generations own keys come to {} all in, and no plan is sold. ",
    };
    let mut text = figures.fill(sentence, &[Count(volume.into()), Prose(byok), Prose(managed.unwrap_or_default())]);
    text.push_str(&crossings(chart, answer, figures));
    if let Some(last) = chart.sold_up_to {
        text.push_str(
            &figures
                .fill(" Beyond {} no plan is sold, so the line of managed credits ends there.", &[Count(last.into())]),
        );
    }
    if !chart.byok_band[0].is_empty() || !chart.managed_band[0].is_empty() {
        text.push_str(" The bands show how far what you have not set can move the lines.");
    }
    text
}

/// At most so many crossings are named one by one.
const NAMED: usize = 4;

/// Where the cheaper side changes.
fn crossings(chart: &Chart, answer: &Answer, figures: &dyn Figures) -> String {
    let mut text = match chart.crossings.as_slice() {
        [] => throughout(chart, answer).to_owned(),
        [only] => {
            let sentence = match only.cheaper {
                Side::Managed => "The lines cross at {}: from there on managed credits are cheaper.",
                _ => "The lines cross at {}: from there on own keys are cheaper.",
            };
            figures.fill(sentence, &[Count(only.volume.into())])
        }
        all => {
            let mut changes = Vec::new();
            for crossing in all.iter().take(NAMED) {
                changes.push(from(crossing, figures));
            }
            if let Some(more @ 1..) = all.len().checked_sub(NAMED) {
                changes.push(figures.fill("{} more changes", &[Count(more as i64)]));
            }
            figures.fill("The cheaper side changes: {}.", &[Text(&listed(&changes))])
        }
    };
    if let Some(beyond) = &chart.beyond {
        text.push_str(&figures.fill(" Beyond the chart: {}.", &[Text(&from(beyond, figures))]));
    }
    text
}

fn from(crossing: &Crossing, figures: &dyn Figures) -> String {
    let sentence = if crossing.cheaper == Side::Managed { "managed credits from {}" } else { "own keys from {}" };
    figures.fill(sentence, &[Count(crossing.volume.into())])
}

/// The side that is cheaper wherever the chart looks.
fn throughout(chart: &Chart, answer: &Answer) -> &'static str {
    for region in &answer.regions {
        match region.cheaper {
            _ if region.start > chart.up_to => break,
            Side::Byok => return "Own keys are cheaper throughout.",
            Side::Managed => return "Managed credits are cheaper throughout.",
            Side::Tie => {}
        }
    }
    "Both cost the same throughout."
}

/// The table: round volumes, the visitor's and the break-even. Generations a month, own keys, managed, the cheaper side,
/// what is special about the volume.
pub fn chart_rows(chart: &Chart, inputs: &Inputs, answer: &Answer, figures: &dyn Figures) -> Table {
    let step = (tick_step(chart.up_to.into()) / 2).max(1) as u32;
    let (mut volumes, mut round) = (Vec::new(), 0);
    while round <= chart.up_to {
        volumes.push(round);
        round += step;
    }
    for volume in [Some(chart.you.0), answer.break_even].into_iter().flatten() {
        insert(&mut volumes, volume);
    }
    let curves = Curves::new(inputs);
    let mut rows = Table::default();
    for volume in volumes {
        let costs = curves.at(volume);
        let cheaper = match costs.cheaper {
            Side::Byok => "own keys",
            Side::Managed => "managed",
            Side::Tie => "equal",
        };
        let mark = match (volume == chart.you.0, answer.break_even == Some(volume) && volume > 0) {
            (true, true) => "your volume, break-even",
            (true, false) => "your volume",
            (false, true) => "break-even",
            _ => "",
        };
        let managed = costs.managed.map_or(Text("not sold"), Exact);
        rows.row(&[Count(volume.into()), Exact(costs.byok), managed, Text(cheaper), Text(mark)], figures);
    }
    rows
}

/// Puts a volume in its place among rising ones, unless it stands there already.
fn insert(volumes: &mut Vec<u32>, volume: u32) {
    let mut at = volumes.len();
    while at > 0 && volumes[at - 1] > volume {
        at -= 1;
    }
    if at == 0 || volumes[at - 1] != volume {
        volumes.insert(at, volume);
    }
}
