//! Taking the result along: the text that is shared.

use super::language::Language;
use crate::model::{Answer, Inputs, Verdict};

/// What is handed to the browser's share sheet, beside the link.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Shared {
    pub text: String,
}

/// The result as it is shared.
pub fn shared(language: &Language, inputs: &Inputs, answer: &Answer) -> Shared {
    let messages = &language.messages;
    let volume = language.generations(inputs.volume());
    let amount = |difference: i64| language.amount(difference.abs().max(1));
    let text = match (answer.difference, answer.verdict) {
        (None, _) => messages.share_only_byok(&volume),
        (_, Verdict::Close) => messages.share_close(&volume),
        (Some(difference), Verdict::Byok) => messages.share_byok(&volume, &amount(difference)),
        (Some(difference), Verdict::Managed) => messages.share_managed(&volume, &amount(difference)),
    };
    Shared { text }
}
