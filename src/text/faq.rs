//! The questions that people ask, answered with the visitor's own figures. The facts are the article's (A8-A17) and the
//! price list's, in our words; where the article says more than we can, it is named.

use super::break_even::break_even;
use super::figures::Figure::{Count, Hours, Number, Prose, Text};
use super::figures::Figures;
use super::planner::switch_day;
use crate::model::{Inputs, Key, Outcome, Region, Side, article};

/// A question with the answer to it.
pub struct Question {
    /// Its place in links: `#byok-faq-` and this.
    pub id: &'static str,
    /// The question.
    pub question: &'static str,
    /// The answer, in two paragraphs: what holds for everybody, and the visitor's figures.
    pub answer: fn(&Inputs, &Outcome, &dyn Figures) -> [String; 2],
}

/// Every question, in the order in which people ask them.
pub const FAQ: [Question; 6] = [
    Question { id: "what", question: "What does bringing your own keys mean?", answer: what },
    Question { id: "cheaper", question: "Is bringing your own keys always cheaper?", answer: cheaper },
    Question { id: "switching", question: "Can I switch later without losing anything?", answer: switching },
    Question { id: "risks", question: "What can go wrong with my own keys?", answer: risks },
    Question { id: "quality", question: "Does the mode change the quality of the content?", answer: quality },
    Question { id: "volume", question: "How do I estimate my volume?", answer: volume },
];

fn what(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> [String; 2] {
    let general = "You hold the accounts and API keys with the providers yourself (OpenAI, Anthropic, fal, ElevenLabs, \
                   HeyGen), pay them directly, and pay the content platform a flat fee. With managed credits the \
                   platform holds the keys and charges you one marked-up price.";
    [general.to_owned(), totals(inputs, outcome, figures)]
}

fn cheaper(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> [String; 2] {
    let never = |side| outcome.regions.iter().all(|region: &Region| region.cheaper != side);
    let answer = match (never(Side::Managed), never(Side::Byok)) {
        (true, _) => "At your figures they are never dearer.",
        (_, true) => "At your figures they never are.",
        _ => "No, it depends on volume, and most of all on what an hour of looking after keys is worth to you.",
    };
    let mut figures_in_it = totals(inputs, outcome, figures);
    figures_in_it.push(' ');
    figures_in_it.push_str(&break_even(inputs, outcome, figures));
    [answer.to_owned(), figures_in_it]
}

fn switching(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> [String; 2] {
    let general = "Most platforms let you start managed and change once volume pays for the upkeep. Where the platform \
                   settles pro rata, as Kompozy does, you can change in mid-month, and briefs, content and schedules \
                   stay.";
    [general.to_owned(), switch_day(inputs, outcome, figures)]
}

fn risks(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> [String; 2] {
    let facts = "A key can leak, one provider's limit can halt the whole pipeline, and some features hang on a provider's \
                 tier. The article behind these figures has a traffic spike cost {} from Friday night to Monday and says \
                 of a leaked key that it can run up charges without limit. As read on {}, OpenAI and Anthropic let you \
                 set a spending limit, and fal and HeyGen draw on a balance paid in advance.";
    let general = figures.fill(facts, &[Prose(article::SPIKE * 1_000_000), Text(inputs.price_list().as_of)]);
    let bill = inputs.number(Key::Surprise).unwrap_or_default() * 10_000;
    let own = match outcome.difference {
        None => figures.fill("There is no managed price to set a surprise bill of {} against.", &[Prose(bill)]),
        Some(saving) if saving <= 0 => figures.fill(
            "At your figures own keys save nothing that could make up for a surprise bill of {}.",
            &[Prose(bill)],
        ),
        Some(saving) => figures.fill(
            "A surprise bill of {} takes up {} of what own keys save you, {} a month.",
            &[Prose(bill), Text(&months(bill, saving, figures)), Prose(saving)],
        ),
    };
    [general, own]
}

/// How many months of saving an amount is, in tenths.
fn months(amount: i64, saving: i64, figures: &dyn Figures) -> String {
    let tenths = (i128::from(amount) * 10 + i128::from(saving / 2)).div_euclid(saving.into());
    let millionths = i64::try_from(tenths * 100_000).unwrap_or(i64::MAX);
    figures.fill(if millionths == 1_000_000 { "{} month" } else { "{} months" }, &[Number(millionths, 1)])
}

fn quality(_: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> [String; 2] {
    let general = "No. The same models make the same pieces; the mode decides cost and control, and who does the work \
                   around the keys.";
    let sentence = match outcome.cheaper {
        _ if outcome.difference.is_none() => {
            "At your volume no plan is sold, so it decides {1} of key keeping a month."
        }
        Side::Tie => "For you it changes no money, the {1} of key keeping counted in.",
        Side::Byok => {
            "For you it changes {} a month in favour of own keys, with the {} of key keeping that they take counted in."
        }
        Side::Managed => {
            "For you it changes {} a month in favour of managed credits, with the {} of key keeping that they spare you \
             counted in."
        }
    };
    let money = outcome.difference.unwrap_or_default().abs();
    [general.to_owned(), figures.fill(sentence, &[Prose(money), Hours(outcome.hours)])]
}

fn volume(inputs: &Inputs, _: &Outcome, figures: &dyn Figures) -> [String; 2] {
    let number = |value: u32| Count(value.into());
    let (yields, episodes) = article::PODCAST;
    let (founder, agency) = (article::FOUNDER_VOLUME, article::AGENCY_VOLUME);
    let general = figures.fill(
        "Count source by source: how many sources a month, times what each yields. An hour of podcast yields about {} \
         pieces, so {} episodes make {}. Founder-led marketers usually reach {} to {} a month, agencies {} to {}.",
        &[
            number(yields),
            number(episodes),
            number(yields * episodes),
            number(founder.0),
            number(founder.1),
            number(agency.0),
            number(agency.1),
        ],
    );
    let volume = inputs.volume();
    let podcasts = (volume + yields / 2) / yields;
    let own = match podcasts {
        0 => "Your {} generations a month are less than an hour of podcast yields.",
        1 => "Your {} generations a month are about what {} hour of podcast yields.",
        _ => "Your {} generations a month are about what {} hours of podcast yield.",
    };
    [general, figures.fill(own, &[number(volume), number(podcasts)])]
}

/// What both sides cost at the visitor's volume.
fn totals(inputs: &Inputs, outcome: &Outcome, figures: &dyn Figures) -> String {
    let (byok, managed) = (&outcome.byok, outcome.managed);
    let sentence = match managed {
        Some(_) => "At {} generations a month your own keys come to {} all in ({} in cash) and managed credits to {}.",
        None => "At {} generations a month your own keys come to {} all in ({} in cash), and no managed plan is sold.",
    };
    figures.fill(
        sentence,
        &[Count(inputs.volume().into()), Prose(byok.total), Prose(byok.cash), Prose(managed.unwrap_or_default())],
    )
}
