//! Links to a result.

use crate::host::Host;
use crate::tab::Tab;
use crate::visitor::{eventually, visit, visit_at};

#[test]
fn a_copied_link_gives_somebody_else_the_same_result() {
    let (_site, tab) =
        visit_at(Host::new("<byok-calculator fee=\"22\"></byok-calculator>"), "?utm_source=x&byok-keys=3#top");
    let calculator = tab.calculator();
    calculator.type_volume("2,345");
    calculator.type_into("Value of your time", "17.5");
    calculator.press("Copy link");
    eventually(|| calculator.says(".confirmation"), "Link copied.".to_owned());
    let link = tab.paste();
    assert!(link.ends_with("/host.html?byok=1&byok-volume=2345&byok-fee=22&byok-keys=3&byok-rate=17.5"), "{link}");
    let share = tab.last_event("byok-share");
    assert_eq!(share["detail"]["how"], "copy");
    assert_eq!(share["detail"]["query"].as_str(), link.split_once('?').map(|(_, query)| query));
    let result = calculator.result();

    let other = Tab::open(&link);
    other.all_ready();
    assert_eq!(other.calculator().result(), result);
    assert_eq!(tab.complaints(), [""; 0]);
}

#[test]
fn a_host_chooses_base_and_prefix_of_share_links() {
    let (_site, tab) = visit(
        "<byok-calculator share-url=\"https://example.com/calc?from=share\" prefix=\"k\" volume=\"9\"></byok-calculator>",
    );
    tab.calculator().press("Copy link");
    eventually(|| tab.calculator().says(".confirmation"), "Link copied.".to_owned());
    let link = tab.paste();
    assert!(link.starts_with("https://example.com/calc?") && link.ends_with("k=1&k-volume=9"), "{link}");
}

#[test]
fn where_the_clipboard_is_out_of_reach_the_link_is_shown() {
    let host = Host::new("<byok-calculator volume=\"9\"></byok-calculator>")
        .script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'));\n");
    let (site, tab) = visit_at(host, "");
    let calculator = tab.calculator();
    calculator.press("Copy link");
    let told = format!("Your browser blocked copying. Here is the link: {}", site.at("?byok=1&byok-volume=9"));
    eventually(|| calculator.says(".confirmation"), told);
    calculator.type_volume("10");
    assert_eq!(calculator.says(".confirmation"), "", "it would be about another link");
}

#[test]
fn a_result_is_saved_as_a_table() {
    let script = "URL.createObjectURL = (blob) => (window.saved = blob, 'blob:x'); \
                  HTMLAnchorElement.prototype.click = function () { window.name_of_file = this.download; };\n";
    let (site, tab) = visit_at(Host::new("<byok-calculator></byok-calculator>").script(script), "?byok-volume=10000");
    let calculator = tab.calculator();
    calculator.press("Download CSV");
    assert_eq!(tab.js("name_of_file"), "byok-calculator.csv");
    let table = tab.text("saved.text()");
    let link = site.at("?byok=1&byok-volume=10000");
    for row in [r#""part","name","value","unit","origin""#, r#""input","volume",10000,"#, &link] {
        assert!(table.contains(row), "{row} should be in {table}");
    }
    assert_eq!(tab.last_event("byok-share")["detail"]["how"], "csv");
    assert!(table.contains(r#","USD a month","#), "{table}");
    calculator.js("(element.currency = 'chf')");
    calculator.press("Download CSV");
    let table = tab.text("saved.text()");
    assert!(table.contains(r#","CHF a month","#) && !table.contains("USD"), "{table}");
    assert!(table.contains("API prices are US dollar amounts, not converted to CHF."), "{table}");
    assert_eq!(tab.complaints(), [""; 0]);
}
