//! When to switch from managed credits to BYOK as the volume grows, and what the month of the switch costs.

use crate::model::{Costing, Inputs, Key, Outcome, Planner, months};
use crate::words::faq::switch_day;
use crate::words::language::Language;
use crate::words::table::Table;

/// When to switch, with the months that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// The best month, or that there is none.
    pub when: String,
    /// What that saves against never switching and against switching now; none where there is nothing to plan.
    pub saving: Option<String>,
    /// What setting up BYOK counts; none where it counts nothing.
    pub setup: Option<String>,
    /// The month in the middle of which one switches.
    pub day: String,
    /// The months as a table.
    pub table: Table<5>,
}

/// A month of the plan.
struct Month {
    volume: u32,
    costs: Costing,
    /// Whether the best course is on BYOK by then.
    is_switched: bool,
}

/// When to switch.
pub fn switch(language: &Language, inputs: &Inputs, outcome: &Outcome) -> Switch {
    let plan = outcome.planner.as_ref();
    let month = |(at, (volume, costs))| {
        let is_switched = plan.is_some_and(|plan| at >= plan.switch_after);
        Month { volume, costs, is_switched }
    };
    let months: Vec<Month> = months(inputs).into_iter().enumerate().map(month).collect();
    Switch {
        when: match plan {
            Some(plan) => when(language, plan, &months),
            None => no_plan(language, &months),
        },
        saving: plan.map(|plan| saving(language, plan)),
        setup: setup(language, inputs),
        day: switch_day(language, inputs, outcome),
        table: table(language, &months),
    }
}

/// The best month.
fn when(language: &Language, plan: &Planner, months: &[Month]) -> String {
    let messages = &language.messages;
    let (count, total) = (language.count(months.len() as i64), language.amount(plan.total));
    match months.get(plan.switch_after) {
        None => messages.switch_stay(&count, &total),
        Some(_) if plan.switch_after == 0 => messages.switch_now(&count, &total),
        Some(month) => {
            let number = language.number(plan.switch_after as i64 + 1);
            messages.switch_month_of(&number, &language.generations(month.volume), &count, &total)
        }
    }
}

/// Why there is no course.
fn no_plan(language: &Language, months: &[Month]) -> String {
    let messages = &language.messages;
    match months.iter().position(|month| month.costs.managed.is_none()) {
        Some(at @ 1..) => {
            let volume = language.generations(months[at].volume);
            messages.switch_no_plan_later(
                &language.number(at as i64 + 1),
                &volume,
                &language.count(months.len() as i64),
            )
        }
        _ => messages.switch_no_plan(),
    }
}

/// What the best course saves against never switching and against switching now, whichever it is not itself.
fn saving(language: &Language, plan: &Planner) -> String {
    let messages = &language.messages;
    let saved = [plan.stay_managed - plan.total, plan.byok_now - plan.total].map(|saved| saved.max(0));
    let decimals = language.decimals(&saved);
    let [never, now] = saved.map(|saved| language.money(saved, decimals));
    let never_alone = || match saved[0] {
        0 => messages.switch_same_never(),
        _ => messages.switch_saves_never(&language.amount(saved[0])),
    };
    let now_alone = || match saved[1] {
        0 => messages.switch_same_now(),
        _ => messages.switch_saves_now(&language.amount(saved[1])),
    };
    match plan.switch_after {
        0 => never_alone(),
        all if all == plan.volumes.len() => now_alone(),
        _ if saved.contains(&0) => language.paragraph([never_alone(), now_alone()]),
        _ => messages.switch_saves_both(&never, &now),
    }
}

/// The hours to set up BYOK, as money.
fn setup(language: &Language, inputs: &Inputs) -> Option<String> {
    let set = |key| inputs.number(key).unwrap_or_default();
    // Hundredths of an hour times cents are ten-thousandths of a dollar.
    let micros = set(Key::Setup) * set(Key::Rate) * 100;
    let hours = language.hours(set(Key::Setup) * 10_000);
    let rate = language.exact(set(Key::Rate) * 10_000);
    (micros > 0).then(|| language.messages.switch_setup(&language.amount(micros), &hours, &rate))
}

fn table(language: &Language, months: &[Month]) -> Table<5> {
    let messages = &language.messages;
    let heads = [
        messages.switch_column_month(),
        messages.chart_column_volume(),
        messages.byok(),
        messages.managed(),
        messages.switch_column_best(),
    ];
    let mut table = Table::new(messages.switch_months(), heads);
    for (at, month) in (1_i64..).zip(months) {
        table.rows.push([
            language.number(at),
            language.number(month.volume),
            language.exact(month.costs.byok),
            month.costs.managed.map_or_else(|| messages.not_available(), |micros| language.exact(micros)),
            if month.is_switched { messages.byok() } else { messages.managed() },
        ]);
    }
    table
}
