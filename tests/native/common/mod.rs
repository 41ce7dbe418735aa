//! What the laws are stated in: any inputs, exact numbers, and the cost model written a second time.

pub mod case;
pub mod exact;
pub mod expected;
pub mod generate;
pub mod oracle;
pub mod volumes;

use byok_calculator::model::{Inputs, Outcome, evaluate};
use byok_calculator::query::{PREFIX, parse};
use case::Case;
use proptest::test_runner::Config;

/// So many cases, or `LAWS_TIMES` as many; a failure is kept as a test here, not as a seed in a file.
pub fn cases(cases: u32) -> Config {
    let times: u32 = std::env::var("LAWS_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    Config { cases: cases * times, failure_persistence: None, max_shrink_iters: 2_000, ..Config::default() }
}

/// The inputs of a link, every part of which must be understood.
#[track_caller]
pub fn read(query: &str) -> Inputs {
    let parsed = parse(query, PREFIX, &[]);
    assert_eq!(parsed.notes, [], "{query}");
    parsed.inputs
}

/// Inputs and outcome of a link.
#[track_caller]
pub fn at(query: &str) -> (Inputs, Outcome) {
    let inputs = read(query);
    (inputs, evaluate(&inputs))
}

/// The inputs that the link of a case gives.
#[track_caller]
pub fn inputs(case: &Case) -> Inputs {
    read(&case.query())
}

/// FNV-1a: whether a text that is frozen has changed.
pub fn fingerprint(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
