//! Taking the result along: the text that is shared.

use super::language::Language;
use crate::model::{Answer, Inputs, Verdict};

/// The result in a sentence, which the browser's share sheet gets beside the link.
pub fn share_text(language: &Language, inputs: &Inputs, answer: &Answer) -> String {
    let messages = &language.messages;
    let volume = language.generations(inputs.volume());
    let amount = |difference: i64| language.amount(difference.abs().max(1));
    match (answer.difference, answer.verdict) {
        (None, _) => messages.share_only_byok(&volume),
        (_, Verdict::Close) => messages.share_close(&volume),
        (Some(difference), Verdict::Byok) => messages.share_byok(&volume, &amount(difference)),
        (Some(difference), Verdict::Managed) => messages.share_managed(&volume, &amount(difference)),
    }
}
