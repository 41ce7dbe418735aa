//! How the model compares with the article.

use super::at;
use super::laws::is_good;
use byok_calculator::model::{Outcome, Side, Verdict, article};
use byok_calculator::words::Language;
use byok_calculator::words::explore::article_check;

#[test]
fn each_claim_meets_the_models_figures() {
    let table = article_check(&Language::english());
    assert_eq!(table.name, "How this compares with the article");
    for row in &table.rows {
        row.iter().for_each(|cell| is_good(cell));
    }
    let rows: Vec<_> = table.rows.iter().map(|[_, model, verdict]| (model.as_str(), verdict.as_str())).collect();
    assert_eq!(
        rows,
        [
            (
                "From 2,032 on, with time valued at $12.00 an hour. In cash, BYOK already saves $4.00, $29.00, and \
                 $280.00 at 500, 2,000, and 10,000.",
                "partly"
            ),
            (
                "$80 buys 965 generations, where managed credits are still $18 cheaper. At 2,032, they cost $151.",
                "disagrees"
            ),
            (
                "We use it as it is. The article’s examples use $20; at $50, break-even moves from 2,032 to 2,989.",
                "agrees"
            ),
            (
                "At 500, 2,000, and 10,000, the article’s own prices are 96%, 49%, and 75% above API cost. Compared \
                 with BYOK’s cash cost, they are 9%, 24%, and 67% higher.",
                "disagrees"
            ),
            (
                "Managed credits cost $49, BYOK $45 in cash and $75 in total. That holds while your time is worth more \
                 than $1.60 an hour.",
                "agrees"
            ),
            (
                "They do if your time is worth $11.60 an hour ($9.67 with 3 hours, $14.50 with 2). At our $12.00 an \
                 hour, they are $1.00 a month apart.",
                "partly"
            ),
            (
                "BYOK saves $250, and at least $30 in the likely range. Key management is 7% of BYOK’s total cost.",
                "agrees"
            ),
            (
                "Break-even is at 5,060 if your time is worth $50.00 an hour, but at 2,032 if it is worth $12.00.",
                "partly"
            ),
            ("In cash, against the price of managed credits: 8% at 500, 19% at 2,000, and 40% at 10,000.", "partly"),
            (
                "At 100 generations they are, by $11.00, and by $6.00 without minimum charges. In cash, BYOK is still \
                 $19.00 cheaper.",
                "partly"
            ),
        ]
    );
}

/// The figures in a text, in their order: amounts, percentages, volumes, hours.
fn figures(text: &str) -> Vec<String> {
    let is_figure = |c: char| c.is_ascii_digit() || matches!(c, '$' | '%' | ',' | '.');
    let words = text.split(|c: char| !is_figure(c)).map(|word| word.trim_end_matches([',', '.']));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The row of a claim: its figures and those of the model's reply, and the verdict.
#[track_caller]
fn row(at: usize) -> ([Vec<String>; 2], String) {
    let [claim, model, verdict] = article_check(&Language::english()).rows[at].clone();
    assert!(claim.ends_with('.') && model.ends_with('.'), "{claim} {model}");
    ([figures(&claim), figures(&model)], verdict)
}

const EXAMPLES: [u32; 3] = [500, 2_000, 10_000];

fn outcome(query: &str) -> Outcome {
    at(query).1
}

/// What the model says at the article's three volumes.
fn example(inputs: &str) -> [Outcome; 3] {
    EXAMPLES.map(|volume| outcome(&format!("byok-volume={volume}{inputs}")))
}

/// An amount with cents, or without.
fn cents(micros: i64) -> String {
    format!("${:.2}", micros as f64 / 1e6)
}

fn whole(micros: i64) -> String {
    format!("${:.0}", micros as f64 / 1e6)
}

/// What part of an amount another is.
fn percent(part: i64, of: i64) -> String {
    format!("{:.0}%", part as f64 / of as f64 * 100.0)
}

/// A volume as it is written.
fn volume(volume: u32) -> String {
    Language::english().number(volume)
}

fn even(query: &str) -> String {
    volume(outcome(query).break_even.unwrap())
}

fn volumes() -> [String; 3] {
    EXAMPLES.map(volume)
}

#[track_caller]
fn says(at: usize, claim: &[String], model: &[String], verdict: &str) {
    assert_eq!(row(at), ([claim.to_vec(), model.to_vec()], verdict.to_owned()));
}

#[test]
fn a1_break_even_depends_on_the_value_of_time() {
    let in_cash = example("&byok-rate=0").map(|outcome| cents(outcome.difference.unwrap()));
    let model = [&[even(""), "$12.00".to_owned()][..], &in_cash, &volumes()].concat();
    says(0, &[volume(article::BREAK_EVEN_VOLUME)], &model, "partly");
}

#[test]
fn a2_80_dollars_buy_965_generations_where_managed_credits_still_win() {
    let there = outcome("byok-volume=965");
    assert_eq!((there.managed, there.cheaper), (Some(article::BREAK_EVEN_SPEND * 1_000_000), Side::Managed));
    let spend = format!("${}", article::BREAK_EVEN_SPEND);
    let cost = whole(outcome("byok-volume=2032").managed.unwrap());
    let model = [spend.clone(), "965".to_owned(), whole(-there.difference.unwrap()), even(""), cost];
    says(1, &[spend], &model, "disagrees");
}

#[test]
fn a3_the_fee_moves_the_break_even() {
    let (low, high) = (format!("${}", article::FEE.0), format!("${}", article::FEE.1));
    let model = [low.clone(), high.clone(), even(""), even("byok-fee=50")];
    says(2, &[low, high], &model, "agrees");
}

#[test]
fn a4_the_articles_prices_lie_further_above_cost() {
    let over = |outcome: &Outcome| percent(outcome.markup_over_cash_ppm.unwrap(), 1_000_000);
    let (api, cash) = (example("&byok-fee=0"), example(""));
    let model = [volumes(), api.each_ref().map(over), cash.each_ref().map(over)].concat();
    says(3, &["20%", "40%"].map(str::to_owned), &model, "disagrees");
}

#[test]
fn a5_a6_a7_the_articles_three_volumes() {
    let [small, middle, large] = example("");
    let figures = [small.managed.unwrap(), small.byok.cash, small.byok.total].map(whole);
    let model = [&figures[..], &[cents(small.hour_worth.unwrap())]].concat();
    says(4, &[volume(500)], &model, "agrees");
    assert_eq!((small.verdict, small.byok.cash < small.managed.unwrap()), (Verdict::Managed, true));

    let worth = |hours| cents(outcome(&format!("byok-volume=2000&byok-hours={hours}")).hour_worth.unwrap());
    let even = cents(middle.difference.unwrap().abs());
    let [most, least, rate] = ["3", "2", "$12.00"].map(str::to_owned);
    let model = [cents(middle.hour_worth.unwrap()), worth(3), most, worth(2), least, rate, even];
    says(5, &[volume(2_000)], &model, "partly");
    assert_eq!((middle.verdict, middle.cheaper), (Verdict::Close, Side::Managed));

    let figures = [large.difference.unwrap(), large.range.difference_low.unwrap()].map(whole);
    let model = [&figures[..], &[percent(large.byok.ops, large.byok.total)]].concat();
    says(6, &[volume(10_000)], &model, "agrees");
    assert_eq!(large.verdict, Verdict::Byok);
}

#[test]
fn a10_heavy_users_begin_where_time_is_paid_for() {
    let [wage, rate] = ["$50.00", "$12.00"].map(str::to_owned);
    says(7, &[volume(article::POWER_VOLUME)], &[even("byok-rate=50"), wage, even(""), rate], "partly");
}

#[test]
fn a15_the_saving_in_cash_against_the_price_of_managed_credits() {
    let saving = |outcome: &Outcome| {
        let managed = outcome.managed.unwrap();
        percent(managed - outcome.byok.cash, managed)
    };
    let savings = example("").each_ref().map(saving).into_iter().zip(volumes());
    let model: Vec<String> = savings.flat_map(|(saving, volume)| [saving, volume]).collect();
    says(8, &[article::SAVING.0, article::SAVING.1].map(|percent| format!("{percent}%")), &model, "partly");
}

#[test]
fn a17_key_management_decides_at_small_volumes_with_or_without_minimum_charges() {
    let difference = |query| outcome(query).difference.unwrap();
    let amounts = [
        -difference("byok-volume=100"),
        -difference("byok-volume=100&byok-minimum=0"),
        difference("byok-volume=100&byok-rate=0"),
    ];
    assert!(amounts.iter().all(|&amount| amount > 0));
    says(9, &[], &[&[volume(100)][..], &amounts.map(cents)].concat(), "partly");
}
