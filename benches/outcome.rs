//! How long the complete outcome takes: aim under 20 microseconds by default, under 200 at worst, natively.

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use byok_calculator::model::{Inputs, evaluate};
    use byok_calculator::query::parse;
    use byok_calculator::quote::quote;
    use divan::{Bencher, black_box};

    const DEFAULT: &str = "";

    /// Twelve plans with overage, a mix of all types, every kind of fee, and the longest plan ahead.
    const WORST: &str = concat!(
        "byok=1&byok-volume=7919&byok-unit=0.049999&byok-minimum=33.33&byok-fee=39.99&byok-fee-pct=7.77&byok-fee-free=111.11",
        "&byok-mix=text-97_article-89_image-83_carousel-79_clip-73_faceless-71_footage-67_avatar-61",
        "&byok-rotation=73&byok-rate=47.11&byok-surprises=1.7&byok-growth=9.73&byok-months=36&byok-managed=plans",
        "&byok-fee-each=0.001717&byok-fee-min=61.13&byok-fee-seat=7.07&byok-fee-yearly=16.67&byok-managed-seat=9.09",
        "&byok-managed-yearly=16.67&byok-seats=7&byok-billing=yearly",
        "&byok-plans=101-7.01-0.91_307-19.03-0.83_709-41.07-0.79_1511-83.11-0.73_3109-163.13-0.71_6301-317.17-0.67",
        "_12703-619.19-0.61_25409-1201.23-0.59_50821-2333.29-0.53_101653-4513.31-0.47_203309-8719.37-0.43",
        "_406619-16831.41-0.41",
    );

    /// Months on many credit segments.
    const CREDITS: &str = concat!(
        "byok=1&byok-volume=307&byok-fee-pct=7.77&byok-fee-free=111.11&byok-rotation=73&byok-rate=47.11",
        "&byok-mix=text-97_article-89_image-83_carousel-79_clip-73_faceless-71_footage-67_avatar-61",
        "&byok-growth=19.73&byok-months=36",
        "&byok-points=101-7.01_307-19.03_709-41.07_1511-83.11_3109-163.13_6301-317.17_12703-619.19_25409-1201.23",
        "_50821-2333.29_101653-4513.31_203309-8719.37_406619-16831.41",
    );

    fn inputs(query: &str) -> Inputs {
        let parsed = parse(query, "byok", &[]);
        assert!(parsed.notes.is_empty(), "{:?}", parsed.notes);
        parsed.inputs
    }

    fn outcome(bencher: Bencher, query: &str) {
        let inputs = inputs(query);
        bencher.bench(|| evaluate(black_box(&inputs)));
    }

    #[divan::bench]
    fn default(bencher: Bencher) {
        outcome(bencher, DEFAULT);
    }

    #[divan::bench]
    fn worst(bencher: Bencher) {
        outcome(bencher, WORST);
    }

    #[divan::bench]
    fn many_segments(bencher: Bencher) {
        outcome(bencher, CREDITS);
    }

    /// With the link read and the canonical one written.
    #[divan::bench]
    fn worst_quoted(bencher: Bencher) {
        bencher.bench(|| quote(black_box(WORST)));
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    divan::main();
}
