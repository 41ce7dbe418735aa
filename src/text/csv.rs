//! A result to take away: its figures and every input as comma-separated values (RFC 4180), in dollars.

use super::assumptions::unit;
use super::figures::rounded;
use super::sides::Ledger;
use crate::model::{Inputs, Key, Outcome};
use crate::query::{self, SCHEMA};
use csv::{QuoteStyle, Terminator, WriterBuilder};
use std::borrow::Cow;

/// How a figure is written.
#[derive(Clone, Copy)]
struct Form {
    decimals: u32,
    /// Whether it is given in millionths and all its decimals are written; else it is given in units of its last decimal
    /// and written as short as it is.
    padded: bool,
    unit: &'static str,
}

const MONTHLY: Form = Form { decimals: 2, padded: true, unit: "USD a month" };
const ONCE: Form = Form { unit: "USD", ..MONTHLY };
const EACH: Form = Form { decimals: 6, ..ONCE };
const HOURLY: Form = Form { unit: "USD an hour", ..MONTHLY };
const VOLUME: Form = Form { decimals: 0, padded: false, unit: "generations a month" };
const MONTHS: Form = Form { unit: "months", ..VOLUME };
const HOURS: Form = Form { decimals: 6, unit: "hours a month", ..VOLUME };
const PERCENT: Form = Form { decimals: 4, unit: "percent", ..VOLUME };

/// The names of figures that stand together, each with its form.
type Names = [(&'static str, Form)];

static COSTS: &Names = &[
    ("own keys: provider APIs", MONTHLY),
    ("own keys: platform fee", MONTHLY),
    ("own keys: usage fee", MONTHLY),
    ("own keys: cash", MONTHLY),
    ("own keys: key keeping", MONTHLY),
    ("own keys: surprise bills", MONTHLY),
    ("own keys: all in", MONTHLY),
    ("managed credits: all in", MONTHLY),
    ("managed credits less own keys", MONTHLY),
    ("own keys: cost of a generation", EACH),
    ("managed credits: cost of a generation", EACH),
    ("managed credits over own keys in cash", PERCENT),
    ("hours of key keeping", HOURS),
    ("worth of an hour at which both cost the same", HOURLY),
];
static PLAN: &Names = &[("plan: included", VOLUME), ("plan: price", MONTHLY), ("plan: unused", VOLUME)];
/// Ranges, break-even and what would turn the answer.
static REACH: &Names = &[
    ("managed credits less own keys, at the least", MONTHLY),
    ("managed credits less own keys, at the most", MONTHLY),
    ("break-even", VOLUME),
    ("break-even, at the earliest", VOLUME),
    ("break-even, at the latest", VOLUME),
    ("volume that turns the answer", VOLUME),
    ("platform fee that turns the answer", MONTHLY),
    ("hours of key keeping that turn the answer", HOURS),
    ("worth of an hour that turns the answer", HOURLY),
    ("change of the managed price that turns the answer", PERCENT),
];
/// When to switch.
static COURSE: &Names = &[
    ("months planned for", MONTHS),
    ("months on managed credits before the switch", MONTHS),
    ("cost of that course", ONCE),
    ("cost of never switching", ONCE),
    ("cost of switching at once", ONCE),
];
static SWITCH: &Names = &[("month of the switch: credit given back", ONCE), ("month of the switch: cost", ONCE)];

/// The table, with a header: part, name, value, unit, origin. Inputs have the name and the value that they have in links.
pub fn csv(inputs: &Inputs, outcome: &Outcome, link: &str) -> String {
    let mut table = Table(Vec::new());
    table.row(["part", "name", "value", "unit", "origin"]);
    table.side("cheaper side", outcome.cheaper as usize, "equal");
    table.side("verdict", outcome.verdict as usize, "too close to call");
    table.side("recommended", outcome.recommendation as usize, "either");
    table.figures(COSTS, &costs(inputs, outcome));
    if let Some(plan) = &outcome.plan {
        table.figures(PLAN, &[Some(plan.included.into()), Some(plan.price), Some(plan.unused)]);
    }
    let (range, flips, whole) = (&outcome.range, &outcome.flips, |volume: Option<u32>| volume.map(i64::from));
    table.figures(
        REACH,
        &[
            range.difference_low,
            range.difference_high,
            whole(outcome.break_even),
            whole(range.break_even_low),
            whole(range.break_even_high),
            whole(flips.volume),
            flips.fee,
            flips.hours,
            flips.rate,
            flips.managed_ppm,
        ],
    );
    if let Some(plan) = &outcome.planner {
        let [months, before] = [plan.volumes.len() as i64, plan.switch_after as i64];
        let course = [months, before, plan.total, plan.stay_managed, plan.byok_now];
        table.figures(COURSE, &course.map(Some));
    }
    if let Some(month) = &outcome.switch_month {
        table.figures(SWITCH, &[Some(month.credit_back), Some(month.total)]);
    }
    for key in Key::all() {
        let origin = if inputs.is_given(key) { "given" } else { "default" };
        table.row(["input", key.name(), &query::write_value(inputs, key), &unit(key, "USD"), origin]);
    }
    table.about("schema", &SCHEMA.to_string());
    table.about("price list read on", inputs.price_list().as_of);
    table.about("link", link);
    String::from_utf8(table.0).unwrap_or_default()
}

/// The lines of both sides; as they are written they add up to cash and total.
fn costs(inputs: &Inputs, outcome: &Outcome) -> [Option<i64>; 14] {
    let byok = &outcome.byok;
    let mut ledger = Ledger::new(2);
    let volume = i64::from(inputs.volume());
    let each = |micros: i64| (micros + volume / 2).checked_div(volume);
    [
        Some(ledger.line(byok.api)),
        Some(ledger.line(byok.fee)),
        Some(ledger.line(byok.usage_fee)),
        Some(ledger.sum()),
        Some(ledger.line(byok.ops)),
        Some(ledger.line(byok.surprises)),
        Some(ledger.sum()),
        outcome.managed,
        outcome.difference.map(|difference| ledger.line(difference)),
        each(byok.total),
        outcome.managed.and_then(each),
        outcome.markup_over_cash_ppm,
        Some(outcome.hours),
        outcome.hour_worth,
    ]
}

/// The rows so far, as text.
struct Table(Vec<u8>);

impl Table {
    fn row(&mut self, cells: [&str; 5]) {
        // Some spreadsheets split cells at semicolons and tabs too.
        let splits = cells.iter().any(|text| text.contains([';', '\t']));
        let quotes = if splits { QuoteStyle::Always } else { QuoteStyle::Necessary };
        let mut rows = WriterBuilder::new().terminator(Terminator::CRLF).quote_style(quotes).from_writer(&mut self.0);
        let written = rows.write_record(cells.map(|text| guarded(text).into_owned()));
        debug_assert!(written.is_ok(), "memory takes every row");
    }

    fn result(&mut self, name: &str, value: &str, unit: &str) {
        self.row(["result", name, value, unit, ""]);
    }

    /// A side of the result, by its place among own keys, managed credits and neither.
    fn side(&mut self, name: &str, side: usize, neither: &str) {
        self.result(name, ["own keys", "managed credits", neither][side], "");
    }

    fn about(&mut self, name: &str, value: &str) {
        self.row(["about", name, value, "", ""]);
    }

    /// Figures of the result; an empty cell where there is none.
    fn figures(&mut self, names: &Names, values: &[Option<i64>]) {
        debug_assert_eq!(names.len(), values.len());
        for ((name, form), value) in names.iter().zip(values) {
            let value = match *value {
                None => String::new(),
                Some(micros) if form.padded => fixed(rounded(micros, form.decimals), form.decimals),
                Some(units) => query::format_decimal(units, form.decimals),
            };
            self.result(name, &value, form.unit);
        }
    }
}

/// Whether a spreadsheet takes what starts like this for a formula, the wide forms included.
fn is_formula(start: char) -> bool {
    matches!(start, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
}

/// A cell that no spreadsheet runs as a formula: an apostrophe in front keeps it text. Plain numbers need none.
fn guarded(text: &str) -> Cow<'_, str> {
    if text.starts_with(is_formula) && query::decimal(text, 6).is_none() {
        return format!("'{text}").into();
    }
    text.into()
}

/// A number in units of its last decimal, with a point and all its decimals.
fn fixed(units: i64, decimals: u32) -> String {
    let (scale, width) = (10_i64.pow(decimals), decimals as usize);
    let sign = if units < 0 { "-" } else { "" };
    format!("{sign}{}.{:0width$}", units.abs() / scale, units.abs() % scale)
}
