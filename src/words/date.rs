//! Days as they are written. Like figures they come from outside: `Intl.DateTimeFormat` in the browser, `english` in tests
//! and at build time.

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Date {
    pub year: u32,
    /// From 1.
    pub month: u32,
    /// From 1.
    pub day: u32,
}

impl Date {
    /// A day given as one number: 20261124.
    pub fn from_number(number: u32) -> Self {
        Self { year: number / 10_000, month: number / 100 % 100, day: number % 100 }
    }

    /// A day as ISO 8601 has it: 2026-11-24.
    pub fn from_iso(text: &str) -> Option<Self> {
        let digits: String = text.split('-').collect();
        digits.parse().ok().map(Self::from_number)
    }

    /// The day in US English: "Nov 24, 2026".
    pub fn english(self) -> String {
        const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let month = MONTHS.get(self.month.wrapping_sub(1) as usize).copied().unwrap_or_default();
        format!("{month} {}, {}", self.day, self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_from_a_number_and_from_text() {
        assert_eq!(Date::from_iso("2026-11-05"), Some(Date::from_number(20_261_105)));
        assert_eq!(Date::from_number(20_261_105).english(), "Nov 5, 2026");
        assert_eq!(Date::from_iso("soon"), None);
    }
}
