//! Taking the result along.

use super::at;
use byok_calculator::words::{Language, share_text};

#[test]
fn the_shared_text_is_the_result_in_a_sentence() {
    let text = |query: &str| {
        let (inputs, outcome) = at(query);
        share_text(&Language::english(), &inputs, &outcome)
    };
    assert_eq!(text(""), "At 500 generations a month, managed credits save $26 a month.");
    assert_eq!(text("byok-volume=10000"), "At 10,000 generations a month, BYOK saves $250 a month.");
    assert_eq!(
        text("byok-volume=2000"),
        "At 2,000 generations a month, BYOK and managed credits are too close to call."
    );
    assert_eq!(text("byok-managed=plans&byok-volume=20000"), "At 20,000 generations a month, only BYOK is available.");
}
