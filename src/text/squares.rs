//! How this squares with the article: its claims in our words, and what the model makes of each (A1-A17).

use super::amounts::short;
use super::figures::{Figures, count, exact, prose};
use super::fill::fill;
use crate::model::{Inputs, Key, Outcome, article, evaluate};

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

/// A claim of the article beside the model's figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The claim's id in `model::article`.
    pub id: &'static str,
    /// The claim, in our words.
    pub claim: String,
    /// What the model says, by default but for what is named.
    pub model: String,
    /// Whether both agree.
    pub agreement: Agreement,
}

/// An hour that costs what somebody is paid, whole dollars; this product's example.
const WAGE: i64 = 50;
/// A small volume at which the providers' minimum charges are more than the API cost itself.
const TINY: u32 = 100;

/// The default outcome at a volume, with some numbers set, in units of their last decimals.
fn at(volume: u32, set: &[(Key, i64)]) -> Outcome {
    let mut inputs = Inputs::default();
    inputs.set_number(Key::Volume, volume.into());
    for &(key, value) in set {
        inputs.set_number(key, value.into());
    }
    evaluate(&inputs)
}

/// The claims, the same for every visitor.
pub fn squares(figures: &dyn Figures) -> Vec<Claim> {
    let volumes = article::EXAMPLES.each_ref().map(|example| example.volume);
    let outcomes = volumes.map(|volume| at(volume, &[]));
    let [small, middle, large] = &outcomes;
    let number = |volume: u32| count(figures, volume);
    let dollars = |amount: i64| short(figures, amount * 1_000_000);
    let [few, some, many] = volumes.map(number);
    let or_never = |volume: Option<u32>| volume.map_or_else(|| "no volume".to_owned(), number);
    let cash_saved = outcomes.each_ref().map(|at| prose(figures, managed(at) - at.byok.cash));
    let rate = dollars(Inputs::default().number(Key::Rate).unwrap_or_default() / 100);
    let break_even = or_never(small.break_even);
    let mut claims = Vec::new();
    let mut claim = |id, agreement, claim, model| claims.push(Claim { id, claim, model, agreement });

    claim(
        "A1",
        Agreement::Partly,
        fill("Own keys are cheaper above about {} generations a month.", &[&number(article::BREAK_EVEN_VOLUME)]),
        fill(
            "From {} on, but only because an hour counts {}. In cash alone own keys are cheaper at {}, {} and {} already, \
             by {}, {} and {}.",
            &[&break_even, &rate, &few, &some, &many, &cash_saved[0], &cash_saved[1], &cash_saved[2]],
        ),
    );
    let spend = dollars(article::BREAK_EVEN_SPEND);
    let bought = bought_for(article::BREAK_EVEN_SPEND);
    let there = at(bought, &[]);
    claim(
        "A2",
        Agreement::Disagrees,
        fill("Break-even lies at about {} a month for managed credits.", &[&spend]),
        fill(
            "{} buy {} generations, where managed credits are still cheaper by {}; at {} generations they cost {}.",
            &[
                &spend,
                &number(bought),
                &exact(figures, -difference(&there)),
                &break_even,
                &at_break_even(small, figures),
            ],
        ),
    );
    let dear = at(volumes[0], &[(Key::Fee, article::FEE.1 * 100)]);
    claim(
        "A3",
        Agreement::Agrees,
        fill(
            "A platform for own keys charges {} to {} a month, flat.",
            &[&dollars(article::FEE.0), &dollars(article::FEE.1)],
        ),
        fill(
            "Taken as it is. The article\u{2019}s examples reckon with {}; at {} break-even moves from {} to {}.",
            &[&dollars(article::FEE.0), &dollars(article::FEE.1), &break_even, &or_never(dear.break_even)],
        ),
    );
    let over =
        |base: fn(&Outcome) -> i64| outcomes.each_ref().map(|at| figures.percent(over_ppm(managed(at), base(at))));
    let (api, cash) = (over(|at| at.byok.api), over(|at| at.byok.cash));
    claim(
        "A4",
        Agreement::Disagrees,
        fill(
            "Managed credits lie {} to {} above cost.",
            &[&percent(figures, article::MARKUP.0), &percent(figures, article::MARKUP.1)],
        ),
        fill(
            "At {}, {} and {} the article\u{2019}s own prices lie {}, {} and {} above API cost, and {}, {} and {} above API \
             cost and fee.",
            &[&few, &some, &many, &api[0], &api[1], &api[2], &cash[0], &cash[1], &cash[2]],
        ),
    );
    claim(
        "A5",
        Agreement::Agrees,
        fill("At {} managed credits are cheaper, because of the upkeep.", &[&few]),
        fill(
            "Managed costs {}, own keys {} in cash and {} with the hours; any hour worth more than {} makes it so.",
            &[
                &prose(figures, managed(small)),
                &prose(figures, small.byok.cash),
                &prose(figures, small.byok.total),
                &worth(small, figures),
            ],
        ),
    );
    let hours = [article::HOURS.0, article::HOURS.1].map(|hours| at(volumes[1], &[(Key::Hours, hours * 100)]));
    claim(
        "A6",
        Agreement::Partly,
        fill("At {} both are about even.", &[&some]),
        fill(
            "They are at an hour worth {}, or {} to {} for {} to {} hours. The {} that count here were chosen for that; the \
             difference is {}.",
            &[
                &worth(middle, figures),
                &worth(&hours[1], figures),
                &worth(&hours[0], figures),
                &count(figures, article::HOURS.0),
                &count(figures, article::HOURS.1),
                &rate,
                &exact(figures, difference(middle).abs()),
            ],
        ),
    );
    claim(
        "A7",
        Agreement::Agrees,
        fill("At {} own keys are cheaper by far, and upkeep hardly counts.", &[&many]),
        fill(
            "By {}, and by {} at the least whatever the ranges hold; upkeep is {} of what own keys cost.",
            &[
                &prose(figures, difference(large)),
                &prose(figures, large.range.difference_low.unwrap_or_default()),
                &figures.percent(part_ppm(large.byok.ops, large.byok.total)),
            ],
        ),
    );
    let paid = at(volumes[0], &[(Key::Rate, WAGE * 100)]);
    claim(
        "A10",
        Agreement::Partly,
        fill("Own keys suit heavy users, from {} a month on.", &[&number(article::POWER_VOLUME)]),
        fill(
            "Break-even lies at {} for an hour worth {}, but at {} for one worth {}.",
            &[&or_never(paid.break_even), &dollars(WAGE), &break_even, &rate],
        ),
    );
    let saved = outcomes.each_ref().map(|at| figures.percent(part_ppm(managed(at) - at.byok.cash, managed(at))));
    claim(
        "A15",
        Agreement::Partly,
        fill(
            "Above break-even own keys save {} to {}.",
            &[&percent(figures, article::SAVING.0), &percent(figures, article::SAVING.1)],
        ),
        fill(
            "In cash, against the managed price: {} at {}, {} at {}, {} at {}.",
            &[&saved[0], &few, &saved[1], &some, &saved[2], &many],
        ),
    );
    let (tiny, free) = (at(TINY, &[]), at(TINY, &[(Key::Minimum, 0)]));
    claim(
        "A17",
        Agreement::Partly,
        "At small volumes upkeep and minimum charges make managed credits cheaper.".to_owned(),
        fill(
            "At {} they are, by {}, and without minimum charges still by {}: upkeep decides. In cash own keys are cheaper \
             even there, by {}.",
            &[
                &number(TINY),
                &prose(figures, -difference(&tiny)),
                &prose(figures, -difference(&free)),
                &prose(figures, managed(&tiny) - tiny.byok.cash),
            ],
        ),
    );
    claims
}

/// The volume that so many dollars of managed credits buy, between the article's first two prices.
fn bought_for(dollars: i64) -> u32 {
    let [low, high, _] = &article::EXAMPLES;
    let (above, step) = (dollars - low.managed.0, high.managed.0 - low.managed.0);
    let further = i64::from(high.volume - low.volume) * above / step;
    low.volume + u32::try_from(further).unwrap_or_default()
}

/// What managed costs at the break-even of an outcome.
fn at_break_even(outcome: &Outcome, figures: &dyn Figures) -> String {
    prose(figures, managed(&at(outcome.break_even.unwrap_or_default(), &[])))
}

fn managed(outcome: &Outcome) -> i64 {
    outcome.managed.unwrap_or_default()
}

fn difference(outcome: &Outcome) -> i64 {
    outcome.difference.unwrap_or_default()
}

fn worth(outcome: &Outcome, figures: &dyn Figures) -> String {
    exact(figures, outcome.hour_worth.unwrap_or_default())
}

fn percent(figures: &dyn Figures, percent: i64) -> String {
    figures.percent(percent * 10_000)
}

/// How much more an amount is than another, in millionths.
fn over_ppm(amount: i64, base: i64) -> i64 {
    part_ppm(amount - base, base)
}

/// What part of an amount another is, in millionths.
fn part_ppm(part: i64, whole: i64) -> i64 {
    if whole == 0 { 0 } else { part * 1_000_000 / whole }
}
