//! A query in, everything that is known about it out: the object that the module's `quote()` gives.

use crate::json::{Json, Object};
use crate::model::*;
use crate::query::{self, Note, PREFIX, Parsed, SCHEMA};

/// The result of a query.
pub struct Quote {
    /// The canonical query of all that is given.
    pub query: String,
    /// What could not be read.
    pub notes: Vec<Note>,
    /// The figures.
    pub outcome: Outcome,
}

impl Quote {
    /// What the inputs lead to, with the notes about them.
    pub fn new(inputs: &Inputs, notes: Vec<Note>) -> Self {
        Self { query: query::write(inputs), notes, outcome: evaluate(inputs) }
    }
}

/// Reads a query, never refusing it, and evaluates what it gives.
pub fn quote(query: &str) -> Quote {
    let Parsed { inputs, notes } = query::parse(query, PREFIX, &[]);
    Quote::new(&inputs, notes)
}

impl Json for Quote {
    fn write(&self, json: &mut String) {
        let outcome = &self.outcome;
        Object::begin(json)
            .field("schema", &SCHEMA)
            .field("query", &self.query)
            .field("notes", &self.notes)
            .field("byok", &outcome.byok)
            .field("managed", &outcome.managed)
            .field("difference", &outcome.difference)
            .field("cheaper", &outcome.cheaper)
            .field("verdict", &outcome.verdict)
            .field("range", &outcome.range)
            .field("break_even", &outcome.break_even)
            .field("regions", &outcome.regions)
            .field("hours", &outcome.hours)
            .field("hour_worth", &outcome.hour_worth)
            .field("markup_over_cash_ppm", &outcome.markup_over_cash_ppm)
            .field("plan", &outcome.plan)
            .field("fit", &outcome.fit)
            .field("recommendation", &outcome.recommendation)
            .field("flips", &outcome.flips)
            .field("sensitivity", &outcome.sensitivity)
            .field("planner", &outcome.planner)
            .field("switch_month", &outcome.switch_month)
            .end();
    }
}

impl Json for Byok {
    fn write(&self, json: &mut String) {
        Object::begin(json)
            .field("api", &self.api)
            .field("fee", &self.fee)
            .field("usage_fee", &self.usage_fee)
            .field("ops", &self.ops)
            .field("surprises", &self.surprises)
            .field("cash", &self.cash)
            .field("total", &self.total)
            .end();
    }
}

impl Json for Range {
    fn write(&self, json: &mut String) {
        Object::begin(json)
            .field("difference_low", &self.difference_low)
            .field("difference_high", &self.difference_high)
            .field("break_even_low", &self.break_even_low)
            .field("break_even_high", &self.break_even_high)
            .end();
    }
}

impl Json for Region {
    fn write(&self, json: &mut String) {
        Object::begin(json).field("start", &self.start).field("end", &self.end).field("cheaper", &self.cheaper).end();
    }
}

impl Json for ChosenPlan {
    fn write(&self, json: &mut String) {
        Object::begin(json)
            .field("included", &self.included)
            .field("price", &self.price)
            .field("unused", &self.unused)
            .end();
    }
}

impl Json for FitSignal {
    fn write(&self, json: &mut String) {
        Object::begin(json).field("signal", &self.signal).field("side", &self.side).end();
    }
}

impl Json for Flips {
    fn write(&self, json: &mut String) {
        Object::begin(json)
            .field("fee", &self.fee)
            .field("hours", &self.hours)
            .field("rate", &self.rate)
            .field("managed_ppm", &self.managed_ppm)
            .field("volume", &self.volume)
            .end();
    }
}

impl Json for Sensitivity {
    fn write(&self, json: &mut String) {
        Object::begin(json)
            .field("fee", &self.fee)
            .field("hours", &self.hours)
            .field("rate", &self.rate)
            .field("unit", &self.unit)
            .field("managed", &self.managed)
            .end();
    }
}

impl Json for Planner {
    fn write(&self, json: &mut String) {
        Object::begin(json)
            .field("volumes", &self.volumes)
            .field("switch_after", &self.switch_after)
            .field("total", &self.total)
            .field("stay_managed", &self.stay_managed)
            .field("byok_now", &self.byok_now)
            .end();
    }
}

impl Json for SwitchMonth {
    fn write(&self, json: &mut String) {
        Object::begin(json).field("credit_back", &self.credit_back).field("total", &self.total).end();
    }
}

impl Json for Side {
    fn write(&self, json: &mut String) {
        let word = match self {
            Self::Byok => "byok",
            Self::Managed => "managed",
            Self::Tie => "tie",
        };
        word.write(json);
    }
}

impl Json for Verdict {
    fn write(&self, json: &mut String) {
        let word = match self {
            Self::Byok => "byok",
            Self::Managed => "managed",
            Self::Close => "close",
        };
        word.write(json);
    }
}

impl Json for Recommendation {
    fn write(&self, json: &mut String) {
        let word = match self {
            Self::Byok => "byok",
            Self::Managed => "managed",
            Self::Either => "either",
        };
        word.write(json);
    }
}

impl Json for Signal {
    fn write(&self, json: &mut String) {
        let word = match self {
            Self::SmallVolume => "small-volume",
            Self::PowerVolume => "power-volume",
            Self::Agency => "agency",
            Self::OpsPerson => "ops-person",
            Self::NoOpsPerson => "no-ops-person",
            Self::Compliance => "compliance",
            Self::PredictableBill => "predictable-bill",
        };
        word.write(json);
    }
}

impl serde::Serialize for Quote {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serde_json::from_str::<serde_json::Value>(&crate::json::json(self)).unwrap_or_default().serialize(serializer)
    }
}
