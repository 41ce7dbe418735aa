//! The shape of a result: what `quote()` gives, and what texts and views are made from. Money in micro-dollars a month,
//! hours in micro-hours, ratios in millionths, volumes in generations a month, all rounded; none where there is none.

use serde::Serialize;

/// Which side is cheaper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Bring your own keys.
    Byok,
    /// Managed credits.
    Managed,
    /// Both cost exactly the same.
    Tie,
}

/// The verdict over the ranges of the assumptions that are not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// BYOK is cheaper over the whole range.
    Byok,
    /// Managed is cheaper over the whole range.
    Managed,
    /// The range holds both.
    Close,
}

/// The recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recommendation {
    /// Bring your own keys.
    Byok,
    /// Managed credits.
    Managed,
    /// Neither side is better.
    Either,
}

/// What BYOK costs a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)] // the lines of `costs::ByokLines`
pub struct Byok {
    pub api: i64,
    pub fee: i64,
    pub usage_fee: i64,
    pub ops: i64,
    pub surprises: i64,
    pub cash: i64,
    pub total: i64,
}

/// The likely range of difference and break-even over the assumptions that are not given. `difference_high` and
/// `break_even_low` belong to BYOK's best case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Range {
    pub difference_low: Option<i64>,
    pub difference_high: Option<i64>,
    pub break_even_low: Option<u32>,
    pub break_even_high: Option<u32>,
}

/// A run of whole volumes in which one side is cheaper, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Region {
    pub start: u32,
    pub end: u32,
    pub cheaper: Side,
}

/// The plan that managed takes at this volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ChosenPlan {
    /// Generations a month that it includes.
    pub included: u32,
    /// Its price after the yearly discount, without seats and overage.
    pub price: i64,
    /// Included generations that are not used.
    pub unused: i64,
}

/// Something about the visitor that favors a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the rules stand in `fit`
pub enum Signal {
    SmallVolume,
    PowerVolume,
    Agency,
    OpsPerson,
    NoOpsPerson,
    Compliance,
    PredictableBill,
}

/// A signal and the side that it favors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct FitSignal {
    pub signal: Signal,
    pub side: Side,
}

/// The value of each assumption at which the difference becomes 0, all else kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Flips {
    /// Platform fee before the yearly discount.
    pub fee: Option<i64>,
    /// Hours of key management.
    pub hours: Option<i64>,
    /// Value of an hour.
    pub rate: Option<i64>,
    /// Relative change of the whole managed cost.
    pub managed_ppm: Option<i64>,
    /// Nearest volume at which the other side is cheaper.
    pub volume: Option<u32>,
}

/// The difference at the low and the high end of one assumption.
pub type Ends = [Option<i64>; 2];

/// The difference at the ends of each assumption, all else kept; none where managed has no price.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Sensitivity {
    pub fee: Ends,
    pub hours: Ends,
    pub rate: Ends,
    pub unit: Ends,
    pub managed: Ends,
}

/// When to move from managed to BYOK.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Planner {
    /// The volume of each month.
    pub volumes: Vec<u32>,
    /// Months on managed before the switch; as many as there are volumes means never.
    pub switch_after: usize,
    /// Total cost with that switch.
    pub total: i64,
    /// Cost of never switching.
    pub stay_managed: i64,
    /// Cost of switching at once.
    pub byok_now: i64,
}

/// The month of a switch on a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct SwitchMonth {
    /// Managed credit given back for the rest of the month.
    pub credit_back: i64,
    /// Total cost of the month.
    pub total: i64,
}

/// The answer: what both sides cost, which is cheaper, and from which volume on.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// BYOK, line by line.
    pub byok: Byok,
    /// Managed cost; none where no plan covers the volume.
    pub managed: Option<i64>,
    /// managed - BYOK total: above 0 BYOK is cheaper.
    pub difference: Option<i64>,
    /// The cheaper side, decided exactly.
    pub cheaper: Side,
    /// The verdict over the ranges.
    pub verdict: Verdict,
    /// The ranges.
    pub range: Range,
    /// The smallest volume from which managed is never cheaper again; 0 is always, none is never.
    pub break_even: Option<u32>,
    /// Where each side is cheaper.
    pub regions: Vec<Region>,
    /// Hours of key management, in micro-hours.
    pub hours: i64,
    /// The value of an hour at which both sides cost the same.
    pub hour_worth: Option<i64>,
    /// Managed over BYOK cash, less one, in millionths.
    pub markup_over_cash_ppm: Option<i64>,
    /// The plan, where managed is priced in plans.
    pub plan: Option<ChosenPlan>,
    /// What about the visitor favors a side.
    pub fit: Vec<FitSignal>,
    /// The recommendation.
    pub recommendation: Recommendation,
}

/// Everything that the model says about one set of inputs: the answer, and what is computed on demand.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The answer.
    #[serde(flatten)]
    pub answer: Answer,
    /// What would change the answer.
    pub flips: Flips,
    /// How far each assumption moves the difference.
    pub sensitivity: Sensitivity,
    /// When to switch; none if managed is not to be had in some month.
    pub planner: Option<Planner>,
    /// What the month of the switch costs.
    pub switch_month: Option<SwitchMonth>,
}

/// The fields of the answer are read as if they were the outcome's own.
impl std::ops::Deref for Outcome {
    type Target = Answer;
    fn deref(&self) -> &Answer {
        &self.answer
    }
}
