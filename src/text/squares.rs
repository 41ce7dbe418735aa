//! How this squares with the article: its claims in our words, and what the model makes of each (A1-A17). That is the same
//! for every visitor, so it was worked out once: `tests/squares.rs` holds each figure to the model.

use super::figures::Figure::{self, Count, Exact, Percent, Prose, Text};
use super::figures::{Figures, dollars};
use super::table::Table;
use crate::model::article;

/// Whether the model bears a claim out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// It does.
    Agrees,
    /// It does in part, or under a condition.
    Partly,
    /// It does not.
    Disagrees,
}

impl Agreement {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Partly => "partly",
            Self::Disagrees => "disagrees",
        }
    }
}

/// A claim of the article and what the model says to it by default, but for what is named.
pub struct Claim {
    /// Its id in `model::article`.
    pub id: &'static str,
    /// Whether both agree.
    pub agreement: Agreement,
    /// The claim in our words.
    pub claim: Sentence,
    /// What the model makes of it.
    pub model: Sentence,
}

/// A sentence and the figures in it.
pub type Sentence = (&'static str, &'static [Figure<'static>]);

const fn claim(id: &'static str, agreement: Agreement, claim: Sentence, model: Sentence) -> Claim {
    Claim { id, agreement, claim, model }
}

const fn percent(percent: i64) -> Figure<'static> {
    Percent(percent * 10_000)
}

/// The article's three volumes.
const FEW: Figure = Count(article::EXAMPLES[0].volume as i64);
const SOME: Figure = Count(article::EXAMPLES[1].volume as i64);
const MANY: Figure = Count(article::EXAMPLES[2].volume as i64);
/// Break-even and the worth of an hour by default.
const BREAK_EVEN: Figure = Count(2_032);
const RATE: Figure = dollars(12);
/// An hour that costs what somebody is paid; this product's example.
const WAGE: Figure = dollars(50);
/// A small volume at which the providers' minimum charges are more than the API cost itself.
const TINY: Figure = Count(100);

/// The claims in the order in which they are told.
pub static CLAIMS: [Claim; 10] = [
    claim(
        "A1",
        Agreement::Partly,
        ("Own keys are cheaper above about {} generations a month.", &[Count(article::BREAK_EVEN_VOLUME as i64)]),
        (
            "From {} on, but only because an hour counts {}. In cash alone own keys are cheaper at {}, {} and {} already, \
             by {}, {} and {}.",
            &[BREAK_EVEN, RATE, FEW, SOME, MANY, Prose(4_000_000), Prose(29_000_000), Prose(280_000_000)],
        ),
    ),
    claim(
        "A2",
        Agreement::Disagrees,
        ("Break-even lies at about {} a month for managed credits.", &[dollars(article::BREAK_EVEN_SPEND)]),
        (
            "{} buy {} generations, where managed credits are still cheaper by {}; at {} generations they cost {}.",
            &[dollars(article::BREAK_EVEN_SPEND), Count(965), Exact(18_250_000), BREAK_EVEN, Prose(151_204_000)],
        ),
    ),
    claim(
        "A3",
        Agreement::Agrees,
        (
            "A platform for own keys charges {} to {} a month, flat.",
            &[dollars(article::FEE.0), dollars(article::FEE.1)],
        ),
        (
            "Taken as it is. The article\u{2019}s examples reckon with {}; at {} break-even moves from {} to {}.",
            &[dollars(article::FEE.0), dollars(article::FEE.1), BREAK_EVEN, Count(2_989)],
        ),
    ),
    claim(
        "A4",
        Agreement::Disagrees,
        ("Managed credits lie {} to {} above cost.", &[percent(article::MARKUP.0), percent(article::MARKUP.1)]),
        (
            "At {}, {} and {} the article\u{2019}s own prices lie {}, {} and {} above API cost, and {}, {} and {} above API \
             cost and fee.",
            &[
                FEW,
                SOME,
                MANY,
                Percent(960_000),
                Percent(490_000),
                Percent(750_000),
                Percent(88_888),
                Percent(241_666),
                Percent(666_666),
            ],
        ),
    ),
    claim(
        "A5",
        Agreement::Agrees,
        ("At {} managed credits are cheaper, because of the upkeep.", &[FEW]),
        (
            "Managed costs {}, own keys {} in cash and {} with the hours; any hour worth more than {} makes it so.",
            &[Prose(49_000_000), Prose(45_000_000), Prose(75_000_000), Exact(1_600_000)],
        ),
    ),
    claim(
        "A6",
        Agreement::Partly,
        ("At {} both are about even.", &[SOME]),
        (
            "They are at an hour worth {}, or {} to {} for {} to {} hours. The {} that count here were chosen for that; the \
             difference is {}.",
            &[
                Exact(11_600_000),
                Exact(9_666_667),
                Exact(14_500_000),
                Count(article::HOURS.0),
                Count(article::HOURS.1),
                RATE,
                Exact(1_000_000),
            ],
        ),
    ),
    claim(
        "A7",
        Agreement::Agrees,
        ("At {} own keys are cheaper by far, and upkeep hardly counts.", &[MANY]),
        (
            "By {}, and by {} at the least whatever the ranges hold; upkeep is {} of what own keys cost.",
            &[Prose(250_000_000), Prose(30_000_000), Percent(66_666)],
        ),
    ),
    claim(
        "A10",
        Agreement::Partly,
        ("Own keys suit heavy users, from {} a month on.", &[Count(article::POWER_VOLUME as i64)]),
        (
            "Break-even lies at {} for an hour worth {}, but at {} for one worth {}.",
            &[Count(5_060), WAGE, BREAK_EVEN, RATE],
        ),
    ),
    claim(
        "A15",
        Agreement::Partly,
        ("Above break-even own keys save {} to {}.", &[percent(article::SAVING.0), percent(article::SAVING.1)]),
        (
            "In cash, against the managed price: {} at {}, {} at {}, {} at {}.",
            &[Percent(81_632), FEW, Percent(194_630), SOME, Percent(400_000), MANY],
        ),
    ),
    claim(
        "A17",
        Agreement::Partly,
        ("At small volumes upkeep and minimum charges make managed credits cheaper.", &[]),
        (
            "At {} they are, by {}, and without minimum charges still by {}: upkeep decides. In cash own keys are cheaper \
             even there, by {}.",
            &[TINY, Prose(11_000_000), Prose(6_000_000), Prose(19_000_000)],
        ),
    ),
];

/// The claims, a row each: the claim, what the model says, and whether both agree.
pub fn squares(figures: &dyn Figures) -> Table {
    let mut rows = Table::default();
    for Claim { agreement, claim, model, .. } in &CLAIMS {
        let (claim, model) = (figures.fill(claim.0, claim.1), figures.fill(model.0, model.1));
        rows.row(&[Text(&claim), Text(&model), Text(agreement.word())], figures);
    }
    rows
}
