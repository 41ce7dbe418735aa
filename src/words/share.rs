//! Taking the result along: the buttons, what they confirm, and the text that is shared.

use super::language::Language;
use crate::model::{Answer, Inputs, Verdict};

/// The words of the share row.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ShareWords {
    pub copy: String,
    pub sheet: String,
    pub csv: String,
    pub print: String,
    pub reset: String,
    pub reset_done: String,
    pub undo: String,
    pub copied: String,
    pub refused: String,
}

/// The words of the share row.
pub fn share_words(language: &Language) -> ShareWords {
    let messages = &language.messages;
    ShareWords {
        copy: messages.share_copy(),
        sheet: messages.share_sheet(),
        csv: messages.share_csv(),
        print: messages.share_print(),
        reset: messages.share_reset(),
        reset_done: messages.share_reset_done(),
        undo: messages.share_undo(),
        copied: messages.share_copied(),
        refused: messages.share_refused(),
    }
}

/// What is handed to the browser's share sheet, beside the link.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Shared {
    pub title: String,
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
    Shared { title: messages.share_title(), text }
}
