//! A result to take away: its figures and every input as comma-separated values (RFC 4180), in dollars.

use super::assumptions::unit;
use super::figures::rounded;
use super::sides::Ledger;
use crate::digits::digits;
use crate::model::{Inputs, Key, Outcome, Recommendation, Side, Verdict, prices};
use crate::query::{self, SCHEMA};

const MONTHLY: &str = "USD a month";
const VOLUME: &str = "generations a month";

/// The table, with a header: part, name, value, unit, origin. Inputs have the name and the value that they have in links.
pub fn csv(inputs: &Inputs, outcome: &Outcome, link: &str) -> String {
    let mut table = Table(String::new());
    table.row(["part", "name", "value", "unit", "origin"]);
    answer(&mut table, outcome);
    costs(&mut table, inputs, outcome);
    reach(&mut table, outcome);
    months(&mut table, outcome);
    for key in Key::all() {
        let origin = if inputs.is_given(key) { "given" } else { "default" };
        table.row(["input", key.name(), &query::write_value(inputs, key), &unit(key, "USD"), origin]);
    }
    table.row(["about", "schema", &digits(SCHEMA.into()), "", ""]);
    table.row(["about", "price list read on", prices::list(inputs).as_of, "", ""]);
    table.row(["about", "link", link, "", ""]);
    table.0
}

fn answer(table: &mut Table, outcome: &Outcome) {
    let cheaper = match outcome.cheaper {
        Side::Byok => "own keys",
        Side::Managed => "managed credits",
        Side::Tie => "equal",
    };
    let verdict = match outcome.verdict {
        Verdict::Byok => "own keys",
        Verdict::Managed => "managed credits",
        Verdict::Close => "too close to call",
    };
    let recommended = match outcome.recommendation {
        Recommendation::Byok => "own keys",
        Recommendation::Managed => "managed credits",
        Recommendation::Either => "either",
    };
    for (name, value) in [("cheaper side", cheaper), ("verdict", verdict), ("recommended", recommended)] {
        table.row(["result", name, value, "", ""]);
    }
}

/// The lines of both sides; as they are written they add up to cash and total.
fn costs(table: &mut Table, inputs: &Inputs, outcome: &Outcome) {
    let byok = &outcome.byok;
    let mut ledger = Ledger::new(2);
    for (name, micros) in [
        ("own keys: provider APIs", byok.api),
        ("own keys: platform fee", byok.fee),
        ("own keys: usage fee", byok.usage_fee),
    ] {
        table.money(name, Some(ledger.line(micros)));
    }
    table.money("own keys: cash", Some(ledger.sum()));
    for (name, micros) in [("own keys: key keeping", byok.ops), ("own keys: surprise bills", byok.surprises)] {
        table.money(name, Some(ledger.line(micros)));
    }
    table.money("own keys: all in", Some(ledger.sum()));
    table.money("managed credits: all in", outcome.managed);
    table.money("managed credits less own keys", outcome.difference.map(|difference| ledger.line(difference)));
    let volume = i64::from(inputs.volume());
    let each = |micros: i64| (micros + volume / 2).checked_div(volume).map(|each| fixed(each, 6));
    table.value("own keys: cost of a generation", each(byok.total), "USD");
    table.value("managed credits: cost of a generation", outcome.managed.and_then(each), "USD");
    let percent = outcome.markup_over_cash_ppm.map(|ppm| query::format_decimal(ppm, 4));
    table.value("managed credits over own keys in cash", percent, "percent");
    table.value("hours of key keeping", Some(query::format_decimal(outcome.hours, 6)), "hours a month");
    table.value("worth of an hour at which both cost the same", outcome.hour_worth.map(cents), "USD an hour");
    if let Some(plan) = &outcome.plan {
        table.count("plan: included", Some(plan.included.into()));
        table.money("plan: price", Some(plan.price));
        table.count("plan: unused", Some(plan.unused));
    }
}

/// Ranges, break-even and what would turn the answer.
fn reach(table: &mut Table, outcome: &Outcome) {
    let (range, flips) = (&outcome.range, &outcome.flips);
    table.money("managed credits less own keys, at the least", range.difference_low);
    table.money("managed credits less own keys, at the most", range.difference_high);
    for (name, volume) in [
        ("break-even", outcome.break_even),
        ("break-even, at the earliest", range.break_even_low),
        ("break-even, at the latest", range.break_even_high),
        ("volume that turns the answer", flips.volume),
    ] {
        table.count(name, volume.map(i64::from));
    }
    table.money("platform fee that turns the answer", flips.fee);
    let hours = flips.hours.map(|hours| query::format_decimal(hours, 6));
    table.value("hours of key keeping that turn the answer", hours, "hours a month");
    table.value("worth of an hour that turns the answer", flips.rate.map(cents), "USD an hour");
    let percent = flips.managed_ppm.map(|ppm| query::format_decimal(ppm, 4));
    table.value("change of the managed price that turns the answer", percent, "percent");
}

/// When to switch, and the month of the switch.
fn months(table: &mut Table, outcome: &Outcome) {
    if let Some(planner) = &outcome.planner {
        let months = |months: usize| Some(digits(months as i64));
        table.value("months planned for", months(planner.volumes.len()), "months");
        table.value("months on managed credits before the switch", months(planner.switch_after), "months");
        for (name, micros) in [
            ("cost of that course", planner.total),
            ("cost of never switching", planner.stay_managed),
            ("cost of switching at once", planner.byok_now),
        ] {
            table.value(name, Some(cents(micros)), "USD");
        }
    }
    if let Some(month) = &outcome.switch_month {
        table.value("month of the switch: credit given back", Some(cents(month.credit_back)), "USD");
        table.value("month of the switch: cost", Some(cents(month.total)), "USD");
    }
}

struct Table(String);

impl Table {
    fn row(&mut self, cells: [&str; 5]) {
        for (i, text) in cells.iter().enumerate() {
            if i > 0 {
                self.0.push(',');
            }
            cell(&mut self.0, text);
        }
        self.0.push_str("\r\n");
    }

    /// A figure of the result; an empty cell where there is none.
    fn value(&mut self, name: &str, value: Option<String>, unit: &str) {
        self.row(["result", name, &value.unwrap_or_default(), unit, ""]);
    }

    fn money(&mut self, name: &str, micros: Option<i64>) {
        self.value(name, micros.map(cents), MONTHLY);
    }

    fn count(&mut self, name: &str, count: Option<i64>) {
        self.value(name, count.map(digits), VOLUME);
    }
}

/// What a spreadsheet takes for the start of a formula, the wide forms included.
const FORMULAS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Appends a cell. A spreadsheet takes what starts in certain ways for a formula; an apostrophe keeps it text, which
/// plain numbers do not need. Semicolons and tabs are quoted too: some spreadsheets part cells there.
fn cell(out: &mut String, text: &str) {
    let is_formula = text.starts_with(FORMULAS) && query::decimal(text, 6).is_none();
    let quoted = text.contains([',', '"', '\r', '\n', ';', '\t']);
    if quoted {
        out.push('"');
    }
    if is_formula {
        out.push('\'');
    }
    for char in text.chars() {
        if char == '"' {
            out.push('"');
        }
        out.push(char);
    }
    if quoted {
        out.push('"');
    }
}

fn cents(micros: i64) -> String {
    fixed(rounded(micros, 2), 2)
}

/// A number in units of its last decimal, with a point and all its decimals.
fn fixed(units: i64, decimals: u32) -> String {
    let scale = 10_u64.pow(decimals);
    let mut text = query::format_decimal(units, decimals);
    if units.unsigned_abs().is_multiple_of(scale) {
        text.push('.');
    }
    let point = text.bytes().position(|byte| byte == b'.').unwrap_or_default();
    while text.len() <= point + decimals as usize {
        text.push('0');
    }
    text
}
