//! How this compares with the article: its claims in our words (A1-A17), and what the model makes of each by default. Every
//! figure is worked out here.

use crate::model::{Answer, Inputs, Key, Range, answer, article};
use crate::words::language::Language;
use crate::words::table::Table;

/// Whether the model bears a claim out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Agreement {
    /// It does.
    Agrees,
    /// It does in part, or under a condition.
    Partly,
    /// It does not.
    Disagrees,
}

/// The claims with what the model says to each, in three columns.
pub fn article_check(language: &Language) -> Table<3> {
    let messages = &language.messages;
    let heads = [messages.check_column_claim(), messages.check_column_model(), messages.check_column_verdict()];
    let mut table = Table::new(messages.check_title(), heads);
    for (agreement, [claim, model]) in Check::new(language).rows() {
        let verdict = match agreement {
            Agreement::Agrees => messages.check_agrees(),
            Agreement::Partly => messages.check_partly(),
            Agreement::Disagrees => messages.check_disagrees(),
        };
        table.rows.push([claim, model, verdict]);
    }
    table
}

/// An hour that costs what somebody is paid, whole dollars; this product's example.
const WAGE: i64 = 50;
/// A volume at which minimum charges are more than the API cost.
const TINY: u32 = 100;

/// The default answer at a volume, with some numbers set, in units of their last decimals.
fn at(volume: u32, set: &[(Key, i64)]) -> Answer {
    let mut inputs = Inputs::default();
    inputs.set_number(Key::Volume, volume.into());
    for &(key, value) in set {
        inputs.set_number(key, value);
    }
    answer(&inputs)
}

fn managed(answer: &Answer) -> i64 {
    answer.managed.unwrap_or_default()
}

fn cash_saving(answer: &Answer) -> i64 {
    managed(answer) - answer.byok.cash
}

fn difference(answer: &Answer) -> i64 {
    answer.difference.unwrap_or_default()
}

struct Check<'a> {
    language: &'a Language,
    /// The article's three volumes.
    volumes: [u32; 3],
    /// The default answers there.
    answers: [Answer; 3],
    /// The default break-even, and the default value of time.
    even: String,
    rate: String,
}

impl<'a> Check<'a> {
    fn new(language: &'a Language) -> Self {
        let volumes = article::EXAMPLES.each_ref().map(|example| example.volume);
        let rate = Inputs::default().number(Key::Rate).unwrap_or_default();
        let answers = volumes.map(|volume| at(volume, &[]));
        let even = language.number(answers[0].break_even.unwrap_or_default());
        Self { language, volumes, answers, even, rate: language.exact(rate * 10_000) }
    }

    fn rows(&self) -> [(Agreement, [String; 2]); 10] {
        use Agreement::{Agrees, Disagrees, Partly};
        [
            (Partly, self.break_even()),
            (Disagrees, self.break_even_spend()),
            (Agrees, self.fee()),
            (Disagrees, self.markup()),
            (Agrees, self.small()),
            (Partly, self.middle()),
            (Agrees, self.large()),
            (Partly, self.heavy_users()),
            (Partly, self.saving()),
            (Partly, self.minimum_charges()),
        ]
    }

    fn volumes(&self) -> [String; 3] {
        self.volumes.map(|volume| self.language.number(volume))
    }

    fn dollars(&self, amount: i64) -> String {
        self.language.price(amount * 1_000_000)
    }

    /// Amounts beside each other.
    fn amounts<const N: usize>(&self, micros: [i64; N]) -> [String; N] {
        let decimals = self.language.decimals(&micros);
        micros.map(|micros| self.language.money(micros, decimals))
    }

    /// What part of an amount another is, in percent.
    fn percent(&self, part: i64, whole: i64) -> String {
        self.language.figures.percent((part * 1_000_000).checked_div(whole).unwrap_or_default())
    }

    fn break_even(&self) -> [String; 2] {
        let messages = &self.language.messages;
        let [a, b, c] = self.amounts(self.answers.each_ref().map(cash_saving));
        let [few, some, many] = &self.volumes();
        [
            messages.check_a1(&self.language.generations(article::BREAK_EVEN_VOLUME)),
            messages.check_a1_model(&self.even, &self.rate, &a, &b, &c, few, some, many),
        ]
    }

    fn break_even_spend(&self) -> [String; 2] {
        let messages = &self.language.messages;
        let [low, high, _] = &article::EXAMPLES;
        let spend = article::BREAK_EVEN_SPEND;
        // The volume that so many dollars buy, between the article's first two prices.
        let further = i64::from(high.volume - low.volume) * (spend - low.managed.0) / (high.managed.0 - low.managed.0);
        let bought = low.volume + u32::try_from(further).unwrap_or_default();
        let at_even = at(self.answers[0].break_even.unwrap_or_default(), &[]);
        let saving = self.language.amount(-difference(&at(bought, &[])));
        let cost = self.language.amount(managed(&at_even));
        let (spend, bought) = (self.dollars(spend), self.language.generations(bought));
        [messages.check_a2(&spend), messages.check_a2_model(&spend, &bought, &saving, &self.even, &cost)]
    }

    fn fee(&self) -> [String; 2] {
        let messages = &self.language.messages;
        let (low, high) = article::FEE;
        let later = at(self.volumes[0], &[(Key::Fee, high * 100)]).break_even.unwrap_or_default();
        let (low, high) = (self.dollars(low), self.dollars(high));
        let later = self.language.number(later);
        [messages.check_a3(&low, &high), messages.check_a3_model(&low, &high, &self.even, &later)]
    }

    fn markup(&self) -> [String; 2] {
        let messages = &self.language.messages;
        let whole = |percent: i64| self.language.figures.percent(percent * 10_000);
        let over = |cost: fn(&Answer) -> i64| {
            self.answers.each_ref().map(|answer| self.percent(managed(answer) - cost(answer), cost(answer)))
        };
        let ([a, b, c], [d, e, f]) = (over(|answer| answer.byok.api), over(|answer| answer.byok.cash));
        let [few, some, many] = &self.volumes();
        [
            messages.check_a4(&whole(article::MARKUP.0), &whole(article::MARKUP.1)),
            messages.check_a4_model(few, some, many, &a, &b, &c, &d, &e, &f),
        ]
    }

    fn small(&self) -> [String; 2] {
        let messages = &self.language.messages;
        let [small, ..] = &self.answers;
        let [price, cash, total] = self.amounts([managed(small), small.byok.cash, small.byok.total]);
        let worth = self.language.exact(small.hour_worth.unwrap_or_default());
        [
            messages.check_a5(&self.language.generations(self.volumes[0])),
            messages.check_a5_model(&price, &cash, &total, &worth),
        ]
    }

    fn middle(&self) -> [String; 2] {
        let messages = &self.language.messages;
        let [_, middle, _] = &self.answers;
        let (least, most) = article::HOURS;
        let worth = |answer: &Answer| self.language.exact(answer.hour_worth.unwrap_or_default());
        let with = |hours: i64| worth(&at(self.volumes[1], &[(Key::Hours, hours * 100)]));
        let even = self.language.amount(difference(middle).abs());
        let [least_hours, most_hours] = [least, most].map(|hours| self.language.number(hours));
        let (low, high) = (with(most), with(least));
        [
            messages.check_a6(&self.language.generations(self.volumes[1])),
            messages.check_a6_model(&worth(middle), &low, &most_hours, &high, &least_hours, &self.rate, &even),
        ]
    }

    fn large(&self) -> [String; 2] {
        let messages = &self.language.messages;
        let [.., large] = &self.answers;
        let Range { difference_low, .. } = large.range;
        let [amount, least] = self.amounts([difference(large), difference_low.unwrap_or_default()]);
        let time = self.percent(large.byok.ops, large.byok.total);
        [
            messages.check_a7(&self.language.generations(self.volumes[2])),
            messages.check_a7_model(&amount, &least, &time),
        ]
    }

    fn heavy_users(&self) -> [String; 2] {
        let messages = &self.language.messages;
        let paid = at(self.volumes[0], &[(Key::Rate, WAGE * 100)]).break_even.unwrap_or_default();
        let (paid, wage) = (self.language.number(paid), self.language.exact(WAGE * 1_000_000));
        [
            messages.check_a10(&self.language.generations(article::POWER_VOLUME)),
            messages.check_a10_model(&paid, &wage, &self.even, &self.rate),
        ]
    }

    fn saving(&self) -> [String; 2] {
        let messages = &self.language.messages;
        let whole = |percent: i64| self.language.figures.percent(percent * 10_000);
        let saved = |answer: &Answer| self.percent(cash_saving(answer), managed(answer));
        let ([a, b, c], [few, some, many]) = (self.answers.each_ref().map(saved), &self.volumes());
        [
            messages.check_a15(&whole(article::SAVING.0), &whole(article::SAVING.1)),
            messages.check_a15_model(&a, few, &b, some, &c, many),
        ]
    }

    fn minimum_charges(&self) -> [String; 2] {
        let messages = &self.language.messages;
        let (tiny, free) = (at(TINY, &[]), at(TINY, &[(Key::Minimum, 0)]));
        let [amount, free, cash] = self.amounts([-difference(&tiny), -difference(&free), cash_saving(&tiny)]);
        [messages.check_a17(), messages.check_a17_model(&self.language.generations(TINY), &amount, &free, &cash)]
    }
}
