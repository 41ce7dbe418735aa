//! Numbers as visitors type and slide them.

use crate::host::Host;
use crate::visitor::{ENTER, ESCAPE, TAB, eventually, visit, visit_at};
use serde_json::json;

const HOURS: &str = "Key management hours";
const RATE: &str = "Value of your time";
const FEE: &str = "Platform fee";

#[test]
fn volumes_are_understood_as_people_write_them() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    for (text, query, shown) in [
        ("2,000", "byok=1&byok-volume=2000", "2,000"),
        ("2k", "byok=1&byok-volume=2000", "2,000"),
        ("0.5m", "byok=1&byok-volume=500000", "500,000"),
        ("10 000", "byok=1&byok-volume=10000", "10,000"),
        ("0", "byok=1&byok-volume=0", "0"),
    ] {
        calculator.type_volume(text);
        assert_eq!(calculator.query(), query, "{text}");
        assert_eq!(calculator.field("Generations per month"), text, "nothing changes under the hands");
        calculator.leave();
        assert_eq!(calculator.field("Generations per month"), shown);
    }
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn numbers_are_read_and_written_in_the_language_of_the_page() {
    let (_site, tab) = visit_at(Host::new("<byok-calculator></byok-calculator>").lang("de"), "");
    let calculator = tab.calculator();
    calculator.type_volume("1,5k");
    calculator.leave();
    assert_eq!(calculator.field("Generations per month"), "1.500");
    calculator.explore("Assumptions");
    calculator.type_into(FEE, "25,50");
    calculator.leave();
    calculator.type_into(RATE, "1.000");
    calculator.leave();
    assert_eq!(calculator.field(FEE), "25,5");
    assert_eq!(calculator.query(), "byok=1&byok-volume=1500&byok-fee=25.5&byok-rate=1000");
}

#[test]
fn what_cannot_be_read_is_told_beside_the_field_and_the_last_good_value_stays() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    calculator.type_volume("3000");
    let verdict = calculator.verdict();
    calculator.type_volume("abc");
    let told = calculator.error_at("Generations per month").unwrap();
    assert_eq!(told, "Enter a number such as 3,000 or 2.5k. Still using 3,000.");
    assert_eq!(calculator.verdict(), verdict);
    calculator.leave();
    assert_eq!(calculator.field("Generations per month"), "abc", "it stays, to be corrected");
    assert!(calculator.error_at("Generations per month").is_some());
    assert_eq!(calculator.query(), "byok=1&byok-volume=3000");
    calculator.type_volume("4000");
    assert_eq!(calculator.error_at("Generations per month"), None);
    calculator.type_volume("1.5m");
    let told = calculator.error_at("Generations per month").unwrap();
    assert_eq!(told, "Enter a number from 0 to 1,000,000. Still using 1.", "what was typed first is in use");
    assert!(!calculator.query().contains("1500000"));
    calculator.explore("Assumptions");
    calculator.type_into(FEE, "1.234");
    assert_eq!(calculator.error_at(FEE).unwrap(), "Use at most 2 decimal places. Still using 1.23.");
    assert!(calculator.error_at("Generations per month").is_some() && calculator.error_at(RATE).is_none());
    calculator.press("Reset");
    eventually(|| (calculator.error_at("Generations per month"), calculator.error_at(FEE)), (None, None));
}

#[test]
fn the_slider_moves_verdict_and_field() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    let before = calculator.verdict();
    calculator.slide_right(3);
    assert_eq!(calculator.field("Generations per month"), "575");
    assert_ne!(calculator.verdict(), before);
    calculator.slide_left(3);
    assert_eq!(calculator.field("Generations per month"), "500");
    assert_eq!(calculator.verdict(), before);
    calculator.type_volume("10k");
    let spoken = "root.querySelector('input[type=range]').getAttribute('aria-valuetext')";
    assert_eq!(calculator.js(spoken), "10,000 generations a month");
    calculator.type_volume("abc");
    calculator.slide_right(1);
    assert_eq!(calculator.error_at("Generations per month"), None, "sliding puts aside what could not be read");
}

#[test]
fn fee_hours_and_rate_change_the_totals() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    let total = || calculator.rows("byok").last().unwrap().2;
    assert_eq!(total(), 7_500);
    calculator.explore("Assumptions");
    calculator.type_into(FEE, "30.50");
    assert_eq!(total(), 8_550);
    calculator.type_into(RATE, "20");
    assert_eq!(total(), 10_550);
    calculator.type_into(HOURS, "1");
    assert_eq!(total(), 7_550);
    assert_eq!(calculator.result()["byok"]["total"], 75_500_000);
    assert_eq!(calculator.query(), "byok=1&byok-fee=30.5&byok-hours=1&byok-rate=20");
}

#[test]
fn shown_lines_add_up_to_shown_totals() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    for query in [
        "",
        "byok-volume=0",
        "byok-volume=777&byok-unit=0.033333&byok-fee=19.99&byok-hours=2.33&byok-rate=17.77",
        "byok-volume=1234&byok-fee-pct=3.33&byok-surprises=7&byok-surprise=99.99&byok-rate=0.01",
        "byok-volume=999999&byok-unit=0.000007&byok-keys=13&byok-rotation=77&byok-rate=10.07",
        "byok-volume=2113&byok-managed=plans&byok-plans=500-49.99-0.0333_2000-149.01-0.0717",
        "byok-volume=333&byok-managed=markup&byok-markup=33.33&byok-markup-each=0.012345",
        "byok-volume=50000&byok-managed=plans",
    ] {
        calculator.set_query(query);
        for side in ["byok", "managed"] {
            if side == "managed" && calculator.result()["managed"].is_null() {
                continue;
            }
            let mut sum = 0;
            let mut totals = 0;
            for (is_total, label, cents) in calculator.rows(side) {
                if is_total {
                    totals += 1;
                    assert_eq!(sum, cents, "{label} of {side}, {query:?}");
                } else {
                    sum += cents;
                }
            }
            assert!(totals > 0, "{side}, {query:?}");
            let result = calculator.result();
            let micros = if side == "byok" { &result["byok"]["total"] } else { &result["managed"] };
            assert_eq!(sum, (micros.as_i64().unwrap() + 5_000) / 10_000, "total of {side}, {query:?}");
        }
    }
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn enter_does_not_submit_the_hosts_form() {
    let (_site, tab) = visit(
        "<form action=\"/elsewhere.html\"><input name=\"q\"><button>Go</button>\
         <byok-calculator></byok-calculator></form>",
    );
    let calculator = tab.calculator();
    calculator.type_volume(&format!("2k{ENTER}"));
    calculator.press("Reset");
    assert_eq!(tab.js("submitted"), 0);
    assert!(tab.address().ends_with("/host.html"));
}

#[test]
fn a_language_with_other_digits_or_none_at_all_still_gives_figures_that_can_be_typed() {
    for (lang, shown) in [("ar-u-nu-arab", "2,000"), ("de-u-ca-buddhist", "2.000"), ("not a language", "2,000")] {
        let (_site, tab) = visit_at(Host::new("<byok-calculator></byok-calculator>").lang(lang), "");
        let calculator = tab.calculator();
        calculator.type_volume("2k");
        calculator.leave();
        assert_eq!(calculator.field("Generations per month"), shown, "{lang}");
        assert_eq!(tab.complaints(), [""; 0]);
    }
}

#[test]
fn hotkeys_of_the_page_take_no_keys_away_from_fields() {
    let script = "window.heard = []; addEventListener('keydown', (event) => { heard.push(event.key); \
                  if (event.target.tagName !== 'INPUT' && /^[k.]$/.test(event.key)) event.preventDefault(); });\n";
    let (_site, tab) = visit_at(Host::new("<byok-calculator></byok-calculator>").script(script), "");
    let calculator = tab.calculator();
    calculator.type_volume("2.5k");
    assert_eq!(calculator.query(), "byok=1&byok-volume=2500");
    calculator.type_into(RATE, "12.5");
    assert_eq!(calculator.query(), "byok=1&byok-volume=2500&byok-rate=12.5");
    assert_eq!(tab.js("heard"), json!([]));
    tab.keys(&format!("{ESCAPE}{ENTER}{TAB}"));
    assert_eq!(tab.js("heard"), json!(["Escape", "Enter", "Tab"]), "what leads out of a field reaches the page");
    // On what is no text field the page has its keys.
    calculator.js("root.querySelector('input[type=range]').focus()");
    tab.keys("k");
    assert_eq!(tab.js("heard.at(-1)"), "k");
    tab.js("(window.heard = [], addEventListener('keyup', () => {}))");
    calculator.js(
        "root.getElementById('volume').dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, composed: true }))",
    );
    assert_eq!(tab.js("heard"), json!(["k"]), "with a modifier it is the page's");
}

#[test]
fn a_phone_offers_the_keys_that_a_field_takes() {
    let (_site, tab) = visit("<byok-calculator view=\"full\"></byok-calculator>");
    let calculator = tab.calculator();
    let mode = |id: &str| calculator.js(&format!("root.getElementById({id:?}).inputMode"));
    for (id, wanted) in
        [("volume", "text"), ("growth", "text"), ("rate", "decimal"), ("fee", "decimal"), ("surprise", "decimal")]
    {
        eventually(|| calculator.js(&format!("root.getElementById({id:?}) !== null")), json!(true));
        assert_eq!(mode(id), wanted, "{id}");
    }
    assert_eq!(
        calculator.js("[...root.querySelectorAll('input[inputmode]')].every((one) => one.type === 'text')"),
        true
    );
}

#[test]
fn a_field_that_is_left_at_once_shows_the_number_in_use() {
    let (_site, tab) = visit("<byok-calculator></byok-calculator>");
    let calculator = tab.calculator();
    // Typing and leaving in one go, as some keyboards and fillers of forms do: to another number, and to the same one.
    for (typed, shown) in [("0800", "800"), ("00800", "800"), ("800", "800")] {
        calculator.js(&format!(
            "((field) => {{ field.value = {typed:?}; for (const name of ['input', 'change']) \
             field.dispatchEvent(new Event(name, {{ bubbles: true }})); }})(root.getElementById('volume'))"
        ));
        assert_eq!(calculator.field("Generations per month"), shown, "{typed}");
        assert_eq!(calculator.query(), "byok=1&byok-volume=800");
    }
}

#[test]
fn a_field_that_goes_while_it_is_typed_into_takes_nothing_along() {
    for (before, after) in [("full", "compact"), ("compact", "full")] {
        let (_site, tab) = visit(&format!("<byok-calculator view=\"{before}\"></byok-calculator>"));
        let calculator = tab.calculator();
        if before == "compact" {
            calculator.explore("Assumptions");
        }
        calculator.type_into(HOURS, "3");
        calculator.js(&format!("element.setAttribute('view', '{after}')"));
        eventually(|| calculator.query(), "byok=1&byok-hours=3".to_owned());
        calculator.type_volume("700");
        assert_eq!(calculator.query(), "byok=1&byok-volume=700&byok-hours=3", "it is still live");
        assert_eq!(tab.complaints(), [""; 0]);
    }
}
