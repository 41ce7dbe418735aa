//! Amounts as people paste them: with signs, codes, units, and the digits of any script.

use crate::visitor::visit;
use serde_json::json;

const FEE: &str = "Platform fee";

#[test]
fn an_amount_is_understood_as_intl_writes_it_in_every_currency_and_language() {
    let (_site, tab) = visit("<byok-calculator view=\"full\" fee=\"1\"></byok-calculator>");
    let calculator = tab.calculator();
    // In US English a comma separates thousands, which another language may read as its decimal mark: no comma there.
    let wrong = calculator.js(
        "(() => { const field = root.getElementById('fee'), wrong = []; \
         const type = (text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); }; \
         for (const lang of ['en', 'en-IN', 'en-CA', 'de', 'de-CH', 'fr', 'ja', 'ar-EG', 'fa', 'hi-u-nu-deva', 'pt-BR', 'he', 'sv']) \
         for (const currency of ['USD', 'EUR', 'INR', 'JPY', 'CAD', 'CHF', 'GBP', 'BRL', 'ILS', 'KWD', 'MXN', 'CNY']) { \
         element.lang = lang; element.currency = currency; \
         for (const written of [lang, 'en-US']) for (const currencyDisplay of ['symbol', 'narrowSymbol', 'code']) { \
         const options = { style: 'currency', currency, currencyDisplay, minimumFractionDigits: 0 }; \
         const amount = written === lang ? 2500 : 250; \
         const text = new Intl.NumberFormat(written, options).format(amount); \
         type('7'); type(text); \
         if (!element.query.includes(`byok-fee=${amount}`)) wrong.push([lang, currency, text, element.query]); } } \
         return wrong; })()",
    );
    assert_eq!(wrong, json!([]));
}

#[test]
fn rupees_persian_digits_and_units_are_understood_and_other_currencies_named() {
    let (_site, tab) = visit("<byok-calculator view=\"full\" lang=\"en-IN\" currency=\"INR\"></byok-calculator>");
    let calculator = tab.calculator();
    for text in ["\u{20b9}500", "500 \u{20b9}", "INR 500", "\u{20b9} 500 a month", "500/month", "\u{6f5}\u{6f0}\u{6f0}"]
    {
        calculator.type_into(FEE, "7");
        calculator.type_into(FEE, text);
        assert_eq!((calculator.error_at(FEE), calculator.query().contains("byok-fee=500")), (None, true), "{text}");
    }
    calculator.type_into(FEE, "€500");
    let told = calculator.error_at(FEE).unwrap();
    assert_eq!(told, "Enter the amount in INR, not €. Still using 500.");

    calculator.js("(element.lang = 'fa', element.currency = 'USD')");
    calculator.type_volume("\u{6f2}\u{66c}\u{6f0}\u{6f0}\u{6f0}");
    assert!(calculator.query().contains("byok-volume=2000"), "{}", calculator.query());
    calculator.type_into(FEE, "\u{6f1}\u{6f2}\u{66b}\u{6f5}");
    assert!(calculator.query().contains("byok-fee=12.5"), "{}", calculator.query());
    assert_eq!(tab.complaints(), [""; 0]);
}
