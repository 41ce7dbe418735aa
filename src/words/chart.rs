//! What the chart says: its name, the sentences under it, its flag, and its table. Its geometry is `chart`'s own.

use super::break_even::changes;
use super::faq::totals;
use super::language::Language;
use super::table::Table;
use crate::chart::{Chart, Crossing, TickLabels, chart};
use crate::model::{Answer, Curves, Inputs, Side};

/// The words of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartWords {
    /// The accessible name, which states the crossing.
    pub name: String,
    /// What the chart shows, for everybody.
    pub sentence: String,
    /// The flag at the break-even, where it is shown.
    pub break_even: Option<String>,
}

/// The chart with its ticks labeled.
pub fn labeled_chart(language: &Language, inputs: &Inputs, answer: &Answer, held: Option<u32>) -> Chart {
    let figures = &language.figures;
    // Cents only where there are any.
    let decimals = |micros: i64| if micros % 1_000_000 == 0 { 0 } else { figures.minor_digits() };
    let labels = TickLabels {
        volume: &|volume| language.number(volume),
        amount: &|micros| figures.money(micros, decimals(micros)),
    };
    chart(inputs, answer, &labels, held)
}

/// The words of a chart.
pub fn chart_words(language: &Language, chart: &Chart, inputs: &Inputs, answer: &Answer) -> ChartWords {
    ChartWords {
        name: name(language, chart, answer),
        sentence: sentence(language, chart, inputs, answer),
        break_even: break_even_flag(answer)
            .filter(|volume| *volume <= chart.up_to)
            .map(|volume| language.messages.break_even_flag(&language.number(volume))),
    }
}

/// The volume that a flag marks: the break-even, where there is a single one above zero.
pub fn break_even_flag(answer: &Answer) -> Option<u32> {
    answer.break_even.filter(|&volume| volume > 0 && changes(&answer.regions) <= 1)
}

fn name(language: &Language, chart: &Chart, answer: &Answer) -> String {
    let messages = &language.messages;
    match chart.crossings.as_slice() {
        [] => match throughout(chart, answer) {
            Side::Byok => messages.chart_name_byok(),
            Side::Managed => messages.chart_name_managed(),
            Side::Tie => messages.chart_name_equal(),
        },
        [only] if only.cheaper == Side::Managed => messages.chart_name_managed_from(&language.generations(only.volume)),
        [only] => messages.chart_name_byok_from(&language.generations(only.volume)),
        several => messages.chart_name_changes(&language.count(several.len() as i64)),
    }
}

fn sentence(language: &Language, chart: &Chart, inputs: &Inputs, answer: &Answer) -> String {
    let messages = &language.messages;
    let beyond = chart.beyond.as_ref().map_or_else(String::new, |crossing| {
        let volume = language.generations(crossing.volume);
        match crossing.cheaper {
            Side::Managed => messages.chart_managed_beyond(&volume),
            _ => messages.chart_byok_beyond(&volume),
        }
    });
    let last_plan =
        chart.sold_up_to.map_or_else(String::new, |last| messages.chart_last_plan(&language.generations(last)));
    let has_bands = !chart.byok_band[0].is_empty() || !chart.managed_band[0].is_empty();
    let bands = if has_bands { messages.chart_bands() } else { String::new() };
    let totals = totals(language, inputs, answer);
    language.paragraph([totals, crossings(language, chart, answer), beyond, last_plan, bands])
}

/// At most so many crossings are named one by one.
const NAMED: usize = 4;

fn crossings(language: &Language, chart: &Chart, answer: &Answer) -> String {
    let messages = &language.messages;
    match chart.crossings.as_slice() {
        [] => match throughout(chart, answer) {
            Side::Byok => messages.chart_byok_throughout(),
            Side::Managed => messages.chart_managed_throughout(),
            Side::Tie => messages.chart_equal_throughout(),
        },
        [only] if only.cheaper == Side::Managed => messages.chart_managed_from(&language.generations(only.volume)),
        [only] => messages.chart_byok_from(&language.generations(only.volume)),
        several => {
            let named: Vec<_> = several.iter().take(NAMED).map(|crossing| change(language, crossing)).collect();
            let (named, count) = (language.list(&named), language.count(several.len() as i64));
            if several.len() > NAMED {
                messages.chart_first_changes(&count.text, &named)
            } else {
                messages.chart_changes(&count, &named)
            }
        }
    }
}

fn change(language: &Language, crossing: &Crossing) -> String {
    let number = language.number(crossing.volume);
    match crossing.cheaper {
        Side::Managed => language.messages.chart_change_managed(&number),
        _ => language.messages.chart_change_byok(&number),
    }
}

/// The side that is cheaper wherever the chart looks.
fn throughout(chart: &Chart, answer: &Answer) -> Side {
    let shown = answer.regions.iter().filter(|region| region.start <= chart.up_to);
    shown.map(|region| region.cheaper).find(|side| *side != Side::Tie).unwrap_or(Side::Tie)
}

/// The table behind the chart: round volumes, the visitor's, and the break-even.
pub fn chart_table(language: &Language, chart: &Chart, inputs: &Inputs, answer: &Answer) -> Table<5> {
    let messages = &language.messages;
    // Halves of the steps between ticks.
    let step = chart.volumes.get(1).map_or(1, |tick| (tick.at / 2).max(1));
    let mut volumes: Vec<i64> = (0..=i64::from(chart.up_to)).step_by(step as usize).collect();
    for volume in [Some(chart.you.0), answer.break_even].into_iter().flatten().map(i64::from) {
        let at = volumes.partition_point(|&before| before < volume);
        if volumes.get(at) != Some(&volume) {
            volumes.insert(at, volume);
        }
    }
    let curves = Curves::new(inputs);
    let heads = [
        messages.chart_column_volume(),
        messages.byok(),
        messages.managed(),
        messages.chart_column_cheaper(),
        messages.chart_column_note(),
    ];
    let mut table = Table::new(messages.chart_figures(), heads);
    for volume in volumes.into_iter().filter_map(|volume| u32::try_from(volume).ok()) {
        let costs = curves.at(volume);
        let note = match (volume == chart.you.0, answer.break_even == Some(volume) && volume > 0) {
            (true, true) => messages.chart_your_break_even(),
            (true, false) => messages.chart_your_volume(),
            (false, true) => messages.chart_break_even(),
            _ => String::new(),
        };
        table.rows.push([
            language.number(volume),
            language.exact(costs.byok),
            costs.managed.map_or_else(|| messages.not_available(), |micros| language.exact(micros)),
            side(language, costs.cheaper),
            note,
        ]);
    }
    table
}

/// A side by its name.
pub(super) fn side(language: &Language, side: Side) -> String {
    match side {
        Side::Byok => language.messages.byok(),
        Side::Managed => language.messages.managed(),
        Side::Tie => language.messages.side_equal(),
    }
}
