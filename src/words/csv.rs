//! A result to take away: its figures and every input as rows of a table, in dollars, and as comma-separated values.

use super::controls::not_converted;
use super::language::Language;
use crate::model::{Answer, Inputs, Key, Kind, Outcome, Recommendation, Side, Verdict};
use crate::query::{self, SCHEMA};

/// Part, name, value, unit, origin.
pub type Row = [String; 5];

/// The unit of a figure, and how it is written.
#[derive(Clone, Copy)]
enum Form {
    /// Micro-dollars, exact, with at least the cents.
    Monthly,
    Once,
    Hourly,
    /// Micro-dollars, to the millionth.
    Each,
    /// Whole numbers.
    Volume,
    Months,
    /// Micro-hours.
    Hours,
    /// Millionths.
    Percent,
}

/// The table with its header. Inputs have the names and values that they have in links.
pub fn csv_rows(language: &Language, inputs: &Inputs, outcome: &Outcome, link: &str) -> Vec<Row> {
    let messages = &language.messages;
    let header =
        [messages.csv_part(), messages.csv_name(), messages.csv_value(), messages.csv_unit(), messages.csv_origin()];
    let mut rows = Rows { language, rows: vec![header] };
    rows.sides(outcome);
    rows.costs(inputs, outcome);
    rows.ranges(outcome);
    rows.flips(outcome);
    rows.switch(outcome);
    for key in Key::all() {
        let origin = if inputs.is_given(key) { messages.csv_given() } else { messages.csv_default() };
        let name = key.name().to_owned();
        rows.rows.push([messages.csv_input(), name, query::write_value(inputs, key), unit(language, key), origin]);
    }
    rows.about(messages.csv_schema(), &SCHEMA.to_string());
    rows.about(messages.csv_price_list(), inputs.price_list().as_of);
    if let Some(note) = not_converted(language) {
        rows.about(messages.csv_note(), &note);
    }
    rows.about(messages.csv_link(), link);
    rows.rows
}

/// The same as text (RFC 4180). All but numbers is quoted: some spreadsheets part cells at semicolons or tabs.
pub fn csv(language: &Language, inputs: &Inputs, outcome: &Outcome, link: &str) -> String {
    let mut text = String::new();
    for row in csv_rows(language, inputs, outcome, link) {
        text.push_str(&row.map(written).join(","));
        text.push_str("\r\n");
    }
    text
}

/// A cell as it stands in the text. Not by the `csv` crate: it reads every cell as floating point to find the numbers, which
/// brings 18 kB (Brotli) into the module.
fn written(cell: String) -> String {
    if query::decimal(&cell, 6).is_some() {
        return cell;
    }
    // No spreadsheet takes it for a formula, the wide forms included: an apostrophe keeps it text.
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let apostrophe = if is_formula { "'" } else { "" };
    ["\"", apostrophe, &cell.replace('"', "\"\""), "\""].concat()
}

struct Rows<'a> {
    language: &'a Language,
    rows: Vec<Row>,
}

impl Rows<'_> {
    fn about(&mut self, name: String, value: &str) {
        self.rows.push([self.language.messages.csv_about(), name, value.to_owned(), String::new(), String::new()]);
    }

    fn text(&mut self, name: String, value: String) {
        self.rows.push([self.language.messages.csv_result(), name, value, String::new(), String::new()]);
    }

    /// A figure of the result; an empty cell where there is none.
    fn figure(&mut self, name: String, form: Form, value: Option<i64>) {
        let messages = &self.language.messages;
        let currency = self.language.figures.currency();
        let unit = match form {
            Form::Monthly => messages.csv_amount_month(&currency),
            Form::Once | Form::Each => currency,
            Form::Hourly => messages.csv_amount_hour(&currency),
            Form::Volume => messages.csv_generations_month(),
            Form::Months => messages.csv_unit_months(),
            Form::Hours => messages.csv_hours_month(),
            Form::Percent => messages.csv_percent(),
        };
        let value = value.map_or_else(String::new, |value| match form {
            Form::Monthly | Form::Once | Form::Hourly if value % 10_000 == 0 => fixed(value / 10_000, 2),
            Form::Monthly | Form::Once | Form::Hourly => query::format_decimal(value, 6),
            Form::Each => fixed(value, 6),
            Form::Volume | Form::Months => value.to_string(),
            Form::Hours => query::format_decimal(value, 6),
            Form::Percent => query::format_decimal(value, 4),
        });
        self.rows.push([messages.csv_result(), name, value, unit, String::new()]);
    }

    fn sides(&mut self, answer: &Answer) {
        let messages = &self.language.messages;
        let cheaper = match answer.cheaper {
            Side::Byok => messages.byok(),
            Side::Managed => messages.managed(),
            Side::Tie => messages.csv_equal(),
        };
        let verdict = match answer.verdict {
            Verdict::Byok => messages.byok(),
            Verdict::Managed => messages.managed(),
            Verdict::Close => messages.csv_close(),
        };
        let recommended = match answer.recommendation {
            Recommendation::Byok => messages.byok(),
            Recommendation::Managed => messages.managed(),
            Recommendation::Either => messages.csv_either(),
        };
        self.text(messages.csv_cheaper(), cheaper);
        self.text(messages.csv_verdict(), verdict);
        self.text(messages.csv_recommended(), recommended);
    }

    /// The lines of both sides.
    fn costs(&mut self, inputs: &Inputs, answer: &Answer) {
        use Form::{Each, Hourly, Hours, Monthly, Percent, Volume};
        let messages = &self.language.messages;
        let byok = &answer.byok;
        let volume = i64::from(inputs.volume());
        let each = |micros: i64| micros.saturating_add(volume / 2).checked_div(volume);
        let one = self.language.generations(1);
        self.figure(messages.csv_byok_api(), Monthly, Some(byok.api));
        self.figure(messages.csv_byok_fee(), Monthly, Some(byok.fee));
        self.figure(messages.csv_byok_usage_fee(), Monthly, Some(byok.usage_fee));
        self.figure(messages.csv_byok_cash(), Monthly, Some(byok.cash));
        self.figure(messages.csv_byok_time(), Monthly, Some(byok.ops));
        self.figure(messages.csv_byok_surprises(), Monthly, Some(byok.surprises));
        self.figure(messages.csv_byok_total(), Monthly, Some(byok.total));
        self.figure(messages.csv_managed_total(), Monthly, answer.managed);
        self.figure(messages.csv_difference(), Monthly, answer.difference);
        self.figure(messages.csv_byok_one(&one), Each, each(byok.total));
        self.figure(messages.csv_managed_one(&one), Each, answer.managed.and_then(each));
        self.figure(messages.csv_over_cash(), Percent, answer.markup_over_cash_ppm);
        self.figure(messages.csv_hours(), Hours, Some(answer.hours));
        self.figure(messages.csv_hour_worth(), Hourly, answer.hour_worth);
        if let Some(plan) = &answer.plan {
            self.figure(messages.csv_plan_included(), Volume, Some(plan.included.into()));
            self.figure(messages.csv_plan_price(), Monthly, Some(plan.price));
            self.figure(messages.csv_plan_unused(), Volume, Some(plan.unused));
        }
    }

    fn ranges(&mut self, answer: &Answer) {
        use Form::{Monthly, Volume};
        let messages = &self.language.messages;
        let range = &answer.range;
        let whole = |volume: Option<u32>| volume.map(i64::from);
        self.figure(messages.csv_difference_low(), Monthly, range.difference_low);
        self.figure(messages.csv_difference_high(), Monthly, range.difference_high);
        self.figure(messages.csv_break_even(), Volume, whole(answer.break_even));
        self.figure(messages.csv_break_even_low(), Volume, whole(range.break_even_low));
        self.figure(messages.csv_break_even_high(), Volume, whole(range.break_even_high));
    }

    fn flips(&mut self, outcome: &Outcome) {
        let messages = &self.language.messages;
        let flips = &outcome.flips;
        self.figure(messages.csv_flip_volume(), Form::Volume, flips.volume.map(i64::from));
        self.figure(messages.csv_flip_fee(), Form::Monthly, flips.fee);
        self.figure(messages.csv_flip_hours(), Form::Hours, flips.hours);
        self.figure(messages.csv_flip_rate(), Form::Hourly, flips.rate);
        self.figure(messages.csv_flip_managed(), Form::Percent, flips.managed_ppm);
    }

    fn switch(&mut self, outcome: &Outcome) {
        use Form::{Months, Once};
        let messages = &self.language.messages;
        if let Some(plan) = &outcome.planner {
            self.figure(messages.csv_months(), Months, Some(plan.volumes.len() as i64));
            self.figure(messages.csv_months_managed(), Months, Some(plan.switch_after as i64));
            self.figure(messages.csv_course(), Once, Some(plan.total));
            self.figure(messages.csv_never(), Once, Some(plan.stay_managed));
            self.figure(messages.csv_now(), Once, Some(plan.byok_now));
        }
        if let Some(month) = &outcome.switch_month {
            self.figure(messages.csv_credit_back(), Once, Some(month.credit_back));
            self.figure(messages.csv_switch_total(), Once, Some(month.total));
        }
    }
}

/// The unit of an input: that of its field, for amounts the currency.
fn unit(language: &Language, key: Key) -> String {
    let messages = &language.messages;
    let currency = language.figures.currency();
    let [before, after] = super::explore::affixes(language, key);
    match key.kind() {
        Kind::Number { .. } if key == Key::Volume => messages.csv_generations_month(),
        Kind::Number { .. } if key == Key::Rate => messages.csv_amount_hour(&currency),
        Kind::Number { .. } if key == Key::Hours => messages.csv_hours_month(),
        Kind::Number { .. } if key == Key::Setup => messages.csv_hours_once(),
        Kind::Number { .. } if before.is_empty() => after,
        Kind::Number { .. } if after == messages.unit_month() => messages.csv_amount_month(&currency),
        Kind::Number { .. } => currency,
        _ => String::new(),
    }
}

/// A number in units of its last decimal, with a point and all its decimals.
fn fixed(units: i64, decimals: usize) -> String {
    let scale = 10_u64.pow(decimals as u32);
    let sign = if units < 0 { "-" } else { "" };
    let magnitude = units.unsigned_abs();
    format!("{sign}{}.{:0decimals$}", magnitude / scale, magnitude % scale)
}
