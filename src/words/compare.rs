//! The comparison: both totals as bars on one scale, piece by piece.

use super::inputs::weighted_volume;
use super::language::{Language, Percentage};
use super::ledger::Ledger;
use crate::model::{Answer, Inputs, managed_seats};

/// Both bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// BYOK.
    pub byok: Bar,
    /// Managed credits; without a total where no plan covers the volume.
    pub managed: Bar,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is called.
    pub label: String,
    /// What it is made of, in small print: cash and time, or the plan in use.
    pub detail: String,
    /// The total; none where it is not available.
    pub total: Option<String>,
    /// Its pieces, from the left; they add up to the total as they are shown.
    pub pieces: Vec<Piece>,
}

/// What a piece of a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PieceKind {
    /// API cost.
    Api,
    /// The platform fee.
    Fee,
    /// The platform's cut.
    UsageFee,
    /// Key management, as money.
    Time,
    /// Surprise bills.
    Surprises,
    /// Credits, a plan, or API cost with a markup.
    Credits,
    /// What goes beyond a plan.
    Overage,
}

/// A piece of a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it stands for.
    pub kind: PieceKind,
    /// What it is called.
    pub label: String,
    /// Its amount.
    pub amount: String,
    /// Both, as one text.
    pub title: String,
    /// Its length on the common scale.
    pub share: Percentage,
}

/// Both totals beside each other.
pub fn comparison(language: &Language, inputs: &Inputs, answer: &Answer) -> Comparison {
    let messages = &language.messages;
    let byok = &answer.byok;
    let managed = answer.managed.unwrap_or_default();
    let overage = answer.plan.map_or(0, |plan| (managed - managed_seats(inputs) - plan.price).max(0));
    let amounts = [byok.api, byok.fee, byok.usage_fee, byok.ops, byok.surprises, managed - overage, overage];
    let bars = Bars { language, decimals: language.decimals(&amounts), whole: byok.total.max(managed) };
    let [api, fee, usage_fee, time, surprises, credits, overage] = amounts;
    let (pieces, total) = bars.pieces([
        (PieceKind::Api, messages.piece_api(), api),
        (PieceKind::Fee, messages.piece_fee(), fee),
        (PieceKind::UsageFee, messages.piece_usage_fee(), usage_fee),
        (PieceKind::Time, messages.piece_time(), time),
        (PieceKind::Surprises, messages.piece_surprises(), surprises),
    ]);
    let byok = Bar { label: messages.byok(), detail: bars.parts_of_byok(answer), total, pieces };
    let (pieces, total) = bars.pieces([
        (PieceKind::Credits, messages.piece_credits(), credits),
        (PieceKind::Overage, messages.piece_overage(), overage),
    ]);
    let managed = Bar {
        label: messages.managed(),
        detail: plan_in_use(language, inputs, answer),
        total: total.filter(|_| answer.managed.is_some()),
        pieces,
    };
    Comparison { byok, managed }
}

/// What all pieces share: decimals and scale.
struct Bars<'a> {
    language: &'a Language,
    decimals: u32,
    whole: i64,
}

impl Bars<'_> {
    /// The pieces that are more than nothing, and their total.
    fn pieces<const N: usize>(&self, all: [(PieceKind, String, i64); N]) -> (Vec<Piece>, Option<String>) {
        let mut ledger = Ledger::new(self.decimals);
        let (mut pieces, mut total) = (Vec::new(), 0_i64);
        for (kind, label, micros) in all {
            let amount = self.language.part(&mut ledger, micros);
            total = total.saturating_add(micros);
            if micros > 0 {
                let title = self.language.messages.piece_amount(&label, &amount);
                pieces.push(Piece { kind, label, amount, title, share: Percentage::of(micros, self.whole) });
            }
        }
        (pieces, Some(self.language.money(total, self.decimals)))
    }

    /// Cash, time, and surprise bills, rounded as the pieces are.
    fn parts_of_byok(&self, answer: &Answer) -> String {
        let (messages, byok) = (&self.language.messages, &answer.byok);
        let mut ledger = Ledger::new(self.decimals);
        let mut part = |micros: i64| self.language.part(&mut ledger, micros);
        let cash = part(byok.api.saturating_add(byok.fee).saturating_add(byok.usage_fee));
        let (time, surprises) = (part(byok.ops), part(byok.surprises));
        match (byok.ops, byok.surprises) {
            (0, 0) => messages.bar_cash(&cash),
            (_, 0) => messages.bar_cash_time(&cash, &time),
            (0, _) => messages.bar_cash_surprises(&cash, &surprises),
            _ => messages.bar_cash_time_surprises(&cash, &time, &surprises),
        }
    }
}

/// The plan with what it leaves unused or lacks; else that there is one price.
fn plan_in_use(language: &Language, inputs: &Inputs, answer: &Answer) -> String {
    let messages = &language.messages;
    let Some(plan) = answer.plan else {
        return if answer.managed.is_none() { messages.bar_no_plan() } else { messages.bar_one_price() };
    };
    let included = language.number(plan.included);
    let extra = weighted_volume(inputs).saturating_sub(i64::from(plan.included) * 1_000_000);
    let entries = inputs.plans();
    let chosen = entries.entries().iter().find(|entry| entry.volume == plan.included);
    match chosen.and_then(|entry| entry.overage) {
        Some(each) if extra > 0 => {
            messages.bar_plan_overage(&included, &language.figures.number(extra, 2), &language.fine(each))
        }
        _ if plan.unused > 0 => messages.bar_plan_unused(&included, &language.number(plan.unused)),
        _ => messages.bar_plan(&included),
    }
}
