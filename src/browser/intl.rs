//! Figures in the reader's language, by the browser's own `Intl`: the WASM formats no numbers.

use super::attributes::Attributes;
use crate::words::{Date, Figures, Language, Messages, Plural, rounded};
use js_sys::{Array, Function, Intl, JsString, Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// The highest number of decimals that is shown.
const MAX_DECIMALS: u32 = 6;

/// The language of an element: English messages, figures after its attributes.
pub fn language(attributes: &Attributes) -> Rc<Language> {
    let rules = Intl::PluralRules::new(&Array::of1(&"en".into()), &Object::new());
    let plural = move |number: f64| Plural::named(&String::from(rules.select(number)));
    Rc::new(Language {
        messages: Messages::new(Box::new(plural)),
        figures: Rc::new(LocalFigures::new(&attributes.lang, &attributes.currency)),
        date: date(&attributes.lang),
    })
}

/// How days are written.
fn date(lang: &str) -> Rc<dyn Fn(Date) -> String> {
    let options = Object::new();
    for (name, value) in [("dateStyle", "medium"), ("numberingSystem", "latn")] {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let format = Intl::DateTimeFormat::new(&supported(lang), &options).format();
    Rc::new(move |date: Date| {
        let day = js_sys::Date::new_with_year_month_day(date.year, date.month as i32 - 1, date.day as i32);
        written(&format, &day.into())
    })
}

/// A formatted figure without marks for text that runs from right to left: they would reorder the words around it.
fn written(format: &Function, value: &JsValue) -> String {
    let text = format.call1(&JsValue::UNDEFINED, value).ok().and_then(|text| text.as_string());
    without_marks(text.unwrap_or_default())
}

fn without_marks(text: String) -> String {
    text.replace(['\u{200e}', '\u{200f}', '\u{61c}'], "")
}

/// `Intl` of one language and currency. Rounding is done before, on integers.
struct LocalFigures {
    locales: Array,
    currency: String,
    minor_digits: u32,
    /// The formatting functions made so far, by style and decimals.
    formats: RefCell<Vec<(&'static str, u32, Function)>>,
}

impl LocalFigures {
    /// What the browser does not know becomes English, or dollars.
    fn new(lang: &str, currency: &str) -> Self {
        let is_code = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_alphabetic());
        let currency = if is_code { currency } else { "USD" };
        let mut figures = Self {
            locales: supported(lang),
            currency: currency.to_owned(),
            minor_digits: 2,
            formats: RefCell::default(),
        };
        let resolved = figures.format("currency", None).resolved_options();
        let digits = Reflect::get(&resolved, &"maximumFractionDigits".into()).ok().and_then(|digits| digits.as_f64());
        figures.minor_digits = digits.map_or(2, |digits| digits as u32).min(MAX_DECIMALS);
        figures
    }

    /// Digits are Latin in any language: what is typed back is read as such.
    fn format(&self, style: &str, decimals: Option<u32>) -> Intl::NumberFormat {
        let options = Object::new();
        let set = |name: &str, value: &JsValue| {
            let _ = Reflect::set(&options, &name.into(), value);
        };
        set("numberingSystem", &"latn".into());
        set("style", &style.into());
        set("currency", &self.currency.as_str().into());
        if let Some(decimals) = decimals {
            set("maximumFractionDigits", &decimals.into());
            if style == "currency" {
                set("minimumFractionDigits", &decimals.into());
            }
        }
        Intl::NumberFormat::new(&self.locales, &options)
    }

    fn write(&self, style: &'static str, value: f64, decimals: u32) -> String {
        let mut formats = self.formats.borrow_mut();
        let known = formats.iter().find(|format| (format.0, format.1) == (style, decimals));
        let format = known.map_or_else(|| self.format(style, Some(decimals)).format(), |format| format.2.clone());
        if known.is_none() {
            formats.push((style, decimals, format.clone()));
        }
        written(&format, &value.into())
    }
}

/// The part of a formatted number that has this type.
fn part(format: &Intl::NumberFormat, name: &str) -> Option<String> {
    let get = |part: &JsValue, name: &str| Reflect::get(part, &name.into()).ok()?.as_string();
    let parts = format.format_to_parts(1.5);
    parts.iter().find(|part| get(part, "type").as_deref() == Some(name)).and_then(|part| get(&part, "value"))
}

/// The language as a list for `Intl`; English if the browser does not know it.
fn supported(lang: &str) -> Array {
    // Not js-sys' own `supported_locales_of`: it is bound without `catch`, and a malformed tag throws.
    let supported = || -> Option<Array> {
        let known: Function =
            Reflect::get(&Reflect::get(&js_sys::global(), &"Intl".into()).ok()?, &"NumberFormat".into())
                .and_then(|format| Reflect::get(&format, &"supportedLocalesOf".into()))
                .ok()?
                .dyn_into()
                .ok()?;
        let found: Array = known.call1(&JsValue::UNDEFINED, &lang.into()).ok()?.dyn_into().ok()?;
        (found.length() > 0).then(|| found.slice(0, 1))
    };
    supported().unwrap_or_else(|| Array::of1(&JsString::from("en")))
}

impl Figures for LocalFigures {
    fn money(&self, micros: i64, decimals: u32) -> String {
        self.write("currency", scaled(micros, decimals), decimals)
    }

    fn number(&self, millionths: i64, decimals: u32) -> String {
        self.write("decimal", scaled(millionths, decimals), decimals)
    }

    fn percent(&self, ppm: i64) -> String {
        self.write("percent", scaled(ppm, 2), 0)
    }

    fn minor_digits(&self) -> u32 {
        self.minor_digits
    }

    fn currency(&self) -> String {
        self.currency.to_ascii_uppercase()
    }

    fn currency_sign(&self) -> String {
        part(&self.format("currency", None), "currency").map(without_marks).unwrap_or_default()
    }

    fn currency_names(&self) -> Vec<String> {
        let us_english = Array::of1(&JsString::from("en-US"));
        let mut names = vec![self.currency()];
        for locales in [&self.locales, &us_english] {
            for display in ["symbol", "narrowSymbol"] {
                let options = Object::new();
                for (name, value) in [("style", "currency"), ("currency", &self.currency), ("currencyDisplay", display)]
                {
                    let _ = Reflect::set(&options, &name.into(), &value.into());
                }
                names.extend(part(&Intl::NumberFormat::new(locales, &options), "currency"));
            }
        }
        names
    }

    fn decimal_mark(&self) -> char {
        part(&self.format("decimal", Some(1)), "decimal").and_then(|mark| mark.chars().next()).unwrap_or('.')
    }
}

/// The number that stands for millionths rounded to so many decimals.
fn scaled(millionths: i64, decimals: u32) -> f64 {
    rounded(millionths, decimals) as f64 / f64::from(10_u32.pow(decimals))
}
