//! Turns the dated price lists of `data/prices/` into constants, so that a price stands in one place only.

use serde::Deserialize;
use std::fmt::Write as _;

#[derive(Deserialize)]
struct List {
    as_of: String,
    outputs: Vec<Output>,
}

#[derive(Deserialize)]
struct Output {
    r#type: String,
    name: String,
    low_usd: f64,
    typical_usd: f64,
    high_usd: f64,
}

/// Micro-dollars; a price with more than six decimals is a mistake in the list.
fn micros(usd: f64) -> Result<i64, String> {
    let micros = (usd * 1e6).round();
    if (micros / 1e6 - usd).abs() > 1e-12 {
        return Err(format!("{usd} has more than six decimals"));
    }
    Ok(micros as i64)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    const PATH: &str = "data/prices/2026-11.json";
    println!("cargo::rerun-if-changed={PATH}");
    let list: List = serde_json::from_str(&std::fs::read_to_string(PATH)?)?;
    let mut code = format!(
        "/// Price list 2026-11: typical API cost of one output, micro-dollars, as read on {}.\n\
         pub const LIST_2026_11: PriceList = PriceList {{ id: \"2026-11\", as_of: \"{}\", types: [\n",
        list.as_of, list.as_of
    );
    for output in &list.outputs {
        let (low, typical, high) = (micros(output.low_usd)?, micros(output.typical_usd)?, micros(output.high_usd)?);
        writeln!(
            code,
            "    OutputType {{ id: \"{}\", name: {:?}, low: {low}, typical: {typical}, high: {high} }},",
            output.r#type, output.name
        )?;
    }
    code.push_str("] };\n");
    let out = std::env::var("OUT_DIR")?;
    std::fs::write(std::path::Path::new(&out).join("prices.rs"), code)?;
    Ok(())
}
