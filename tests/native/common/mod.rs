//! What the laws are stated in: any inputs, exact numbers, and the cost model written a second time.

pub mod case;
pub mod exact;
pub mod expected;
pub mod generate;
pub mod oracle;
pub mod volumes;

use byok_calculator::model::Inputs;
use byok_calculator::query::parse;
use case::Case;
use proptest::test_runner::Config;

/// So many cases, or `LAWS_TIMES` as many; a failure is kept as a test here, not as a seed in a file.
pub fn cases(cases: u32) -> Config {
    let times: u32 = std::env::var("LAWS_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    Config { cases: cases * times, failure_persistence: None, max_shrink_iters: 2_000, ..Config::default() }
}

/// The inputs that the link of a case gives.
pub fn inputs(case: &Case) -> Inputs {
    let parsed = parse(&case.query(), "byok", &[]);
    assert_eq!(parsed.notes, [], "{}", case.query());
    parsed.inputs
}
