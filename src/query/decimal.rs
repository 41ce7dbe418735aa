//! Decimal numbers: text to and from whole units of the last decimal.

/// Most characters of a number.
const MAX_LENGTH: usize = 20;

/// Reads `-?digits[.digits]` with at most `decimals` decimals, in units of the last of them; none for any other text.
/// Numbers beyond 64 bits saturate: no input has a bound that large.
pub fn decimal(text: &str, decimals: u32) -> Option<i64> {
    let decimals = decimals as usize;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) if is_number(fraction) && fraction.len() <= decimals => (whole, fraction),
        Some(_) => return None,
        None => (unsigned, ""),
    };
    if !is_number(whole) || text.len() > MAX_LENGTH {
        return None;
    }
    let magnitude = format!("{whole}{fraction:0<decimals$}").parse().unwrap_or(i64::MAX);
    Some(if text.starts_with('-') { -magnitude } else { magnitude })
}

/// Writes a number given in units of its last decimal, in shortest decimals with a point.
pub fn format_decimal(value: i64, decimals: u32) -> String {
    let (scale, width) = (10_u64.pow(decimals), decimals as usize);
    let sign = if value < 0 { "-" } else { "" };
    let (whole, rest) = (value.unsigned_abs() / scale, value.unsigned_abs() % scale);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole}.{rest:0width$}").trim_end_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_their_decimals_and_nothing_else() {
        for (text, value) in [("12", 1_200), ("-0.5", -50), ("007.10", 710), ("99999999999999999999", i64::MAX)] {
            assert_eq!(decimal(text, 2), Some(value), "{text:?}");
        }
        for text in ["", "-", ".5", "1.", "1.005", "+1", "1e3", " 1", "1_000", "١٢", "--1", "999999999999999999999"] {
            assert_eq!(decimal(text, 2), None, "{text:?}");
        }
        assert_eq!(decimal("1.0", 0), None, "a whole number has no point");
    }

    #[test]
    fn numbers_are_written_in_shortest_decimals() {
        let written = [(1_200, 2), (1_205, 2), (1_250, 2), (-5, 2), (0, 6), (7, 0), (1, 6)];
        let texts = written.map(|(value, decimals)| format_decimal(value, decimals));
        assert_eq!(texts, ["12", "12.05", "12.5", "-0.05", "0", "7", "0.000001"]);
    }
}
