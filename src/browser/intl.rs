//! Figures in the reader's language, by the browser's own `Intl`: no number formatting of ours is in the WASM.

use super::element::Attributes;
use crate::text::{Figures, rounded};
use js_sys::{Array, Function, Intl, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Formatters of one language and currency, each made once. Rounding is done before, on integers.
pub struct LocalFigures {
    /// By decimals: amounts with 0 to 6 decimals.
    money: Vec<Function>,
    /// By decimals: numbers with at most 0 to 6 decimals.
    numbers: Vec<Function>,
    percent: Function,
    minor_digits: u32,
    currency_sign: String,
    decimal_mark: char,
}

/// The highest number of decimals that is shown.
const MAX_DECIMALS: u32 = 6;

impl LocalFigures {
    /// Formatters for the element's language and currency; what the browser does not know becomes English, or dollars.
    pub fn new(attributes: &Attributes) -> Self {
        let locales = locales(attributes.lang.as_deref());
        let currency = attributes.currency.as_deref();
        let currency = currency.filter(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_alphabetic()));
        let currency = JsValue::from_str(currency.unwrap_or("USD"));
        let money = |least: Option<u32>| {
            let options = options(&[("style", &"currency".into()), ("currency", &currency)]);
            decimals(&options, least, least);
            Intl::NumberFormat::new(&locales, &options)
        };
        let plain = |style: &str, most: u32| {
            let options = options(&[("style", &style.into())]);
            decimals(&options, None, Some(most));
            Intl::NumberFormat::new(&locales, &options).format()
        };
        let usual = money(None);
        let minor_digits = get(&usual.resolved_options(), "maximumFractionDigits").as_f64().map_or(2, |n| n as u32);
        let sample = Intl::NumberFormat::new(&locales, &options(&[]));
        let (mut amounts, mut numbers) = (Vec::new(), Vec::new());
        for decimals in 0..=MAX_DECIMALS {
            amounts.push(money(Some(decimals)).format());
            numbers.push(plain("decimal", decimals));
        }
        Self {
            money: amounts,
            numbers,
            percent: plain("percent", 0),
            minor_digits: minor_digits.min(MAX_DECIMALS),
            currency_sign: part(&usual, 1.0, "currency").unwrap_or_else(|| "$".to_owned()),
            decimal_mark: part(&sample, 1.5, "decimal").and_then(|mark| mark.chars().next()).unwrap_or('.'),
        }
    }
}

impl Figures for LocalFigures {
    fn money(&self, micros: i64, decimals: u32) -> String {
        written(&self.money[decimals.min(MAX_DECIMALS) as usize], scaled(micros, decimals))
    }

    fn number(&self, millionths: i64, decimals: u32) -> String {
        written(&self.numbers[decimals.min(MAX_DECIMALS) as usize], scaled(millionths, decimals))
    }

    fn percent(&self, ppm: i64) -> String {
        written(&self.percent, scaled(ppm, 2))
    }

    fn minor_digits(&self) -> u32 {
        self.minor_digits
    }

    fn currency_sign(&self) -> String {
        self.currency_sign.clone()
    }

    fn decimal_mark(&self) -> char {
        self.decimal_mark
    }
}

/// The number that stands for millionths rounded to so many decimals.
fn scaled(millionths: i64, decimals: u32) -> f64 {
    rounded(millionths, decimals) as f64 / f64::from(10_u32.pow(decimals))
}

fn written(format: &Function, value: f64) -> String {
    format.call1(&JsValue::UNDEFINED, &value.into()).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// The language if the browser knows it, else English.
fn locales(lang: Option<&str>) -> Array {
    let known = |lang: &&str| {
        let wanted = Array::of1(&JsValue::from_str(lang));
        let supported: Result<Function, _> = get(&get(&js_sys::global(), "Intl"), "NumberFormat")
            .unchecked_into::<Object>()
            .dyn_into::<Function>()
            .and_then(|class| get(&class, "supportedLocalesOf").dyn_into::<Function>().map_err(Into::into));
        supported.is_ok_and(|check| {
            check.call1(&JsValue::UNDEFINED, &wanted).is_ok_and(|found| Array::from(&found).length() > 0)
        })
    };
    Array::of1(&JsValue::from_str(lang.filter(known).unwrap_or("en")))
}

/// Options with Latin digits in any language: what is typed back is read as such.
fn options(pairs: &[(&str, &JsValue)]) -> Object {
    let options = Object::new();
    let _ = Reflect::set(&options, &JsString::from("numberingSystem"), &"latn".into());
    for (name, value) in pairs {
        let _ = Reflect::set(&options, &JsString::from(*name), value);
    }
    options
}

fn decimals(options: &Object, least: Option<u32>, most: Option<u32>) {
    for (name, digits) in [("minimumFractionDigits", least), ("maximumFractionDigits", most)] {
        if let Some(digits) = digits {
            let _ = Reflect::set(options, &JsString::from(name), &digits.into());
        }
    }
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsString::from(name)).unwrap_or(JsValue::UNDEFINED)
}

/// One part of a formatted number: its currency sign or its decimal mark.
fn part(format: &Intl::NumberFormat, value: f64, kind: &str) -> Option<String> {
    let parts = format.format_to_parts(value);
    for i in 0..parts.length() {
        let part = parts.get(i);
        if get(&part, "type").as_string().as_deref() == Some(kind) {
            return get(&part, "value").as_string();
        }
    }
    None
}
