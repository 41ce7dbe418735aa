//! Inputs in figures, as short as they are exact.

use super::figures::Figure::{self, Count, Fine, Number, Prose, Short, Text};
use super::figures::Figures;
use crate::model::{Inputs, Key, Kind, key_management};

/// A percentage from millionths: the smaller it is the more decimals it has.
pub fn percentage(figures: &dyn Figures, ppm: i64) -> String {
    let decimals = match ppm.abs() {
        100_000.. => return figures.percent(ppm),
        10_000.. => 1,
        _ => 2,
    };
    figures.fill("{}%", &[Number(ppm * 100, decimals)])
}

/// A difference with the side that it favours.
pub fn side_amount(difference: i64, figures: &dyn Figures) -> String {
    let sentence = match difference {
        0 => return "a tie".to_owned(),
        1.. => "{} for own keys",
        _ => "{} for managed",
    };
    figures.fill(sentence, &[Prose(difference.abs())])
}

/// The value of an input, given or by default, in figures; empty where it has neither.
pub fn value(inputs: &Inputs, key: Key, figures: &dyn Figures) -> String {
    match key.kind() {
        Kind::Number { .. } => figures.write(number(inputs, key)),
        Kind::Choice { words, .. } => inputs.choice(key).map_or("", |at| words[at]).to_owned(),
        Kind::Mix => mix(inputs, figures),
        Kind::Points => {
            let mut text = String::new();
            for point in inputs.points().entries() {
                let parts = [Short(point.cents * 10_000), Count(point.volume.into())];
                entry(&mut text, "{} for {}", &parts, figures);
            }
            text
        }
        Kind::Plans => {
            let mut text = String::new();
            for plan in inputs.plans().entries() {
                let parts =
                    [Short(plan.cents * 10_000), Count(plan.volume.into()), Fine(plan.overage.unwrap_or_default())];
                let sentence = if plan.overage.is_some() { "{} for {} and {} for each more" } else { "{} for {}" };
                entry(&mut text, sentence, &parts, figures);
            }
            text
        }
    }
}

/// The number of an input, given or by default, on its way into a sentence; no words where it has neither.
pub fn number(inputs: &Inputs, key: Key) -> Figure<'static> {
    let Kind::Number { decimals, .. } = key.kind() else { return Text("") };
    let millionths = match inputs.number(key) {
        Some(units) => units * 10_i64.pow(6 - decimals),
        None if key == Key::Hours => key_management::hours(inputs).round_millionths(),
        None => return Text(""),
    };
    match (decimals, is_money(key)) {
        (6, _) => Fine(millionths),
        (_, true) => Short(millionths),
        _ => Number(millionths, decimals),
    }
}

/// Whether a number is an amount of dollars.
fn is_money(key: Key) -> bool {
    use Key::{
        Fee, FeeEach, FeeFree, FeeMin, FeeSeat, License, ManagedSeat, MarkupEach, MarkupFee, MarkupMin, Minimum, Rate,
        Surprise, Unit,
    };
    matches!(
        key,
        Unit | Minimum
            | Fee
            | FeeFree
            | FeeEach
            | FeeMin
            | FeeSeat
            | Rate
            | Surprise
            | MarkupFee
            | MarkupEach
            | MarkupMin
            | ManagedSeat
            | License
    )
}

fn mix(inputs: &Inputs, figures: &dyn Figures) -> String {
    let Some(mix) = inputs.mix() else { return String::new() };
    let mut text = String::new();
    for (output, &share) in inputs.price_list().types.iter().zip(mix.shares()) {
        if share > 0 {
            entry(&mut text, "{} {}", &[Count(share.into()), Text(output.name)], figures);
        }
    }
    text
}

/// Appends an entry of a list.
fn entry(text: &mut String, sentence: &str, parts: &[Figure], figures: &dyn Figures) {
    if !text.is_empty() {
        text.push_str("; ");
    }
    text.push_str(&figures.fill(sentence, parts));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{PREFIX, parse};
    use crate::text::English;

    #[test]
    fn every_input_is_written_as_short_as_it_is_exact() {
        let said = |query: &str, key| value(&parse(query, PREFIX, &[]).inputs, key, &English);
        assert_eq!(said("", Key::Fee), "$20");
        assert_eq!(said("byok-fee=20.5", Key::Fee), "$20.50");
        assert_eq!(said("", Key::Unit), "$0.05");
        assert_eq!(said("byok-unit=0.037501", Key::Unit), "$0.037501");
        assert_eq!(said("", Key::Hours), "2.5");
        assert_eq!(said("byok-growth=-2.5", Key::Growth), "-2.5");
        assert_eq!(said("", Key::Points), "$49 for 500; $149 for 2,000; $700 for 10,000");
        assert_eq!(said("byok-plans=9-1.5-0.04_20-2", Key::Plans), "$1.50 for 9 and $0.04 for each more; $2 for 20");
        assert_eq!(said("byok-mix=text-65_image-22", Key::Mix), "65 social text post; 22 image card");
        assert_eq!(said("", Key::Managed), "credits");
        assert_eq!([said("", Key::Mix), said("", Key::Clients), said("", Key::Ops)], ["", "", ""]);
    }

    #[test]
    fn a_small_percentage_has_decimals() {
        assert_eq!([6_711, 67_114, 671_141].map(|ppm| percentage(&English, ppm)), ["0.67%", "6.7%", "67%"]);
    }
}
