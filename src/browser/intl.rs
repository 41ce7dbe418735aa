//! Figures in the reader's language, by the browser's own `Intl`: no number formatting of ours is in the WASM.

use super::element::Attributes;
use super::page::Formats;
use crate::text::{Figures, rounded};

/// `Intl` of one language and currency. Rounding is done before, on integers.
pub struct LocalFigures {
    formats: Formats,
    minor_digits: u32,
}

/// The highest number of decimals that is shown.
const MAX_DECIMALS: u32 = 6;

impl LocalFigures {
    /// The element's language and currency.
    pub fn new(attributes: &Attributes) -> Self {
        let formats = Formats::new(&attributes.lang, &attributes.currency);
        Self { minor_digits: formats.minor_digits().min(MAX_DECIMALS), formats }
    }
}

impl Figures for LocalFigures {
    fn money(&self, micros: i64, decimals: u32) -> String {
        self.formats.money(scaled(micros, decimals), decimals)
    }

    fn number(&self, millionths: i64, decimals: u32) -> String {
        self.formats.number(scaled(millionths, decimals), decimals)
    }

    fn percent(&self, ppm: i64) -> String {
        self.formats.percent(scaled(ppm, 2))
    }

    fn minor_digits(&self) -> u32 {
        self.minor_digits
    }

    fn currency_sign(&self) -> String {
        self.formats.sign()
    }

    fn decimal_mark(&self) -> char {
        self.formats.mark().chars().next().unwrap_or('.')
    }
}

/// The number that stands for millionths rounded to so many decimals.
fn scaled(millionths: i64, decimals: u32) -> f64 {
    rounded(millionths, decimals) as f64 / f64::from(10_u32.pow(decimals))
}
