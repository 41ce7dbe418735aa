//! What a visitor, or a host's script, does with a calculator and sees of it.

use crate::host::{Host, Site};
use crate::tab::Tab;
use serde_json::{Value, json};
use std::thread;
use std::time::{Duration, Instant};

/// Keys as WebDriver names them.
pub const ENTER: char = '\u{e006}';
pub const TAB: char = '\u{e004}';
pub const ESCAPE: char = '\u{e00c}';
const LEFT: char = '\u{e012}';
const RIGHT: char = '\u{e014}';

/// The panels of Explore.
pub const PANELS: [&str; 6] =
    ["What would change it", "Assumptions", "Content mix", "When to switch", "Fit and risks", "How it works"];

/// A calculator in a tab.
pub struct Calculator<'t> {
    pub tab: &'t Tab,
    pub selector: String,
}

/// Serves a page with one calculator in it and opens it.
#[track_caller]
pub fn visit(body: &str) -> (Site, Tab) {
    visit_at(Host::new(body), "")
}

/// The same with something behind the address, once all calculators on it are live.
#[track_caller]
pub fn visit_at(host: Host, rest: &str) -> (Site, Tab) {
    let site = host.serve();
    let tab = Tab::open(&site.at(rest));
    tab.all_ready();
    (site, tab)
}

/// Asks until the answer is the wanted one, for at most 10 seconds.
#[track_caller]
pub fn eventually<T: PartialEq + std::fmt::Debug>(ask: impl Fn() -> T, wanted: T) {
    let begun = Instant::now();
    loop {
        let answer = ask();
        if answer == wanted {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(10), "still {answer:?} instead of {wanted:?}");
        thread::sleep(Duration::from_millis(30));
    }
}

/// Lets time pass in which nothing should happen, or all that waits should.
pub fn wait_ms(milliseconds: u64) {
    thread::sleep(Duration::from_millis(milliseconds));
}

impl Calculator<'_> {
    /// A script's expression about the calculator, there called `element` with its shadow root `root`.
    #[track_caller]
    pub fn js(&self, expression: &str) -> Value {
        let Self { tab, selector } = self;
        tab.js(&format!(
            "(async () => {{ const element = document.querySelector({selector:?}), root = element.shadowRoot; \
             return ({expression}); }})()"
        ))
    }

    #[track_caller]
    fn text(&self, expression: &str) -> String {
        self.js(expression).as_str().unwrap_or_default().to_owned()
    }

    /// What stands in the part of the calculator that a selector finds, as it is seen.
    #[track_caller]
    pub fn says(&self, selector: &str) -> String {
        self.text(&format!("root.querySelector({selector:?}).innerText.trim()"))
    }

    /// The verdict.
    #[track_caller]
    pub fn verdict(&self) -> String {
        self.says("[part=verdict]")
    }

    /// The lines about a damaged link.
    #[track_caller]
    pub fn notes(&self) -> Vec<String> {
        let lines =
            self.js("[...root.querySelectorAll('.notice[role=note]:not([hidden]) li')].map((line) => line.innerText)");
        lines.as_array().unwrap().iter().map(|line| line.as_str().unwrap().to_owned()).collect()
    }

    /// The notice about what a link sets.
    #[track_caller]
    pub fn from_link(&self) -> String {
        self.says(".notice.quiet")
    }

    /// The rows of a side's card: whether it is a total, label and amount in cents.
    #[track_caller]
    pub fn rows(&self, side: &str) -> Vec<(bool, String, i64)> {
        let rows = self.js(&format!(
            "[...root.querySelectorAll('.card[data-side={side}] tr:not([hidden])')].map((row) => \
             [row.matches('.total'), row.cells[0].innerText, row.cells[1].innerText])"
        ));
        let row = |row: &Value| {
            let text = |i: usize| row[i].as_str().unwrap().to_owned();
            (row[0] == true, text(1), cents(&text(2)))
        };
        rows.as_array().unwrap().iter().map(row).collect()
    }

    /// The canonical query.
    #[track_caller]
    pub fn query(&self) -> String {
        self.text("element.query")
    }

    /// Sets it.
    #[track_caller]
    pub fn set_query(&self, query: &str) {
        self.js(&format!("element.query = {query:?}"));
    }

    /// The result.
    #[track_caller]
    pub fn result(&self) -> Value {
        self.js("element.result")
    }

    /// What the field with this label shows.
    #[track_caller]
    pub fn field(&self, label: &str) -> String {
        self.text(&format!("{}.value", field(label)))
    }

    /// What is told beside the field with this label, where that says that it is invalid.
    #[track_caller]
    pub fn error_at(&self, label: &str) -> Option<String> {
        let field = field(label);
        let told = self.js(&format!(
            "{field}.getAttribute('aria-invalid') === 'true' ? \
             root.getElementById({field}.getAttribute('aria-describedby')).innerText : null"
        ));
        told.as_str().map(|told| told.trim().to_owned())
    }

    /// Replaces what stands in the field with this label, key by key, and stays in it.
    #[track_caller]
    pub fn type_into(&self, label: &str, text: &str) {
        self.js(&format!("({0}.focus(), {0}.select())", field(label)));
        self.tab.keys(text);
    }

    /// The same for the volume.
    #[track_caller]
    pub fn type_volume(&self, text: &str) {
        self.type_into("Generations per month", text);
    }

    /// Leaves the field that is being typed into.
    #[track_caller]
    pub fn leave(&self) {
        self.tab.keys(&TAB.to_string());
    }

    /// Opens what has this summary.
    #[track_caller]
    pub fn open(&self, summary: &str) {
        let found =
            format!("[...root.querySelectorAll('summary')].find((one) => one.innerText.trim() === {summary:?})");
        eventually(|| self.js(&format!("Boolean({found})")), json!(true));
        self.js(&format!("({found}.parentElement.open = true)"));
    }

    /// Opens Explore at the panel with this name, and waits until it is there.
    #[track_caller]
    pub fn explore(&self, panel: &str) {
        self.open("Explore the assumptions");
        let tab = format!("[...root.querySelectorAll('[role=tab]')].find((one) => one.innerText.trim() === {panel:?})");
        eventually(|| self.js(&format!("Boolean({tab})")), json!(true));
        let shown = format!("root.getElementById({tab}.getAttribute('aria-controls')).childElementCount > 1");
        self.js(&format!("{tab}.click()"));
        eventually(|| self.js(&shown), json!(true));
    }

    /// The text of a part once everything debounced has run.
    #[track_caller]
    pub fn comes_to_say(&self, selector: &str, wanted: &str) {
        let says = || self.text(&format!("root.querySelector({selector:?})?.innerText.trim()"));
        eventually(|| Some(says()).filter(|said| !said.contains(wanted)), None);
    }

    /// Presses the right arrow on the slider so often.
    #[track_caller]
    pub fn slide_right(&self, times: usize) {
        self.slide(RIGHT, times);
    }

    /// Presses the left arrow on the slider so often.
    #[track_caller]
    pub fn slide_left(&self, times: usize) {
        self.slide(LEFT, times);
    }

    fn slide(&self, key: char, times: usize) {
        self.js("root.querySelector('input[type=range]').focus()");
        self.tab.keys(&key.to_string().repeat(times));
    }

    /// Clicks the button with this name.
    #[track_caller]
    pub fn press(&self, name: &str) {
        let found = self.js(&format!(
            "[...root.querySelectorAll('button')].findIndex((button) => button.innerText.trim() === {name:?} && \
             button.checkVisibility())"
        ));
        let index = found.as_u64().unwrap_or_else(|| panic!("no button {name:?}")) as usize;
        self.tab.move_to_mouse();
        let session = &self.tab.session;
        session.run(session.shadow_elements(&self.selector, "button").unwrap()[index].click()).unwrap();
    }

    /// Accessible role and name of the element that a selector finds.
    #[track_caller]
    pub fn role_and_name(&self, selector: &str) -> (String, String) {
        let session = &self.tab.session;
        session.role_and_name(&session.shadow_elements(&self.selector, selector).unwrap()[0]).unwrap()
    }
}

/// The field with this label, as an expression.
fn field(label: &str) -> String {
    format!(
        "root.getElementById([...root.querySelectorAll('label')].find((label) => \
         label.innerText.trim() === {label:?}).htmlFor)"
    )
}

/// "-$1,234.50" in cents.
fn cents(amount: &str) -> i64 {
    let digits: String = amount.chars().filter(char::is_ascii_digit).collect();
    let sign = if amount.starts_with(['-', '\u{2212}']) { -1 } else { 1 };
    sign * digits.parse::<i64>().unwrap_or_else(|_| panic!("not an amount: {amount:?}"))
}
